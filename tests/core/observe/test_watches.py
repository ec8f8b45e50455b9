"""An exercise is watched while it is done: from plain values, one frame at a time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from cambre.core.library.exercise import FormCue
from cambre.core.observe.cueing import SELDOM
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.observe.plainly import plain, watched
from cambre.core.observe.prompts import SAYS, Prompt
from cambre.core.observe.watches import Pushed, Watch, Watches, begin, filmed, sentences
from tests.core.observe.filming import Shot, film, what

Told = Mapping[str, Any]
NOBODY = (None,) * POINTS
SLOW = Shot(rate=15)
STANDS = "sit-to-stand"


def watch(slug: str, form: tuple[FormCue, ...] | None = None) -> Watch:
    """A watch as a page begins it: from JSON."""
    told = what(slug) if form is None else replace(what(slug), form=form)
    return begin(json.loads(json.dumps({"sort": "exercise", "watched": plain(told)})))


def tell(each: Watch, frames: Sequence[Frame], *, people: int = 1) -> list[Told]:
    """What a watch tells of frames."""
    told = (each.push(Filmed(frame, people=people)) for frame in frames)
    return [one for one in told if one is not None]


def cues(told: Sequence[Told]) -> list[tuple[float, str]]:
    """When something was said, and what it was about."""
    return [(one["t_s"], one["cue"]["kind"]) for one in told if one["cue"]]


def test_what_is_watched_is_the_same_after_it_was_sent_as_json() -> None:
    for slug in ("cat-cow", "hip-hinge"):
        sent = json.loads(json.dumps(plain(what(slug))))

        assert plain(watched(sent)) == plain(what(slug))
        assert watched(sent).sided == what(slug).sided


def test_what_the_pose_worker_sends_is_a_frame_with_its_size_and_people() -> None:
    told = filmed(Pushed(1.5, [0.25, 0.5, -0.1, 0.9] * POINTS, [0.1, 0.2, 0.3] * POINTS, (640, 480), 1))

    assert told.frame.time == 1.5
    assert told.frame.points[0] == Point(0.25, 0.5, -0.1, 0.9)
    assert (told.world[32], told.aspect) == ((0.1, 0.2, 0.3), 640 / 480)


def test_nobody_sent_is_a_frame_without_points() -> None:
    assert filmed(Pushed(0.0, [], [], (0, 0), 0)) == Filmed(Frame(0.0, NOBODY), (), (0, 0), 0)


@pytest.mark.parametrize("slug", ["cat-cow", "cobra", STANDS, "standing-side-bend", "bird-dog"])
def test_repetitions_are_counted_while_they_are_done_and_at_the_end(slug: str) -> None:
    each = watch(slug)
    told = tell(each, film(slug, SLOW))

    assert [one["count"] for one in told] == sorted(one["count"] for one in told)
    assert told[-1]["count"] == 3
    assert each.end()["count"] == 3


def test_how_far_along_the_movement_is_goes_from_rest_to_its_end() -> None:
    phases = [one["phase"] for one in tell(watch("cobra"), film("cobra", SLOW))]

    assert min(phases) < 0.15
    assert max(phases) > 0.9


@pytest.mark.parametrize("slug", ["sphinx", "high-plank", "bow", "straddle-centre-fold"])
def test_the_clock_of_a_hold_runs_while_the_pose_is_kept(slug: str) -> None:
    told = tell(watch(slug), film(slug, Shot(repetitions=1, rate=15)))

    assert told[10]["held_s"] == 0
    assert told[-1]["held_s"] == pytest.approx(10, abs=1)


def hold(lost: float) -> list[Frame]:
    """A plank of which so many seconds are out of sight."""
    return [
        frame._replace(points=NOBODY) if 6 <= frame.time < 6 + lost else frame
        for frame in film("high-plank", Shot(repetitions=1, rate=15))
    ]


def test_a_wobble_is_forgiven() -> None:
    whole, wobbly = (tell(watch("high-plank"), hold(lost))[-1]["held_s"] for lost in (0, 0.5))

    assert wobbly == pytest.approx(whole, abs=0.1)


def test_a_longer_absence_is_not_time_that_was_held() -> None:
    whole, away = (tell(watch("high-plank"), hold(lost))[-1]["held_s"] for lost in (0, 3))

    assert away == pytest.approx(whole - 3, abs=0.5)


def test_the_tempo_itself_needs_no_cue() -> None:
    assert cues(tell(watch(STANDS), film(STANDS, SLOW))) == []


def test_twice_the_tempo_is_told_slower_but_no_more_than_once_in_six_seconds() -> None:
    said = cues(tell(watch(STANDS), film(STANDS, Shot(rate=15, quick=2, repetitions=6))))

    assert {kind for _, kind in said} == {"too-fast"}
    assert len(said) > 1
    assert all(later - sooner >= SELDOM for (sooner, _), (later, _) in pairwise(said))


def test_somebody_who_throws_themselves_up_is_told_slower_before_they_are_down_again() -> None:
    calm = film(STANDS, Shot(rate=30, repetitions=1))
    thrown = [frame._replace(time=_hurried(frame.time)) for frame in calm]

    assert cues(tell(watch(STANDS), calm)) == []
    assert [(at < 2.5, kind) for at, kind in cues(tell(watch(STANDS), thrown))] == [(True, "too-fast")]


def _hurried(time: float) -> float:
    """The two seconds of the way up in four tenths of one, the rest as it was."""
    return min(time, 1.0) + 0.2 * min(max(time - 1.0, 0.0), 2.0) + max(time - 3.0, 0.0)


@pytest.mark.parametrize(("most", "kinds"), [(60, ["form"]), (140, [])])
def test_a_form_cue_is_said_where_it_is_broken_and_only_there(most: float, kinds: list[str]) -> None:
    cue = FormCue(measure="knees", when="start", most=most, say="Sit further back.")

    assert [kind for _, kind in cues(tell(watch(STANDS, (cue,)), film(STANDS, SLOW)))][:1] == kinds


def test_pace_comes_before_form() -> None:
    cue = FormCue(measure="knees", when="start", most=60, say="Sit further back.")

    assert cues(tell(watch(STANDS, (cue,)), film(STANDS, Shot(rate=15, quick=2))))[0][1] == "too-fast"


def with_arm_up(frames: Sequence[Frame], start: float, seconds: float) -> list[Frame]:
    """The same with the left arm straight up for so long."""
    return [_raised(frame) if start <= frame.time < start + seconds else frame for frame in frames]


def _raised(frame: Frame) -> Frame:
    points, nose, shoulder = list(frame.points), frame.points[Mark.NOSE], frame.points[Mark.SHOULDER_L]
    assert nose is not None
    assert shoulder is not None
    points[Mark.ELBOW_L] = shoulder._replace(y=shoulder.y - 0.10)
    points[Mark.WRIST_L] = shoulder._replace(y=nose.y - 0.12)
    return frame._replace(points=tuple(points))


def wishes(told: Sequence[Told]) -> list[str]:
    """What was wished."""
    return [one["wish"] for one in told if one["wish"]]


def test_an_arm_that_is_raised_and_kept_up_wishes_a_pause_once() -> None:
    assert wishes(tell(watch(STANDS), with_arm_up(film(STANDS, SLOW), 2, 2.5))) == ["pause"]


def test_a_hand_that_only_goes_to_the_hair_wishes_nothing() -> None:
    assert wishes(tell(watch(STANDS), with_arm_up(film(STANDS, SLOW), 2, 0.6))) == []


@pytest.mark.parametrize("slug", ["wall-slide", "heel-raise-and-reach", "arm-circles"])
def test_where_the_exercise_raises_the_arms_itself_they_wish_nothing(slug: str) -> None:
    told = tell(watch(slug), film(slug, SLOW))

    assert (wishes(told), told[-1]["arm"]) == ([], False)


def test_somebody_who_is_out_of_sight_is_waited_for_with_the_reason() -> None:
    away = [Frame(5 + number / 15, NOBODY) for number in range(30)]
    told = tell(watch(STANDS), [*film(STANDS, SLOW)[:75], *away])

    assert [one["waits"] for one in told[60:80]] == [None] * 20
    assert told[-1]["waits"] == "nobody"
    assert "Come into the picture" in told[-1]["why"]


def test_a_second_person_is_waited_for_and_nothing_is_counted_meanwhile() -> None:
    told = tell(watch(STANDS), film(STANDS, SLOW), people=2)

    assert {one["waits"] for one in told} == {"crowded"}
    assert told[-1]["count"] == 0


def test_a_device_that_is_turned_goes_on_counting() -> None:
    each, frames = watch(STANDS), film(STANDS, SLOW)
    half = 15 + 7 * 15  # after the first repetition
    tell(each, frames[:half])
    turned = [Filmed(_narrow(frame), size=(480, 640)) for frame in frames[half:]]

    assert [one["count"] for frame in turned if (one := each.push(frame))][-1] == 3


def _narrow(frame: Frame) -> Frame:
    return frame._replace(
        points=tuple(point and point._replace(x=0.5 + (point.x - 0.5) * 640 / 480) for point in frame.points)
    )


def test_the_best_controlled_repetition_is_one_of_those_that_were_done() -> None:
    each = watch(STANDS)
    tell(each, film(STANDS, SLOW))
    best = each.end()["best"]

    assert 0.5 < best["from_s"] < best["to_s"] < 23
    assert best["to_s"] - best["from_s"] == pytest.approx(6.5, abs=1)


def test_a_device_too_slow_to_tell_how_smooth_it_was_still_has_a_repetition_to_draw() -> None:
    each, dice, due = watch(STANDS), Random(4), 0.0  # noqa: S311 -- pictures that come when they can
    for frame in film(STANDS, Shot(rate=30, repetitions=5, quick=2, seed=3)):
        if frame.time >= due:
            each.push(Filmed(frame))
            due = frame.time + dice.uniform(0.3, 0.7)
    best = each.end()["best"]

    assert best["smoothness"] is None
    assert best["to_s"] - best["from_s"] == pytest.approx(3.5, abs=1)


def test_a_watch_that_saw_nothing_ends_with_nothing() -> None:
    assert watch(STANDS).end() == {
        "count": 0, "held_s": 0.0, "seen": 0, "confidence": 0.0, "best": None, "found": [],
    }  # fmt: skip


def test_a_frame_that_comes_too_late_changes_nothing() -> None:
    each, frame = watch(STANDS), film(STANDS, SLOW)[10]
    each.push(Filmed(frame))

    assert each.push(Filmed(frame)) is None


def test_what_a_worker_is_given_in_json_is_counted_and_told_in_json() -> None:
    watches = Watches()
    watches.begin("1", json.dumps({"sort": "exercise", "watched": plain(what(STANDS)), "texts": {}}))
    seen = {"t_s": 0.5, "points": [0.5, 0.5, 0.0, 1.0] * POINTS, "world": [], "size": [640, 480], "people": 1}

    assert json.loads(watches.push("1", json.dumps(seen)))["count"] == 0
    assert json.loads(watches.end("1"))["count"] == 0
    assert (watches.push("1", json.dumps(seen)), watches.end("1")) == ("null", "null")


def test_a_watch_that_begins_is_the_only_one_so_that_a_long_session_grows_nothing() -> None:
    watches = Watches()
    for name in ("1", "2"):
        watches.begin(name, json.dumps({"sort": "set_up", "view": "side", "texts": {}}))

    assert (watches.end("1"), json.loads(watches.end("2"))["prompt"]) == ("null", "nobody")


@pytest.mark.parametrize(("slug", "roll"), [(STANDS, 90), (STANDS, 180), ("cat-cow", -90), ("high-plank", 180)])
def test_a_picture_that_is_turned_is_told_and_nothing_is_counted(slug: str, roll: float) -> None:
    told = tell(watch(slug), film(slug, Shot(repetitions=1, rate=15, roll=roll)))

    assert told[-1]["count"] == 0
    assert {one["waits"] for one in told[15:-15]} == {"turned"}
    assert "turn the phone" in told[30]["why"]


def test_a_picture_that_leans_a_little_is_counted() -> None:
    told = tell(watch(STANDS), film(STANDS, Shot(rate=15, roll=15)))

    assert (told[-1]["count"], {one["waits"] for one in told}) == (3, {None})


def test_a_black_picture_is_told_from_one_with_nobody_in_it() -> None:
    black = [Filmed(Frame(number / 15, NOBODY), people=0, is_dark=True) for number in range(15)]
    each = watch(STANDS)
    told = [each.push(one) for one in black][-1]

    assert told is not None
    assert (told["waits"], told["why"]) == ("dark", SAYS[Prompt.BLACK])


@pytest.mark.parametrize("at", [4.0, 8.5, 13.0])
def test_somebody_who_passes_behind_for_a_second_costs_no_repetition(at: float) -> None:
    each = watch(STANDS)
    told = [each.push(Filmed(frame, people=1 + (at <= frame.time < at + 1))) for frame in film(STANDS, SLOW)]

    assert told[-1] is not None
    assert told[-1]["count"] == 3


def test_where_the_picture_stands_still_the_clock_of_a_hold_does_too_and_that_is_told() -> None:
    each = watch("sphinx")
    held = tell(each, film("sphinx", Shot(rate=15, repetitions=1)))
    kept = next(at for at, one in enumerate(held) if one["holds"])
    frozen = watch("sphinx")
    told = tell(frozen, film("sphinx", Shot(rate=15, repetitions=1))[: kept + 15])
    assert told[-1]["holds"]

    after = [
        frozen.push(Filmed(Frame(told[-1]["t_s"] + 0.75 + number / 4, NOBODY), people=0, is_still=True))
        for number in range(8)
    ]

    assert {one["holds"] for one in after if one} == {False}
    assert after[-1] is not None
    assert (after[-1]["waits"], after[-1]["why"]) == ("still", SAYS[Prompt.STILL])
    assert after[-1]["held_s"] == told[-1]["held_s"]


def test_what_is_said_is_said_in_the_language_that_came_along() -> None:
    watches = Watches()
    texts = {sentence: f"[{sentence}]" for sentence in sentences(what(STANDS))}
    watches.begin("1", json.dumps({"sort": "exercise", "watched": plain(what(STANDS)), "texts": texts}))
    nobody = {"t_s": 0.5, "points": [], "world": [], "size": [640, 480], "people": 0}

    assert json.loads(watches.push("1", json.dumps(nobody)))["why"].startswith("[I can't see you")
