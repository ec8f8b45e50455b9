"""Gentle days are gentle."""

import pytest

from tests.core.safety.plans import gentle, item, of_days, of_items, refused

RULE = "P03"


@pytest.mark.parametrize("slug", ["bow", "chair-twist", "childs-pose", "reverse-curl", "high-plank"])
def test_what_goes_far_has_no_place(slug: str) -> None:
    assert refused(RULE, of_days(gentle(item(slug)))) == [slug]
    assert not refused(RULE, of_items(item(slug)))


def test_the_middle_of_the_range_is_welcome() -> None:
    assert not refused(RULE, of_days(gentle(item("cat-cow"), item("bird-dog"), item("sphinx"), item("open-book"))))


def test_no_weight() -> None:
    assert refused(RULE, of_days(gentle(item("weighted-side-bend", load_kg=1))))
    assert not refused(RULE, of_days(gentle(item("weighted-side-bend"))))
