"""Documents from outside: read strictly, every problem told, nothing hostile let through."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.plan_document import Plan
from cambre.core.saying import in_english
from cambre.core.screening.profile import Profile
from cambre.core.session.printed import printed
from cambre.core.session.timeline import Timeline
from cambre.documents import SCHEMAS, DocumentProblemsError, read_json, schema, write_json
from cambre.documents.reading import to_plain
from tests.core.people import CIRCUIT, library
from tests.core.safety.plans import item, of_items

ENTRY = Entry(
    uuid="00000000-0000-0000-0000-000000000001",
    person="me",
    at="2026-11-21T18:00:00.000Z",
    recorded_at="2026-11-21T18:00:01Z",
    kind="dreamt",
    version=3,
    body={"of": ["flying"]},
)
FULL = {
    "age": 34,
    "screened": True,
    "height_cm": 170,
    "weight_kg": 62.5,
    "experience": "regular",
    "days_per_week": 4,
    "minutes": 20,
    "equipment": ["mat", "chair"],
    "goals": ["touch-the-floor"],
    "conditions": ["wrist"],
    "red_flags": [],
    "clearances": ["age_65_plus"],
    "adult_present": False,
    "usual_pain": 1,
    "tests": {"floor-reach": -3, "side-reach": {"left": 20, "right": 19.5}},
    "history": {"regular_weeks": 9, "gates": {"wheel": "2026-10-01"}},
}


def problems_of(text: str | bytes) -> tuple[str, ...]:
    """What is told about a profile."""
    with pytest.raises(DocumentProblemsError) as told:
        read_json(Profile, text, "p.json")
    return told.value.problems


def test_a_full_profile_is_read_and_an_age_is_enough() -> None:
    assert read_json(Profile, json.dumps(FULL), "p.json").age == 34
    assert not read_json(Profile, '{"age": 34}', "p.json").screened


def test_a_history_may_be_the_journal_s_entries() -> None:
    text = json.dumps({"age": 34, "history": [json.loads(write_json(ENTRY))]})

    assert read_json(Profile, text, "p.json").history == (ENTRY,)


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ({}, "age"),
        ({"age": "old"}, "age"),
        ({"age": -1}, "age"),
        ({"age": 30, "wings": 2}, "wings"),
        ({"age": 30, "conditions": ["laziness"]}, "conditions.0"),
        ({"age": 30, "weight_kg": 1e9}, "weight_kg"),
        ({"age": 30, "history": {"gates": {"WHEEL!": "2026-10-01"}}}, "history"),
    ],
)
def test_a_wrong_profile_is_refused_naming_the_key(told: dict[str, object], key: str) -> None:
    assert any(line.startswith(f"p.json: {key}") for line in problems_of(json.dumps(told)))


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ({"age": True}, "age"),
        ({"age": "30"}, "age"),
        ({"age": 30.0}, "age"),
        ({"age": 30, "screened": "yes"}, "screened"),
        ({"age": 30, "screened": 1}, "screened"),
        ({"age": 30, "weight_kg": "62"}, "weight_kg"),
        ({"age": 30, "weight_kg": True}, "weight_kg"),
        ({"age": 30, "goals": [1]}, "goals.0"),
        ({"age": 30, "history": {"regular_weeks": "9"}}, "history"),
    ],
)
def test_nothing_is_taken_for_what_it_may_have_meant(told: dict[str, object], key: str) -> None:
    assert any(line.startswith(f"p.json: {key}") for line in problems_of(json.dumps(told)))


@pytest.mark.parametrize(
    ("told", "key"),
    [
        (
            {"history": {"last_pain": {"level": 5, "at": "9999-12-31"}}},
            "history.last_pain.at: expected a day of the years",
        ),
        (
            {"history": {"last_pain": {"level": 5, "at": "0001-01-01T00:00:00Z"}}},
            "history.last_pain.at: expected a day",
        ),
        ({"history": {"ill_on": "9999-12-31"}}, "history.ill_on: expected a day of the years 1900 to 2200"),
        ({"screened_on": "0001-01-01"}, "screened_on: expected a day of the years 1900 to 2200"),
        ({"history": [{**to_plain(ENTRY), "uuid": "1"}]}, "history.0.uuid: isn't written as it has to be"),
        ({"history": "often"}, "history: expected a table"),
    ],
)
def test_a_mistake_in_the_past_is_one_line_that_says_where(told: dict[str, object], key: str) -> None:
    (problem,) = problems_of(json.dumps({"age": 30, **told}))

    assert problem.startswith(f"p.json: {key}")


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"seconds": -5}, "seconds: expected at least"),
        ({"modification": ["x"] * 21}, "modification: expected at most 20"),
        ({"modification": 5}, "modification: expected a text"),
    ],
)
def test_a_mistake_deep_in_a_plan_is_one_line_without_what_follows_from_it(wrong: dict[str, object], key: str) -> None:
    with pytest.raises(DocumentProblemsError) as refusal:
        read_json(Plan, json.dumps(of_items(item("sphinx", **wrong))), "plan.json")

    (problem,) = refusal.value.problems
    assert problem.startswith(f"plan.json: weeks.0.days.0.blocks.1.items.0.{key}")


def test_a_whole_number_is_a_number_too() -> None:
    assert read_json(Profile, '{"age": 30, "weight_kg": 62}', "p.json").weight_kg == 62


@pytest.mark.parametrize(
    ("text", "key"),
    [('{"age": 30, "age": 10}', "age"), ('{"age": 30, "history": {"gates": {}, "gates": {}}}', "gates")],
)
def test_a_key_that_stands_there_twice_is_named(text: str, key: str) -> None:
    assert problems_of(text) == (f"p.json: the key '{key}' stands there twice; leave one of them out",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "nonsense",
        '{"age": NaN}',
        '{"age": Infinity}',
        '{"age": 1e999}',
        "[" * 100_000,
        b"\xff\xfe{",
        "null",
        "[]",
    ],
)
def test_what_is_no_profile_at_all_is_refused(text: str | bytes) -> None:
    assert problems_of(text)


def test_a_document_of_ten_megabytes_is_refused_unread() -> None:
    assert problems_of(b" " * 10_000_001) == ("p.json: larger than 10 MB",)


def test_a_million_problems_are_told_in_a_page() -> None:
    assert len(problems_of(json.dumps({"age": 30, "conditions": ["?"] * 100_000}))) <= 51


def test_so_many_problems_that_telling_them_would_fill_the_memory_are_counted() -> None:
    loads = {f"k-{number}": "?" for number in range(9_000)}
    unknown = {f"k{number}": 1 for number in range(9_000)}

    (told,) = problems_of(json.dumps({"age": 30, "tests": loads, **unknown}))

    assert told.endswith("problems, too many to tell one by one: is it the right file?")


def test_text_in_another_encoding_is_told_as_that() -> None:
    assert problems_of('{"age": 30, "goals": ["é"]}'.encode("latin-1")) == ("p.json: not UTF-8 text; save it as UTF-8",)


def test_what_is_given_is_told_by_its_beginning_and_spelled_out_where_it_cant_be_shown() -> None:
    told = problems_of(json.dumps({"age": "x" * 100_000, "sex\u202e\x1b": "y"}))

    assert [len(line) < 200 and line.isprintable() for line in told] == [True, True]
    assert "(it is 'xxxxx" in told[0]


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_whatever_comes_is_read_or_refused_but_never_breaks(anything: object) -> None:
    with suppress(DocumentProblemsError):
        read_json(Profile, json.dumps(anything), "p.json")


def test_a_timeline_is_the_same_after_writing_and_reading() -> None:
    timeline = printed(library().programs[CIRCUIT], library(), in_english)

    assert read_json(Timeline, write_json(timeline), "t.json") == timeline


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_document_has_a_schema_that_refuses_unknown_keys(name: str) -> None:
    described = schema(name)

    assert described["additionalProperties"] is False
    assert described["$schema"].startswith("https://json-schema.org/")
