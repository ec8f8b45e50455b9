"""A person as they are on a day: their past, their clinician's limits and their card, dated."""

from dataclasses import replace
from datetime import date, timedelta

from cambre.core.safety.feeling import felt_elsewhere
from cambre.core.safety.pain import Zone, hurt_lately, is_within, last_zone, still_out
from cambre.core.safety.situation import A_WEEK, Situation
from cambre.core.screening.person import Person, person_from_profile

HOURS = 24


def person_on(on: date, situation: Situation) -> Person:
    """What is open to somebody on this day is decided from this."""
    profile, history = situation.profile, situation.history
    person = person_from_profile(profile, situation.card)
    return replace(
        person,
        signs=person.signs - {each for each in profile.checked if situation.card.tier_of(each) == "history"}
        | situation.unchecked(on),
        is_screened=situation.is_screened_on(on),
        is_outdated=profile.screened and not situation.is_screened_on(on),
        gates=frozenset(gate for gate, passed in history.gates.items() if date.fromisoformat(passed) <= on),
        hurts=_is_near(Zone.RED, on, situation.cap("red_rest_h"), situation),
        pain_words=frozenset(history.last_pain.words if history.last_pain else ()),
        is_ill=is_ill(on, situation),
        is_sore=_is_near(Zone.AMBER, on, HOURS * situation.cap("amber_days"), situation),
        was_sore=_is_near(Zone.AMBER, on, HOURS * situation.cap("green_days"), situation),
        always_hurts=(profile.usual_pain or 0) > situation.cap("usual_pain_most"),
        is_novice=situation.is_novice,
        hurt_by=still_out(on, situation),
        hurt_lately=hurt_lately(on, situation),
        felt_elsewhere=felt_elsewhere(on, situation),
        limits=tuple(
            limit for limit in profile.clinician_limits if limit.until is None or on.isoformat() <= limit.until
        ),
    )


def is_ill(on: date, situation: Situation) -> bool:
    """Whether somebody said lately that they are ill; a day of a later week is a wrong clock's, and counts."""
    told = situation.history.ill_on
    if told is None:
        return False
    since = on - date.fromisoformat(told)
    return since <= -A_WEEK or timedelta(0) <= since <= timedelta(days=situation.cap("ill_rest_d"))


def _is_near(least: Zone, on: date, hours: float, situation: Situation) -> bool:
    worst, pain = last_zone(situation)
    return pain is not None and worst >= least and is_within(on, pain, hours=hours)
