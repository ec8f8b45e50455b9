"""A choreography that names what it doesn't tell is noticed before anybody solves it."""

import pytest

from cambre.core.figure.consistency import gaps
from cambre.core.figure.intents import Choreography
from cambre.documents import read
from cambre.store.figure_files import load_choreographies

TABLE = {
    "telling": "up",
    "cycle": {"rest": "down", "up": ["up"]},
    "views": [{"azimuth": 0, "elevation": 0}],
    "poses": {"down": {"base": "prone"}, "up": {"base": "prone"}},
}


@pytest.mark.parametrize("told", load_choreographies().values(), ids=load_choreographies())
def test_every_shipped_choreography_is_whole(told: Choreography) -> None:
    assert list(gaps(told)) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"telling": "over"}, "telling: there is no pose “over”"),
        ({"anchor": "over"}, "anchor: there is no pose “over”"),
        ({"enter": ["over"]}, "enter: there is no pose “over”"),
        ({"cycle": {"rest": "over"}}, "cycle.rest: there is no pose “over”"),
        ({"cycle": {"rest": "down", "up": ["over"]}}, "cycle.up: there is no pose “over”"),
        ({"cycle": {"rest": "down", "up": ["up"], "down": ["up"]}}, "cycle.down: expected to end in “down”"),
        ({"views": []}, "views: expected one at least"),
        (
            {"poses": {**TABLE["poses"], "up": {"base": "prone", "point": {"arms": [0, 0, 0]}}}},  # type: ignore[dict-item]
            "poses.up.point.arms: expected a direction",
        ),
    ],
)
def test_what_is_missing_is_told(change: dict[str, object], told: str) -> None:
    assert list(gaps(read(Choreography, {**TABLE, **change}, "figure"))) == [told]
