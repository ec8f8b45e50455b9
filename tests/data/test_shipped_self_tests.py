"""The self-tests: classes, honest limits, changes that are more than error, and norms only where there are some."""

import pytest

from cambre.core.library.catalogue import Library
from cambre.core.library.self_test import SelfTest
from cambre.core.vocabulary import LoadClass, Sides
from tests.data.conftest import SHIPPED

CLASSES = {  # written a second time on purpose: a test may ask for more of the body than any exercise
    "floor-reach": "UF",
    "modified-schober": "UF",
    "sit-and-reach": "UF FL",
    "back-saver-sit-and-reach": "UF FL",
    "side-reach": "",
    "seated-rotation": "MR",
    "prone-press-up": "EE PR FL",
    "trunk-lift": "AE PR FL",
    "standing-back-bend": "EE",
    "bridge": "EE IN WB FL",
    "shoulder-flexion": "",
    "hip-extension": "MF",
    "extensor-endurance": "AE PR FL",
    "side-plank-endurance": "WB FL",
}
REAL_CHANGE = {  # by hand, by camera
    "floor-reach": (5, 9),
    "modified-schober": (1, None),
    "sit-and-reach": (4, None),
    "back-saver-sit-and-reach": (4, None),
    "side-reach": (4, 6),
    "seated-rotation": (6, 15),
    "prone-press-up": (3, 6),
    "trunk-lift": (2.5, None),
    "standing-back-bend": (10, 10),
    "bridge": (10, 10),
    "shoulder-flexion": (10, 10),
    "hip-extension": (10, 10),
}
WITH_NORMS = {"side-reach", "trunk-lift"}
EACH_SIDE = {
    "side-reach",
    "back-saver-sit-and-reach",
    "seated-rotation",
    "shoulder-flexion",
    "hip-extension",
    "side-plank-endurance",
}


@pytest.fixture(params=SHIPPED.self_tests.values(), ids=lambda test: test.slug)
def self_test(request: pytest.FixtureRequest) -> SelfTest:
    """Each self-test in turn."""
    found: SelfTest = request.param
    return found


def test_the_battery_is_complete(library: Library) -> None:
    assert set(library.self_tests) == set(CLASSES)


@pytest.mark.parametrize("slug", CLASSES)
def test_a_self_test_carries_its_classes(library: Library, slug: str) -> None:
    assert set(library.self_tests[slug].classes) == set(CLASSES[slug].split())


@pytest.mark.parametrize("slug", REAL_CHANGE)
def test_a_change_counts_only_when_it_is_more_than_the_error(library: Library, slug: str) -> None:
    change = library.self_tests[slug].real_change
    assert (change.by_hand, change.by_camera) == REAL_CHANGE[slug]


def test_a_camera_is_never_called_finer_than_a_hand(self_test: SelfTest) -> None:
    change = self_test.real_change
    assert change.by_camera is None or change.by_camera >= change.by_hand


def test_what_a_camera_measures_has_its_error_by_camera_and_says_what_it_cannot_tell(self_test: SelfTest) -> None:
    if self_test.camera is not None:
        assert self_test.real_change.by_camera is not None
        assert self_test.camera.honest
        assert self_test.camera.rest[0] < self_test.camera.rest[1]


def test_a_test_of_strength_that_lasts_ends_after_a_minute(self_test: SelfTest) -> None:
    if self_test.unit == "s":
        assert self_test.longest_s is not None
        assert self_test.longest_s <= 60


def test_more_than_a_hand_and_a_half_of_trunk_lift_earns_nothing(library: Library) -> None:
    assert library.self_tests["trunk-lift"].most == 30


def test_only_tests_with_a_trustworthy_source_have_norms(library: Library) -> None:
    assert {slug for slug, test in library.self_tests.items() if test.norms} == WITH_NORMS


def test_the_side_reachs_norms_are_the_published_ones(library: Library) -> None:
    norms = library.self_tests["side-reach"].norms
    assert [(norm.low, norm.high) for norm in norms] == [(16.2, 28.0), (13.2, 25.0), (10.1, 21.9)]


def test_norms_of_one_test_never_overlap_in_age(self_test: SelfTest) -> None:
    ages = [age for norm in self_test.norms for age in range(norm.youngest, norm.oldest + 1)]
    assert len(ages) == len(set(ages))


def test_left_and_right_are_measured_where_they_can_differ(library: Library) -> None:
    assert {slug for slug, test in library.self_tests.items() if test.sides is Sides.EACH} == EACH_SIDE


def test_no_test_comes_more_often_than_once_in_four_weeks(self_test: SelfTest, library: Library) -> None:
    assert self_test.every_days >= library.caps["retest_d"].value


def test_an_end_range_backbend_is_tested_behind_a_gate(self_test: SelfTest) -> None:
    assert bool(self_test.gates) == (LoadClass.EE in self_test.classes)


def test_a_self_test_says_when_to_stop_and_what_it_cannot_tell(self_test: SelfTest) -> None:
    assert any("pain" in line or "pinch" in line for line in self_test.stop)
    assert len(self_test.honest.split()) >= 10


def test_whoever_is_tested_is_warm(self_test: SelfTest) -> None:
    assert self_test.start[0].startswith("Warm up first")


def test_a_test_has_no_exercises_name(library: Library) -> None:
    assert not set(library.self_tests) & set(library.exercises)


def test_a_self_tests_step_has_at_most_twenty_words(self_test: SelfTest) -> None:
    assert [line for line in (*self_test.start, *self_test.steps) if len(line.split()) > 20] == []
