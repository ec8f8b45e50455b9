"""Sources and numbers: everything is cited from somewhere that exists, and says how far it was checked."""

import pytest

from cambre.core.library.catalogue import Library

NUMBERS = {
    "session_min": 30,
    "session_min_new": 15,
    "warmup_min": 5,
    "superman_lifts": 20,
    "superman_lifts_per_bout": 5,
    "wheel_reps": 3,
    "wheel_hold_s": 5,
    "hold_s": 30,
    "hold_s_65": 60,
    "ready_s": 10,
    "switch_s": 5,
    "set_rest_s": 10,
    "position_change_s": 15,
    "box_cm": 30,
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_that_protects_is_what_it_was(library: Library, name: str) -> None:
    assert library.caps[name].value == NUMBERS[name]


def test_every_number_cites_a_source_that_exists(library: Library) -> None:
    assert [name for name, cap in library.caps.items() if cap.source not in library.sources] == []


def test_every_number_gives_its_reason_as_a_sentence(library: Library) -> None:
    assert [name for name, cap in library.caps.items() if not cap.why.endswith(".")] == []


def test_the_projects_own_defaults_say_that_no_trial_stands_behind_them(library: Library) -> None:
    assert "no trial" in library.sources["cautious-default"].where


def test_everything_shipped_is_cited_from_a_source_that_says_whether_it_was_read(library: Library) -> None:
    cited = {test.real_change.source for test in library.self_tests.values()}
    cited |= {norm.source for test in library.self_tests.values() for norm in test.norms}
    cited |= {exercise.default.source for exercise in library.exercises.values()}
    assert all(library.sources[each].checked for each in cited)


def test_a_source_can_be_found_by_what_is_said_of_it(library: Library) -> None:
    assert [each.id for each in library.sources.values() if len(each.where) < 5 or len(each.title) < 3] == []
