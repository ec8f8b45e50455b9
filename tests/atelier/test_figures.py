"""The file of solved poses: what it depends on, how it is written, what a check finds."""

import json
from copy import deepcopy
from dataclasses import replace

from cambre.atelier.figures import as_text, differences, key_of
from cambre.core.figure.intents import View
from cambre.store.figure_files import load_choreographies, load_pose_document

DOCUMENT = load_pose_document()
COBRA = load_choreographies()["cobra"]


def test_it_is_written_as_it_is_read() -> None:
    assert json.loads(as_text(DOCUMENT)) == DOCUMENT


def test_a_pose_or_a_way_is_a_line() -> None:
    lines = as_text(DOCUMENT).splitlines()
    told = sum(len(ranges["poses"]) for ranges in DOCUMENT["exercises"]["cobra"]["ranges"].values())
    assert sum('"cobra":[' in line or '"peel":[' in line or '"prone":[' in line for line in lines) >= told


def test_another_camera_needs_no_solving() -> None:
    assert key_of(replace(COBRA, views=(View(azimuth=90, elevation=0),), arrow=None)) == key_of(COBRA)


def test_nothing_in_the_hands_needs_solving() -> None:
    assert key_of(replace(COBRA, held={"dumbbell": "hand_r"}, straps=(("hand_l", "foot_l"),))) == key_of(COBRA)


def test_another_pose_does() -> None:
    bent = {**COBRA.poses, "cobra": replace(COBRA.poses["cobra"], bend={"knees": 5})}
    assert key_of(replace(COBRA, poses=bent)) != key_of(COBRA)


def test_a_degree_elsewhere_is_found_and_named() -> None:
    kept = DOCUMENT["exercises"]["cobra"]
    moved = deepcopy(kept)
    moved["ranges"]["usual"]["poses"]["cobra"][12] += 10
    assert differences("cobra", kept, kept, DOCUMENT["joints"]) == []
    found = differences("cobra", moved, kept, DOCUMENT["joints"])
    assert found[0] == "cobra, pose 'cobra', range usual: solved again it differs by 1.0°"
