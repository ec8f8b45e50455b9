"""What is before equipment, and what behind."""

import pytest

from cambre.core.figure.drawing.camera import Eye, oval
from cambre.core.figure.drawing.equipment import pieces
from cambre.core.figure.drawing.solid import Block, Piece, beam, deeper, lead
from cambre.core.figure.geometry import IDENTITY, dot, subtract, turned
from cambre.store.figure_files import load_props

EYE = Eye(azimuth=-12, elevation=8)
CM = 170  # of the body that props.toml is measured on


def drawn(name: str, eye: Eye = EYE) -> dict[str, Piece]:
    """The pieces of one piece of equipment, by name."""
    return {piece.name: piece for piece in pieces(eye, {name: load_props()[name]})}


def test_who_stands_on_a_box_is_drawn_over_it() -> None:
    (box,) = pieces(EYE, {"box": load_props()["box"]})
    foot = [oval(EYE, IDENTITY, (0.0, 0.0, 0.17), (0.03, 0.03, 0.02))]

    assert lead(EYE, box, foot) > 0


def test_who_is_behind_a_box_is_drawn_under_it() -> None:
    (box,) = pieces(EYE, {"box": load_props()["box"]})
    foot = [oval(EYE, IDENTITY, (0.0, 0.25, 0.10), (0.03, 0.03, 0.02))]

    assert lead(EYE, box, foot) < 0


def test_what_is_far_from_a_box_has_no_say() -> None:
    (box,) = pieces(EYE, {"box": load_props()["box"]})

    assert lead(EYE, box, [oval(EYE, IDENTITY, (0.0, 0.0, 1.5), (0.03, 0.03, 0.02))]) == 0


def test_a_chair_is_a_seat_and_a_back() -> None:
    names = {piece.name for piece in pieces(EYE, {"chair": load_props()["chair"]})}

    assert names == {"chair.seat", "chair.back"}


def test_a_table_is_a_top_with_legs_that_reach_the_floor() -> None:
    (table,) = drawn("table").values()
    heights = [point[1] for face in table.faces for point in face.points]

    assert table.name == "table.top"
    assert max(heights) > max(point[1] for face in table.faces[-1:] for point in face.points)


def test_every_piece_of_equipment_there_is_can_be_drawn() -> None:
    for name, prop in load_props().items():
        assert all(face.points for piece in pieces(EYE, {name: prop}) for face in piece.faces)


def test_a_box_is_at_most_30_cm_high() -> None:
    (box,) = load_props()["box"].boxes

    assert (box.centre[2] + box.half[2]) * CM <= 30


def test_blocks_are_two_that_hands_rest_on_top_of() -> None:
    prop = load_props()["blocks"]

    assert set(drawn("blocks")) == {"blocks.0", "blocks.1"}
    assert {surface.at[2] for surface in prop.surfaces.values()} == {b.centre[2] + b.half[2] for b in prop.boxes}


def test_a_bench_has_a_pad_a_plate_and_a_roller() -> None:
    assert {"bench.pad_l", "bench.pad_r", "bench.plate", "bench.roller_l", "bench.roller_r"} <= set(drawn("bench"))


def test_what_a_bench_stops_lies_below_its_pad() -> None:
    bench = load_props()["bench"]
    pad = bench.surfaces["pad"]

    for box in bench.boxes:
        corner = (box.centre[0] - box.half[0], 0.0, box.centre[2] + box.half[2])
        assert -0.02 < dot(subtract(corner, pad.at), pad.up) < 0.001


def test_thighs_on_a_sloping_pad_are_drawn_over_it_and_a_roller_over_the_ankles() -> None:
    bench = drawn("bench")
    thigh = [oval(EYE, IDENTITY, (-0.10, -0.06, 0.45), (0.04, 0.04, 0.04))]
    ankle = [oval(EYE, IDENTITY, (-0.350, -0.06, 0.17), (0.02, 0.02, 0.02))]

    assert lead(EYE, bench["bench.pad_r"], thigh) > 0
    assert lead(EYE, bench["bench.roller_r"], ankle) < 0


def test_a_beam_reaches_from_one_end_to_the_other() -> None:
    start, end = (0.1, 0.0, 0.2), (-0.3, 0.1, 0.6)
    bar = beam(start, end, 0.01, 0.02)

    for spot, sign in ((start, -1.0), (end, 1.0)):
        tip = turned(bar.turn, (0.0, 0.0, sign * bar.half[2]))
        assert subtract(spot, bar.centre) == pytest.approx(tip)


def test_a_turned_block_knows_what_lies_before_it() -> None:
    slope = beam((0.0, 0.0, 0.0), (0.4, 0.0, 0.4), 0.2, 0.01)
    piece = Piece("slope", (), Block(slope.centre, slope.half, slope.turn))
    above = [oval(EYE, IDENTITY, (0.1, 0.0, 0.3), (0.02, 0.02, 0.02))]
    below = [oval(EYE, IDENTITY, (0.3, 0.0, 0.1), (0.02, 0.02, 0.02))]

    assert lead(EYE, piece, above) > 0 > lead(EYE, piece, below)


def test_a_wall_seen_from_behind_hides_nobody() -> None:
    before = drawn("wall", Eye(azimuth=-40, elevation=10))["wall.0"]
    behind = drawn("wall", Eye(azimuth=45, elevation=10))["wall.0"]

    def height(piece: Piece) -> float:
        ys = [y for face in piece.faces for _, y in face.points]
        return max(ys) - min(ys)

    assert height(before) > 1500
    assert height(behind) < 400


@pytest.mark.parametrize("azimuth", range(-180, 180, 30))
def test_grooves_stay_on_the_ball(azimuth: float) -> None:
    eye = Eye(azimuth=azimuth, elevation=10)
    disc, *grooves = drawn("ball", eye)["ball.0"].faces
    (solid,) = load_props()["ball"].balls
    middle = oval(eye, IDENTITY, solid.centre, (solid.radius,) * 3)

    assert disc.curved
    for face in grooves:
        assert all((x - middle.x) ** 2 + (y - middle.y) ** 2 <= middle.xx * 1.02 for x, y in face.points)


def test_of_two_pieces_the_farther_lies_deeper() -> None:
    near, far = (Piece(str(y), (), Block((0.0, y, 0.1), (0.1, 0.05, 0.1))) for y in (-0.2, 0.2))

    assert deeper(EYE, far, near) == 1 == -deeper(EYE, near, far)


def test_pieces_that_do_not_meet_on_the_page_have_no_order() -> None:
    left, right = (Piece(str(x), (), Block((x, 0.0, 0.1), (0.1, 0.1, 0.1))) for x in (-1.0, 1.0))

    assert deeper(EYE, left, right) == 0


def test_blocks_before_a_wall_are_drawn_over_it() -> None:
    wall = drawn("wall_behind", Eye(azimuth=50, elevation=10))["wall.0"]
    eye = Eye(azimuth=50, elevation=10)

    assert all(deeper(eye, wall, block) == 1 for block in drawn("blocks", eye).values())
