"""One page for a clinician: what was told, what was measured, and what wasn't."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf

from cambre.coach import Coach
from cambre.core.exports.clinic import ClinicSheet
from cambre.core.exports.printing import Print
from cambre.core.journal.kinds import Sent
from cambre.core.screening.person import Answers
from cambre.core.screening.profile import Condition, Sign
from cambre.core.vocabulary import Experience
from cambre.store.journal import open_journal
from tests.core.people import card, library

if TYPE_CHECKING:
    from cambre.core.screening.card import Tier

NOW = datetime(2026, 11, 25, 20, tzinfo=UTC)
SESSION = "00000000-0000-4000-8000-00000000aaaa"


def coach(folder: Path, *told: tuple[str, str, Mapping[str, object]]) -> Coach:
    """A coach whose journal has these entries: day, kind, body."""
    ready = Coach(library=library(), card=card(), journal=open_journal(folder), clock=lambda: NOW)
    ready.record([
        Sent(uuid=f"00000000-0000-4000-8000-{number:012d}", at=f"{day}T18:00:00Z", kind=kind, version=1,
             body={"zone": "UTC", **body})
        for number, (day, kind, body) in enumerate(told, 1)
    ])  # fmt: skip
    return ready


def section(sheet: ClinicSheet, place: int) -> str:
    """The lines of a section."""
    return "\n".join(sheet.sections[place].lines)


def test_what_isnt_known_is_said_to_be_unknown(tmp_path: Path) -> None:
    sheet = coach(tmp_path).clinic_sheet()

    assert section(sheet, 0) == "Nothing was trained in these weeks."
    assert section(sheet, 1) == "No pain was reported. That is not the same as no pain."
    assert section(sheet, 2) == "No self-test was taken."
    assert "isn't answered in full" in section(sheet, 3)


def test_pain_is_told_with_its_words_its_exercise_and_its_day(tmp_path: Path) -> None:
    place, kind = card().pain_places[0], card().pain_kinds[0]
    hurt = {"session": SESSION, "exercise": "cobra", "amount": "lot"}
    words = {"pain": "00000000-0000-4000-8000-000000000001", "places": [place.id], "kinds": [kind.id]}
    ready = coach(
        tmp_path,
        ("2026-11-02", "pain_reported", hurt),
        ("2026-11-02", "pain_described", words),
        ("2026-11-03", "session_ended", {"session": SESSION, "reason": "pain", "pain": 4}),
        ("2026-11-04", "session_ended", {"session": SESSION, "reason": "finished", "pain": 0}),
    )

    told = section(ready.clinic_sheet(), 1)

    assert f"2 Nov 2026: a lot, Cobra: {place.name}, {kind.name}" in told
    assert "3 Nov 2026: 4 of 10 after the session" in told
    assert "After 2 sessions a number was told: 2 of 10 in the middle, 4 at most." in told
    assert "4 Nov 2026" not in told


def test_what_was_withdrawn_isnt_told(tmp_path: Path) -> None:
    ready = coach(
        tmp_path,
        ("2026-11-02", "pain_reported", {"amount": "lot"}),
        ("2026-11-02", "entry_withdrawn", {"entry": "00000000-0000-4000-8000-000000000001"}),
    )

    assert "a lot" not in section(ready.clinic_sheet(), 1)


def test_limits_are_told_as_the_matrix_has_them(tmp_path: Path) -> None:
    ready = coach(tmp_path)
    none: dict[Tier, tuple[Sign, ...]] = {"emergency": (), "urgent": (), "history": (), "child": ()}
    ready.answer(
        Answers(age_band="20-64", signs=none, conditions=(Condition.GLAUCOMA,), experience=Experience.REGULAR), "UTC"
    )

    told = section(ready.clinic_sheet(), 3)

    out = [card().classes[each].name for each, limit in card().limits_of(Condition.GLAUCOMA).items() if limit == "X"]
    assert out
    assert all(name in told for name in out)


def test_it_fits_on_one_page(tmp_path: Path) -> None:
    pains = [(f"2026-11-{day:02d}", "pain_reported", {"amount": "little", "exercise": "cobra"}) for day in range(1, 25)]
    document = coach(tmp_path, *pains).clinic_on_paper(Print())

    assert len(pypdf.PdfReader(BytesIO(document)).pages) == 1
