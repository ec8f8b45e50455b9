"""A profile out of a journal: what was told counts from its day on, and what wasn't stays unknown."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.journal.profile import age_for, profile_of
from cambre.core.screening.profile import BothSides, Condition, History, Profile, Sign
from cambre.core.vocabulary import Experience
from cambre.documents import read
from cambre.documents.reading import to_plain
from tests.core.journal.lives import Life
from tests.core.people import card, library

ALL_NO: dict[str, Any] = {
    "age_band": "20-64",
    "signs": {"emergency": [], "urgent": [], "history": []},
    "conditions": [],
}
TODAY = date(2026, 11, 25)


def at(day: str, hour: int = 12) -> datetime:
    """A moment of a day."""
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00").replace(tzinfo=UTC)


def of(life: Life, on: date = TODAY) -> Profile:
    """The profile that a life tells on a day."""
    return profile_of(life.entries, library(), card(), on)


def past_of(life: Life, on: date = TODAY) -> History:
    """The past that a life tells."""
    past = of(life, on).history
    assert isinstance(past, History)
    return past


def answered(**more: Any) -> Life:
    """Somebody who answered the first card, with “no” to what isn't told."""
    life = Life()
    life.tell("screened", at("2026-11-20"), answers={**ALL_NO, **more})
    return life


def test_of_an_empty_journal_nothing_is_known() -> None:
    nobody = of(Life())

    assert not nobody.screened
    assert nobody.usual_pain is None
    assert nobody.history == History()


def test_the_card_answered_in_full_is_a_screened_profile_with_its_day() -> None:
    profile = of(answered(conditions=["wrist"], experience="regular"))

    assert (profile.screened, profile.screened_on) == (True, "2026-11-20")
    assert profile.conditions == (Condition.WRIST,)
    assert profile.experience is Experience.REGULAR


def test_a_group_left_open_leaves_the_person_unscreened_with_what_was_told() -> None:
    profile = of(answered(conditions=None, signs={"emergency": ["chest_pain"]}))

    assert not profile.screened
    assert profile.red_flags == (Sign.CHEST_PAIN,)


@pytest.mark.parametrize("band", [each.id for each in card().age_bands])
def test_an_age_out_of_a_band_lies_in_it(band: str) -> None:
    assert card().band_of(age_for(band, card())).id == band


def test_wishes_tell_days_minutes_things_and_goals_but_never_a_minors_weight() -> None:
    wish = {"days_per_week": 4, "minutes": 25, "equipment": ["mat"], "goals": ["desk-back"], "weight_kg": 50.0}
    grown, young = answered(), answered(age_band="13-17")
    for life in (grown, young):
        life.tell("plan_wished", at("2026-11-21"), **wish, adult_days=[2])

    assert (of(grown).days_per_week, of(grown).minutes, of(grown).weight_kg) == (4, 25, 50.0)
    assert of(young).weight_kg is None
    assert of(young).adult_present


def test_a_clearance_counts_from_its_day() -> None:
    life = answered(conditions=["osteoporosis"])
    further = {"clearances": {"osteoporosis": "2026-11-24"}, "checked": {"cancer_history": "2026-11-24"}}
    life.tell("further_told", at("2026-11-22"), further=further)

    assert of(life, date(2026, 11, 23)).clearances == ()
    assert of(life).clearances == (Condition.OSTEOPOROSIS,)
    assert of(life).checked == {Sign.CANCER_HISTORY: "2026-11-24"}


def test_usual_pain_is_told_again_each_month_but_one_that_needs_a_clinician_stays() -> None:
    mild, much = answered(), answered()
    mild.tell("further_told", at("2026-11-20"), further={"usual_pain": {"level": 3, "on": "2026-11-20"}})
    much.tell("further_told", at("2026-11-20"), further={"usual_pain": {"level": 6, "on": "2026-11-20"}})

    assert of(mild).usual_pain == 3
    assert of(mild, date(2027, 1, 5)).usual_pain is None
    assert of(much, date(2027, 1, 5)).usual_pain == 6


def test_results_of_tests_are_medians_of_each_side() -> None:
    life = answered()
    life.tell("tested", at("2026-11-21"), test="floor-reach", by="hand", trials={"both": [3, 1, 2]})
    life.tell(
        "tested", at("2026-11-21"), test="side-reach", by="hand", trials={"left": [20, 21, 19], "right": [18] * 3}
    )

    assert of(life).tests == {"floor-reach": 2, "side-reach": BothSides(left=20, right=18)}


def test_a_reach_by_camera_is_unknown_to_rules_that_mean_a_hands_and_a_later_one_by_hand_is_known() -> None:
    life = answered()
    life.tell("tested", at("2026-09-21"), test="floor-reach", by="hand", trials={"both": [0] * 3})
    life.tell("tested", at("2026-10-21"), test="floor-reach", by="camera", trials={"both": [9] * 3})
    life.tell("tested", at("2026-10-21"), test="shoulder-flexion", by="camera", trials={"left": [175], "right": [180]})

    assert of(life).tests == {"shoulder-flexion": BothSides(left=175, right=180)}
    life.tell("tested", at("2026-11-21"), test="floor-reach", by="hand", trials={"both": [1] * 3})
    assert of(life).tests["floor-reach"] == 1


def test_what_hurts_at_a_check_in_and_how_is_the_pain_that_rules_heed() -> None:
    life = answered()
    life.tell("checked_in", at("2026-11-25", 9), pain=1, words=["low-back", "electric"])
    life.tell("checked_in", at("2026-11-25", 10), pain=3)

    pain = past_of(life).last_pain
    assert pain is not None
    assert (pain.level, pain.words) == (1, ("low-back", "electric"))


def test_how_it_hurt_told_afterwards_belongs_to_its_pain() -> None:
    life = answered()
    hurt = life.tell("pain_reported", at("2026-11-24"), amount="little")
    life.tell("pain_described", at("2026-11-24"), pain=hurt.uuid, places=["wrist"], kinds=["numb"])

    pain = past_of(life).last_pain
    assert pain is not None
    assert pain.words == ("wrist", "numb")


def test_illness_counts_until_somebody_says_that_they_are_well() -> None:
    life = answered()
    life.tell("checked_in", at("2026-11-24"), ill=True)
    assert past_of(life).ill_on == "2026-11-24"

    life.tell("checked_in", at("2026-11-25"), pain=0)
    assert past_of(life).ill_on == "2026-11-24"
    life.tell("checked_in", at("2026-11-25"), ill=False)
    assert past_of(life).ill_on is None


def test_a_young_journal_says_little_of_somebody_who_trained_before_it() -> None:
    new, regular = answered(experience="new"), answered(experience="regular")
    for life in (new, regular):
        life.tell("step_done", at("2026-11-23"), exercise="cobra", seconds=30)

    assert past_of(new).regular_weeks == 0
    assert past_of(regular).regular_weeks is None
    regular.tell("step_done", at("2026-08-01"), exercise="cobra", seconds=30)
    assert past_of(regular).regular_weeks == 0


@given(st.sampled_from(["wrist", "glaucoma"]), st.integers(0, 10), st.booleans())
def test_withdrawing_an_answer_restores_exactly(condition: str, usual: int, spurt: bool) -> None:  # noqa: FBT001
    life = answered()
    before = of(life)
    told = [
        life.tell("screened", at("2026-11-21"), answers={**ALL_NO, "conditions": [condition]}),
        life.tell(
            "further_told",
            at("2026-11-21"),
            further={"usual_pain": {"level": usual, "on": "2026-11-21"}, "growth_spurt": spurt},
        ),
    ]
    assert of(life) != before

    for each in told:
        life.tell("entry_withdrawn", at("2026-11-22"), entry=each.uuid)
    assert of(life) == before


def test_a_profile_from_a_journal_is_a_profile_document() -> None:
    life = answered(conditions=["hypermobility"])
    life.tell("further_told", at("2026-11-22"), further={"limits": [{"without": ["EE"], "until": "2026-12-24"}]})

    assert read(Profile, to_plain(of(life)), "profile") == of(life)


def test_what_is_dated_later_was_told_under_another_clock_and_counts_now() -> None:
    life = Life()
    life.tell("screened", at("2026-11-27"), answers=ALL_NO)
    life.tell("checked_in", at("2026-11-26", 23), zone="Pacific/Auckland", pain=8, ill=True)

    past = past_of(life, TODAY)

    assert of(life).screened_on == TODAY.isoformat()
    assert past.last_pain is not None
    assert (past.last_pain.level, past.last_pain.at) == (8, "2026-11-25T23:59:00.000+13:00")
    assert past.ill_on == TODAY.isoformat()
