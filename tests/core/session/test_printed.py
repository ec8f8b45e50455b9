"""Article 1's circuit, exactly as it is printed."""

import pytest

from cambre.core.saying import in_english
from cambre.core.session.printed import printed
from cambre.core.session.timeline import Step, StepKind, Timeline
from cambre.core.vocabulary import Phase
from tests.core.people import CIRCUIT, library, worked


@pytest.fixture
def circuit() -> Timeline:
    """The circuit as printed."""
    return printed(library().programs[CIRCUIT], library(), in_english)


def steps_of(timeline: Timeline, slug: str) -> list[Step]:
    """The steps of work of one exercise."""
    return [step for step in timeline.steps if step.is_work and step.exercise == slug]


def test_the_order_is_the_article_s_with_strength_after_every_stretch(circuit: Timeline) -> None:
    assert worked(circuit) == [
        "cat-cow",
        "cat-cow",
        "superman",
        "cobra",
        "superman",
        "bow",
        "superman",
        "wheel",
        "superman",
    ]


def test_cat_cow_is_twenty_and_twenty_with_a_break_between(circuit: Timeline) -> None:
    first, second = steps_of(circuit, "cat-cow")

    assert (first.reps, second.reps) == (20, 20)
    assert (first.set, second.set, second.sets) == (1, 2, 2)
    between = circuit.steps[circuit.steps.index(first) + 1]
    assert between.kind is StepKind.REST


@pytest.mark.parametrize("slug", ["superman", "cobra", "bow", "wheel"])
def test_every_other_station_lasts_thirty_seconds(circuit: Timeline, slug: str) -> None:
    assert {step.seconds for step in steps_of(circuit, slug)} == {30}


def test_cobra_and_wheel_hold_for_five_seconds_inside_their_block(circuit: Timeline) -> None:
    for slug in ("cobra", "wheel"):
        (step,) = steps_of(circuit, slug)
        assert step.kind is StepKind.WORK
        assert step.tempo is not None
        assert step.tempo.hold_s == 5
        assert step.reps is None


def test_the_bow_is_one_hold(circuit: Timeline) -> None:
    (step,) = steps_of(circuit, "bow")

    assert step.kind is StepKind.HOLD
    assert step.tempo is None


def test_every_step_names_its_heading_in_the_article(circuit: Timeline) -> None:
    assert {step.source.article for step in circuit.steps} == {1}
    headings = {step.exercise: step.source.heading for step in circuit.steps if step.is_work}
    assert headings["cobra"] == "Cobra Pose"
    assert headings["bow"] == "Bow Pose"
    assert headings["wheel"] == "Wheel Pose"
    assert all(headings.values())


def test_nothing_is_changed_and_nothing_is_added(circuit: Timeline) -> None:
    assert circuit.version == "printed"
    assert circuit.changes == ()
    assert {step.phase for step in circuit.steps} == {Phase.MAIN}


def test_the_total_is_the_sum_of_the_steps(circuit: Timeline) -> None:
    assert circuit.total_seconds == sum(step.seconds for step in circuit.steps)


def test_every_station_begins_with_time_to_get_there(circuit: Timeline) -> None:
    for before, step in zip(circuit.steps, circuit.steps[1:], strict=False):
        if step.is_work and step.set == 1:
            assert before.kind is StepKind.PREPARE
            assert before.exercise == step.exercise
