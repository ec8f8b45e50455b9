"""Sheets that print from a page, and as PDF."""

import re

from cambre.coach import Coach
from tests.web.asked import Asked


def test_a_program_prints_with_figures_doses_and_stop_rules(app: Asked) -> None:
    page = app.get("/print/desk-break").text

    assert "Tick what you did" in page
    assert "Sharp, pinching, burning or electric pain: stop at once." in page
    inked = re.findall(r'src="([^"]+/still-ink\.svg)"', page)
    assert len(inked) == 5
    assert all(app.get(path).headers["content-type"] == "image/svg+xml" for path in inked)
    assert 'class="paper"' in page
    assert 'class="paper paper-large"' in app.get("/print/desk-break?size=large").text


def test_it_is_the_persons_own_version(app: Asked, coach: Coach, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    played = coach.played("dance-back-circuit", coach.person())

    page = app.get("/print/dance-back-circuit").text
    names = [coach.library.exercises[slug].name for slug in getattr(played, "exercises")]  # noqa: B009 -- it is open
    assert all(f"<h3>{name}</h3>" in page for name in names)


def test_a_closed_program_is_not_printed_but_says_why(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "urgent": "fever"})

    answer = app.get("/print/dance-back-circuit")

    assert answer.status_code == 303
    assert answer.headers["location"] == "/programs/dance-back-circuit"
    assert app.get("/print/dance-back-circuit/cambre.pdf").status_code == 404


def test_a_pdf_is_given_as_a_file(app: Asked) -> None:
    for path in ("/print/desk-break/cambre.pdf?paper=letter", "/print/clinician/cambre.pdf?size=large"):
        answer = app.get(path)
        assert answer.headers["content-type"] == "application/pdf"
        assert "attachment" in answer.headers["content-disposition"]
        assert answer.content.startswith(b"%PDF-")


def test_what_isnt_there_is_no_sheet(app: Asked) -> None:
    assert app.get("/print/flying").status_code == 404
    assert app.get("/print/flying/cambre.pdf").status_code == 404


def test_a_clinician_reads_what_isnt_known(app: Asked) -> None:
    assert "That is not the same as no pain" in app.get("/print/clinician").text
