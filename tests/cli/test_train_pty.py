"""`cambre train` in a real terminal: keys, signals, cut-off sessions, and the terminal as it was found."""

import json
import os
import random
import shutil
import signal
import sqlite3
import stat
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from cambre.core.session.session import uuid_of
from tests.cli.conftest import Run
from tests.cli.pty_terminal import HIDDEN, SHOWN, PtyTerminal
from tests.own_files import write_exercise, write_program

SKIP = "\x1b[C"
INTERRUPT = "\x03"
HOLDS = {"short": (2, 2, 2), "long": (30, 30, 30), "long-after-a-short": (2, 30, 30)}
"""Programs by the seconds of their holds; where no end of one is waited for it is as long as the rules let it be, for a
key must be read in it on the busiest machine.
"""


@pytest.fixture
def own(home: Path) -> Path:
    """A data folder with these programs."""
    slugs = ("slow-table", "slow-chair", "slow-wall")
    for slug in slugs:
        write_exercise(home, slug, name=slug.replace("-", " ").capitalize(), gentle=True)
    for program, seconds in HOLDS.items():
        items = [{"exercise": slug, "seconds": each} for slug, each in zip(slugs, seconds, strict=True)]
        write_program(home, program, items=items)
    return home


def entries(home: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """The journal: uuid, kind and body of each entry, in the order of their making."""
    file = home / "journal.sqlite3"
    if not file.exists():
        return []
    with closing(sqlite3.connect(file)) as journal:
        rows = journal.execute("SELECT uuid, kind, body FROM entry ORDER BY moment, uuid").fetchall()
    return [(uuid, kind, json.loads(body)) for uuid, kind, body in rows]


def kinds(home: Path) -> list[str]:
    """The kinds of the journal's entries."""
    return [kind for _, kind, _ in entries(home)]


def is_as_found(terminal: PtyTerminal) -> bool:
    """Whether echo, line mode and cursor are as they were before."""
    return terminal.settings == terminal.before and terminal.sent.rfind(SHOWN) >= terminal.sent.rfind(HIDDEN)


def test_a_session_is_led_to_its_end_and_asked_about(own: Path) -> None:
    with PtyTerminal(own, "train", "short") as terminal:
        terminal.begin()
        for number in range(3):
            if number:
                terminal.play_until("Get ready")
            terminal.press(SKIP)
            terminal.until("Into it, and hold.")
        terminal.play_until("Well done")
        terminal.until("How hard was it?")
        terminal.press("4\r")
        terminal.until("Did anything hurt?")
        terminal.press("11\r")
        terminal.until("A number from 0 to 10")
        terminal.press("0\r")
        terminal.until("did you feel it there?")
        terminal.press("5\r")
        terminal.until("1, 2, 3 or nothing.")
        terminal.press("2\r")
        terminal.until("Slow chair: did you feel it there?")
        terminal.press("\r1\r")
        terminal.until("A note:")
        terminal.press("sanft und gut, wie geübt\x7ft\r")

        assert terminal.ended() == 0
        assert is_as_found(terminal)
    assert kinds(own) == ["session_started", *["step_done"] * 3, "session_ended"]
    assert entries(own)[-1][2]["effort"] == 4
    assert entries(own)[-1][2]["pain"] == 0
    assert sorted(entries(own)[-1][2]["felt"].values()) == ["elsewhere", "right"]
    assert entries(own)[-1][2]["note"] == "sanft und gut, wie geübt"
    assert {body["zone"] for _, _, body in entries(own)} == {"Europe/Paris"}


def test_what_is_left_empty_afterwards_is_not_in_the_journal(own: Path) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        terminal.press(SKIP * 6)
        terminal.until("How hard was it?")
        terminal.press("\r\r\r")

        assert terminal.ended() == 0
    assert kinds(own) == ["session_started", *["step_skipped"] * 3, "session_ended"]
    assert set(entries(own)[-1][2]) == {"zone", "session", "reason"}


def test_who_doesnt_begin_leaves_no_entry(own: Path) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.until("space Start")
        terminal.press("q")

        assert terminal.ended() == 0
        assert is_as_found(terminal)
    assert kinds(own) == []


def test_a_lot_of_pain_ends_it_with_what_to_do_and_closes_training(own: Path, cambre: Run) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        terminal.press(SKIP)
        terminal.until("Hold")
        terminal.press("h")
        terminal.until("A lot, or a bad kind")
        terminal.press("2")
        terminal.until("What to do now")
        terminal.until("Where? Numbers:")
        terminal.press("\r\r")
        terminal.until("How hard was it?")
        terminal.press("\r\r\r")
        assert terminal.ended() == 0
    profile = own / "p.json"
    profile.write_text('{"age": 30}', "utf-8")

    assert kinds(own) == ["session_started", "pain_reported", "session_ended"]
    assert entries(own)[1][2]["amount"] == "lot"
    assert cambre("train", "long", "--fast").returncode == 3
    assert cambre("train", "long", "--fast", "--for", str(profile)).returncode == 3


def test_a_little_pain_leaves_it_out_and_goes_on(own: Path) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        terminal.press(SKIP)
        terminal.until("Hold")
        terminal.press("h")
        terminal.until("A little")
        terminal.press("1")
        terminal.until("out today")
        terminal.press("2")
        terminal.until("Slow chair")
        terminal.press(INTERRUPT)
        assert terminal.ended() == 130
    assert kinds(own) == ["session_started", "pain_reported", "step_skipped", "session_ended"]


def test_a_pain_is_described_and_a_red_word_says_what_to_do(own: Path, cambre: Run) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        terminal.press("h")
        terminal.until("A little")
        terminal.press("1")
        terminal.until("out today")
        terminal.press("3")
        terminal.press(SKIP * 6)
        terminal.until("Slow table hurt a little")
        terminal.until("Where? Numbers:")
        terminal.press("3 5\r")
        terminal.until("What was it like? Numbers:")
        terminal.press("99\r")
        terminal.until("Numbers from the list")
        terminal.press("1\r")
        terminal.until("How hard was it?")
        terminal.press("\r\r\r")
        terminal.until("Let it rest now")
        assert terminal.ended() == 0
    _, pain, *_, described, _ = entries(own)

    assert described[1] == "pain_described"
    assert described[2]["pain"] == pain[0]
    assert (described[2]["places"], described[2]["kinds"]) == (["low-back", "down-the-leg"], ["ache"])
    assert cambre("train", "long", "--fast").returncode == 3


def test_something_else_takes_its_place(home: Path) -> None:
    with PtyTerminal(home, "train", "dance-back-circuit") as terminal:
        terminal.begin()
        terminal.press("e")
        terminal.until("In place of Cat-cow")
        terminal.press("1")
        terminal.until("pause")
        terminal.press(INTERRUPT)
        assert terminal.ended() == 130
    assert kinds(home) == ["session_started", "exercise_changed", "session_ended"]


def test_going_on_later_leaves_it_open_and_is_offered(own: Path) -> None:
    with PtyTerminal(own, "train", "long-after-a-short") as terminal:
        terminal.begin()
        terminal.press(SKIP)
        terminal.until("Slow chair")
        terminal.play_until("Get ready")
        terminal.press("q")
        terminal.until("Go on later today")
        terminal.press("3")
        assert terminal.ended() == 0
    assert "session_ended" not in kinds(own)

    with PtyTerminal(own, "train", "long-after-a-short") as terminal:
        terminal.until("Go on where you stopped?")
        terminal.until("Slow chair")
        terminal.press(" ")
        terminal.until("Get ready")
        terminal.press(SKIP * 4)
        terminal.until("How hard was it?")
        terminal.press("\r\r\r\r")
        assert terminal.ended() == 0
    told = entries(own)
    assert sorted(kinds(own)) == ["session_ended", "session_started", "step_done", "step_skipped", "step_skipped"]
    assert len({body["session"] for _, _, body in told}) == 1
    assert len({body["step"] for _, _, body in told if "step" in body}) == 3


def test_beginning_anew_ends_what_was_cut_off(own: Path) -> None:
    for _ in range(2):
        with PtyTerminal(own, "train", "long") as terminal:
            terminal.until("space ")
            terminal.press("n" if "Go on where" in terminal.text else " ")
            terminal.until("Get ready")
            terminal.process.kill()
    assert sorted(kinds(own)) == ["session_ended", "session_started", "session_started"]


def test_a_killed_terminal_leaves_the_session_open_with_all_that_was_done(own: Path) -> None:
    with PtyTerminal(own, "train", "long-after-a-short") as terminal:
        terminal.begin()
        terminal.press(SKIP)
        terminal.until("Slow chair")
        terminal.play_until("Get ready")
        assert terminal.hang_up() == 129
    assert kinds(own) == ["session_started", "step_done"]


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGQUIT, 131), (signal.SIGHUP, 129)])
def test_a_signal_leaves_the_session_open_and_the_terminal_as_it_was(own: Path, sent: int, code: int) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        os.kill(terminal.process.pid, sent)

        assert terminal.ended() == code
        assert is_as_found(terminal)
        assert "goes on where you stopped" in terminal.text.replace("\n", " ")
    assert kinds(own) == ["session_started"]


def test_a_stop_gives_the_terminal_back_and_is_a_pause(own: Path) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        terminal.press("\x1a")
        stopped = _until_stopped(terminal)
        assert is_as_found(terminal)
        os.kill(stopped, signal.SIGCONT)
        terminal.until("Paused while you were away")
        terminal.press(" ")
        terminal.until("pause")
        terminal.press(INTERRUPT)

        assert terminal.ended() == 130
        assert is_as_found(terminal)


def _until_stopped(terminal: PtyTerminal) -> int:
    pid = terminal.process.pid
    stat_file = Path(f"/proc/{pid}/stat")
    terminal.wait_for(lambda: stat_file.read_text("utf-8").rpartition(")")[2].split()[0] == "T", "it doesn't stop")
    terminal.drain()
    return pid


def test_another_size_is_another_screen(own: Path) -> None:
    with PtyTerminal(own, "train", "long") as terminal:
        terminal.begin()
        terminal.resize(14, 40)
        os.kill(terminal.process.pid, signal.SIGWINCH)
        terminal.until("h it hurts   ? keys   q leave")
        terminal.press(INTERRUPT)
        assert terminal.ended() == 130


@pytest.mark.slow
@pytest.mark.parametrize("three", range(4))
def test_interrupted_at_any_moment_it_keeps_what_was_seen_to_be_done(own: Path, tmp_path: Path, three: int) -> None:
    """Whatever was done before Ctrl-C is there, once and in order, and the terminal is as it was.

    Three are trained in at once: nearly all of the time is waited for.
    """
    dice = random.Random(20261125 + three)  # noqa: S311 -- moments, not secrets
    homes = [shutil.copytree(own, tmp_path / f"home-{number}") for number in range(3)]
    with ExitStack() as open_ones:
        terminals = [open_ones.enter_context(PtyTerminal(home, "train", "short")) for home in homes]
        for terminal in terminals:
            terminal.until("space Start")
            terminal.press(" ")
        _play_all(terminals, [dice.uniform(0, 4) for _ in terminals], dice)
        for terminal in terminals:
            assert terminal.ended() in (0, 130), terminal.text
            assert is_as_found(terminal)
            assert "Traceback" not in terminal.text
    for home in homes:
        _is_sound(entries(home))


def _play_all(terminals: Sequence[PtyTerminal], seconds: Sequence[float], dice: random.Random) -> None:
    """Press this and that in each, as somebody would, until its time is over and it is interrupted."""
    began, left = time.monotonic(), dict(enumerate(zip(terminals, seconds, strict=True)))
    while left:
        for number, (terminal, lasting) in tuple(left.items()):
            if time.monotonic() - began >= lasting:
                terminal.press(INTERRUPT) if number % 2 else os.kill(terminal.process.pid, signal.SIGINT)
                del left[number]
            else:
                terminal.press(dice.choice([SKIP, SKIP, " ", " ", "d", " ", "r", "\x1b[D", "m"]))
                terminal.read(dice.uniform(0, 0.2 / len(left)))


def _is_sound(told: list[tuple[str, str, dict[str, Any]]]) -> None:
    """A whole session: each entry at its place, the end last, each step's outcome never taken back."""
    if not told:
        return
    session = told[0][2]["session"]
    places = {uuid_of(session, place): place for place in range(len(told))}
    in_order = sorted(told, key=lambda entry: places[entry[0]])

    assert {uuid for uuid, _, _ in told} == set(places)
    assert in_order[0][1] == "session_started"
    assert [kind for _, kind, _ in in_order].count("session_ended") == 1
    assert in_order[-1][1] == "session_ended"
    assert in_order[-1][2]["reason"] in ("stopped", "finished")


def test_a_dumb_terminal_is_told_line_by_line_and_has_its_keys(own: Path) -> None:
    with PtyTerminal(own, "train", "long", TERM="dumb") as terminal:
        terminal.until("space Start")
        terminal.press(" ")
        terminal.until("Get ready: Slow table")
        terminal.press(SKIP)
        terminal.until("Slow table · Hold for 30 seconds")
        terminal.press("h")
        terminal.until("It hurts: Slow table")
        terminal.press("\x1b")
        terminal.press(INTERRUPT)

        assert terminal.ended() == 130
        assert "\x1b" not in terminal.sent
        assert terminal.settings == terminal.before


def test_without_colour_there_is_none(own: Path) -> None:
    with PtyTerminal(own, "train", "long", NO_COLOR="1") as terminal:
        terminal.begin()
        terminal.press(INTERRUPT)
        terminal.ended()

        assert "\x1b[36m" not in terminal.sent
        assert "\x1b[1m" in terminal.sent


def test_what_is_said_is_what_is_on_the_screen_and_no_key_waits_for_it(own: Path, tmp_path: Path) -> None:
    engine, heard = tmp_path / "bin" / "espeak-ng", tmp_path / "heard"
    engine.parent.mkdir()
    engine.write_text(f'#!/bin/sh\nshift 3\necho "$1" >> {heard}\nexec sleep 60\n', "utf-8")
    engine.chmod(engine.stat().st_mode | stat.S_IXUSR)
    with PtyTerminal(own, "train", "long", PATH=f"{engine.parent}:{os.environ['PATH']}") as terminal:
        terminal.begin()
        _until_written(heard, terminal, lines=1)
        terminal.press(SKIP)
        _until_written(heard, terminal, lines=2)
        terminal.press(INTERRUPT)
        assert terminal.ended() == 130
    assert heard.read_text("utf-8").splitlines() == ["Next: Slow table. Hold for 30 seconds.", "Into it, and hold."]


def _until_written(file: Path, terminal: PtyTerminal, *, lines: int) -> None:
    terminal.wait_for(
        lambda: file.exists() and file.read_text("utf-8").count("\n") >= lines, f"no {lines} lines were said"
    )
