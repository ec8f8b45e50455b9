"""The log of Chromium's network is read right: what goes elsewhere is found, what stays here isn't."""

import json
from pathlib import Path

import pytest

from tests.browser.network_log import elsewhere


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"host": "nowhere.invalid:443"}, {"nowhere.invalid"}),
        ({"url": "https://192.0.2.7/x.png"}, {"192.0.2.7"}),
        ({"url": "wss://nowhere.invalid/"}, {"nowhere.invalid"}),
        ({"url": "http://127.0.0.1:8000/about"}, set()),
        ({"url": "data:image/png;base64,aGk="}, set()),
        ({"url": "blob:http://127.0.0.1:8000/1"}, set()),
        ({"host": 7}, set()),
        ({}, set()),
    ],
)
def test_a_host_beyond_this_machine_is_found_and_no_other(tmp_path: Path, told: object, found: set[str]) -> None:
    log = tmp_path / "net.json"
    log.write_text(json.dumps({"events": [{"params": told}, {}]}), "utf-8")

    assert elsewhere(log) == (2, found)
