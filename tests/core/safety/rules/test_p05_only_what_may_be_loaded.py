"""Only what is meant for a weight is loaded."""

import pytest

from tests.core.safety.plans import item, of_items, refused, warm

RULE = "P05"


@pytest.mark.parametrize("slug", ["superman", "straddle-bends", "straddle-chest-to-leg", "wheel", "back-extension"])
def test_a_weight_where_none_belongs_is_refused(slug: str) -> None:
    assert refused(RULE, of_items(item(slug, load_kg=1))) == [slug]
    assert not refused(RULE, of_items(item(slug)))


@pytest.mark.parametrize("slug", ["weighted-side-bend", "straddle-side-bend", "jefferson-curl"])
def test_a_weight_where_one_belongs_is_fine(slug: str) -> None:
    assert not refused(RULE, of_items(item(slug, load_kg=1)))


def test_nobody_warms_up_with_a_weight() -> None:
    bend = warm("weighted-side-bend", 60, sides="each", load_kg=1)

    assert refused(RULE, of_items(item("sphinx"), warm_up=[bend])) == ["weighted-side-bend"]
