"""Leads a session: lets time pass, obeys keys, says what is due. Clock, voice and journal come in as arguments."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from cambre.cli.training.stage import Move, Over, Stage, away, press
from cambre.core.saying import Say
from cambre.core.session.phrases import Phrase, Telling, due_between, line_at, phrases_of
from cambre.core.session.place import work_from
from cambre.core.session.session import Turn, passing
from cambre.core.session.speaking import counted

AWAY = 2.0
"""Seconds without a tick mean that the computer was asleep, or the program stopped."""


class Speaker(Protocol):
    """What the leader needs of a voice."""

    is_muted: bool

    @property
    def saying(self) -> Phrase | None:
        """What is being said."""

    def offer(self, phrase: Phrase) -> None:
        """A phrase's moment has come."""

    def say(self, text: str) -> None:
        """Say a text now."""

    def turn_page(self) -> None:
        """Let go of what waited."""

    def silence(self) -> None:
        """Be silent at once."""

    def listen(self) -> None:
        """Notice that a sentence has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a leader works with."""

    voice: Speaker
    keep: Callable[[Turn], None]
    beep: Callable[[], None]
    say: Say
    waits_when_away: bool
    """Whether there is a key to go on with; without one, time away simply doesn't count."""


class Leader:
    """A session that runs."""

    def __init__(self, stage: Stage, parts: Parts, now: float) -> None:
        """Stand at the session's place, with everything still to be said."""
        self.stage = stage
        self._parts = parts
        self._last = now
        self._waited = 0.0
        self._heard = -1.0
        self._told: set[str | None] = set()
        self._phrases = self._plan()

    @property
    def line(self) -> str:
        """What is being said, or would be."""
        saying = self._parts.voice.saying
        return saying.text if saying and saying.shows else line_at(self._phrases, self.stage.session.into)

    def key(self, key: str, now: float) -> None:
        """Do what a key asks for, at once."""
        before, move = self.stage, press(self.stage, key)
        if move.stage is before:
            return
        self._parts.voice.silence()
        self._take(move)
        self._parts.voice.is_muted = self.stage.is_muted
        self._last = now
        if self.stage.asks == "describe" and before.asks is None:
            self._parts.voice.say(" ".join(self.stage.named.start))
        if not _is_same_place(before, self.stage):
            self._arrive()

    def rest(self, now: float) -> None:
        """Nobody is there: wait."""
        self._last = now
        self.stage = away(self.stage)
        self._parts.voice.silence()

    def tick(self, now: float) -> None:
        """Let the time pass that has passed; time away is a pause."""
        self._parts.voice.listen()
        gap, self._last = now - self._last, now
        step = self.stage.session.step
        if gap > AWAY:
            gap = 0.0
            if self._parts.waits_when_away:
                self.rest(now)
        if not self.stage.plays or step is None or self.stage.over:
            return
        before, into = self.stage, self.stage.session.into
        is_speaking = self._parts.voice.saying is not None
        passed = counted(step, into, gap, waited=self._waited) if is_speaking else gap
        self._waited += gap - passed
        turn = passing(self.stage.session, passed)
        over: Over | None = "finished" if turn.session.step is None else self.stage.over
        self._take(Move(stage=replace(self.stage, session=turn.session, over=over), happened=turn.happened))
        if turn.session.index == before.session.index:
            self._proceed()
        else:
            if step.is_work:
                self._beep()
            self._arrive()

    def greet(self, text: str) -> None:
        """Say where it goes on, and then what is due."""
        self._parts.voice.say(text)
        self._proceed()

    def _take(self, move: Move) -> None:
        self.stage = move.stage
        if move.happened:
            self._parts.keep(Turn(session=move.stage.session, happened=move.happened))

    def _arrive(self) -> None:
        """A step begins."""
        step = self.stage.session.step
        if step is None:
            return
        self._heard, self._waited = -1.0, 0.0
        self._phrases = self._plan()
        self._parts.voice.turn_page()
        if step.is_work and self.stage.plays:
            self._beep()
        if self.stage.plays:
            self._proceed()

    def _plan(self) -> tuple[Phrase, ...]:
        """What is said in the step; the start position is told once."""
        session, step = self.stage.session, self.stage.session.step
        if step is None:
            return ()
        at = work_from(session.timeline, session.index)
        start = () if step.exercise in self._told else self.stage.named.start_in(self.stage.forms)
        if not step.is_work:
            self._told.add(step.exercise)
        work = None if at is None else session.timeline.steps[at]
        return phrases_of(step, Telling(say=self._parts.say, name=self.stage.named.name, start=start, work=work))

    def _proceed(self) -> None:
        into = self.stage.session.into
        for phrase in due_between(self._phrases, self._heard, into):
            self._parts.voice.offer(phrase)
        self._heard = into

    def _beep(self) -> None:
        if not self.stage.is_muted:
            self._parts.beep()


def _is_same_place(one: Stage, other: Stage) -> bool:
    return one.session.index == other.session.index and one.session.into == other.session.into
