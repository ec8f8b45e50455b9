"""Until what somebody told is read as a profile: the first card and the wishes."""

from collections.abc import Sequence
from datetime import date

from cambre.coach.screening import Screening
from cambre.core.entry import Entry
from cambre.core.journal.kinds import Screened
from cambre.core.journal.past import history
from cambre.core.journal.replay import last
from cambre.core.safety.situation import Situation
from cambre.core.screening.person import NOBODY_ASKED, person_from_answers
from cambre.core.screening.profile import Profile
from cambre.core.vocabulary import Equipment
from cambre.documents import read
from cambre.store.library_files import load_words


def profile_situation(coach: Screening, entries: Sequence[Entry], _: date) -> Situation:
    """Somebody as the entries tell."""
    screened = last("screened", entries)
    answers = None if screened is None else read(Screened, dict(screened.body), "screened").answers
    wished = last("plan_wished", entries)
    body = {} if wished is None else wished.body
    person = NOBODY_ASKED if answers is None else person_from_answers(answers, coach.card)
    profile = Profile(
        age={"under-13": 12, "13-17": 15, "18-19": 18, "20-64": 40, "65-plus": 70}.get(person.band or "", 40),
        screened=person.is_screened,
        experience=person.experience,
        minutes=body.get("minutes"),
        days_per_week=body.get("days_per_week"),
        weight_kg=body.get("weight_kg"),
        equipment=tuple(Equipment(each) for each in body.get("equipment", ())),
        conditions=tuple(each for each in sorted(person.conditions) if not each.startswith("age_")),
        red_flags=tuple(sorted(person.signs)),
        history=history(entries),
    )
    return Situation(profile=profile, library=coach.library, card=coach.card, words=load_words(), say=coach.say)
