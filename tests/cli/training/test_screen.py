"""How the screen looks: kept pictures of it, and what holds in a terminal of any size.

After a change that is meant, write them anew with CAMBRE_KEEP=1, and look at each.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.cli.training.marks import COARSE, marks_for
from cambre.cli.training.screen import Size, View, screen
from cambre.cli.training.stage import Ask, Stage, press
from cambre.core.session.session import passing
from tests.cli.training.stages import SUPERMAN, stage_at

KEPT = Path(__file__).parent / "kept"
LARGE, NARROW, LOW = Size(columns=80, rows=24), Size(columns=40, rows=22), Size(columns=40, rows=12)


def asking(ask: Ask) -> Stage:
    """The first superman with a question open."""
    return replace(stage_at(SUPERMAN + 4), asks=ask, plays=False)


def eased(seconds: float) -> Stage:
    """So many seconds after somebody took the easier exercise, in a form that must be kept, because superman hurt."""
    stage = stage_at(SUPERMAN + 4)
    for key in ("h", "1", "1"):
        stage = press(stage, key).stage
    return replace(stage, session=passing(stage.session, seconds).session)


ASKS: tuple[Ask, ...] = ("hurts", "then", "change", "describe", "keys", "leave")
VIEWS: dict[str, View] = {
    "ready": View(stage=stage_at(5), line="Next: Cat-cow. 5 times."),
    "moves": View(stage=stage_at(15 + 13), line="Slow, with your breath."),
    "holds": View(stage=stage_at(SUPERMAN + 42), line="Into it, and hold."),
    "rests": View(stage=stage_at(68), line="Rest, then Cat-cow once more. Set 2 of 2."),
    "paused": View(stage=stage_at(15 + 13, plays=False), line="Slow, with your breath."),
    "in-a-form": View(stage=eased(30), line="Hips level."),
    "not-kept": View(stage=stage_at(15 + 13), trouble="the disk is full: nothing that was confirmed is lost"),
    "coarse": View(stage=stage_at(15 + 13), line="Slow, with your breath.", marks=COARSE),
    **{ask: View(stage=asking(ask)) for ask in ASKS},
}


def drawn(view: View, size: Size) -> str:
    """The screen as text."""
    return "\n".join(line.plain.rstrip() for line in screen(view, size)) + "\n"


@pytest.mark.parametrize("size", [LARGE, NARROW, LOW], ids=lambda size: f"{size.columns}x{size.rows}")
@pytest.mark.parametrize("name", VIEWS)
def test_it_looks_as_it_was_kept(name: str, size: Size) -> None:
    file = KEPT / f"{name}-{size.columns}x{size.rows}.txt"
    now = drawn(VIEWS[name], size)
    if os.environ.get("CAMBRE_KEEP"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, "utf-8")

    assert now == file.read_text("utf-8")


@pytest.mark.parametrize("seconds", [3, 30])
def test_a_form_that_must_be_kept_stands_there_while_getting_ready_and_while_moving(seconds: float) -> None:
    assert "Fists, not palms." in drawn(View(stage=eased(seconds)), NARROW)


def test_it_goes_with_the_exercise_that_it_belongs_to_and_is_part_of_its_description() -> None:
    assert "Fists, not palms." not in drawn(View(stage=stage_at(SUPERMAN + 4)), NARROW)
    assert "Fists, not palms." in drawn(View(stage=replace(eased(30), asks="describe", plays=False)), NARROW)


@given(
    st.floats(0, 259),
    st.lists(st.sampled_from(["space", "right", "h", "1", "e", "d", "?", "q"]), max_size=4),
    st.integers(1, 200),
    st.integers(1, 60),
)
def test_it_never_leaves_the_terminal(seconds: float, keys: list[str], columns: int, rows: int) -> None:
    stage = stage_at(seconds)
    for key in keys:
        stage = press(stage, key).stage
    lines = screen(View(stage=stage, line="A long line " * 9), Size(columns=columns, rows=rows))

    assert len(lines) <= rows
    assert all(line.cell_len <= columns for line in lines)


def test_what_the_encoding_cant_write_is_drawn_with_simpler_signs() -> None:
    assert marks_for("latin-1") is COARSE
    assert marks_for("nonsense") is COARSE
    assert drawn(VIEWS["coarse"], LARGE).isascii()
