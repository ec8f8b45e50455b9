"""What a plan needs is at hand."""

from tests.core.safety.plans import item, of_items, refused, said

RULE = "P07"
MARCH = {"warm_up": [item("march-on-the-spot", role="warmup", seconds=300)]}


def test_what_nobody_named_is_told() -> None:
    assert said(RULE, of_items(item("ball-superman"), **MARCH), equipment=["mat"]) == ["ball-superman"]


def test_each_is_told_once() -> None:
    twice = of_items(item("ball-superman"), item("chair-twist"), item("ball-superman"), **MARCH)

    assert said(RULE, twice, equipment=[]) == ["ball-superman", "chair-twist"]


def test_what_they_have_is_fine() -> None:
    assert not said(RULE, of_items(item("ball-superman"), **MARCH), equipment=["ball"])


def test_a_mat_and_a_wall_are_everywhere() -> None:
    assert not said(RULE, of_items(item("wall-slide"), **MARCH), equipment=[])


def test_it_never_refuses() -> None:
    assert not refused(RULE, of_items(item("ball-superman"), **MARCH), equipment=[])
