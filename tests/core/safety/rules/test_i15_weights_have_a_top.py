"""Weights have a top."""

import pytest

from tests.core.safety.plans import item, of_items, refused

RULE = "I15"


@pytest.mark.parametrize(
    ("slug", "body", "kilograms", "is_refused"),
    [
        ("jefferson-curl", 60, 6, False),
        ("jefferson-curl", 60, 6.1, True),
        ("jefferson-curl", 100, 8, False),
        ("jefferson-curl", 100, 8.5, True),
        ("weighted-side-bend", 60, 9, False),
        ("weighted-side-bend", 60, 9.5, True),
        ("weighted-side-bend", 100, 10, False),
        ("weighted-side-bend", 100, 11, True),
        ("straddle-side-bend", 60, 2.5, False),
        ("straddle-side-bend", 60, 3, True),
    ],
)
def test_a_weight_stays_below_its_top(slug: str, body: float, kilograms: float, *, is_refused: bool) -> None:
    document = of_items(item(slug, load_kg=kilograms))

    assert bool(refused(RULE, document, weight_kg=body)) is is_refused


def test_without_a_body_weight_there_is_no_weight() -> None:
    assert refused(RULE, of_items(item("weighted-side-bend", load_kg=1)), weight_kg=None)
    assert not refused(RULE, of_items(item("weighted-side-bend")), weight_kg=None)


def test_what_takes_no_weight_gets_none() -> None:
    assert refused(RULE, of_items(item("superman", load_kg=1))) == ["superman"]
