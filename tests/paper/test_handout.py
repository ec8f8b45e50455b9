"""Sheets of paper, as another program reads them."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from cambre.core.exports.handout import Handout, of_plan, of_session
from cambre.core.exports.printing import Paper, Print
from cambre.core.plan_document import Plan
from cambre.core.saying import in_english
from cambre.core.screening.stopping import stop_rules
from cambre.core.session.printed import printed
from cambre.core.units import SI, Units
from cambre.documents import read
from cambre.paper.handout import BOX, handout_pdf
from cambre.paper.sheet import MISSING
from cambre.paper.vectors import Drawing
from cambre.pictures import Look, pictures
from tests.core.people import library, screened
from tests.core.safety.plans import day, item, plan, week


def in_ink(slug: str) -> str:
    """An exercise in black and white."""
    return pictures().still(library().exercises[slug], Look(palette="mono"))


def sheet(title: str = "Circuit") -> Handout:
    """The sheet of article 1's circuit."""
    timeline = printed(library().programs["dance-back-circuit"], library(), in_english)
    stops = stop_rules(screened(), library().caps, in_english)
    return of_session(timeline, title, stops, library(), in_english)


def pages(handout: Handout, paper: Paper = "a4", *, large: bool = False) -> list[pypdf.PageObject]:
    """The pages of its PDF."""
    return list(
        pypdf.PdfReader(BytesIO(handout_pdf(handout, in_ink, Print(paper=paper, is_large=large), in_english))).pages
    )


def words(found: list[pypdf.PageObject]) -> str:
    """What stands on them."""
    return " ".join(" ".join(page.extract_text().split()) for page in found)


def test_it_has_doses_cues_stop_rules_and_a_table_to_tick() -> None:
    told = words(pages(sheet()))

    exercise = library().exercises["cobra"]
    assert all(line in told for line in (*exercise.cues, "Stop", "Tick what you did", "stop at once"))
    assert "2 × 20 times" in told


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_it_fits_the_paper(paper: Paper, size: tuple[int, int]) -> None:
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages(sheet(), paper)} == {size}


def test_large_print_says_the_same_on_more_pages() -> None:
    usual, large = pages(sheet()), pages(sheet(), large=True)

    assert len(large) > len(usual)
    assert "Tick what you did" in words(large)


def test_figures_are_vectors_and_letters_travel_inside() -> None:
    found = pages(sheet())

    assert all(not page.images for page in found)
    fonts = [font.get_object() for page in found for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert all("FontFile2" in str(font.get("/FontDescriptor")) for font in fonts if "DejaVu" in str(font["/BaseFont"]))
    assert any("DejaVu" in str(font["/BaseFont"]) for font in fonts)


def test_words_of_other_languages_are_kept_and_unknown_signs_are_boxes() -> None:
    told = words(pages(sheet("Žofie, Ελένη, Ольга & <b>: 体")))

    assert f"Žofie, Ελένη, Ольга & <b>: {MISSING}" in told


def test_the_same_sheet_gives_the_same_bytes() -> None:
    first, second = (handout_pdf(sheet(), in_ink, Print(), in_english) for _ in range(2))

    assert first == second


def test_days_of_a_plan_that_repeat_are_told_once_with_their_weeks() -> None:
    monday, other = day(item("bow")), day(item("cobra", load_kg=2), weekday=3)
    weeks = [week(monday, number=1), week(monday, other, number=2), week(monday, number=4)]

    handout = of_plan(read(Plan, plan(*weeks), "plan"), library(), SI, in_english)

    assert [each.title for each in handout.sittings] == ["Monday, week 1–2, 4", "Thursday, week 2"]
    assert handout.sittings[1].lines[-1].dose.endswith("2 kg")
    assert [row.partition(",")[0] for row in handout.ticks.rows] == ["Week 1", "Week 2", "Week 4"]
    assert "Monday, week 1–2, 4" in words(pages(handout))


def test_each_day_of_a_plan_has_its_dates_and_a_box_for_each() -> None:
    monday, other = day(item("bow")), day(item("cobra"), weekday=3)
    weeks = [week(monday, number=1), week(monday, other, number=2)]

    handout = of_plan(read(Plan, plan(*weeks) | {"start": "2026-11-23"}, "plan"), library(), SI, in_english)

    assert [each.days for each in handout.sittings] == [("23 November", "30 November"), ("3 December",)]
    assert handout.ticks.rows == ("Week 1, from 23 November", "Week 2, from 30 November")
    assert f"{BOX} 23 November {BOX} 30 November" in words(pages(handout))


def test_days_of_a_plan_that_begins_in_the_middle_of_a_week_come_in_their_order() -> None:
    weeks = [week(day(item("bow")), day(item("cobra"), weekday=3))]

    handout = of_plan(read(Plan, plan(*weeks) | {"start": "2026-11-26"}, "plan"), library(), SI, in_english)

    assert [each.days for each in handout.sittings] == [("26 November",), ("30 November",)]


def test_a_session_has_no_dates() -> None:
    assert [each.days for each in sheet().sittings] == [()]


def test_weights_of_a_plan_are_in_the_units_of_whoever_trains() -> None:
    loaded = plan(week(day(item("cobra", load_kg=2))))

    handout = of_plan(read(Plan, loaded, "plan"), library(), Units(weight="lb"), in_english)

    assert handout.sittings[0].lines[-1].dose.endswith("4.4 lb")


def test_a_path_is_drawn_where_it_stands() -> None:
    svg = (
        '<svg viewBox="0 0 10 10"><g stroke="#000000" fill="none">'
        '<path id="a" d="M1 1l2 0 0 2h-2zM5 5q2 0 2 2t2 2"/></g>'
        '<g transform="translate(1 1)"><use href="#a" stroke="#ff0000"/></g></svg>'
    )
    target = BytesIO()
    canvas = Canvas(target, pagesize=(100, 100), pageCompression=0)

    Drawing(svg, 100, 100).drawOn(canvas, 0, 0)
    canvas.save()

    told = target.getvalue().decode("latin-1")
    assert "1 1 m 3 1 l 3 3 l 1 3 l h" in " ".join(told.split())
    assert "6.333333 5 7 5.666667 7 7 c" in told
    assert "7 8.333333 7.666667 9 9 9 c" in told, "the handle is mirrored"


def test_every_exercise_can_be_put_on_paper() -> None:
    for slug in library().exercises:
        drawing = Drawing(in_ink(slug), 200, 120)
        drawing.drawOn(Canvas(BytesIO()), 0, 0)
        assert 0 < drawing.width < 200.01
        assert 0 < drawing.height < 120.01


def test_an_exercise_that_is_told_at_great_length_goes_on_overleaf() -> None:
    long = replace(sheet(), moves=tuple(replace(move, steps=("word " * 400,) * 5) for move in sheet().moves[:2]))

    told = words(pages(long, large=True))

    assert told.count("word") == 2 * 2000
