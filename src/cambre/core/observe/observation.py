"""What was observed, as a document: what happened, what was found, and what couldn't be judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, ClassVar

from cambre.core.bounds import Between
from cambre.core.vocabulary import Side

STRICT = {"extra": "forbid"}
Share = Annotated[float, Between(0, 1)]
Moment = Annotated[float, Between(0, 1e6)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """Once there and back, in seconds from the beginning; unknown is null, never 0."""

    __pydantic_config__: ClassVar = STRICT

    start_s: Moment
    turn_s: Moment
    end_s: Moment
    side: Side | None = None
    range_deg: float | None = None
    """How far the angle went that moves most."""
    smoothness: float | None = None
    """Spectral arc length of the speed: below 0, and the nearer to it the smoother."""
    jerk: float | None = None
    """Logarithmic dimensionless jerk of the same: the higher the smoother."""
    up_s: float | None = None
    """Seconds into the movement."""
    hold_s: float | None = None
    down_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A position kept; drift is how far it slid from beginning to end, unrest its standard deviation."""

    __pydantic_config__: ClassVar = STRICT

    start_s: Moment
    end_s: Moment
    seconds: Moment
    side: Side | None = None
    drift_deg: float | None = None
    unrest_deg: float | None = None


class FindingKind(StrEnum):
    """What a finding is about."""

    FORM = "form"
    TOO_FAST = "too-fast"
    JERK = "jerk"
    CUT_SHORT = "cut-short"
    UNEVEN = "uneven"
    LOST_POSE = "lost-pose"
    CONTROL = "control"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth saying, with its evidence; `control` is praise."""

    __pydantic_config__: ClassVar = STRICT

    kind: FindingKind
    say: str
    at_s: tuple[Moment, ...]
    """The moments it was seen at."""
    value: float | None = None
    limit: float | None = None
    """What the value is held against."""
    unit: str = ""
    confidence: Share = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NotJudged:
    """A stretch of time of which nothing can be said, and why."""

    __pydantic_config__: ClassVar = STRICT

    from_s: Moment
    to_s: Moment
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """What makes a whole recording doubtful, with what to do about it."""

    __pydantic_config__: ClassVar = STRICT

    say: str
    leaves: Share = 1.0
    """What it leaves of a confidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """An angle over time; null where it wasn't seen."""

    __pydantic_config__: ClassVar = STRICT

    t: tuple[float, ...]
    deg: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A length over time; null where it wasn't seen."""

    __pydantic_config__: ClassVar = STRICT

    t: tuple[float, ...]
    cm: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What was seen of one exercise in one recording."""

    __pydantic_config__: ClassVar = STRICT

    exercise: str
    fps: float
    frames: int
    repetitions: tuple[Repetition, ...] = ()
    holds: tuple[Hold, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_judged: tuple[NotJudged, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    """What to know before the numbers; the confidence, and that of each finding, is less by what they leave."""
    confidence: Share = 0.0
    checked_on: str = "nothing"
    """What this exercise's counting was checked on: people, drawings, or nothing."""
    signals: Mapping[str, Signal] = field(default_factory=dict)
    lengths: Mapping[str, Length] = field(default_factory=dict)
    """Told with the signals where the body's height is known."""
