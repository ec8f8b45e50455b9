"""The profile that a journal tells: answers, wishes, tests and the past of somebody, as they stand on a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from cambre.core.assess.measured import Measured
from cambre.core.entry import Entry
from cambre.core.journal.day_told import day_of
from cambre.core.journal.measuring import newest_like_hand
from cambre.core.journal.past import Heeded, heeded, history
from cambre.core.journal.replay import standing
from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.core.screening.further import NOTHING_FURTHER, Further, Usual
from cambre.core.screening.person import Answers, unanswered
from cambre.core.screening.profile import BothSides, ClinicianLimit, Condition, History, Profile, Sign
from cambre.core.vocabulary import ADULT, DAY_ENDS, Equipment, Experience, LoadClass

LATE = time(23, 59)  # of a day: what was told for a later one counts from its end
UNKNOWN_AGE = 18  # nobody unscreened gets more than the gentle set; the youngest adult has an adult's strictest rules


def profile_of(entries: Iterable[Entry], library: Library, card: Card, on: date) -> Profile:
    """Somebody as these entries tell, on a day; what none of them tells stays unknown.

    Of training it is enough to give the last ten weeks and the newest step before them.
    """
    told = standing(entries)
    screened, wish = _newest("screened", told), _body(_newest("plan_wished", told))
    answers, further = answers_told(told), further_told(told)
    age = age_for(answers.age_band, card)
    experience = Experience(wish.get("experience") or answers.experience or Experience.NEW)
    usual = usual_on(further, library, on)
    return Profile(
        age=age,
        screened=screened is not None and not unanswered(answers),
        screened_on=None if screened is None else min(day_of(screened), on).isoformat(),
        height_cm=wish.get("height_cm"),
        weight_kg=wish.get("weight_kg") if age >= ADULT else None,
        experience=experience,
        days_per_week=wish.get("days_per_week"),
        minutes=wish.get("minutes"),
        equipment=tuple(Equipment(each) for each in wish.get("equipment", ())),
        goals=tuple(wish.get("goals", ())),
        conditions=tuple(sorted(answers.conditions or ())),
        red_flags=tuple(sorted(sign for signs in answers.signs.values() for sign in signs)),
        checked={sign: day for sign, day in further.checked.items() if day <= on.isoformat()},
        clearances=tuple(sorted(each for each, day in further.clearances.items() if day <= on.isoformat())),
        clinician_limits=further.limits,
        adult_present=bool(wish.get("adult_days")) or is_adult_there(told, on),
        growth_spurt=bool(further.growth_spurt),
        usual_pain=usual,
        tests={slug: _measure(each.values) for slug, each in newest_like_hand(told, library).items()},
        history=_past(told, heeded(library.caps, card.red_words, usual), library, on, experience),
    )


def _opened_by_tests(newest: Mapping[str, Measured], library: Library) -> Mapping[str, str]:
    """The gates that the newest result of a self-test opens, each with its day."""
    opened: dict[str, str] = {}
    for gate in library.every_gate().values():
        for each in gate.shown:
            found = newest.get(each.test or "")
            if found is not None and each.most is not None and max(found.values.values()) <= each.most:
                opened[gate.id] = found.at.date().isoformat()
    return opened


def answers_told(entries: Iterable[Entry]) -> Answers:
    """What was answered last on the first card, of entries that count."""
    body = _body(_newest("screened", entries)).get("answers", {})
    conditions, experience = body.get("conditions"), body.get("experience")
    return Answers(
        age_band=body.get("age_band"),
        signs={tier: tuple(Sign(each) for each in signs) for tier, signs in body.get("signs", {}).items()},
        conditions=None if conditions is None else tuple(Condition(each) for each in conditions),
        experience=None if experience is None else Experience(experience),
    )


def further_told(entries: Iterable[Entry]) -> Further:
    """What was answered last beyond the first card, of entries that count."""
    body = _body(_newest("further_told", entries)).get("further")
    if body is None:
        return NOTHING_FURTHER
    usual = body.get("usual_pain")
    return Further(
        usual_pain=None if usual is None else Usual(level=usual["level"], on=usual["on"]),
        growth_spurt=body.get("growth_spurt"),
        clearances={Condition(each): day for each, day in body.get("clearances", {}).items()},
        checked={Sign(each): day for each, day in body.get("checked", {}).items()},
        limits=tuple(_limit(each) for each in body.get("limits", ())),
        region=body.get("region"),
    )


def age_for(band_id: str | None, card: Card) -> int:
    """An age that falls into a band: that which lies nearest to being grown up."""
    band = card.band(band_id) if band_id else None
    if band is None:
        return UNKNOWN_AGE
    return band.oldest if band.oldest < ADULT else band.youngest


def usual_on(further: Further, library: Library, on: date) -> int | None:
    """The usual pain as it counts on a day: told again each month, while one that asks for a clinician stays."""
    usual = further.usual_pain
    if usual is None:
        return None
    is_old = on - date.fromisoformat(usual.on) > timedelta(days=library.caps["usual_pain_told_d"].value)
    if is_old and usual.level <= library.caps["usual_pain_most"].value:
        return None
    return usual.level


def is_adult_there(entries: Iterable[Entry], on: date) -> bool:
    """Whether the last check-in of a day said that an adult is there; of entries that count, in their order."""
    told = [each.body.get("adult_there") for each in entries if each.kind == "checked_in" and day_of(each) == on]
    return next((bool(each) for each in reversed(told) if each is not None), False)


def _past(told: Sequence[Entry], counts: Heeded, library: Library, on: date, experience: Experience) -> History:
    """The past; weeks of somebody experienced stay unknown while the journal is younger than the rules look back."""
    known = history(told, counts)
    known = replace(known, gates={**_opened_by_tests(newest_like_hand(told, library), library), **known.gates})
    past, looked_at = _by(on, known), timedelta(weeks=library.caps["regular_weeks"].value)
    first = min((day_of(each) for each in told if each.kind == "step_done"), default=None)
    if experience is not Experience.NEW and first is not None and on - first < looked_at:
        return replace(past, regular_weeks=None)
    return past


def _by(on: date, past: History) -> History:
    """A past that is over by a day: what is dated after it was told under a wrong clock, or a zone further east.

    It counts as of that day, so that neither lets somebody train on with what they reported an hour ago.
    """
    day, pain = on.isoformat(), past.last_pain
    happened = None if pain is None else datetime.fromisoformat(pain.at)
    if pain and happened and (happened - DAY_ENDS).date() > on:
        pain = replace(pain, at=datetime.combine(on, LATE, happened.tzinfo).isoformat(timespec="milliseconds"))
    return replace(
        past,
        last_pain=pain,
        ill_on=past.ill_on and min(past.ill_on, day),
        gates={gate: min(passed, day) for gate, passed in past.gates.items()},
        hurt_twice={slug: min(hurt, day) for slug, hurt in past.hurt_twice.items()},
        hurt_last={slug: min(hurt, day) for slug, hurt in past.hurt_last.items()},
        felt_elsewhere={slug: min(felt, day) for slug, felt in past.felt_elsewhere.items()},
    )


def _limit(body: Mapping[str, Any]) -> ClinicianLimit:
    return ClinicianLimit(without=tuple(LoadClass(each) for each in body["without"]), until=body.get("until"))


def _measure(values: Mapping[str, float]) -> float | BothSides:
    return values["both"] if "both" in values else BothSides(left=values["left"], right=values["right"])


def _newest(kind: str, entries: Iterable[Entry]) -> Entry | None:
    return next((entry for entry in reversed(tuple(entries)) if entry.kind == kind), None)


def _body(entry: Entry | None) -> Mapping[str, Any]:
    return {} if entry is None else entry.body
