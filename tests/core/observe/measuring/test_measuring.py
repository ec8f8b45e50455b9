"""A self-test by camera: right where the figure does it rightly, and no number where it can't be told."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.observe.filmed import Filmed
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.observe.measuring.doubting import OVER, Doubting
from cambre.core.observe.measuring.measuring import Measuring
from cambre.core.observe.measuring.missed import Missed
from cambre.core.observe.measuring.spec import from_plain, plain, spec
from cambre.core.observe.measuring.telling import SENTENCES
from cambre.core.observe.prompts import SAYS, Prompt
from cambre.core.observe.watches import begin
from cambre.core.units import Length
from tests.core.observe.filming import LIBRARY, Shot
from tests.core.observe.measuring.trying import CLEAR, DOINGS, bent, told_spec, tries, true, watched
from tests.core.observe.turning_figure import Faults, Spoiling

MEASURED = sorted(slug for slug, each in LIBRARY.self_tests.items() if each.camera is not None)
CENTIMETRES = [slug for slug in MEASURED if LIBRARY.self_tests[slug].unit == "cm"]
SIDED = [slug for slug in MEASURED if DOINGS[slug].side != "both"]
WITHIN = {"cm": 2.5, "deg": 5.0}
ONLY_DEPTH = Faults(flicker=0.01, wander=0.0)
ROUGH = replace(CLEAR, jitter=0.01, dropped=0.05)


def value(slug: str, shot: Shot = CLEAR, **how: Any) -> float | None:
    """The median that a camera finds."""
    watch, _ = watched(slug, tries(slug, shot, **how))
    return watch.found.values.get(DOINGS[slug].side)


def missed(told: Sequence[Mapping[str, Any]]) -> set[str]:
    """Why tries didn't count."""
    return {each["why"] for each in told if each["state"] == "missed"}


def test_everything_that_a_camera_measures_was_tried() -> None:
    assert set(DOINGS) == set(MEASURED)


@pytest.mark.parametrize("slug", MEASURED)
def test_three_tries_give_what_the_figure_did(slug: str) -> None:
    watch, told = watched(slug, tries(slug))
    side = DOINGS[slug].side

    assert [len(tried) for name, tried in watch.found.tries.items() if name == side] == [3]
    assert watch.found.values[side] == pytest.approx(true(slug), abs=WITHIN[LIBRARY.self_tests[slug].unit])
    assert not missed(told)


@pytest.mark.parametrize("yaw", [-20, 20])
@pytest.mark.parametrize("slug", [slug for slug in MEASURED if slug != "seated-rotation"])
def test_from_a_little_aside_it_is_still_right(slug: str, yaw: float) -> None:
    within = WITHIN[LIBRARY.self_tests[slug].unit]

    assert value(slug, replace(CLEAR, yaw=yaw)) == pytest.approx(true(slug), abs=within)


@pytest.mark.parametrize("yaw", [-8, 8])
def test_a_turn_seen_from_aside_stays_within_what_counts_as_no_change(yaw: float) -> None:
    assert value("seated-rotation", replace(CLEAR, yaw=yaw)) == pytest.approx(true("seated-rotation"), abs=9)


@pytest.mark.parametrize("nearer", [-0.02, 0.02])
@pytest.mark.parametrize("other", [False, True])
def test_a_shoulder_that_always_seems_nearer_changes_no_side(nearer: float, other: bool) -> None:  # noqa: FBT001 -- a case
    frames = Spoiling(tries("seated-rotation", other=other), replace(ONLY_DEPTH, nearer=nearer), CLEAR, 1.0).frames()

    assert set(watched("seated-rotation", frames)[0].found.values) == {"right" if other else "left"}


def test_a_depth_that_says_nothing_gives_no_turn_and_the_reason_is_said() -> None:
    frames = Spoiling(tries("seated-rotation"), replace(ONLY_DEPTH, deep=0, flicker=0.001), CLEAR, 1.0).frames()
    watch, _ = watched("seated-rotation", frames)

    assert watch.found.values == {}
    assert Missed.SIDE.value in watch.end()["refused"]


@pytest.mark.parametrize("yaw", [-35, 35])
@pytest.mark.parametrize("slug", MEASURED)
def test_from_far_aside_there_is_no_number_and_the_reason_is_said(slug: str, yaw: float) -> None:
    watch, told = watched(slug, tries(slug, replace(CLEAR, yaw=yaw)))

    assert watch.found.values == {}
    assert told[0]["state"] == "aside"
    assert Missed.VIEW.value in watch.end()["refused"]


@pytest.mark.parametrize("slug", SIDED)
def test_the_other_side_is_the_other_side(slug: str) -> None:
    watch, _ = watched(slug, tries(slug, other=True))
    other = {"left": "right", "right": "left"}[DOINGS[slug].side]

    assert [side for side, tried in watch.found.tries.items() if tried] == [other]
    assert watch.found.values[other] == pytest.approx(true(slug), abs=WITHIN[LIBRARY.self_tests[slug].unit])


@pytest.mark.parametrize("slug", MEASURED)
def test_twice_the_jitter_and_points_that_drop_out_change_little(slug: str) -> None:
    unit = LIBRARY.self_tests[slug].unit

    found = value(slug, replace(ROUGH, rate=24))

    assert found == pytest.approx(true(slug), abs=2 * WITHIN[unit]) or (found is None and slug == "seated-rotation")


@pytest.mark.parametrize("rate", [8, 30])
def test_the_frame_rate_changes_little(rate: float) -> None:
    assert value("floor-reach", replace(CLEAR, rate=rate)) == pytest.approx(true("floor-reach"), abs=2.5)


@pytest.mark.parametrize("slug", CENTIMETRES)
def test_a_phone_nearer_or_farther_finds_the_same_centimetres(slug: str) -> None:
    assert value(slug, replace(CLEAR, scale=0.35)) == pytest.approx(true(slug), abs=WITHIN["cm"])


@pytest.mark.parametrize("slug", MEASURED)
def test_who_does_not_stay_gets_no_number(slug: str) -> None:
    watch, told = watched(slug, tries(slug, stay=0, quick=1.5))

    assert watch.found.values == {}
    assert missed(told) <= {"stay"}


def test_two_tries_are_too_few() -> None:
    watch, _ = watched("floor-reach", tries("floor-reach", ends=(1, 1)))

    assert watch.end()["state"] == "refused"
    assert watch.end()["refused"] == ["2 of 3 tries are there."]


def test_tries_that_differ_by_more_than_the_error_give_no_number() -> None:
    watch, _ = watched("floor-reach", tries("floor-reach", ends=(1, 0.6, 1)))
    told = watch.end()

    assert told["values"] == {}
    assert told["over"]
    assert "cm apart" in told["refused"][0]


def test_tries_that_differ_by_less_give_the_one_in_the_middle() -> None:
    ends = (1, 0.97, 0.94)
    between = sorted(true("standing-back-bend", end) for end in ends)[1]

    assert value("standing-back-bend", ends=ends) == pytest.approx(between, abs=2)


def test_a_reach_with_bent_knees_does_not_count() -> None:
    done = DOINGS["floor-reach"]
    knees = replace(done, end=bent(done.end, knee_l=50, knee_r=50))
    watch, told = watched("floor-reach", tries("floor-reach", done=knees))

    assert watch.found.values == {}
    assert missed(told) == {"knees"}


@pytest.mark.parametrize(
    ("slug", "marks"),
    [
        ("floor-reach", {Mark.INDEX_R}),
        ("floor-reach", {Mark.HEEL_R, Mark.TOE_R}),
        ("side-reach", {Mark.INDEX_R}),
        ("seated-rotation", {Mark.SHOULDER_L}),
        ("standing-back-bend", {Mark.HIP_R}),
        ("prone-press-up", {Mark.ELBOW_R}),
        ("shoulder-flexion", {Mark.ELBOW_R}),
        ("hip-extension", {Mark.KNEE_R}),
    ],
)
def test_a_hidden_point_that_is_measured_gives_no_number(slug: str, marks: set[Mark]) -> None:
    frames = [
        Frame(time, tuple(None if number in marks else point for number, point in enumerate(points)))
        for time, points in tries(slug)
    ]

    assert watched(slug, frames)[0].found.values == {}


def test_a_part_that_leaves_the_picture_gives_no_number() -> None:
    assert value("floor-reach", replace(CLEAR, lower=0.32)) is None


def test_two_people_in_the_picture_give_no_number() -> None:
    assert watched("floor-reach", tries("floor-reach"), people=2)[0].found.values == {}


def test_a_picture_that_stands_still_gives_no_number() -> None:
    first, *_ = tries("floor-reach")

    assert watched("floor-reach", [Frame(n / 15, first.points) for n in range(400)])[0].found.values == {}


def test_somebody_who_begins_at_the_end_is_measured_from_no_rest() -> None:
    frames = tries("floor-reach", ends=(1,))
    at_end = [each for each in frames if 3.4 < each.time < 5.2]

    assert watched("floor-reach", at_end)[1] == []


@pytest.mark.parametrize("slug", MEASURED)
def test_without_a_height_there_are_no_centimetres_but_degrees(slug: str) -> None:
    assert (spec(LIBRARY.self_tests[slug], None) is None) == (slug in CENTIMETRES)


def test_what_no_camera_measures_has_no_spec() -> None:
    assert spec(LIBRARY.self_tests["modified-schober"], 170) is None


def test_a_watch_begun_from_json_tells_plain_values() -> None:
    sent = json.loads(json.dumps({"sort": "self_test", "spec": plain(told_spec("floor-reach"))}))
    watch = begin(sent)
    told = [each for frame in tries("floor-reach") if (each := watch.push(Filmed(frame))) is not None]

    assert from_plain(sent["spec"]) == told_spec("floor-reach")
    assert [each["state"] for each in told] == ["rest", "away", "enough", "tried"] * 3
    assert json.loads(json.dumps(watch.end()))["state"] == "done"


def test_what_comes_next_is_said_with_the_number() -> None:
    _, told = watched("standing-back-bend", tries("standing-back-bend"))
    said = [each["say"] for each in told if each["state"] == "tried"]

    assert [line.partition(". ")[2] for line in said] == ["2 more.", "One more.", "That's it. All tries are there."]


@pytest.mark.parametrize(("length", "said"), [("cm", r"\d+ centimetres\."), ("inch", r"\d(\.\d)? inches\.")])
def test_a_length_is_said_in_the_chosen_unit_and_told_in_the_tests(length: Length, said: str) -> None:
    watch = Measuring(replace(told_spec("floor-reach"), length=length))
    told = [each for frame in tries("floor-reach", ends=(1, 0.6, 1)) if (each := watch.push(Filmed(frame)))]
    first = next(each for each in told if each["state"] == "tried")
    end = watch.end()

    assert re.match(said, first["say"])
    assert first["value"] == pytest.approx(9, abs=2)
    assert f"{'9 cm' if length == 'cm' else '3.5 inches'}" in end["say"]


@pytest.mark.parametrize("ends", [(1, 1, 1), (1, 0.6, 1), (1, 1)])
def test_all_that_is_said_is_among_what_is_translated_for_the_worker(ends: Sequence[float]) -> None:
    asked: set[str] = set()

    def say(sentence: str) -> str:
        asked.add(sentence)
        return sentence

    for slug in ("floor-reach", "side-reach"):
        watch = Measuring(told_spec(slug), say=say)
        for frame in (*tries(slug, ends=ends), *tries(slug, stay=0, quick=1.5, ends=(1,))):
            watch.push(Filmed(frame))
        watch.end()

    assert asked
    assert asked <= set(SENTENCES)


NUMBERS = st.floats(allow_nan=True, allow_infinity=True)
WILD = st.lists(st.builds(Point, NUMBERS, NUMBERS, NUMBERS, NUMBERS) | st.none(), max_size=40)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(NUMBERS, WILD, st.integers(-1, 3)), max_size=12), st.sampled_from(MEASURED))
def test_nothing_that_a_camera_could_send_breaks_it(
    sent: list[tuple[float, list[Point | None], int]], slug: str
) -> None:
    watch = Measuring(told_spec(slug))
    for time, points, people in sent:
        watch.push(Filmed(Frame(time, tuple(points)), people=people))

    assert watch.end()["values"] == {}


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(MEASURED), st.integers(0, 400))
def test_a_body_of_noise_is_never_measured(slug: str, seed: int) -> None:
    still = tries(slug, replace(CLEAR, jitter=0.15, seed=seed), ends=(0,))

    assert watched(slug, still)[0].found.values == {}


def test_nobody_is_called_into_the_picture_once_and_measured_never() -> None:
    watch, told = watched("side-reach", [Frame(n / 15, (None,) * POINTS) for n in range(60)])

    assert [each["state"] for each in told] == ["waits"]
    assert watch.found.values == {}


NOBODY = (None,) * POINTS
IN_THE_WAY = {
    "nobody": Filmed(Frame(0, NOBODY), people=0),
    "covered": Filmed(Frame(0, NOBODY), people=0, is_dark=True),
    "stands still": Filmed(Frame(0, NOBODY), people=0, is_still=True),
    "another": Filmed(Frame(0, NOBODY), people=2),
}


def told_while(each: Filmed, seconds: float, rests: int = 25) -> list[tuple[str, str]]:
    """What is told, with its state, while the camera sees that for so long, and for some frames somebody who rests."""
    watch, rate = Measuring(told_spec("floor-reach"), say=str), 15
    count = round(seconds * rate)
    looks = [each._replace(frame=Frame(number / rate, NOBODY)) for number in range(count)]
    rest = tries("floor-reach")[:rests]
    looks += [Filmed(frame._replace(time=(count + at) / rate)) for at, frame in enumerate(rest)]
    told = [found for one in looks if (found := watch.push(one)) is not None]
    return [(found["state"], found["say"]) for found in told if found["say"]]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nobody", "I can't see you."), ("covered", "The picture is dark."),
        ("stands still", "The picture stands still."), ("another", "There is more than one person"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way_is_said_and_that_it_is_over_by_what_is_measured_next(name: str, words: str) -> None:
    first, again, *after = told_while(IN_THE_WAY[name], 16)

    assert first[0] == "waits"
    assert first[1].startswith(words)
    assert again == first
    assert [state for state, _ in after] == ["rest"]


@pytest.mark.parametrize("name", IN_THE_WAY)
def test_what_is_over_in_a_moment_is_not_worth_a_word(name: str) -> None:
    assert told_while(IN_THE_WAY[name], 1.5, rests=10) == []


def test_a_second_person_who_is_found_now_and_then_is_told_once_and_that_they_left_once() -> None:
    doubting, said = Doubting(), []
    for number in range(300):
        people = 2 if number < 180 and number % 36 else 1  # missed in one frame of 36
        told = doubting.see(number / 15, Filmed(Frame(number / 15, NOBODY), people=people), None)
        said += [told] if told else []

    assert said == [SAYS[Prompt.SEVERAL], OVER]
