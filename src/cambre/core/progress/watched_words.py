"""What a camera measured in ordinary sessions, in words: what each measure is called, and what changed."""

from collections.abc import Mapping
from types import MappingProxyType

from cambre.core.progress.watched import Measure, WatchedCourse
from cambre.core.saying import Say, decimal, noted
from cambre.core.units import Units

MEASURES: Mapping[Measure, str] = MappingProxyType(
    {
        "range": noted("how far you go"),
        "smoothness": noted("how smoothly you move"),
        "unrest": noted("how still you hold"),
    }
)
ANGLES: Mapping[str, str] = MappingProxyType(
    {
        "trunk_lean": noted("the line from hips to shoulders against upright"),
        "hip_extension": noted("trunk against thighs"),
        "side_bend": noted("the ribcage against the pelvis, to the side"),
        "trunk_rotation": noted("the shoulders against the pelvis, turned"),
    }
)
"""What an angle is of; there are none of the spine, which a camera doesn't see."""
_CHANGES: Mapping[tuple[Measure, str], str] = MappingProxyType(
    {
        ("range", "more"): noted("{amount} further than at first; that is more than the error."),
        ("range", "less"): noted("{amount} less far than at first; that is more than the error."),
        ("smoothness", "more"): noted("Smoother than at first, by {amount}; that is more than the error."),
        ("smoothness", "less"): noted("Less smooth than at first, by {amount}; that is more than the error."),
        ("unrest", "more"): noted("Steadier than at first, by {amount}; that is more than the error."),
        ("unrest", "less"): noted("Less steady than at first, by {amount}; that is more than the error."),
    }
)


def amount(value: float, course: WatchedCourse, units: Units, say: Say) -> str:
    """A value of a course to read: degrees, or the number of smoothness, which has no unit."""
    return units.amount(value, "deg", say) if course.unit == "deg" else decimal(value, say, places=2)


def verdict(course: WatchedCourse, units: Units, say: Say) -> str:
    """What the newest four weeks say beside the first of the year."""
    if course.verdict == "not enough yet":
        told = say("{count} of {wanted} sessions that make an average were watched in four weeks.")
        return told.format(count=course.waiting, wanted=course.wanted)
    if course.verdict == "first" or course.since_first is None:
        return say("Four weeks were measured. Others say whether anything changes.")
    if course.verdict == "no clear change yet":
        least = amount(course.least or 0.0, course, units, say)
        return say("No clear change yet. Less than {least} can be the error of measuring.").format(least=least)
    changed = amount(abs(course.since_first.further), course, units, say)
    return say(_CHANGES[course.measure, course.verdict]).format(amount=changed)
