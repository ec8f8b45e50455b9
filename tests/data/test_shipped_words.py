"""The words that ship: short enough to be heard, kind enough to be said, and never a promise."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from cambre.core.library.exercise import Exercise

DATA = files("cambre") / "data"
SPOKEN_FILES = [
    *(
        file
        for folder in ("exercises", "programs", "self_tests")
        for file in (DATA / folder).iterdir()
        if file.name.endswith(".toml")
    ),
    DATA / "screening.toml",
    DATA / "limits.toml",
]

NEVER_SAID = [
    r"safe for everyone",
    r"no pain,? no gain",
    r"\bcur(e|es|ed|ing)\b",
    r"diagnos",
    r"\bfix(es|ed|ing)? (your |the |bad )?posture",
    r"\bguarantee",
    r"\bheal(s|ed|ing)?\b",
]
NEVER_ASKED = [
    r"as (high|far|deep|many|much|long|often) as (possible|you can)",
    r"\bforce (yourself|it|your)\b",
    r"\bpush through\b",
    r"\bbounc",
    r"\bjerk(?!s\b)",
]


@pytest.mark.parametrize("path", SPOKEN_FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("expression", NEVER_SAID)
def test_no_file_promises_what_nobody_can_keep(path: Traversable, expression: str) -> None:
    assert [text for text in _texts(path) if re.search(expression, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("expression", NEVER_ASKED)
def test_no_instruction_asks_for_the_utmost(exercise: Exercise, expression: str) -> None:
    assert [text for text in _instructions(exercise) if re.search(expression, text, re.IGNORECASE)] == []


def test_a_cue_has_at_most_eight_words(exercise: Exercise) -> None:
    assert [cue for cue in exercise.cues if len(cue.split()) > 8] == []


def test_a_step_has_at_most_twenty_words(exercise: Exercise) -> None:
    assert [step for step in (*exercise.start, *exercise.steps) if len(step.split()) > 20] == []


def test_every_sentence_said_while_moving_is_short(exercise: Exercise) -> None:
    said = (*_instructions(exercise), *exercise.mistakes, *exercise.felt, exercise.filming.say)
    long = [sentence for text in said for sentence in _sentences(text) if len(sentence.split()) > 22]
    assert long == []


def test_every_text_ends_as_a_sentence_does(exercise: Exercise) -> None:
    said = (*_instructions(exercise), *exercise.mistakes, *exercise.felt, exercise.purpose, exercise.default.reason)
    assert [text for text in said if not text.endswith((".", "?"))] == []


def test_what_is_spoken_can_be_read_aloud(exercise: Exercise) -> None:
    assert [text for text in _instructions(exercise) if re.search(r"[/()\[\]→°%×]", text)] == []


def test_the_start_can_be_found_by_ear_alone(exercise: Exercise) -> None:
    told = " ".join(exercise.start).lower()
    assert re.search(r"\b(feet|foot|legs|knees)\b", told)
    assert re.search(r"\b(hands?|arms?|elbows?|palms|forearms?)\b", told)


def test_nobody_is_told_the_same_thing_twice(exercise: Exercise) -> None:
    for told in (exercise.start, exercise.steps, exercise.cues, exercise.mistakes, exercise.felt):
        assert len(told) == len(set(told))


def test_no_field_is_left_empty(exercise: Exercise) -> None:
    assert exercise.other_names
    assert min(map(len, (exercise.start, exercise.steps, exercise.mistakes))) >= 2
    assert len(exercise.cues) == 5
    assert exercise.muscles


def _instructions(exercise: Exercise) -> tuple[str, ...]:
    forms = (form.say for form in exercise.modifications)
    return (*exercise.start, *exercise.steps, *exercise.cues, *forms)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", text)


def _texts(path: Traversable) -> Iterator[str]:
    """Every text in a file, wherever it stands."""
    waiting: list[object] = [tomllib.loads(path.read_text("utf-8"))]
    while waiting:
        match waiting.pop():
            case str() as text:
                yield text
            case dict() as table:
                waiting.extend(table.values())
            case list() as some:
                waiting.extend(some)


def test_a_change_of_form_tells_no_dose_because_that_is_counted_for_whoever_does_it(exercise: Exercise) -> None:
    told = [form.say for form in exercise.modifications if re.search(r"half (as|the time)", form.say, re.IGNORECASE)]

    assert told == []
