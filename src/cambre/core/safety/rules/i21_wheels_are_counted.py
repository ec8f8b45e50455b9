"""I21: Wheels are counted, and behind a gate.

Everything behind the wheel's gate needs that gate, passed on or before that day, two weeks without more pain than
usual, and somebody who isn't a novice. Three wheels of five seconds a session at most, five of ten for the advanced;
never as many as possible. The other gates hold in the same way, without the count.

Why: the deepest move here needs shoulders, wrists, hips and strength first, and the article names none of them.
Source: article-1, cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator
from datetime import date

from cambre.core.library.exercise import Gate
from cambre.core.safety.finding import Objection
from cambre.core.safety.pain import Zone, is_within, last_zone
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Experience

WHEEL, FLOOR_REACHED, FLOOR_REACH = "wheel", "floor-reached", "floor-reach"
LADDER = tuple(Experience)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to what stands behind a closed gate, and to wheels beyond the count."""
    for each in day.items:
        for gate in each.exercise.gates:
            if not _is_open(gate, day.on, situation):
                message = situation.say("It needs preparation first: {needs}")
                needs = " ".join(situation.say(need) for need in gate.needs_of(is_minor=situation.is_minor))
                yield Objection(where=each.where, message=message.format(needs=needs))
    for test in day.day.tests:
        if any(not _is_open(gate, day.on, situation) for gate in situation.library.self_tests[test].gates):
            yield Objection(where=f"{day.where}, {test}", message=situation.say("This test needs preparation first."))
    wheels = [each for each in day.items if any(gate.id == WHEEL for gate in each.exercise.gates)]
    if wheels:
        yield from _of_wheels(wheels, day, situation)


def _is_open(gate: Gate, on: date, situation: Situation) -> bool:
    passed = situation.history.gates.get(gate.id)
    if passed is not None and date.fromisoformat(passed) <= on:
        return True
    reach = situation.profile.tests.get(FLOOR_REACH)
    if gate.id == FLOOR_REACHED and isinstance(reach, int | float):
        return reach <= situation.cap("floor_cm")
    return gate.open_from is not None and _at_least(situation.profile.experience, gate.open_from)


def _at_least(experience: Experience, wanted: Experience) -> bool:
    return LADDER.index(experience) >= LADDER.index(wanted)


def _of_wheels(wheels: list[Counted], day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    where, say = wheels[0].where, situation.say
    kept = "_advanced" if situation.profile.experience is Experience.ADVANCED else ""
    most, longest = situation.cap(f"wheel_reps{kept}"), situation.cap(f"wheel_hold_s{kept}")
    if any(each.item.reps is None or each.tempo is None for each in wheels):
        yield Objection(where=where, message=say("Wheels are counted out, never as many as possible."))
    if sum(each.item.sets * each.side_count * (each.repetitions or 1) for each in wheels) > most:
        message = say("{most:g} wheels a session are the most.").format(most=most)
        yield Objection(where=where, message=message)
    if any(each.hold > longest for each in wheels):
        message = say("A wheel is held for {seconds:g} seconds at most.").format(seconds=longest)
        yield Objection(where=where, message=message)
    if situation.is_novice:
        yield Objection(where=where, message=say("Eight regular weeks come before the wheel."))
    worst, pain = last_zone(situation)
    if pain is not None and worst is not Zone.GREEN and is_within(day.on, pain, hours=24 * situation.cap("green_days")):
        yield Objection(where=where, message=say("Two weeks without more pain than usual come before the wheel."))
