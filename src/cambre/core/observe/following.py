"""An exercise watched while it is done: counted, timed, and helped along with a word now and then."""

from collections.abc import Mapping
from typing import Any

from cambre.core.observe.body import height
from cambre.core.observe.cueing import Cue, Cues
from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.gesturing import RaisedArm
from cambre.core.observe.holding import HoldClock
from cambre.core.observe.landmarks import POINTS
from cambre.core.observe.live import Event, Happened
from cambre.core.observe.observation import Observation
from cambre.core.observe.prompts import SAYS, Prompt, help_for
from cambre.core.observe.tallying import Tally
from cambre.core.observe.watching import Look, Why
from cambre.core.saying import Say

PATIENCE = 0.7
"""Seconds of doubt before it is told."""
_NOBODY = (None,) * POINTS
_LOOP = 3.0  # seconds of a hold that are kept as a drawing


class Following:
    """Follows one exercise; the engine's live events are never taken back, so a count only grows."""

    def __init__(self, watched: Watched, *, side: str | None = None, say: Say) -> None:
        """Begin with nothing seen; `side` is the one that is to be worked, none where it doesn't matter."""
        self._watched, self._side, self._say = watched, side, say
        self._engine: Engine | None = None
        self._aspect = 1.0
        self._cues = Cues(watched, say)
        self._arm = RaisedArm(watched.reference)
        self._clock = HoldClock(watched.reference)
        self._tally = Tally(watched)
        self._count = 0
        self._sure_at: float | None = None

    def push(self, filmed: Filmed) -> Mapping[str, Any] | None:
        """What the newest frame changes."""
        crowded = filmed.people > 1
        frame = filmed.frame._replace(points=_NOBODY) if crowded else filmed.frame
        engine = self._engine_for(filmed.aspect)
        before = len(engine.looks)
        events = engine.push([frame])
        if len(engine.looks) == before:
            return None  # a frame without time, or too late
        look = engine.looks[-1]
        self._clock.see(look)
        done = [each for each in events if each.kind is Happened.REPETITION]
        self._count += len(done)
        cue = self._cues.see(engine.looks, events, holds=self._clock.runs)
        measured = self._tally.see(engine.looks, events, holds=self._clock.runs)
        return {**self._now(look, filmed), **self._happened(look, done, cue), "measured": measured}

    def end(self) -> Mapping[str, Any]:
        """What was seen in all, looked at once more without delay."""
        told = self._engine.finish() if self._engine else Observation(exercise=self._watched.exercise, fps=0, frames=0)
        return {
            "count": self._count,
            "held_s": round(self._clock.seconds, 1),
            "seen": len(told.repetitions),
            "confidence": told.confidence,
            "best": _best(told),
            "found": [{"kind": each.kind.value, "say": each.say} for each in told.findings],
        }

    def _engine_for(self, aspect: float) -> Engine:
        """The engine; a new one when the picture changes its shape, because the device was turned."""
        if self._engine is None or aspect != self._aspect:
            self._engine, self._aspect = Engine(self._watched, aspect=aspect, say=self._say), aspect
        return self._engine

    def _now(self, look: Look, filmed: Filmed) -> dict[str, Any]:
        why = self._doubt(look)
        name, said = (None, None) if why is None else self._helped(why, filmed)
        phase = max(look.phases.values(), default=None) if look.why is None else None
        return {
            "t_s": round(look.time, 3),
            "waits": name,
            "why": said,
            "count": self._count,
            "phase": None if phase is None else round(min(max(phase, 0.0), 1.0), 3),
            "held_s": round(self._clock.seconds, 2),
            "holds": self._clock.runs,
            "near": look.near.value,
            "facing": look.facing,
        }

    def _helped(self, why: Why, filmed: Filmed) -> tuple[str, str]:
        """Why it waits, as a name, and what helps."""
        if filmed.people > 1:
            return "crowded", self._say(SAYS[Prompt.SEVERAL])
        why = Why.DARK if filmed.is_dark else Why.STILL if filmed.is_still else why
        reference = self._watched.reference
        return why.name.lower(), self._say(help_for(why, "side" if reference is None else reference.view))

    def _happened(self, look: Look, done: list[Event], cue: Cue | None) -> dict[str, Any]:
        return {
            "side": done[-1].side if done else None,
            "cue": None if cue is None else {"kind": cue.kind.value, "say": cue.say},
            "wish": "pause" if self._arm.see(look, height(look.at)) else None,
            "arm": self._arm.means_something,
        }

    def _doubt(self, look: Look) -> Why | None:
        """Why it waits, as soon as that lasts."""
        if look.why is None:
            self._sure_at = look.time
            return None
        if self._sure_at is not None and look.time - self._sure_at < PATIENCE:
            return None
        return look.why


def _best(told: Observation) -> Mapping[str, float | None] | None:
    """From and to of the best-controlled repetition, or of a part of the longest hold; never of the deepest.

    Where a slow device saw too little of all of them to tell how smooth they were, it is the slowest.
    """
    smooth = [each for each in told.repetitions if each.smoothness is not None]
    if smooth:
        best = max(smooth, key=lambda each: each.smoothness or 0.0)
        return {"from_s": best.start_s, "to_s": best.end_s, "smoothness": best.smoothness}
    if told.repetitions:
        slowest = max(told.repetitions, key=lambda each: each.end_s - each.start_s)
        return {"from_s": slowest.start_s, "to_s": slowest.end_s, "smoothness": None}
    if told.holds:
        longest = max(told.holds, key=lambda each: each.seconds)
        return {"from_s": longest.start_s, "to_s": min(longest.start_s + _LOOP, longest.end_s), "smoothness": None}
    return None
