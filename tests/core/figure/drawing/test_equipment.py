"""What is before equipment, and what behind."""

from cambre.core.figure.drawing.camera import Eye, oval
from cambre.core.figure.drawing.equipment import pieces
from cambre.core.figure.drawing.solid import lead
from cambre.core.figure.geometry import IDENTITY
from cambre.store.figure_files import load_props

EYE = Eye(azimuth=-12, elevation=8)


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


def test_every_piece_of_equipment_there_is_can_be_drawn() -> None:
    for name, prop in load_props().items():
        assert all(face.points for piece in pieces(EYE, {name: prop}) for face in piece.faces)
