"""What is played as lawful, the judge has nothing against, whoever it is shown to."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.library.program import Program
from cambre.core.plan_document import CheckIn
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_day
from cambre.core.safety.person_on import person_on
from cambre.core.saying import in_english
from cambre.core.screening.profile import Condition, Sign
from cambre.core.session.as_day import as_day
from cambre.core.session.lawful import lawful
from cambre.core.session.printed import printed
from cambre.core.session.timeline import Timeline
from cambre.core.vocabulary import Equipment, Experience, LoadClass
from cambre.documents import read
from tests.core.people import card, library
from tests.core.safety.plans import situation

TODAY = date(2026, 11, 23)
PROGRAMS = [program.slug for program in library().programs.values() if program.role == "main"]
GATES = dict.fromkeys(library().gates(), "2026-01-01")
TOLD = [condition for condition in Condition if not condition.startswith("age_")]

histories = st.fixed_dictionaries(
    {},
    optional={
        "regular_weeks": st.integers(0, 60),
        "clean_weeks": st.integers(0, 60),
        "gates": st.sampled_from([GATES, {"wheel": "2027-01-01"}, {"easy-cobra": "2026-01-01"}]),
        "last_pain": st.fixed_dictionaries(
            {
                "level": st.integers(0, 10),
                "at": st.dates(date(2026, 11, 1), TODAY).map(date.isoformat),
                "words": st.sampled_from([[], ["sharp"], ["dull"]]),
            }
        ),
        "hurt_twice": st.sampled_from([{"bow": "2026-11-20"}, {"cat-cow": "2026-11-01", "superman": "2026-01-01"}]),
        "hurt_last": st.sampled_from(
            [{"march-on-the-spot": "2026-11-20"}, {"cat-cow": "2026-11-16", "bow": "2026-11-23"}]
        ),
        "last_trained": st.dates(date(2026, 9, 1), TODAY).map(date.isoformat),
    },
)
people = st.fixed_dictionaries(
    {
        "age": st.integers(5, 90),
        "screened": st.sampled_from([True, True, True, False]),
        "experience": st.sampled_from(list(Experience)),
        "equipment": st.lists(st.sampled_from(list(Equipment)), unique=True),
        "conditions": st.lists(st.sampled_from(TOLD), max_size=3, unique=True),
        "red_flags": st.sampled_from([[], [], [], *[[sign] for sign in Sign]]),
        "checked": st.sampled_from([{}, {"cancer_history": "2026-11-01", "old_fragility_fracture": "2026-11-01"}]),
        "clearances": st.lists(st.sampled_from(list(Condition)), unique=True),
        "adult_present": st.booleans(),
        "growth_spurt": st.booleans(),
        "usual_pain": st.sampled_from([None, 0, 2, 4, 6]),
        "tests": st.sampled_from([{}, {"floor-reach": -2}, {"floor-reach": 5}]),
        "clinician_limits": st.sampled_from([[], [{"without": ["ME", "EE"], "until": "2026-12-01"}]]),
        "screened_on": st.sampled_from([None, "2026-10-01", "2024-10-01"]),
        "history": histories,
    }
)

own_programs = st.lists(
    st.one_of(
        st.fixed_dictionaries(
            {
                "exercise": st.sampled_from(sorted(library().exercises)),
                "sets": st.integers(1, 5),
                "seconds": st.integers(5, 120),
            }
        ),
        st.fixed_dictionaries(
            {
                "exercise": st.sampled_from(sorted(slug for slug, each in library().exercises.items() if each.tempo)),
                "sets": st.integers(1, 5),
                "reps": st.integers(1, 20),
            }
        ),
    ),
    min_size=1,
    max_size=7,
    unique_by=lambda item: item["exercise"],
)


def played(slug: str, **told: Any) -> Timeline | None:
    """A program as somebody plays it today; none where nothing is played."""
    session = lawful(library().programs[slug], person_on(TODAY, situation(**told)), library(), card(), in_english)
    return session if isinstance(session, Timeline) else None


def refusals(session: Timeline, **told: Any) -> list[Finding]:
    """What the judge refuses in a session for this person."""
    who = situation(**told)
    day = as_day(session, library(), weekday=0, adult_present=who.profile.adult_present)
    return [finding for finding in judge_day(day, TODAY, who) if finding.severity.refuses]


@pytest.mark.parametrize("slug", PROGRAMS)
@given(people)
@settings(max_examples=60)
def test_nobody_is_shown_a_session_that_a_rule_refuses(slug: str, told: dict[str, Any]) -> None:
    session = played(slug, **told)

    assert session is None or refusals(session, **told) == []


@given(own_programs, people)
@settings(max_examples=150)
def test_a_program_of_ones_own_is_played_within_the_rules_too(
    items: list[dict[str, Any]], told: dict[str, Any]
) -> None:
    rest = {"seconds": 20, "why": "To breathe."}
    own = {"format": 1, "slug": "mine", "name": "Mine", "purpose": "What I like.", "rest": rest, "items": items}
    program = read(Program, own, "mine")
    session = lawful(program, person_on(TODAY, situation(**told)), library(), card(), in_english)

    assert not isinstance(session, Timeline) or refusals(session, **told) == []


@pytest.mark.parametrize("slug", PROGRAMS)
@given(people, st.sampled_from(TOLD))
@settings(max_examples=30)
def test_a_condition_more_never_opens_a_class_that_the_matrix_limits(
    slug: str, told: dict[str, Any], condition: Condition
) -> None:
    session = played(slug, **{**told, "conditions": [*told["conditions"], condition]})
    limits = card().limits_of(condition)
    removed = {each for each in LoadClass if limits[each] == "X"}

    for exercise in session.exercises if session else ():
        assert not removed & set(library().exercises[exercise].classes)


def test_what_article_1_prints_would_be_refused() -> None:
    session = printed(library().programs["dance-back-circuit"], library(), in_english)

    assert {"I09", "I21"} <= {finding.rule for finding in refusals(session)}


def test_article_2s_three_times_twenty_curls_become_fewer_for_somebody_experienced() -> None:
    told = {"age": 25, "history": {"gates": GATES}}
    session = played("flexible-back", **told)

    assert session is not None
    curls = [step for step in session.steps if step.is_work and step.exercise == "reverse-curl"]
    assert 1 <= len(curls) < 3
    assert any("less" in change.what for change in session.changes)
    assert refusals(session, **told) == []


def test_young_wrists_carry_half_a_minute_at_a_time() -> None:
    session = played("flexible-back", age=14, history={"gates": GATES})

    assert session is not None
    twists = [step.seconds for step in session.steps if step.is_work and step.exercise == "side-plank-twist"]
    assert twists
    assert max(twists) <= 30


def test_after_amber_pain_nothing_deep_and_after_red_pain_nothing() -> None:
    def after(level: int) -> Timeline | None:
        return played("dance-back-circuit", history={"last_pain": {"level": level, "at": "2026-11-22"}})

    sound, amber = after(1), after(4)
    assert sound is not None
    assert amber is not None
    assert "bow" in sound.exercises
    assert "bow" not in amber.exercises
    assert after(7) is None


def test_whoever_always_hurts_is_sent_to_a_clinician_first() -> None:
    assert played("gentle-start", usual_pain=5) is None
    assert played("gentle-start", usual_pain=4) is not None


def test_a_past_that_was_looked_at_opens_the_library_again() -> None:
    told = {"red_flags": ["cancer_history"]}
    before, after = (
        played("dance-back-circuit", **told, checked=each) for each in ({}, {"cancer_history": "2026-11-01"})
    )

    assert before is not None
    assert after is not None
    assert "bow" not in before.exercises
    assert "bow" in after.exercises


def test_a_novice_waits_for_the_wheel_whatever_gate_is_open() -> None:
    few = played("dance-back-circuit", history={"gates": GATES, "regular_weeks": 5})
    many = played("dance-back-circuit", history={"gates": GATES, "regular_weeks": 9})

    assert few is not None
    assert many is not None
    assert "wheel" not in few.exercises
    assert "wheel" in many.exercises


def test_what_a_clinician_took_out_is_not_played() -> None:
    session = played("gentle-start", clinician_limits=[{"without": ["ME", "AE"]}])

    assert session is not None
    assert not {"sphinx", "bird-dog", "cat-cow"} & set(session.exercises)


def test_a_session_becomes_a_day_with_its_sides_sets_and_forms() -> None:
    session = played("gentle-start", age=70)
    assert session is not None
    day = as_day(session, library(), weekday=2, adult_present=False, check_in=CheckIn(pain=1))
    items = {item.exercise: item for item in day.items}

    assert (day.weekday, day.kind, day.check_in) == (2, "gentle", CheckIn(pain=1))
    assert items["side-plank-on-knees"].sides == "each"
    assert items["bird-dog"].modifications
    assert sum(item.sets for item in day.items) == sum(step.is_work and step.side != "right" for step in session.steps)
