"""I03: Conditions limit load classes.

Where the matrix says X, nothing with that class is done. C needs a clinician's clearance, S an adult there on that day,
and m the change of form that answers the class, with the share of the dose that it leaves. The same holds for
self-tests, and for what a clinician took out for a while. A clearance never lifts X.

Why: what a body may be asked depends on what it told us, not on how much somebody wants a pose.
Source: cautious-default, ros-bone-health, jasien-2015, selhorst-2019
Severity: block (error where a change of form is named but its dose isn't kept)
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.answering import named
from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.saying import Say
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import LoadClass


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each item, and each test, that a condition doesn't allow in this form."""
    for each in day.items:
        yield from _unknown_forms(each, situation)
        for load_class in sorted(each.classes):
            answered = load_class in each.answered
            for reason in reasons_against(load_class, situation, day, answered=answered):
                yield Objection(where=each.where, message=reason)
        yield from _dose_of_forms(each, situation)
    for slug in day.day.tests:
        for load_class in situation.library.self_tests[slug].classes:
            for reason in reasons_against(load_class, situation, day, answered=False):
                yield Objection(where=f"{day.where}, {slug}", message=reason)


def reasons_against(load_class: LoadClass, situation: Situation, day: JudgedDay, *, answered: bool) -> Iterator[str]:
    """Why a load class is out on this day, one reason for each condition that is against it."""
    say = situation.say
    what = say(situation.card.classes[load_class].name)
    for condition, limit in situation.limits(load_class):
        if lacks(limit, condition, situation, has_adult=situation.has_adult_on(day.day), answered=answered):
            need = _need(limit, say)
            told = say("It asks for {what}. {need} ({condition}, {load_class}: {limit})")
            yield told.format(what=what, need=need, condition=condition, load_class=load_class, limit=limit)
    for taken in situation.profile.clinician_limits:
        holds = taken.until is None or day.on.isoformat() <= taken.until
        if holds and load_class in taken.without and not answered:
            yield say("Your clinician took this out: {what}.").format(what=what)


def _need(limit: str, say: Say) -> str:
    match limit:
        case "C":
            return say("That needs a clinician's word first.")
        case "S":
            return say("That needs an adult there on that day.")
        case "m":
            return say("It needs the change of form that answers it.")
    return say("That is left out with what you told us.")


def lacks(limit: str, condition: Condition, situation: Situation, *, has_adult: bool, answered: bool) -> bool:
    """Whether something that a limit asks for isn't there."""
    match limit:
        case "X":
            return True
        case "C":
            return condition not in situation.profile.clearances
        case "S":
            return not has_adult
        case "m":
            return not answered
    return False


def _unknown_forms(each: Counted, situation: Situation) -> Iterator[Objection]:
    for name in each.item.modifications:
        if not any(named(each.exercise, name)):
            message = situation.say("“{name}” is no change of form that this exercise has.").format(name=name)
            yield Objection(where=each.where, message=message, severity=Severity.ERROR)


def _dose_of_forms(each: Counted, situation: Situation) -> Iterator[Objection]:
    """Object where a limit is answered by a smaller dose, and the dose isn't smaller."""
    needed = {load_class for load_class in each.classes for _, limit in situation.limits(load_class) if limit == "m"}
    forms = [form for name in each.item.modifications for form in named(each.exercise, name)]
    share = min((form.volume for form in forms if needed & set(form.answers)), default=1.0)
    mosts = [share * situation.cap("strength_bout_s")] if share < 1 else []
    mosts += [situation.cap("wrist_bout_s")] if LoadClass.WB in needed else []
    if mosts and each.seconds > min(mosts):
        yield _too_much(each, situation)


def _too_much(each: Counted, situation: Situation) -> Objection:
    message = situation.say("The change of form leaves less than this: {seconds:.0f} s at a time are too long.")
    return Objection(where=each.where, message=message.format(seconds=each.seconds), severity=Severity.ERROR)
