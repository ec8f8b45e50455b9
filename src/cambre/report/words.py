"""A report's words: what happened, how sure it is, what to do better, and how numbers and moments are written."""

from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from math import floor, log10, prod
from types import MappingProxyType

from cambre.core.library.exercise import Exercise
from cambre.core.observe.engine import ANY, DOUBTFUL, Watched
from cambre.core.observe.general import LONGEST
from cambre.core.observe.observation import NotJudged, Observation
from cambre.core.observe.trace import SIGNAL, Trace
from cambre.core.observe.watching import Why
from cambre.core.progress.watched_words import ANGLES as OF_SETS
from cambre.core.saying import TENTHS, Say, noted

_CHECKED: Mapping[str, str] = MappingProxyType(
    {
        "people": noted("Holding this was checked on recordings of people; counting it, on moving drawings only."),
        "drawings": noted("Counting this exercise was checked on moving drawings only, not on people yet."),
        "nothing": noted("Counting this exercise was not checked on recordings yet."),
        ANY: noted("Counting a movement of any kind was checked on recordings of people."),
        SIGNAL: noted("Counting by one number over time was checked on recordings of people."),
    }
)
ANGLES: Mapping[str, str] = MappingProxyType(
    {
        **OF_SETS,
        "shoulder_flexion": noted("upper arm against trunk"),
        "head_lift": noted("head against trunk"),
        "knee_left": noted("the left knee"),
        "knee_right": noted("the right knee"),
        "elbow_left": noted("the left elbow"),
        "elbow_right": noted("the right elbow"),
        SIGNAL: noted("the signal in the file"),
    }
)
"""What each angle is of."""
_NOTHING = noted("Nothing in the recording was the whole movement, in about the time that it takes.")
_NOT_HELD = noted("Nowhere in the recording was the position held.")
_NOTHING_REGULAR = noted("Nothing in it came back regularly.")
_NOTHING_ALIKE = noted(
    "Nothing was repeated in the same way. Do it three times or more, in one place, in at most {seconds} seconds each."
)
_FILM_IT = noted("Let the camera stand still, be in the picture whole, and film one exercise at a time, in one place.")
_FROM_OUTSIDE = noted(
    "A camera sees points on the outside of the body, never the spine itself. This is no judgement on your health."
)
_NUMBERS_ALONE = noted(
    "Numbers alone don't show how a body moved: only how often, how far and how long is told. "
    "This is no judgement on your health."
)
_NO_EXERCISE = noted("It is doubtful whether this was an exercise at all; look at these moments yourself.")
_MUCH = 0.15  # of the seconds
_FIGURES, _MOST_PLACES = 3, 9
_WHOLE = 0.98  # of the recording: what is said of so much of it is said of all of it
LONG = 120.0
"""Seconds of a recording from which on moments are told in minutes."""


def checked(seen: Observation, trace: Trace, say: Say) -> str:
    """What the counting was checked on, in a sentence."""
    return say(_CHECKED[SIGNAL if trace.angle == SIGNAL else ANY if seen.exercise == ANY else seen.checked_on])


def limits(trace: Trace, say: Say) -> str:
    """What nobody can tell from what was looked at."""
    return say(_NUMBERS_ALONE if trace.angle == SIGNAL else _FROM_OUTSIDE)


def shown(trace: Trace, say: Say) -> str:
    """What the line of a course shows."""
    angle = say(ANGLES[trace.angle])
    told = say("The line is %(angle)s.") if trace.angle == SIGNAL else say("The angle that tells it: %(angle)s.")
    return told % {"angle": angle}


def nothing(seen: Observation, trace: Trace, what: Watched, say: Say) -> str:
    """What is told where nothing was counted or held."""
    if trace.angle == SIGNAL:
        return say(_NOTHING_REGULAR)
    if seen.exercise == ANY:
        return say(_NOTHING_ALIKE).format(seconds=round(LONGEST))
    return say(_NOTHING if what.is_repeated else _NOT_HELD)


def sought(what: Watched, trace: Trace) -> tuple[bool, bool]:
    """Whether repetitions were looked for, and whether holds were: in a single number over time none is."""
    return (True, False) if trace.angle == SIGNAL else (what.is_repeated, what.is_held)


def counts(seen: Observation, trace: Trace, what: Watched, spoken: NullTranslations) -> str:
    """How many repetitions and holds there were, as far as they were looked for."""
    told = []
    is_repeated, is_held = sought(what, trace)
    if is_repeated:
        count = len(seen.repetitions)
        told.append(spoken.ngettext("One repetition", "%(count)s repetitions", count) % {"count": count})
    if is_held:
        count = len(seen.holds)
        told.append(spoken.ngettext("one hold", "%(count)s holds", count) % {"count": count})
    return ", ".join(told)


def sureness(seen: Observation, say: Say) -> str:
    """How sure what was counted and measured is."""
    return say("How sure these numbers are: %(share)s of 100.") % {"share": round(100 * seen.confidence)}


def doubt(seen: Observation, say: Say) -> str:
    """That what was counted may be no exercise, where no caveat is the reason; nothing where it is one."""
    unspoiled = seen.confidence / prod(each.leaves for each in seen.caveats)
    is_doubtful = seen.exercise == ANY and bool(seen.repetitions) and unspoiled < DOUBTFUL
    return say(_NO_EXERCISE) if is_doubtful else ""


def advice(seen: Observation, trace: Trace, exercise: Exercise | None, say: Say) -> Iterator[str]:
    """How to film it, where that would have helped."""
    if trace.angle == SIGNAL:
        return
    seconds = length(seen, trace)
    is_nothing = not (seen.repetitions or seen.holds)
    if exercise is not None and (seen.not_judged or is_nothing):
        yield say(exercise.filming.say)
    walks = [each for each in seen.not_judged if each.why == say(Why.WALKS.value)]
    is_lost = exercise is None and (is_nothing or _lasts(seen.not_judged) > _MUCH * seconds or bool(doubt(seen, say)))
    if is_lost or _lasts(walks) > _MUCH * seconds:
        yield say(_FILM_IT)


def length(seen: Observation, trace: Trace) -> float:
    """Seconds from the first look to the last, or to the last that was refused."""
    first = trace.times[0] if trace.times else 0.0
    return max([*trace.times[-1:], *(each.to_s for each in seen.not_judged), first]) - first


def _lasts(gaps: tuple[NotJudged, ...] | list[NotJudged]) -> float:
    return sum(each.to_s - each.from_s for each in gaps)


def is_a_part(gap: NotJudged, seconds: float) -> bool:
    """Whether it is said of a part of a recording that lasts so long, so that its moments tell something."""
    return 0 < gap.to_s - gap.from_s < _WHOLE * seconds


def moment(second: float, length: float, say: Say, places: int = 1) -> str:
    """A moment of a recording of this length, as players show it: “34.7 s”, or “6:34” in a long one."""
    if length < LONG:
        return known(second, say("s"), say, places)
    minutes, seconds = divmod(round(second), 60)
    return f"{minutes}:{seconds:02}"


def far(value: float | None, trace: Trace, say: Say) -> str:
    """How far a repetition went, no more exact than a camera sees it; a signal has a unit that nobody tells."""
    return known(value, "", say, places(value or 0.0)) if trace.angle == SIGNAL else known(value, "°", say, 0)


def places(value: float) -> int:
    """How many places behind its sign a number has when it is told to three figures, whatever its unit may be."""
    size = floor(log10(abs(value))) if value else 0
    return min(max(_FIGURES - 1 - size, 0), _MOST_PLACES)


def known(value: float | None, unit: str, say: Say, places: int = 1) -> str:
    """A value with its unit, always to the same place, so that columns are columns; a dash where it isn't known."""
    if value is None:
        return "–"
    whole, _, part = f"{value:.{places}f}".partition(".")
    gap = "" if unit in ("", "°") else " "
    return f"{say(TENTHS).format(whole=whole, part=part) if part else whole}{gap}{unit}"
