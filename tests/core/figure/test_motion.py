"""Motion: phases in time, no stop on the way, no jump anywhere."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.intents import Choreography, Cycle, KeyPose, View
from cambre.core.figure.motion import Motion, Phase, eased, motion, stretches
from cambre.core.figure.poses import Solution
from cambre.core.figure.skeleton import Pose
from cambre.core.figure.track import track
from tests.core.figure.bodies import BODY, STANDING


@dataclass(frozen=True)
class Tempo:
    """Two up, one held, three down."""

    up_s: float = 2
    hold_s: float = 1
    down_s: float = 3
    rest_s: float = 0.5


def at_height(z: float) -> Pose:
    return replace(STANDING, position=(0.0, 0.02, z))


LOW, MIDDLE, HIGH = at_height(0.3), at_height(0.5), at_height(0.6)
SOLUTION = Solution(
    {"low": LOW, "middle": MIDDLE, "high": HIGH},
    {("low", "middle"): (at_height(0.4),), ("middle", "high"): (), ("high", "low"): ()},
)


def lifting(cycle: Cycle | None = None, *, tempo: Tempo | None = None, right: bool = False) -> Motion:
    told = Choreography(
        telling="high",
        cycle=cycle or Cycle(rest="low", up=("middle", "high")),
        poses={name: KeyPose(base="stand") for name in SOLUTION.poses},
        views=(View(azimuth=0, elevation=0),),
        enter=("high",),
    )
    return motion(BODY, told, SOLUTION, tempo or Tempo(), right=right)


def height(pose: Pose) -> float:
    return pose.position[2]


def test_a_repetition_rests_rises_holds_and_comes_back() -> None:
    moved = lifting()
    assert moved.seconds == 6.5
    assert [height(moved.at(s)) for s in (0, 2, 2.5, 3, 6, 6.3)] == pytest.approx([0.3, 0.6, 0.6, 0.6, 0.3, 0.3])


def test_the_next_repetition_begins_where_the_last_one_ended() -> None:
    moved = lifting()
    assert height(moved.at(6.5 + 1.1)) == pytest.approx(height(moved.at(1.1)))


def test_it_never_stops_on_the_way_and_never_turns_back() -> None:
    moved = lifting()
    heights = [height(moved.at(2 * i / 200)) for i in range(201)]
    assert all(b > a for a, b in pairwise(heights[5:-5]))


@given(st.floats(0, 40), st.floats(0.0005, 0.002))
def test_nothing_jumps(seconds: float, step: float) -> None:
    moved = lifting()
    assert height(moved.at(seconds + step)) == pytest.approx(height(moved.at(seconds)), abs=0.002)


@pytest.mark.parametrize(
    ("seconds", "phase"), [(0, Phase.UP), (1.9, Phase.UP), (2.5, Phase.HOLD), (3.1, Phase.DOWN), (6.2, Phase.REST)]
)
def test_every_second_has_its_phase(seconds: float, phase: Phase) -> None:
    assert lifting().stretch(seconds).phase is phase


def test_a_phase_without_time_is_passed_in_no_time() -> None:
    moved = lifting(tempo=Tempo(up_s=0, hold_s=2, down_s=0, rest_s=0))
    assert height(moved.at(0)) == pytest.approx(0.6)
    assert stretches(Tempo(up_s=0))[0].share(0) == 1.0


def test_circles_flow_at_an_even_pace() -> None:
    moved = lifting(Cycle(rest="low", up=("middle", "high"), down=("low",), flow=True))
    heights = [height(moved.at(6.5 * i / 100)) for i in range(101)]
    steps = [abs(b - a) for a, b in pairwise(heights)]
    assert heights[0] == pytest.approx(heights[-1])
    assert max(steps) < 0.02


def test_the_other_side_is_the_mirror() -> None:
    assert lifting(right=True).at(1.3) == BODY.mirrored(lifting().at(1.3))


def test_one_gets_there_from_the_first_pose() -> None:
    moved = lifting()
    assert height(moved.entering(0)) == pytest.approx(0.6)
    assert height(moved.entering(1)) == pytest.approx(0.3)


@given(st.floats(0, 1), st.floats(0, 1))
def test_easing_keeps_the_order(a: float, b: float) -> None:
    assert (a <= b) == (eased(a) <= eased(b)) or eased(a) == pytest.approx(eased(b), abs=1e-6)


@given(st.lists(st.floats(0.1, 0.9), min_size=2, max_size=8), st.floats(0, 1))
def test_a_track_stays_between_its_poses(heights: list[float], share: float) -> None:
    found = height(track([at_height(z) for z in heights]).at(share))
    assert min(heights) - 1e-9 <= found <= max(heights) + 1e-9


def test_the_pace_tells_how_far_along_its_way_the_body_is() -> None:
    moves = lifting()
    whole = moves.stretches[0].end

    assert moves.pace(0.0).seconds == 0.0
    assert moves.pace(whole / 2).seconds == pytest.approx(whole / 2)
    assert moves.pace(whole / 4).seconds == pytest.approx(whole * eased(0.25))
    assert moves.pace(whole / 2).speed == pytest.approx(1.875)
    assert moves.pace(1e-9).speed == pytest.approx(0.0)


def test_a_held_body_s_pace_is_even() -> None:
    moves = lifting()
    hold = moves.stretches[1]

    assert moves.pace(hold.start + 0.4) == (hold.start + 0.4, 1.0)
