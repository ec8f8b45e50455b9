"""Between key poses: what a way is refused for, and that every shipped one holds all the way."""

from dataclasses import replace

import pytest

from cambre.atelier.passages import MOST, Passage, along, looked_at, objections_to, passages
from cambre.core.anatomy import Range
from cambre.core.figure.props import placed
from cambre.core.figure.skeleton import Pose
from cambre.store.figure_files import load_choreographies, load_pose_book, load_props
from tests.atelier.workshop import TABLE, body, pose, solved

TOLD = load_choreographies()
BOOK = load_pose_book()
EACH = [pytest.param(slug, reach, id=f"{slug}-{reach}") for slug in TOLD for reach in Range]
STEPS = 9


def walked(start: Pose, end: Pose) -> list[Pose]:
    """Straight from one pose to another, every angle at its own even pace: as a puppet would go."""
    return along([_between(start, end, k / STEPS) for k in range(STEPS + 1)])


def _between(a: Pose, b: Pose, share: float) -> Pose:
    x, y, z = (p + (q - p) * share for p, q in zip(a.position, b.position, strict=True))
    return replace(
        a,
        position=(x, y, z),
        angles=tuple(p + (q - p) * share for p, q in zip(a.angles, b.angles, strict=True)),
    )


def turned(start: Pose, **degrees: float) -> Pose:
    """The pose with some joints turned by so many degrees."""
    index = body().rig.skeleton.index
    angles = list(start.angles)
    for joint, more in degrees.items():
        angles[index[joint]] += more
    return replace(start, angles=tuple(angles))


@pytest.fixture(scope="module")
def table() -> Pose:
    return solved({"table": TABLE}).poses["table"]


def seen(start: Pose, end: Pose) -> Passage:
    line = pose(TABLE)
    return looked_at(("table", "there"), (line, line), walked(start, end), body(), {})


def test_a_body_that_stays_where_it_is_is_let_through(table: Pose) -> None:
    assert objections_to(seen(table, table)) == []


def test_a_body_that_sinks_is_refused(table: Pose) -> None:
    x, y, z = table.position
    told = " ".join(objections_to(seen(table, replace(table, position=(x, y, z - 0.02)))))
    assert "sinks 3." in told


def test_a_hand_that_lifts_is_refused_where_it_should_rest(table: Pose) -> None:
    assert any("what rests is" in line for line in objections_to(seen(table, turned(table, shoulder_up_l=8))))


def test_hands_and_knees_that_slide_are_refused(table: Pose) -> None:
    x, y, z = table.position
    assert objections_to(seen(table, replace(table, position=(x + 0.01, y, z)))) == ["what rests slides by 1.7 cm"]


def test_an_arm_through_the_other_is_refused(table: Pose) -> None:
    crossed = turned(table, shoulder_out_l=-40, shoulder_out_r=-40)
    assert any("parts overlap by" in line for line in objections_to(seen(table, crossed)))


def test_a_body_in_the_wall_is_refused_and_beside_it_is_not(table: Pose) -> None:
    line = replace(pose(TABLE), supports=())
    near = {"wall": placed(load_props()["wall"], TOLD["wall-slide"].equipment["wall"])}
    x, y, z = table.position
    moved = walked(table, replace(table, position=(x + 1, y, z)))
    assert any(
        "inside the equipment" in told for told in objections_to(looked_at(("", ""), (line, line), moved, body(), near))
    )
    assert objections_to(looked_at(("", ""), (line, line), walked(table, table), body(), {})) == []


def test_a_joint_that_jumps_is_refused(table: Pose) -> None:
    assert "a joint jumps by 27°" in objections_to(seen(table, turned(table, neck_turn=27 * STEPS)))


@pytest.mark.parametrize(("slug", "reach"), EACH)
def test_every_shipped_way_holds_all_the_way(slug: str, reach: Range) -> None:
    props = {name: placed(load_props()[name], placing) for name, placing in TOLD[slug].equipment.items()}
    every = list(passages(TOLD[slug], BOOK.solution(slug, reach), body(reach), props))
    assert len(every) >= len(TOLD[slug].ways)
    assert {passage.way: objections_to(passage) for passage in every if objections_to(passage)} == {}


def test_the_limits_are_those_that_were_promised() -> None:
    assert (MOST.sunk, MOST.off, MOST.slid, MOST.overlap, MOST.inside) == (1.0, 1.0, 1.0, 1.5, 1.5)
