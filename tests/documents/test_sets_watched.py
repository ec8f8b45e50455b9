"""What a camera measured of a set comes in from elsewhere only where it can have been measured."""

from collections.abc import Mapping
from typing import Any

import pytest

from cambre.documents.bodies import body_problems

SET = {
    "zone": "UTC", "session": "00000000-0000-4000-8000-00000000aaaa", "step": 0, "exercise": "cobra", "kind": "work",
    "set": 1, "sets": 1, "seconds": 30,
}  # fmt: skip
RANGE = {"side": "left", "deg": 31.5, "reps": 4}
WATCHED: dict[str, Any] = {
    "way": 1, "view": "side", "near": "left", "confidence": 0.9, "angle": "trunk_lean", "ranges": [RANGE],
    "smoothness": -2.4, "smooth_reps": 3, "unrest_deg": 0.8, "still_s": 12,
}  # fmt: skip
SMALL = {"way": 1, "view": "front", "near": "right", "confidence": 0}


@pytest.mark.parametrize("watched", [None, WATCHED, SMALL, WATCHED | {"ranges": []}])
def test_a_set_with_what_was_seen_of_it_is_taken(watched: Mapping[str, Any] | None) -> None:
    assert body_problems("step_done", 1, SET if watched is None else SET | {"watched": watched}, "entry") == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"confidence": 1.2}, {"confidence": "sure"}, {"way": 0}, {"view": "above"}, {"near": "middle"},
        {"angle": "lumbar"}, {"smoothness": 3}, {"smoothness": float("nan")}, {"unrest_deg": -1},
        {"unrest_deg": float("inf")}, {"still_s": 1e9}, {"ranges": [RANGE] * 4}, {"ranges": [RANGE | {"deg": -1}]},
        {"ranges": [RANGE | {"deg": 361}]}, {"ranges": [RANGE | {"reps": 0}]}, {"ranges": [RANGE | {"note": "=1+1"}]},
        {"ranges": {"left": 30}}, {"points": [0.1] * 99},
    ],
)  # fmt: skip
def test_what_no_camera_measures_is_refused_with_its_place(wrong: dict[str, Any]) -> None:
    problems = body_problems("step_done", 1, SET | {"watched": WATCHED | wrong}, "entry")

    assert problems
    assert all("watched" in str(problem) and "\n" not in str(problem) for problem in problems)


@pytest.mark.parametrize("missing", ["way", "view", "near", "confidence"])
def test_what_tells_how_it_was_measured_must_be_there(missing: str) -> None:
    partly = {key: value for key, value in WATCHED.items() if key != missing}

    assert body_problems("step_done", 1, SET | {"watched": partly}, "entry")
