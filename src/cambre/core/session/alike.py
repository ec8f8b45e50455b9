"""What an exercise trains beside another: the same, or exactly what else, by what the library knows of both."""

from collections.abc import Mapping

from cambre.core.library.exercise import Exercise
from cambre.core.plan.reasons import TOWARDS
from cambre.core.saying import Say, noted
from cambre.core.vocabulary import Direction, Kind

KINDS: Mapping[Kind, str] = {
    Kind.MOBILITY: noted("range"),
    Kind.STRENGTH: noted("strength"),
    Kind.BOTH: noted("range and strength"),
}


def trains_the_same(other: Exercise, exercise: Exercise) -> bool:
    """Whether both have the same kind, directions and aims; where no direction and no aim is known, that is unknown."""
    directions, aims = (set(other.directions), set(exercise.directions)), (set(other.trains), set(exercise.trains))
    is_known = bool(exercise.directions or exercise.trains)
    return is_known and other.kind is exercise.kind and directions[0] == directions[1] and aims[0] == aims[1]


def why_instead(other: Exercise, exercise: Exercise, say: Say) -> str:
    """What whoever takes one in place of the other gets: a rung of the same, the same, or what differs."""
    if other.slug in exercise.ladder.easier:
        return say("An easier rung of the same.")
    if other.slug in exercise.ladder.harder:
        return say("A harder rung of the same, open to you.")
    if trains_the_same(other, exercise):
        return say("It trains the same, in another way.")
    now, before = (_trained(each, say) for each in (other, exercise))
    purpose = say(other.purpose)
    if now == before:
        what = now if other.directions else say(KINDS[other.kind])
        return say("It trains {what} too, for another aim. {purpose}").format(what=what, purpose=purpose)
    told = say("It doesn't train the same: {now}, in place of {before}. {purpose}")
    return told.format(now=now, before=before, purpose=purpose)


def _trained(exercise: Exercise, say: Say) -> str:
    """The kind and the directions in words: “strength (arching)”."""
    kind = say(KINDS[exercise.kind])
    towards = ", ".join(say(TOWARDS[each]) for each in Direction if each in exercise.directions)
    return f"{kind} ({towards or say('no direction of the back')})"
