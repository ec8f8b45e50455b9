"""A day of a plan, played as it was planned."""

from dataclasses import replace
from datetime import date

import pytest

from cambre.core.plan_document import CheckIn, PlanDay
from cambre.core.safety.judge import judge_day
from cambre.core.safety.minutes import seconds_of
from cambre.core.safety.recounted import judged_day
from cambre.core.saying import in_english
from cambre.core.session.as_day import as_day
from cambre.core.session.of_plan import day_named, slug_of, timeline_of
from cambre.core.session.refitting import Asked, checked_in, may_stand, refitted
from cambre.core.session.timeline import StepKind
from cambre.core.session.words import time_done, whole_minutes
from cambre.core.vocabulary import Phase, Side
from cambre.documents import read
from tests.core.people import library
from tests.core.safety.plans import MAIN, WARM_UP, item, situation

ON = date(2026, 11, 23)
PLAIN = {
    "weekday": 0,
    "kind": "training",
    "blocks": [{"kind": "warmup", "items": WARM_UP}, {"kind": "main", "items": MAIN}],
}
DAY = read(PlanDay, PLAIN, "day")


def with_main(*items: dict[str, object]) -> PlanDay:
    """The day with another main part."""
    return read(PlanDay, {**PLAIN, "blocks": [PLAIN["blocks"][0], {"kind": "main", "items": items}]}, "day")  # type: ignore[index]


def refused(day: PlanDay | None, **told: object) -> list[str]:
    """The rules that refuse a day."""
    assert day is not None
    return [each.rule for each in judge_day(day, ON, situation(**told)) if each.severity.refuses]


def test_it_lasts_as_long_as_the_judge_counts() -> None:
    timeline = timeline_of(DAY, ON, library(), in_english)

    assert timeline.total_seconds == pytest.approx(seconds_of(judged_day(DAY, ON, library()), situation()))
    assert timeline.total_seconds == sum(step.seconds for step in timeline.steps)


def test_what_is_done_in_another_position_has_no_cue_of_the_usual_one() -> None:
    day = with_main(item("puppy-pose", modification="FL"), item("puppy-pose", modification="ME"))
    steps = [step for step in timeline_of(day, ON, library(), in_english).steps if step.exercise == "puppy-pose"]
    standing, *_, cushion = (step for step in steps if step.is_work)

    assert standing.cues == (next(m.say for m in library().exercises["puppy-pose"].modifications if m.elsewhere),)
    assert "Hips above knees." in cushion.cues


def test_each_side_of_each_set_is_a_step_with_a_switch_between() -> None:
    day = with_main(item("standing-side-bend", sets=2))
    steps = [step for step in timeline_of(day, ON, library(), in_english).steps if step.phase is Phase.MAIN]

    assert [step.side for step in steps if step.is_work] == [Side.LEFT, Side.RIGHT] * 2
    assert [step.kind for step in steps].count(StepKind.SWITCH) == 2
    assert [step.kind for step in steps].count(StepKind.REST) == 1


def test_read_back_it_is_the_same_day_to_the_judge() -> None:
    back = as_day(timeline_of(DAY, ON, library(), in_english), library(), weekday=0, adult_present=False)

    assert [each.exercise for each in back.items] == [each.exercise for each in DAY.items]
    assert seconds_of(judged_day(back, ON, library()), situation()) == pytest.approx(
        seconds_of(judged_day(DAY, ON, library()), situation())
    )


def test_the_slug_tells_the_date() -> None:
    assert day_named(slug_of(ON)) == ON
    assert day_named("plan-tomorrow") is None
    assert [day_named(f"plan-{each}") for each in ("0001-01-01", "9999-12-31", "2026-W10-1", "20261125")] == [None] * 4
    assert day_named("practice-cobra") is None


def test_a_day_that_nothing_refuses_stays_as_it_is() -> None:
    assert refitted(DAY, ON, situation()).day == DAY


def test_soon_after_waking_what_bends_far_is_replaced_and_told() -> None:
    day = checked_in(with_main(item("straddle-centre-fold", role="stretch")), CheckIn(minutes_since_waking=20))
    assert "I17" in refused(day)

    fitted = refitted(day, ON, situation())
    assert refused(fitted.day) == []
    assert any("after getting up" in each.why for each in fitted.changes)


def test_an_hour_after_waking_it_stays() -> None:
    day = checked_in(with_main(item("straddle-centre-fold", role="stretch")), CheckIn(minutes_since_waking=90))

    assert refitted(day, ON, situation()).day == day


def test_a_red_check_in_leaves_nothing() -> None:
    assert refitted(checked_in(DAY, CheckIn(pain=8)), ON, situation()).day is None


def test_whoever_comes_warm_leaves_the_warm_up_out() -> None:
    day = checked_in(DAY, CheckIn(already_warm=True))

    assert {block.kind for block in day.blocks} == {"main"}
    assert refused(refitted(day, ON, situation()).day) == []


def test_an_easier_day_has_under_half_of_the_work_and_is_never_longer() -> None:
    fitted = refitted(DAY, ON, situation(), Asked(easier_because="it hurt"))
    assert fitted.day is not None
    now, before = (judged_day(each, ON, library()) for each in (fitted.day, DAY))

    assert now.main_work <= 0.5 * before.main_work + 1
    assert seconds_of(now, situation()) <= seconds_of(before, situation())
    assert refused(fitted.day) == []


def test_a_warm_up_keeps_its_five_minutes_when_a_move_of_it_is_out() -> None:
    first = WARM_UP[0]["exercise"]
    fitted = refitted(replace(DAY), ON, situation(), Asked(without=(first,)))

    assert refused(fitted.day) == []
    assert first not in {each.exercise for each in fitted.day.items}  # type: ignore[union-attr]


def test_what_stands_in_place_of_something_has_reasons_of_its_own_and_why_it_came() -> None:
    planned = item("straddle-centre-fold", role="stretch", why=["It prepares what you train for: Needle."])
    day = checked_in(with_main(planned), CheckIn(minutes_since_waking=20))
    fitted = refitted(day, ON, situation())
    assert fitted.day is not None
    new = next(each for each in fitted.day.items if each.role.value == "stretch")

    assert new.exercise != "straddle-centre-fold"
    assert library().exercises[new.exercise].purpose in new.why
    assert new.why[-1] == fitted.changes[0].why
    assert "It prepares what you train for: Needle." not in new.why


def test_less_of_the_same_is_said_and_nothing_is_said_of_its_usual_dose() -> None:
    exercise = library().exercises["hip-hinge"]
    said = [exercise.purpose, exercise.default.reason]
    planned = item("hip-hinge", role="strength", reps=6, seconds=36, why=said)
    fitted = refitted(with_main(MAIN[0], planned), ON, situation(), Asked(easier_because="it hurt"))
    assert fitted.day is not None
    less = next(each for each in fitted.day.items if each.exercise == "hip-hinge")

    assert less.why == (exercise.purpose, "About half of it.", "It hurt.")
    assert exercise.default.reason not in str(less.source)


def test_a_day_that_became_gentle_names_what_it_is_without() -> None:
    fitted = refitted(DAY, ON, situation(), Asked(easier_because="it hurt", most_work_s=1))
    assert fitted.day is not None
    kept = {each.exercise for each in fitted.day.items}

    assert fitted.became_gentle
    assert set(fitted.left_out) == {each.exercise for each in DAY.items} - kept
    assert all(library().exercises[slug].name in fitted.changes[0].what for slug in fitted.left_out)


def test_what_goes_on_for_a_time_has_no_repetitions_to_count() -> None:
    timed = with_main(item("cat-cow", role="stretch", sets=1, seconds=60, reps=None))
    counted = with_main(item("cat-cow", role="stretch", sets=1, seconds=50, reps=10))
    of_timed, of_counted = (
        [step.reps for step in timeline_of(day, ON, library(), in_english).steps if step.is_work][-1]
        for day in (timed, counted)
    )

    assert (of_timed, of_counted) == (None, 10)


@pytest.mark.parametrize(("seconds", "minutes"), [(567, 9), (570, 10), (569, 10), (566, 9), (61, 1), (20, 1)])
def test_minutes_are_the_same_from_seconds_and_from_what_a_plan_keeps(seconds: int, minutes: int) -> None:
    assert whole_minutes(seconds) == whole_minutes(60 * round(seconds / 60, 1)) == minutes


def test_nothing_comes_in_place_of_something_that_needs_what_isnt_there() -> None:
    day = with_main(item("puppy-pose", role="stretch"), item("bird-dog", role="strength"))
    bare, with_blocks = (
        refitted(day, ON, situation(equipment=equipment), Asked(easier_because="it hurt")).day
        for equipment in (["mat"], ["mat", "blocks"])
    )
    assert bare is not None
    assert with_blocks is not None

    assert "child-reach" not in {each.exercise for each in bare.items}
    assert "child-reach" in {each.exercise for each in with_blocks.items}


def times(day: PlanDay | None, slug: str) -> int:
    """How often an exercise stands in a day."""
    assert day is not None
    return [each.exercise for each in day.items].count(slug)


def test_nothing_is_swapped_in_that_the_warm_up_has_already() -> None:
    assert times(DAY, "seated-cat-cow") == 1
    assert may_stand(DAY, ON, situation(), ("segmental-cat", "seated-cat-cow")) is None
    assert may_stand(DAY, ON, situation(), ("march-on-the-spot", "seated-cat-cow")) is None
    assert may_stand(DAY, ON, situation(), ("segmental-cat", "seated-roll")) is not None


def test_a_swap_for_good_gives_way_where_the_session_has_that_already_and_says_so() -> None:
    fitted = refitted(DAY, ON, situation(), Asked(swaps={"bird-dog": "glute-bridge"}))

    assert times(fitted.day, "glute-bridge") == 1
    assert times(fitted.day, "bird-dog") == 0
    assert any("“Glute bridge” in its place, and this session has that already" in each.why for each in fitted.changes)


def test_in_place_of_a_stretch_or_a_warm_up_nothing_comes_that_the_day_has_already() -> None:
    for gone in ("seated-cat-cow", "segmental-cat", "sphinx", "standing-side-bend", "seated-twist-hands-on-chest"):
        fitted = refitted(DAY, ON, situation(), Asked(without=(gone,)))
        assert fitted.day is not None
        slugs = [each.exercise for each in fitted.day.items]

        assert gone not in slugs
        assert len(slugs) == len(set(slugs))


def test_an_easier_day_has_no_rung_that_its_warm_up_has_already() -> None:
    day = with_main(item("cat-cow"), item("glute-bridge"), item("standing-side-bend"), item("bird-dog"))
    assert "seated-cat-cow" in library().exercises["cat-cow"].ladder.easier
    fitted = refitted(day, ON, situation(), Asked(easier_because="it hurt"))

    assert times(fitted.day, "seated-cat-cow") == 1
    assert times(fitted.day, "cat-cow") == 1, "less of it"


def test_two_that_are_refused_arent_replaced_by_the_same() -> None:
    day = checked_in(
        with_main(
            item("straddle-centre-fold"), item("glute-bridge"), item("straight-knee-roll-down"), item("bird-dog")
        ),
        CheckIn(minutes_since_waking=20),
    )
    fitted = refitted(day, ON, situation())
    assert fitted.day is not None
    slugs = [each.exercise for each in fitted.day.items]

    assert refused(fitted.day) == []
    assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.4, "one second of work"),
        (31, "31 seconds of work"),
        (59.4, "59 seconds of work"),
        (59.6, "one minute of work"),
        (89, "one minute of work"),
        (90, "2 minutes of work"),
        (150, "3 minutes of work"),
    ],
)
def test_work_is_told_in_seconds_below_a_minute_and_else_in_minutes(seconds: float, told: str) -> None:
    assert time_done(seconds, in_english) == told
