"""The use cases, with a clock that can be turned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from cambre.coach import Coach
from cambre.core.journal.kinds import CheckedIn, Sent
from cambre.core.journal.moments import moment
from cambre.core.screening.further import Further
from cambre.core.screening.outcome import Level
from cambre.core.screening.permission import Permission, permit
from cambre.core.screening.person import Answers
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import Experience
from cambre.documents import DocumentProblemsError, read
from cambre.store.journal import open_journal
from tests.core.people import card, library

NONE = Answers(age_band="20-64", signs={"emergency": (), "urgent": (), "history": ()}, conditions=())
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> list[datetime]:
    """The time; a test turns it."""
    return [NOON]


@pytest.fixture
def coach(tmp_path: Path, clock: list[datetime]) -> Iterator[Coach]:
    """A coach over an empty journal."""
    journal = open_journal(tmp_path)
    yield Coach(library=library(), card=card(), journal=journal, clock=lambda: clock[0])
    journal.close()


def hurt(coach: Coach, amount: str) -> None:
    """Report pain now."""
    body = {"zone": "UTC", "amount": amount}
    coach.record([Sent(uuid=str(UUID(int=1)), at=moment(coach.clock()), kind="pain_reported", version=1, body=body)])


def test_a_lot_of_pain_closes_training_for_two_days_and_no_longer(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    hurt(coach, "lot")

    clock[0] = NOON + timedelta(hours=47)
    assert coach.outcome().level is Level.BLOCKED
    clock[0] = NOON + timedelta(hours=49)
    assert coach.outcome().level is Level.OPEN


def test_a_little_pain_closes_nothing(coach: Coach) -> None:
    coach.answer(NONE, "UTC")
    hurt(coach, "little")

    assert coach.outcome().level is Level.OPEN


def test_a_bad_kind_told_afterwards_closes_training_too(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    hurt(coach, "little")
    body = {"zone": "UTC", "pain": str(UUID(int=1)), "places": ["low-back"], "kinds": ["electric"]}
    coach.record([Sent(uuid=str(UUID(int=2)), at=moment(NOON), kind="pain_described", version=1, body=body)])

    assert coach.outcome().level is Level.BLOCKED
    clock[0] = NOON + timedelta(hours=49)
    assert coach.outcome().level is Level.OPEN


def test_answers_older_than_a_year_count_as_not_given(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    clock[0] = NOON + timedelta(days=366)

    assert coach.outcome().level is Level.GENTLE
    assert coach.outcome().reasons == ("Your answers are more than a year old, and bodies change.",)
    coach.answer(NONE, "UTC")
    assert coach.outcome().level is Level.OPEN


def test_answers_taken_back_leave_what_was_before(coach: Coach) -> None:
    coach.answer(NONE, "UTC")
    coach.take_back("UTC")

    assert coach.answers() is None
    assert coach.outcome().level is Level.GENTLE


def test_what_a_gentle_program_plays_is_open_on_its_own_page_too(coach: Coach) -> None:
    assert "pelvic-tilt" in coach.case().opened
    assert "superman" not in coach.case().opened


SESSION = str(UUID(int=70))
STEP: dict[str, Any] = {"exercise": "cobra", "kind": "work", "set": 1, "sets": 1, "seconds": 30.0}


def trained(coach: Coach, session: str = SESSION) -> None:
    """Record a session with a step, pain and an end."""
    happened: list[tuple[str, dict[str, Any]]] = [
        ("session_started", {"program": "dance-back-circuit", "title": "Circuit", "library": "x", "steps": 3}),
        ("step_done", {**STEP, "step": 1}),
        ("pain_reported", {"amount": "lot"}),
        ("session_ended", {"reason": "pain"}),
    ]
    coach.record(
        [
            Sent(
                uuid=str(UUID(int=UUID(session).int * 16 + place)),
                at=moment(coach.clock()),
                kind=kind,
                version=1,
                body={"zone": "UTC", "session": session, **body},
            )
            for place, (kind, body) in enumerate(happened)
        ]
    )


def uuid_of(coach: Coach, kind: str) -> str:
    """The uuid of the session's entry of a kind."""
    return next(each.entry.uuid for each in coach.told(SESSION) if each.entry.kind == kind)


def test_pain_reported_by_mistake_is_taken_out_and_training_opens_and_put_back_closes_it(coach: Coach) -> None:
    coach.answer(NONE, "UTC")
    trained(coach)
    assert coach.outcome().level is Level.BLOCKED

    assert coach.take_out(SESSION, "UTC", uuid_of(coach, "pain_reported"))
    assert coach.outcome().level is Level.OPEN
    assert coach.history()[0].pains == ()
    assert coach.put_back(SESSION, "UTC", uuid_of(coach, "pain_reported"))
    assert coach.outcome().level is Level.BLOCKED


def test_a_session_taken_out_twice_is_put_back_once(coach: Coach) -> None:
    trained(coach)
    before = coach.history()

    for _ in range(2):
        coach.take_out(SESSION, "UTC")
    assert (coach.history(), [each.session for each in coach.taken_out()]) == ((), [SESSION])
    coach.put_back(SESSION, "UTC")

    assert (coach.history(), coach.taken_out()) == (before, ())


def test_a_step_taken_out_stays_out_when_its_session_is_put_back(coach: Coach) -> None:
    trained(coach)
    coach.take_out(SESSION, "UTC", uuid_of(coach, "step_done"))
    coach.take_out(SESSION, "UTC")

    coach.put_back(SESSION, "UTC")

    assert coach.history()[0].done == ()


def test_the_newest_session_that_counts_is_found_behind_those_that_dont(coach: Coach, clock: list[datetime]) -> None:
    sessions = [str(UUID(int=number)) for number in range(70, 75)]
    for session in sessions:
        trained(coach, session)
        clock[0] += timedelta(hours=1)
    for session in sessions[2:]:
        coach.take_out(session, "UTC")

    assert [each.session for each in coach.history(most=1)] == [sessions[1]]
    assert [each.session for each in coach.history(most=5)] == [sessions[1], sessions[0]]


def test_what_isnt_there_cant_be_taken_out(coach: Coach) -> None:
    trained(coach)

    assert not coach.take_out(str(UUID(int=71)), "UTC")
    assert not coach.take_out(SESSION, "UTC", str(UUID(int=1)))
    assert not coach.of("anna").take_out(SESSION, "UTC")
    assert coach.history()[0].done != ()


def test_a_household_of_one_has_one_and_more_are_added_and_renamed(coach: Coach, clock: list[datetime]) -> None:
    assert [each.name for each in coach.people()] == ["Me"]

    zoe, anna = coach.add_person("Zoë  Bell", "UTC"), coach.add_person("anna", "UTC")
    clock[0] += timedelta(minutes=1)
    coach.rename("Bert", "UTC")
    coach.of(anna.id).rename("Anna", "UTC")

    assert (zoe.id, anna.id) == ("zoe-bell", "anna")
    assert [(each.id, each.name) for each in coach.people()] == [
        ("me", "Bert"),
        ("anna", "Anna"),
        ("zoe-bell", "Zoë Bell"),
    ]


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "x" * 41, "anna", " ANNA "])
def test_a_name_that_nobody_could_be_told_by_is_refused(coach: Coach, name: str) -> None:
    coach.add_person("Anna", "UTC")

    with pytest.raises(DocumentProblemsError):
        coach.add_person(name, "UTC")
    assert len(coach.people()) == 2


def test_everybody_has_their_own_card_history_and_pain(coach: Coach) -> None:
    anna = coach.of(coach.add_person("Anna", "UTC").id)
    anna.answer(NONE, "UTC")
    coach.answer(NONE, "UTC")
    trained(anna)

    assert (anna.outcome().level, coach.outcome().level) == (Level.BLOCKED, Level.OPEN)
    assert (len(anna.history()), coach.history()) == (1, ())


def test_names_that_look_alike_get_ids_of_their_own(coach: Coach) -> None:
    assert [coach.add_person(name, "UTC").id for name in ("李", "王", "A b", "a-b")] == [
        "person",
        "person-2",
        "a-b",
        "a-b-2",
    ]


def exported_from(folder: Path, *answers: Answers) -> bytes:
    """What somebody takes away who answered the card elsewhere."""
    facts, questions = library(), card()
    journal = open_journal(folder)
    elsewhere = Coach(library=facts, card=questions, journal=journal)
    for each in answers:
        elsewhere.answer(each, "Europe/Paris")
    document = elsewhere.exported().encode()
    journal.close()
    return document


def test_a_journal_moves_house_and_not_a_byte_is_lost(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    document = exported_from(tmp_path / "elsewhere", NONE, NONE)

    taken = coach.take_in(document, "journal.json")

    assert (taken.new, taken.known) == (2, 0)
    assert coach.exported().encode() == document
    assert coach.outcome().level is Level.OPEN


def test_two_journals_become_their_union(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    coach.answer(NONE, "UTC")
    document = exported_from(tmp_path / "elsewhere", NONE)

    first, again = coach.take_in(document, "journal.json"), coach.take_in(document, "journal.json")

    assert (first.new, first.known) == (1, 0)
    assert (again.new, again.known) == (0, 1)
    assert coach.journal.count() == 2


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (b"", "isn't a Cambré journal"),
        (b'{"format": 2, "entries": []}', "format"),
        (b'{"format": 1, "entries": [{"uuid": "no"}]}', "entries.0.uuid"),
        (b'{"format": 1, "entries": [], "more": "\\ud800"}', "half a character"),
    ],
)
def test_a_document_that_isnt_a_journal_changes_nothing(coach: Coach, broken: bytes, problem: str) -> None:
    with pytest.raises(DocumentProblemsError, match=problem):
        coach.take_in(broken, "journal.json")

    assert coach.journal.count() == 0


def test_one_bad_entry_keeps_all_out_and_every_problem_is_told(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    document = exported_from(tmp_path / "elsewhere", NONE, NONE).replace(b'"zone":"Europe/Paris"', b'"zone":""')

    with pytest.raises(DocumentProblemsError) as told:
        coach.take_in(document, "journal.json")

    assert [problem.partition("body")[0] for problem in told.value.problems] == [
        "journal.json: entries.0.",
        "journal.json: entries.1.",
    ]
    assert coach.journal.count() == 0


def told(**further: Any) -> Further:
    """Further answers."""
    return read(Further, further, "further")


def names_allowed(coach: Coach) -> set[str]:
    """What may be done now in some form."""
    case = coach.case()
    return {slug for slug, each in library().exercises.items() if isinstance(permit(each, case), Permission)}


def test_usual_pain_moves_the_zones_of_pain_in_a_journal(coach: Coach) -> None:
    coach.answer(NONE, "UTC")
    coach.check_in(CheckedIn(zone="UTC", pain=4))
    assert coach.person().is_sore

    coach.tell(told(usual_pain={"level": 3, "on": "2026-11-21"}), "UTC")
    assert not coach.person().is_sore


def test_usual_pain_above_four_asks_for_a_clinician_first_and_says_the_way_back(
    coach: Coach, clock: list[datetime]
) -> None:
    coach.answer(NONE, "UTC")
    outcome = coach.tell(told(usual_pain={"level": 5, "on": "2026-11-21"}), "UTC")

    assert outcome.level is Level.BLOCKED
    assert outcome.unlock
    clock[0] += timedelta(seconds=1)
    assert coach.tell(told(usual_pain={"level": 4, "on": "2026-11-21"}), "UTC").level is Level.OPEN


def test_a_clearance_opens_what_waits_for_it_and_nothing_that_is_out(coach: Coach) -> None:
    coach.answer(replace(NONE, conditions=(Condition.OLD_SPINE_SURGERY, Condition.GLAUCOMA)), "UTC")
    before = names_allowed(coach)
    coach.tell(told(clearances={"old_spine_surgery": "2026-11-01", "glaucoma": "2026-11-01"}), "UTC")

    more = names_allowed(coach) - before
    assert more
    out = {load for load, limit in card().limits_of(Condition.GLAUCOMA).items() if limit == "X"}
    assert all(out.isdisjoint(library().exercises[slug].classes) for slug in more)


def test_what_a_clinician_took_out_is_out_until_its_day(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    free = names_allowed(coach)
    coach.tell(told(limits=[{"without": ["ME", "EE", "AE"], "until": "2026-12-01"}]), "UTC")
    limited = names_allowed(coach)

    assert limited < free
    clock[0] = datetime(2026, 12, 2, 12, tzinfo=UTC)
    assert names_allowed(coach) == free


def test_illness_rests_until_somebody_is_well_again(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")

    assert coach.check_in(CheckedIn(zone="UTC", ill=True)).level is Level.BLOCKED
    clock[0] = NOON + timedelta(days=1)
    assert coach.outcome().level is Level.BLOCKED
    assert coach.check_in(CheckedIn(zone="UTC", ill=False)).level is Level.OPEN


def test_an_adult_who_is_there_opens_for_today_what_a_minor_needs_one_for(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(
        replace(NONE, age_band="13-17", signs={**NONE.signs, "child": ()}, experience=Experience.REGULAR), "UTC"
    )
    alone = names_allowed(coach)
    coach.check_in(CheckedIn(zone="UTC", adult_there=True))
    together = names_allowed(coach)

    assert alone < together
    clock[0] = NOON + timedelta(days=1)
    assert names_allowed(coach) == alone


def test_answers_that_are_all_deleted_leave_nobody_screened(coach: Coach) -> None:
    coach.answer(replace(NONE, conditions=(Condition.WRIST,)), "UTC")
    coach.answer(NONE, "UTC")
    coach.tell(told(usual_pain={"level": 2, "on": "2026-11-21"}), "UTC")
    coach.forget_answers("UTC")

    assert coach.answers() is None
    assert coach.further() == told()
    assert not coach.person().is_screened
    assert names_allowed(coach) <= coach.case().opened | {s for s, e in library().exercises.items() if e.gentle}
