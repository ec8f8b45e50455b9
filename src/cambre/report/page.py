"""The report's page, filled."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from gettext import NullTranslations
from string import ascii_uppercase
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from cambre.core.library.exercise import Exercise
from cambre.core.observe.engine import Watched
from cambre.core.observe.observation import Finding, FindingKind, NotJudged, Observation, Repetition
from cambre.core.observe.trace import SIGNAL, Trace
from cambre.core.saying import Say, decimal, noted
from cambre.core.vocabulary import Side
from cambre.pictures import Look, Pictures
from cambre.report.bodies import bodies
from cambre.report.charts import Bars, Course, Span, bars, over_time
from cambre.report.words import (
    ANGLES,
    LONG,
    advice,
    checked,
    counts,
    doubt,
    far,
    is_a_part,
    known,
    length,
    limits,
    moment,
    nothing,
    places,
    shown,
    sought,
    sureness,
)
from cambre.store.catalogues import ENGLISH

_SCALE = (-10.0, 110.0)  # percent of the way, with a little room
_LEVELS = (0.0, 50.0, 100.0)
_NOTHING = {
    (True, True): noted("No repetition and no hold was counted"),
    (True, False): noted("No repetition was counted"),
    (False, True): noted("No hold was counted"),
}
_EVIDENCE = {
    FindingKind.FORM: noted("Measured: {measured}; the limit is {limit}."),
    FindingKind.TOO_FAST: noted("They took {measured} on average; the exercise takes {limit}."),
    FindingKind.JERK: noted("The jerkiest: {measured}; beside your others it is told from {limit} on."),
    FindingKind.CUT_SHORT: noted("The shortest went {measured}; less than {limit} is short beside your others."),
    FindingKind.UNEVEN: noted("The difference is {measured}; less than {limit} may be the error of measuring."),
}
_MINUS = frozenset({FindingKind.JERK, FindingKind.UNEVEN})  # told by words or by the picture, where there is no minus
_A_SCREEN = 120.0  # seconds
_MOST_SCREENS = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report is made of."""

    seen: Observation
    trace: Trace
    what: Watched
    exercise: Exercise | None
    drawn: Pictures
    say: Say

    @property
    def length(self) -> float:
        """Seconds that it lasts."""
        return length(self.seen, self.trace)

    @property
    def screens(self) -> float:
        """How many pictures wide its course is drawn, so that repetitions can be told apart in a long recording."""
        return min(max(self.length / _A_SCREEN, 1.0), _MOST_SCREENS)

    @property
    def gaps(self) -> list[NotJudged]:
        """What couldn't be judged of a part of the recording; what is said of all of it hides nothing."""
        return [each for each in self.seen.not_judged if is_a_part(each, self.length)]

    def at(self, second: float, places: int = 1) -> str:
        """A moment, in words."""
        return moment(second, self.length, self.say, places)


def report(
    seen: Observation,
    trace: Trace,
    what: Watched,
    exercise: Exercise | None,
    drawn: Pictures,
    spoken: NullTranslations | None = None,
) -> str:
    """One self-contained HTML document."""
    spoken = spoken or NullTranslations()
    told = Report(seen=seen, trace=trace, what=what, exercise=exercise, drawn=drawn, say=spoken.gettext)
    say = told.say
    words = {
        "seen": seen,
        "language": spoken.info().get("language", ENGLISH),
        "name": say(exercise.name) if exercise else say("Any movement"),
        "headline": _headline(told, spoken),
        "sure": sureness(seen, say) if seen.repetitions or seen.holds else "",
        "doubt": doubt(seen, say),
        "checked": checked(seen, trace, say),
        "limits": limits(trace, say),
        "is_seen": trace.angle != SIGNAL,
        "nothing": nothing(seen, trace, what, say),
        "advice": list(advice(seen, trace, exercise, say)),
        "far": partial(far, trace=trace, say=say),
        "at": told.at,
        "gaps": told.gaps,
        "known": partial(known, say=say),
        "evidence": partial(_evidence, say=say),
        "letter": _letter,
        "strokes": _strokes,
        "unjudged_times": list(_unjudged(told)),
        "repetition_at": partial(_repetition_at, seen.repetitions),
        "targets": list(_targets(told)),
        "moments": _moments(told),
        "tempo": exercise.tempo if exercise else None,
        "number": partial(decimal, say=say),
        "long": told.screens > 1,
        **_charts(told),
    }
    return _environment(spoken).get_template("page.html").render(words)


def _headline(told: Report, spoken: NullTranslations) -> str:
    """What happened in how long a recording, in a sentence."""
    seen, what, say = told.seen, told.what, told.say
    counted = counts(seen, told.trace, what, spoken)
    if not (seen.repetitions or seen.holds):
        counted = say(_NOTHING[sought(what, told.trace)])
    counted = counted[:1].upper() + counted[1:]
    if told.length >= LONG:
        return say("{counted} in a recording of {minutes} minutes.").format(
            counted=counted, minutes=told.at(told.length)
        )
    seconds = round(told.length)
    line = spoken.ngettext(
        "%(counted)s in a recording of one second.", "%(counted)s in a recording of %(seconds)s seconds.", seconds
    )
    return line % {"counted": counted, "seconds": seconds}


def _unjudged(told: Report) -> Iterator[tuple[str, list[Span]]]:
    """Each reason why something couldn't be judged, once, and when it was so; no time where it was always."""
    for why in dict.fromkeys(each.why for each in told.seen.not_judged):
        yield why, [(each.from_s, each.to_s) for each in told.gaps if each.why == why]


def _environment(spoken: NullTranslations) -> Environment:
    found = Environment(
        loader=PackageLoader("cambre.report", "."), autoescape=True, undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    found.install_gettext_callables(spoken.gettext, spoken.ngettext, newstyle=False)  # type: ignore[attr-defined] # the extension adds it
    return found


def _charts(told: Report) -> dict[str, Any]:
    """The pictures of the course and of each repetition; an empty text where there is nothing to draw."""
    say, seen, trace = told.say, told.seen, told.trace
    percent = [None if value is None else 100 * value for value in trace.phase]
    happened = bool(seen.repetitions or seen.holds)
    angle = say(ANGLES[trace.angle])
    phase = _over_time(told, say("How far along"), percent, lambda value: known(value, "%", say, 0), _SCALE)
    is_signal = trace.angle == SIGNAL
    reach = _over_time(
        told,
        angle,
        trace.degrees,
        lambda value: decimal(value, say, places(value)) if is_signal else known(value, "°", say, 0),
        None,
    )
    rough = [None if each.smoothness is None else (abs(each.smoothness),) for each in seen.repetitions]
    return {
        "shown": shown(trace, say),
        "phase": phase if happened else "",
        "reach": reach if happened else "",
        "pace": _pace(told),
        "rough": _bars(told, say("How jerky"), rough, None),
    }


def _over_time(
    told: Report, title: str, values: Sequence[float | None], number: Callable[[float], str], scale: Span | None
) -> str:
    seen, say = told.seen, told.say
    there = [value for value in values if value is not None]
    if not there:
        return ""
    describes = say("Over {length} the line goes from {low} to {high}.").format(
        length=told.at(told.length, 0), low=number(min(there)), high=number(max(there))
    )
    return over_time(
        Course(
            title=title,
            describes=describes,
            times=told.trace.times,
            values=values,
            bands=[(each.start_s, each.end_s) for each in seen.repetitions],
            holds=[(each.start_s, each.end_s) for each in seen.holds],
            gaps=[(each.from_s, each.to_s) for each in told.gaps],
            marks=[(at, _letter(place)) for place, each in enumerate(seen.findings) for at in each.at_s],
            scale=scale,
            levels=_LEVELS if scale else (),
            screens=told.screens,
            number=number,
            clock=lambda second: told.at(second, 0),
        )
    )


def _pace(told: Report) -> str:
    tempo = told.exercise.tempo if told.exercise else None
    wanted = tempo.up_s + tempo.hold_s + tempo.down_s if tempo else None
    return _bars(told, told.say("Tempo"), [_stacked(each) for each in told.seen.repetitions], wanted)


def _strokes(each: Repetition) -> tuple[float | None, float | None, float | None]:
    """Seconds there, held and back, as far as they are known; no longer in all than the repetition.

    Ways are told by their middle, so two hurried ones may seem longer than all of it.
    """
    if each.up_s is None or each.down_s is None:
        return (each.up_s, each.hold_s, each.down_s)
    took, moves = each.end_s - each.start_s, each.up_s + each.down_s
    hold = min(each.hold_s or 0.0, took)
    part = min(1.0, (took - hold) / moves) if moves > 0 else 1.0
    return (part * each.up_s, hold, part * each.down_s)


def _stacked(each: Repetition) -> tuple[float, ...]:
    """The same on each other; of a movement without them, the whole."""
    there, held, back = _strokes(each)
    if there is None or held is None or back is None:
        return (0.0, 0.0, 0.0, each.end_s - each.start_s)
    return (there, held, back)


def _bars(told: Report, title: str, parts: Sequence[Sequence[float] | None], limit: float | None) -> str:
    sums = [sum(each) for each in parts if each is not None]
    if not sums:
        return ""
    say = told.say
    describes = say("Of each repetition, from {low} to {high}.").format(
        low=known(min(sums), "", say), high=known(max(sums), "", say)
    )
    return bars(
        Bars(title=title, describes=describes, parts=parts, limit=limit, number=lambda value: known(value, "", say))
    )


def _evidence(finding: Finding, say: Say) -> str:
    """What was measured, and what it is held against."""
    if finding.value is None:
        return ""
    places = 0 if finding.unit == "%" else 1
    measured, limit = (
        known(None if each is None else abs(each) if finding.kind in _MINUS else each, finding.unit, say, places)
        for each in (finding.value, finding.limit)
    )
    if finding.limit is None or finding.kind not in _EVIDENCE:
        return say("Measured: {measured}.").format(measured=measured)
    return say(_EVIDENCE[finding.kind]).format(measured=measured, limit=limit)


def _letter(place: int) -> str:
    """What a finding is called in the pictures; there are never as many as letters."""
    return ascii_uppercase[place % len(ascii_uppercase)]


def _repetition_at(repetitions: Sequence[Repetition], second: float) -> tuple[int, Repetition | None]:
    """The number of the repetition that is going on, and itself; 0 and none between two."""
    for number, each in enumerate(repetitions, 1):
        if each.start_s <= second <= each.end_s:
            return number, each
    return 0, None


def _moments(told: Report) -> list[tuple[float, str]]:
    titles = [told.say("You at {moment}").format(moment=told.at(second)) for second, _ in told.trace.moments]
    places = [at for _, at in told.trace.moments]
    return [
        (second, picture)
        for (second, _), picture in zip(told.trace.moments, bodies(list(zip(places, titles, strict=True))), strict=True)
    ]


def _targets(told: Report) -> Iterator[tuple[str, str]]:
    """The drawn end of a repetition for light and for dark pages, once for each side that was done."""
    if told.exercise is None or not told.drawn.has(told.exercise):
        return
    end = None if told.exercise.figure is None else told.exercise.figure.cycle.way_up[-1]
    done = {each.side for each in told.seen.repetitions}
    for mirrored in sorted({side is Side.RIGHT for side in done} or {False}):
        day, night = (
            told.drawn.still(told.exercise, Look(palette=palette, mirrored=mirrored), pose=end, say=told.say)
            for palette in ("day", "night")
        )
        yield _address(day), _address(night)


def _address(picture: str) -> str:
    return "data:image/svg+xml;base64," + b64encode(picture.encode()).decode()
