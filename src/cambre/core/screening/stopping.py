"""From which pain on somebody steps back or stops, and when to stop, in the words of every page, sheet and plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from cambre.core.library.caps import Cap
from cambre.core.saying import Say
from cambre.core.screening.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PainLimits:
    """The least pains, from 0 to 10, that are amber and red for one person."""

    amber: float
    red: float


def pain_limits(caps: Mapping[str, Cap], usual: int | None) -> PainLimits:
    """The limits of somebody with this usual pain; one that isn't known counts as none, which is the strictest."""
    known = usual or 0
    green = max(caps["green_pain"].value, known + caps["green_over_usual"].value)
    return PainLimits(amber=green + 1, red=max(caps["red_pain"].value, known + caps["red_over_usual"].value))


def stop_rules(person: Person, caps: Mapping[str, Cap], say: Say) -> tuple[str, ...]:
    """When this person stops; the numbers are those that the rules judge their pain by."""
    limits = pain_limits(caps, person.usual_pain)
    arching = (say("Any pain in your back when you bend backwards: stop for today."),) if person.is_minor else ()
    return (
        say("Sharp, pinching, burning or electric pain: stop at once."),
        say("Numbness, tingling, or pain that runs down a leg: stop for today."),
        say("Dizzy, a change in your sight, or short of breath: stop and sit down."),
        *arching,
        say("Pain of {red:g} of ten or more: stop for today.").format(red=limits.red),
        say("From {amber:g} of ten on, pain is more than usual for you: leave out what hurts, and do less.").format(
            amber=limits.amber
        ),
        say("A dull pull in the muscle is a stretch. Pain in a joint or in the spine is not."),
        say("Pain that stays longer than a week, or comes back: let a clinician look."),
    )
