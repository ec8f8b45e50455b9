"""The voice speaks in a process of its own: one sentence after the other, and silent at once when asked."""

import time
from pathlib import Path

import pytest

from cambre.cli.training.voice import Voice
from cambre.core.session.phrases import Phrase


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    """Where an engine writes down what it has said to its end."""
    return tmp_path / "heard"


@pytest.fixture
def engine(tmp_path: Path, heard: Path) -> str:
    """An engine that takes a moment for each sentence."""
    file = tmp_path / "espeak-ng"
    file.write_text(f'#!/bin/sh\nshift 3\nsleep 0.2\necho "$1" >> {heard}\n', "utf-8")
    file.chmod(0o755)
    return str(file)


def waiting() -> bool:
    """Let a moment pass."""
    time.sleep(0.02)
    return True


def cue(text: str) -> Phrase:
    """A phrase that is welcome where it fits."""
    return Phrase(at=0, text=text, rank="cue")


def test_what_must_be_heard_waits_and_what_is_only_welcome_is_dropped(engine: str, heard: Path) -> None:
    voice = Voice(time.monotonic, program=engine)
    voice.say("one")
    voice.offer(cue("dropped"))
    voice.say("two")
    voice.finish(waiting)

    assert heard.read_text("utf-8").split() == ["one", "two"]


def test_silence_is_at_once(engine: str, heard: Path) -> None:
    voice = Voice(time.monotonic, program=engine)
    voice.say("one")
    voice.say("two")
    voice.silence()
    time.sleep(0.4)

    assert voice.saying is None
    assert not heard.exists()


def test_an_engine_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    voice = Voice(time.monotonic, program=str(tmp_path / "gone"))
    voice.say("one")
    voice.finish(waiting)

    assert not voice.is_on


@pytest.mark.parametrize("voice", [Voice(time.monotonic), Voice(time.monotonic, "off", "/bin/false")])
def test_without_engine_or_wish_nothing_is_said(voice: Voice) -> None:
    voice.say("one")

    assert voice.saying is None
