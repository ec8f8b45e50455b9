"""I22: Lifts are slow and few.

On superman's ladder: twenty lifts a session at most (ten where the matrix asks for half), five in 30 seconds at most,
each up in two seconds or more. A novice begins with bird-dog.

Why: lifting chest and legs from the floor loads the spine more than anything else here.
Source: mcgill-superman
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.library.exercise import Exercise
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import LoadClass

SUPERMAN = "superman"
BOUT = 30


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to lifts that are too many, too fast or too high up the ladder."""
    lifting = [each for each in day.items if _is_lift(each.exercise)]
    most = situation.cap("superman_lifts") * (0.5 if _is_halved(situation) else 1)
    lifts = sum(each.item.sets * each.side_count * (each.repetitions or 0) for each in lifting)
    if lifts > most:
        message = situation.say("{lifts} lifts; {most:g} a session are the most.").format(lifts=lifts, most=most)
        yield Objection(where=lifting[-1].where, message=message)
    for each in lifting:
        yield from (Objection(where=each.where, message=reason) for reason in _against(each, situation))


def _is_lift(exercise: Exercise) -> bool:
    """Whether it is a rung of superman's ladder; bird-dog is its lowest."""
    return LoadClass.AE in exercise.classes and (SUPERMAN in exercise.slug or SUPERMAN in exercise.ladder.harder)


def _is_halved(situation: Situation) -> bool:
    return any(limit == "m" for _, limit in situation.limits(LoadClass.AE))


def _against(each: Counted, situation: Situation) -> Iterator[str]:
    say = situation.say
    fastest = BOUT / situation.cap("superman_lifts_per_bout")
    if each.tempo is None or each.tempo.up_s < situation.cap("lift_up_s"):
        yield say("Lifting takes two seconds or more.")
    if each.tempo is None or each.tempo.cycle < fastest or _hurries(each, fastest):
        yield say("Five slow lifts in 30 seconds are the most.")
    if situation.is_novice and situation.is_new and each.exercise.ladder.newcomer not in (None, each.exercise.slug):
        yield say("Somebody new begins with bird-dog.")


def _hurries(each: Counted, fastest: float) -> bool:
    """Whether more lifts are named than fit into the time that is named."""
    reps, seconds = each.item.reps, each.item.seconds
    return reps is not None and seconds is not None and reps * fastest > seconds
