"""Skills are shown as a way to go, never as permission."""

from datetime import date

from cambre.core.plan.pool import pool
from cambre.core.plan.readiness import Readiness, readiness
from cambre.core.plan.standing import standing
from cambre.core.plan.wishes import NOTHING_WISHED
from cambre.core.saying import in_english
from cambre.store.library_files import load_skills
from tests.core.people import library
from tests.core.plan.plans import ground, profile

DAY = date(2026, 11, 23)


def ready(skill: str, **told: object) -> Readiness:
    somebody = standing(profile(**told), DAY, DAY, ground(), in_english)
    found = readiness(load_skills(), somebody, pool(somebody, NOTHING_WISHED))
    return next(each for each in found if each.skill == skill)


def test_what_was_never_measured_is_unknown_and_not_met() -> None:
    needle = ready("needle")

    assert "met" not in {need.state for need in needle.needs if "fingers" in need.say}
    assert not needle.is_prepared


def test_a_test_beyond_the_mark_is_met_and_one_before_it_is_missing() -> None:
    reaches = ready("needle", tests={"floor-reach": -6})
    misses = ready("needle", tests={"floor-reach": 3})

    assert [need.state for need in reaches.needs if "fingers" in need.say] == ["met"]
    assert [need.state for need in misses.needs if "fingers" in need.say] == ["missing"]


def test_two_exercises_train_each_skill_and_a_coach_must_be_there() -> None:
    for skill in ("back-walkover", "needle", "scorpion"):
        shown = ready(skill, experience="regular")

        assert len(shown.trained_by) == 2
        assert "coach" in shown.coach


def test_whatever_is_met_only_a_coach_sees_the_rest() -> None:
    history = {"regular_weeks": 60, "clean_weeks": 60, "gates": {"wheel": "2026-01-01"}}
    tests = {
        "floor-reach": -9,
        "hip-extension": {"left": 20, "right": 20},
        "shoulder-flexion": {"left": 190, "right": 190},
    }
    for skill in ("back-walkover", "needle", "scorpion"):
        shown = ready(skill, experience="advanced", history=history, tests=tests)

        assert "unknown" in {need.state for need in shown.needs}
        assert not shown.is_prepared


def test_everything_named_in_the_file_of_skills_is_known() -> None:
    for skill in load_skills().skills.values():
        assert set(skill.trained_by) <= set(library().exercises)
        for need in skill.needs:
            assert need.test in (None, *library().self_tests)
            assert need.gate in (None, *library().gates())
            assert need.source in library().sources


def test_a_grown_up_beside_you_is_asked_for_only_of_the_young() -> None:
    alone, beside = (ready("needle", age=15, adult_present=there) for there in (False, True))

    assert not [need for need in ready("needle").needs if "grown-up" in need.say]
    assert [need.state for need in alone.needs if "grown-up" in need.say] == ["missing"]
    assert [need.state for need in beside.needs if "grown-up" in need.say] == ["met"]


def test_that_a_rung_is_open_doesnt_tell_that_it_stays_easy() -> None:
    opened, closed = (ready("scorpion", experience=told) for told in ("advanced", "new"))

    assert [need.state for need in opened.needs if "bow" in need.say.lower()] == ["unknown"]
    assert [need.state for need in closed.needs if "bow" in need.say.lower()] == ["missing"]


def test_what_an_age_or_a_condition_keeps_closed_is_told_and_leads_nowhere() -> None:
    for skill in ("back-walkover", "needle", "scorpion"):
        older = ready(skill, age=67, conditions=["osteoporosis"], experience="regular")
        assert older.closed
        assert older.closed[-1] == "."
        assert ready(skill, experience="regular").closed is None
    walkover = ready("back-walkover", age=67, conditions=["osteoporosis"])
    assert "“Wheel” comes before it, and that isn't open to you. It asks for " in (walkover.closed or "")
    needle = ready("needle", age=67, conditions=["osteoporosis"])
    assert "The test “Floor reach” tells whether you are ready" in (needle.closed or "")


def test_what_an_answer_or_a_grown_up_opens_isnt_closed() -> None:
    for skill in ("back-walkover", "needle", "scorpion"):
        assert ready(skill, age=67, screened=False).closed is None, "the first card comes first"
        assert ready(skill, age=15).closed is None, "a grown-up beside them opens it"
