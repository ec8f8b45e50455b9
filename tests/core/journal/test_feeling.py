"""Where exercises are felt: asked about few and new ones, and the newest answer counts."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.journal.feeling import asked_where
from cambre.core.journal.profile import profile_of
from cambre.core.safety.person_on import person_on
from cambre.core.saying import in_english
from cambre.core.screening.outcome import conclude
from cambre.core.screening.permission import Case, Permission, Refusal, permit
from tests.core.journal.lives import Life
from tests.core.journal.test_profile import answered, at, past_of
from tests.core.people import card, library
from tests.core.safety.plans import situation

NEXT = date(2026, 11, 25)


def felt(life: Life, day: str, **where: str) -> None:
    """A session of that day ended with these answers."""
    told = {slug.replace("_", "-"): each for slug, each in where.items()}
    life.tell("session_ended", at(day), session="s", reason="finished", felt=told)


def asked(life: Life, *slugs: str, most: float = 3) -> list[str]:
    """The exercises that it asks about."""
    exercises = [library().exercises[slug] for slug in slugs]
    return [each.slug for each in asked_where(exercises, life.entries, days=2, most=most)]


def done(life: Life, day: str, slug: str) -> None:
    """An exercise was done on a day."""
    life.tell("step_done", at(day), session="s", step=1, exercise=slug, seconds=20)


def test_it_asks_about_new_ones_strength_first_and_few() -> None:
    assert asked(Life(), "puppy-pose", "superman", "bow", "bird-dog") == ["superman", "bow", "bird-dog"]
    assert asked(Life(), "puppy-pose", "superman") == ["superman", "puppy-pose"]


def test_it_asks_no_more_after_two_days_or_when_it_was_felt_in_the_right_place() -> None:
    life = Life()
    done(life, "2026-11-20", "superman")
    assert asked(life, "superman") == ["superman"]
    done(life, "2026-11-22", "superman")
    assert asked(life, "superman") == []

    felt(life, "2026-11-22", superman="elsewhere")
    assert asked(life, "superman") == ["superman"], "what was felt elsewhere is asked about again"
    felt(life, "2026-11-23", superman="right")
    assert asked(life, "superman") == []


def test_the_newest_answer_counts_and_only_the_wrong_place_is_kept() -> None:
    life = answered()
    felt(life, "2026-11-20", superman="elsewhere", bow="nowhere", cobra="right")
    assert past_of(life).felt_elsewhere == {"superman": "2026-11-20"}

    felt(life, "2026-11-22", superman="right")
    assert past_of(life).felt_elsewhere == {}


def permitted(life: Life, slug: str) -> Permission | Refusal:
    """Whether an exercise is open to somebody on the day after."""
    known = situation(history={})
    profile = profile_of(life.entries, library(), card(), NEXT)
    told = type(known)(profile=profile, library=library(), card=card(), words=known.words, say=in_english)
    person = person_on(NEXT, told)
    case = Case(person=person, outcome=conclude(person, card(), in_english), card=card(), say=in_english)
    return permit(library().exercises[slug], case)


def test_the_rung_is_lowered_with_a_reason_and_a_way_back() -> None:
    life = answered(experience="regular")
    before = permitted(life, "superman")
    felt(life, "2026-11-24", superman="elsewhere")

    now = permitted(life, "superman")
    assert not isinstance(before, Refusal)
    assert isinstance(now, Refusal)
    assert "another place" in now.why
    assert now.unlock == "Two weeks with the easier one; then it may be tried again."
    assert not isinstance(permitted(life, "bird-dog"), Refusal)


@given(st.sampled_from(["superman", "cobra", "bow", "glute-bridge"]))
def test_taking_the_answer_back_restores_exactly(slug: str) -> None:
    life = answered(experience="regular")
    before = past_of(life)
    entry = life.tell("session_ended", at("2026-11-24"), session="s", reason="finished", felt={slug: "elsewhere"})
    assert past_of(life) != before

    life.tell("entry_withdrawn", at("2026-11-24", 13), entry=entry.uuid)
    assert past_of(life) == before
