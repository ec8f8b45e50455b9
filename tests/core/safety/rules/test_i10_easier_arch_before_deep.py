"""A deep backbend comes after an easier one."""

from tests.core.safety.plans import WARM_UP, item, of_items, refused, warm

RULE = "I10"
COLD = [warm("march-on-the-spot", 300)]


def test_a_bow_first_is_refused() -> None:
    assert refused(RULE, of_items(item("bow"), item("superman"))) == ["bow"]


def test_a_bow_after_something_that_does_not_arch_is_refused() -> None:
    assert refused(RULE, of_items(item("side-plank-on-knees"), item("bow"), warm_up=COLD)) == ["bow"]


def test_a_bow_after_a_sphinx_is_fine() -> None:
    assert not refused(RULE, of_items(item("sphinx"), item("superman"), item("bow"), warm_up=COLD))


def test_a_bow_does_not_prepare_itself() -> None:
    assert refused(
        RULE, of_items(item("side-plank-on-knees"), item("bow"), item("superman"), item("wheel"), warm_up=COLD)
    ) == ["bow"]
    assert refused(
        RULE, of_items(item("side-plank-on-knees"), item("bow"), item("glute-bridge"), item("wheel"), warm_up=COLD)
    ) == ["bow", "wheel"]


def test_a_moment_of_arching_prepares_nothing() -> None:
    assert refused(RULE, of_items(item("sphinx", sets=1, seconds=2), item("bow"), warm_up=COLD)) == ["bow"]


def test_a_cow_that_stops_at_neutral_prepares_nothing() -> None:
    flat = [*COLD, warm("seated-cat-cow", modification="ME")]

    assert refused(RULE, of_items(item("side-plank-on-knees"), item("bow"), warm_up=flat)) == ["bow"]
    assert not refused(RULE, of_items(item("side-plank-on-knees"), item("bow"), warm_up=WARM_UP))
