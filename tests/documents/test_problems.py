"""What is wrong with a document is told plainly, in the language of whoever reads it."""

import json
from pathlib import Path
from typing import Any

import pytest

from cambre.core.plan_document import Plan
from cambre.core.screening.profile import Profile
from cambre.documents import DocumentProblemsError, read, read_json
from cambre.documents.problems import SENTENCES
from cambre.documents.reading import read_exactly
from cambre.store.catalogues import languages_in
from tests.core.safety.plans import plan

PYDANTIC = ("Input should", "Field required", "Unexpected keyword", "valid integer", "String should")


def problems(document: dict[str, Any] | str) -> DocumentProblemsError:
    """What is wrong with a profile."""
    text = document if isinstance(document, str) else json.dumps(document)
    with pytest.raises(DocumentProblemsError) as caught:
        read_json(Profile, text, "me.json")
    return caught.value


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"age": "old"}, "me.json: age: expected a whole number (it is 'old')"),
        ({"age": 130}, "me.json: age: expected at most 120 (it is 130)"),
        ({"age": -1}, "me.json: age: expected at least 0 (it is -1)"),
        ({}, "me.json: age: is missing"),
        (
            {"age": 30, "conditons": []},
            "me.json: conditons: there is no such key; leave it out, or look at how it is spelled",
        ),
        ({"age": 30, "screened": "yes"}, "me.json: screened: expected true or false (it is 'yes')"),
        ({"age": 30, "conditions": "hernia"}, "me.json: conditions: expected a list (it is 'hernia')"),
        ({"age": 30, "weight_kg": "x"}, "me.json: weight_kg: expected a number (it is 'x')"),
        (
            {"age": 30, "experience": "much"},
            "me.json: experience: expected one of new, regular, advanced (it is 'much')",
        ),
    ],
)  # fmt: skip
def test_each_problem_is_a_plain_sentence(told: dict[str, Any], line: str) -> None:
    assert problems(told).problems == (line,)


@pytest.mark.parametrize(
    "told",
    [
        {"age": "old", "experience": 3, "x": 1, "history": 5},
        {"age": 10**400},
        {"age": 30, "goals": ["a"] * 999},
        "{",
        "[1",
    ],
)  # fmt: skip
def test_no_problem_speaks_of_what_checks_it(told: dict[str, Any] | str) -> None:
    assert not any(word in line for line in problems(told).problems for word in PYDANTIC)


def test_they_are_told_in_german_too(tmp_path: Path) -> None:
    say = languages_in(tmp_path, {}).of("de").gettext

    assert problems({"age": "alt", "conditons": []}).told(say) == (
        "me.json: age: erwartet wird eine ganze Zahl (da steht 'alt')",
        "me.json: conditons: diesen Schlüssel gibt es nicht; lass ihn weg, oder sieh nach, wie er geschrieben wird",
    )


def test_what_has_no_gaps_is_the_same_in_english_and_as_a_text() -> None:
    error = problems("{")

    assert str(error) == "\n".join(error.problems)
    assert error.problems[0].startswith("me.json: not valid JSON")


@pytest.mark.parametrize("sentence", sorted(set(SENTENCES.values())))
def test_every_sentence_stands_by_itself(sentence: str) -> None:
    assert sentence[0].islower()
    assert not sentence.endswith(".")


def test_a_plans_problems_are_plain_as_well() -> None:

    with pytest.raises(DocumentProblemsError) as caught:
        read_exactly(Plan, plan() | {"weeks": 5}, "plan.json")

    assert caught.value.problems == ("plan.json: weeks: expected a list (it is 5)",)


def test_the_place_is_a_key_of_the_document_and_nothing_else() -> None:
    with pytest.raises(DocumentProblemsError) as told:
        read(Profile, {"age": 30, "tests": {"floor-reach": "far"}}, "me.json")

    assert {line.split(": ")[1] for line in told.value.problems} == {"tests.floor-reach"}
