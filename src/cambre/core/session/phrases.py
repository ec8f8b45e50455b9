"""What is said in a step, and when: planned so that every phrase ends before the next one begins.

It follows `web/pages/train/session/phrases.js`, which speaks in the browser.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cambre.core.saying import Say
from cambre.core.session.tempo import cycle_of, repetitions_of
from cambre.core.session.timeline import Step, StepKind
from cambre.core.session.words import dose_of, set_of, side_of

Rank: TypeAlias = Literal["must", "change", "count", "cue"]

RANKS: tuple[Rank, ...] = ("must", "change", "count", "cue")
COUNTDOWN = 3
"""Seconds that are counted out."""
HALFWAY_FROM = 20
"""Seconds; shorter steps are over before it helps."""
BREATH = 0.25
"""Seconds between phrases."""
FIRST_CUE = 2.5
"""Seconds; the body moves first."""
CUE_EVERY = 9
"""Seconds from one cue to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text and its moment, in seconds into the step.

    `must` waits for its turn; a `change` of form comes before all that may be left out; a `count` belongs to its
    moment; a `cue` is welcome where it fits. A count doesn't show: it stands in the large digits already.
    """

    at: float
    text: str
    rank: Rank
    shows: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What phrases are made of: who speaks, the exercise's name and start position, and the work that is led into.

    `start` is empty where it was told before.
    """

    say: Say
    name: str
    start: Sequence[str] = ()
    work: Step | None = None
    rate: float = 1.0


def seconds_to_say(text: str, rate: float = 1.0) -> float:
    """Seconds that a voice needs for a text."""
    return (0.35 + len(text) / 14) / rate


def phrases_of(step: Step, telling: Telling) -> tuple[Phrase, ...]:
    """The phrases of a step, in the order of their moments."""
    wished = tuple(_working(step, telling.say) if step.is_work else _leading(step, telling))
    planned: list[Phrase] = []
    for phrase in sorted(wished, key=lambda phrase: RANKS.index(phrase.rank)):
        placed = _placed(phrase, planned, step.seconds, telling.rate)
        if placed is not None:
            planned.append(placed)
    return tuple(sorted(planned, key=lambda phrase: phrase.at))


def line_at(phrases: Sequence[Phrase], into: float) -> str:
    """The text that stands in the line `into` seconds after the start."""
    shown = [phrase.text for phrase in phrases if phrase.shows]
    said = [phrase.text for phrase in phrases if phrase.shows and phrase.at <= into]
    return said[-1] if said else next(iter(shown), "")


def due_between(phrases: Iterable[Phrase], before: float, now: float) -> tuple[Phrase, ...]:
    """The phrases whose moment came between two moments of a step."""
    return tuple(phrase for phrase in phrases if before < phrase.at <= now)


def _leading(step: Step, telling: Telling) -> Iterator[Phrase]:
    say, work = telling.say, telling.work
    names = {
        StepKind.PREPARE: say("Next: {name}"),
        StepKind.REST: say("Rest, then {name} once more"),
        StepKind.SWITCH: say("Switch sides. {side}"),
    }
    said = names[step.kind].format(name=telling.name, side=side_of(work or step, say))
    yield Phrase(at=0, text=" ".join(_sentence(part) for part in (said, *_which(step, work, say)) if part), rank="must")
    yield from _countdown(step)
    yield from (Phrase(at=0, text=text, rank="change") for text in step.cues)
    if step.kind is StepKind.PREPARE:
        yield from (Phrase(at=0, text=text, rank="cue") for text in telling.start)


def _which(step: Step, work: Step | None, say: Say) -> Iterator[str]:
    """The side and the dose, or the set, of what is led into."""
    if work is None or step.kind is StepKind.SWITCH:
        return
    yield side_of(work, say)
    yield dose_of(work, say) if step.kind is StepKind.PREPARE else set_of(work, say)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _working(step: Step, say: Say) -> Iterator[Phrase]:
    yield Phrase(at=0, text=say("Into it, and hold.") if step.kind is StepKind.HOLD else say("Begin."), rank="must")
    if not step.reps:
        yield from _halfway(step, say)
        yield from _countdown(step)
    yield from _tempo(step, say)
    yield from _counts(step, say)
    fitting = max(1, int(step.seconds // CUE_EVERY))
    for place, text in enumerate(step.cues[:fitting]):
        yield Phrase(at=FIRST_CUE + place * CUE_EVERY, text=text, rank="cue")


def _countdown(step: Step) -> Iterator[Phrase]:
    if step.seconds >= 2 * COUNTDOWN:
        for place in range(COUNTDOWN):
            yield _count(step.seconds - COUNTDOWN + place, str(COUNTDOWN - place))


def _halfway(step: Step, say: Say) -> Iterator[Phrase]:
    if step.seconds >= HALFWAY_FROM:
        yield Phrase(at=step.seconds / 2, text=say("Halfway."), rank="count")


def _counts(step: Step, say: Say) -> Iterator[Phrase]:
    """The repetitions that are left, counted at the start of each."""
    cycle = cycle_of(step)
    if not step.reps or cycle is None:
        return
    for place in range(1, step.reps):
        left = step.reps - place
        at = place * cycle
        yield Phrase(at=at, text=say("Last one."), rank="count") if left == 1 else _count(at, str(left))


def _tempo(step: Step, say: Say) -> Iterator[Phrase]:
    """The first repetition in words, so that the ear knows the tempo."""
    if step.tempo is None or repetitions_of(step) < 1:
        return
    if step.tempo.hold_s > 0:
        yield _count(step.tempo.up_s, say("hold"))
    if step.tempo.down_s > 0:
        yield _count(step.tempo.up_s + step.tempo.hold_s, say("and back"))


def _count(at: float, text: str) -> Phrase:
    return Phrase(at=at, text=text, rank="count", shows=False)


def _placed(phrase: Phrase, planned: Sequence[Phrase], seconds: float, rate: float) -> Phrase | None:
    """The phrase at the first moment from its own on that is free; only a cue or a change may come later."""
    if phrase.rank == "must" or not phrase.text:
        return phrase if phrase.text else None
    lasts = seconds_to_say(phrase.text, rate) + BREATH
    spans = [(each.at, each.at + seconds_to_say(each.text, rate) + BREATH) for each in planned]
    moments = [phrase.at, *sorted(ends for _, ends in spans if ends > phrase.at)]
    free = (at for at in moments if all(at >= ends or at + lasts <= begins for begins, ends in spans))
    at = next(free, None)
    if at is None or at + lasts > seconds or (phrase.rank == "count" and at != phrase.at):
        return None
    return replace(phrase, at=at)
