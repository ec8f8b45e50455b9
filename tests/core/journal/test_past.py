"""What the rules need of the past, derived from the journal."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from cambre.core.entry import Entry
from cambre.core.journal import past
from cambre.core.safety.pain import Zone, zone
from cambre.core.screening.profile import History
from tests.core.people import card, library
from tests.core.safety.plans import situation


def history(entries: Sequence[Entry], **usual: int) -> History:
    """The past that entries tell of somebody with no pain on usual days, unless told otherwise."""
    return past.history(entries, past.heeded(library().caps, card().red_words, **usual))


def entry(number: int, at: str, kind: str, **body: Any) -> Entry:
    """Something that happened at a moment in UTC."""
    moment = f"{at}T18:00:00Z"
    uuid = f"00000000-0000-4000-8000-{number:012}"
    told = {"zone": "UTC", **body}
    return Entry(uuid=uuid, person="me", at=moment, recorded_at=moment, kind=kind, version=1, body=told)


def steps(*days: str, exercise: str = "superman", seconds: float = 30, load: float | None = None) -> list[Entry]:
    """A step done on each of these days."""
    weight = {} if load is None else {"load_kg": load}
    return [
        entry(number, day, "step_done", exercise=exercise, seconds=seconds, **weight)
        for number, day in enumerate(days, 100 if load else 10)
    ]


def test_an_empty_journal_tells_nothing() -> None:
    assert history([]) == History()
    assert history([]).regular_weeks is None


def test_weeks_in_a_row_with_two_training_days_are_regular() -> None:
    trained = steps("2026-11-02", "2026-11-04", "2026-11-09", "2026-11-11", "2026-11-16", "2026-11-18")

    assert history(trained).regular_weeks == 3


def test_a_week_with_one_day_breaks_the_row() -> None:
    trained = steps("2026-11-02", "2026-11-04", "2026-11-09", "2026-11-16", "2026-11-18")

    assert history(trained).regular_weeks == 1


def test_the_newest_week_may_still_be_going_on() -> None:
    assert history(steps("2026-11-09", "2026-11-11", "2026-11-16")).regular_weeks == 1


def test_a_week_with_pain_is_not_clean() -> None:
    trained = steps("2026-11-02", "2026-11-04", "2026-11-09", "2026-11-11")
    hurt = [entry(1, "2026-11-04", "pain_reported", amount="little")]

    assert history(trained).clean_weeks == 2
    assert history([*trained, *hurt]).clean_weeks == 1


def test_the_last_pain_is_the_newest_told_in_whatever_way() -> None:
    lot = entry(1, "2026-11-02", "pain_reported", amount="lot")
    ended = entry(2, "2026-11-17", "session_ended", reason="finished", pain=2)
    checked = entry(3, "2026-11-19", "checked_in", pain=1, warm=False)

    pain = history([lot, ended]).last_pain
    assert pain is not None
    assert (pain.level, pain.at[:10]) == (2, "2026-11-17")
    assert history([ended, checked]).last_pain == replace(pain, level=1, at="2026-11-19T18:00:00.000+00:00")
    red = history([lot]).last_pain
    assert red is not None
    assert red.level >= 5


def test_a_better_day_undoes_no_worse_one() -> None:
    amber = entry(1, "2026-11-02", "session_ended", reason="finished", pain=4)
    better = entry(2, "2026-11-04", "session_ended", reason="finished", pain=0)
    a_little_less = entry(3, "2026-11-03", "session_ended", reason="finished", pain=3)

    assert history([amber, better]).last_pain == history([amber]).last_pain
    assert history([amber, a_little_less, better]).last_pain == history([amber]).last_pain


def test_words_told_afterwards_belong_to_the_pain_and_go_with_it() -> None:
    little = entry(1, "2026-11-19", "pain_reported", amount="little")
    sharp = replace(entry(2, "2026-11-19", "pain_described", pain=little.uuid, kinds=["sharp"]), at="2026-11-19T19:00Z")
    slip = replace(entry(3, "2026-11-19", "entry_withdrawn", entry=little.uuid), at="2026-11-19T20:00Z")
    pain = history([little, sharp]).last_pain

    assert pain is not None
    assert pain.words == ("sharp",)
    assert history([little, sharp, slip]).last_pain is None


@pytest.mark.parametrize("usual", [0, 2, 4])
def test_a_lot_of_pain_is_red_whatever_is_usual(usual: int) -> None:
    pain = history([entry(1, "2026-11-19", "pain_reported", amount="lot")]).last_pain

    assert pain is not None
    assert zone(pain.level, pain.words, situation(usual_pain=usual)) is Zone.RED


def test_a_withdrawn_pain_did_not_happen() -> None:
    lot = entry(1, "2026-11-02", "pain_reported", amount="lot")
    gone = entry(2, "2026-11-03", "entry_withdrawn", entry=lot.uuid)

    assert history([lot, gone]).last_pain is None


def test_weights_are_the_heaviest_and_rise_on_the_day_they_grew() -> None:
    first = steps("2026-10-12", exercise="weighted-side-bend", load=2)
    later = [
        replace(each, uuid=first[0].uuid[:-1] + "9")
        for each in steps("2026-11-02", exercise="weighted-side-bend", load=3)
    ]

    assert history(first).loads_kg == {"weighted-side-bend": 2}
    assert history(first).load_rises == {}
    assert history([*first, *later]).loads_since == {"weighted-side-bend": "2026-10-12"}
    assert history([*first, *later]).load_rises == {"weighted-side-bend": "2026-11-02"}


def test_after_four_weeks_off_a_weight_is_one_of_the_past() -> None:
    before = steps("2026-09-07", "2026-09-14", exercise="weighted-side-bend", load=8)
    back = [replace(each, uuid=each.uuid[:-2] + "99") for each in steps("2026-10-12")]

    assert history(before).loads_kg == {"weighted-side-bend": 8}
    assert history([*before, *back]).loads_kg == {}


def test_the_last_week_is_counted_by_exercise() -> None:
    trained = steps("2026-11-01", "2026-11-08", "2026-11-10")

    assert history(trained).last_week_seconds == {"superman": 60}
    assert history(trained).last_trained == "2026-11-10"


def test_a_warm_up_is_no_work_of_the_week() -> None:
    warm = [replace(each, body={**each.body, "phase": "warmup"}) for each in steps("2026-11-08", "2026-11-10")]
    main = [replace(each, uuid=each.uuid[:-1] + "7") for each in steps("2026-11-08", exercise="cobra")]

    assert history([*warm, *main]).last_week_seconds == {"cobra": 30}


def test_a_few_missed_days_make_the_week_that_one_is_measured_by_no_smaller() -> None:
    full = steps("2026-11-02", "2026-11-04", "2026-11-06")
    less = [replace(each, uuid=each.uuid[:-1] + "7") for each in steps("2026-11-10")]

    assert history(full).last_week_seconds == {"superman": 90}
    assert history([*full, *less]).last_week_seconds == {"superman": 90}


def test_a_day_here_and_there_is_no_week_to_be_measured_by() -> None:
    assert history(steps("2026-11-02", "2026-11-10")).last_week_seconds == {}


def test_after_midnight_is_still_that_evening() -> None:
    late = Entry(
        uuid="00000000-0000-4000-8000-000000000009",
        person="me",
        at="2026-11-11T01:00:00Z",
        recorded_at="2026-11-11T01:00:00Z",
        kind="step_done",
        version=1,
        body={"zone": "UTC", "exercise": "superman", "seconds": 30},
    )

    assert history([late]).last_trained == "2026-11-10"


def test_what_hurt_on_two_of_its_days_running_is_named_with_the_second() -> None:
    first = entry(1, "2026-11-02", "pain_reported", amount="little", exercise="bow")
    again = entry(2, "2026-11-09", "pain_reported", amount="little", exercise="bow")
    fine_between = steps("2026-11-05", exercise="bow")

    assert history([first]).hurt_twice == {}
    assert history([first, again]).hurt_twice == {"bow": "2026-11-09"}
    assert history([first, *fine_between, again]).hurt_twice == {}


def test_when_a_test_was_done_is_kept() -> None:
    assert history([entry(1, "2026-11-02", "tested", test="side-reach")]).tests_at == {"side-reach": "2026-11-02"}


def test_what_hurt_more_than_is_usual_is_named_with_the_last_day_on_which_it_did() -> None:
    march = {"exercise": "march-on-the-spot", "amount": "little"}
    first, again = entry(1, "2026-11-16", "pain_reported", **march), entry(2, "2026-11-18", "pain_reported", **march)

    assert history([first, again]).hurt_last == {"march-on-the-spot": "2026-11-18"}


def test_what_hurt_as_much_as_is_usual_is_not_named() -> None:
    session = "01890000-0000-7000-8000-000000000009"
    march = entry(1, "2026-11-16", "pain_reported", exercise="march-on-the-spot", amount="little", session=session)
    ended = entry(2, "2026-11-16", "session_ended", session=session, reason="finished", pain=2)

    assert history([march, ended]).hurt_last == {}


@pytest.mark.parametrize(
    ("amount", "told", "level"), [("little", 2, 2), ("little", 6, 6), ("little", 0, 3), ("lot", 2, 8)]
)
def test_a_little_is_the_number_that_was_told_at_the_end_and_a_lot_stays_one(
    amount: str, told: int, level: int
) -> None:
    session = "01890000-0000-7000-8000-000000000009"
    hurt = entry(1, "2026-11-19", "pain_reported", amount=amount, session=session)
    ended = entry(2, "2026-11-19", "session_ended", session=session, reason="finished", pain=told)
    pain = history([hurt, ended]).last_pain

    assert pain is not None
    assert pain.level == level
