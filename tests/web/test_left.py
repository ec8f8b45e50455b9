"""What is left out of a plan, seen at a glance: a fold for each sort of reason, and in it every reason."""

from cambre.core.plan_document import Because, LeftOut
from cambre.web.pages.plan.left import left_together
from tests.web.planning import Planned


def left(exercise: str, because: Because | None, why: str = "so", unlock: str | None = None) -> LeftOut:
    """An exercise that is left out."""
    return LeftOut(exercise=exercise, why=why, unlock=unlock, because=because)


def test_there_is_one_group_for_each_sort_of_reason() -> None:
    groups = left_together(
        [
            left("bow", Because.OPEN),
            left("ball-drape", Because.EQUIPMENT, "It needs: ball."),
            left("jefferson-curl", Because.EQUIPMENT, "It needs: box."),
            left("sit-to-stand", Because.EQUIPMENT, "It needs: chair."),
        ]
    )

    assert [(group.because, group.count) for group in groups] == [(Because.EQUIPMENT, 3), (Because.OPEN, 1)]


def test_within_a_group_each_reason_keeps_its_own_ways_in() -> None:
    (group,) = left_together(
        [
            left("wheel", Because.LOCKED, "It needs preparation first.", "Ten bridges."),
            left("bow", Because.LOCKED, "It needs preparation first.", "A cobra."),
            left("press-up", Because.LOCKED, "While you grow.", "An adult beside you."),
        ]
    )

    assert [(reason.why, reason.ways) for reason in group.reasons] == [
        ("It needs preparation first.", {"Ten bridges.": ("wheel",), "A cobra.": ("bow",)}),
        ("While you grow.", {"An adult beside you.": ("press-up",)}),
    ]


def test_what_was_taken_out_stands_in_its_own_list_only() -> None:
    chosen = [left("bow", Because.CHOSEN, "You took it out."), left("cobra", Because.CHOSEN, "You took another.")]

    (group,) = left_together(chosen, taken_out=["bow"])

    assert [list(reason.ways.values()) for reason in group.reasons] == [[("cobra",)]]


def test_a_plan_that_doesnt_say_the_sort_is_shown_all_the_same() -> None:
    assert [group.count for group in left_together([left("bow", None)])] == [1]


def test_on_the_page_every_exercise_that_is_left_out_stands_once_with_its_reason(planned: Planned) -> None:
    left_out = planned.coach.planned("UTC").left_out
    page = planned.page("/plan").partition('id="left-out"')[2].partition('id="stops"')[0]

    assert page.count("<details") <= len(Because)
    assert all(page.count(f'href="/exercises/{each.exercise}"') == 1 for each in left_out)
    assert {each.because for each in left_out} >= {Because.EQUIPMENT, Because.LOCKED, Because.OPEN}
