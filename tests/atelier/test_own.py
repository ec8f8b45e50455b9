"""Figures of one's own: what is refused before the solver starts, and the example that the handbook gives."""

import re
import tomllib

import pytest

from cambre.atelier.exercise import PoseRefusedError, solve_exercise
from cambre.atelier.own import solved
from cambre.core.anatomy import Range
from cambre.core.figure.consistency import gaps
from cambre.core.figure.intents import Choreography
from cambre.documents import read
from cambre.store.figure_files import load_anatomy, load_props
from tests.atelier.workshop import TABLE, choreography
from tests.ground.checkout import ROOT


def test_the_handbook_s_example_can_be_solved() -> None:
    handbook = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = next(each for each in re.findall(r"```\n(.*?)```", handbook, re.DOTALL) if each.startswith("[figure]"))
    told = read(Choreography, tomllib.loads(block)["figure"], "CONTRIBUTING.md")

    assert list(gaps(told)) == []
    assert solve_exercise("any", told, load_anatomy(), load_props(), (Range.USUAL,))


@pytest.mark.parametrize(
    ("more", "told"),
    [({"arrow": "tail"}, "can't follow 'tail'"), ({"equipment": {"trampoline": {}}}, "called 'trampoline'")],
)
def test_what_the_solver_would_not_look_at_is_refused_first(more: dict[str, object], told: str) -> None:
    with pytest.raises(PoseRefusedError, match=told):
        solved("any", choreography({"table": TABLE}, **more))
