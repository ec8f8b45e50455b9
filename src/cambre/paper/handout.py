"""The handout of a session or a plan as PDF, with its figures as vectors."""

from collections.abc import Callable, Iterator

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table, TableStyle

from cambre.core.exports.handout import Handout, Move, Sitting
from cambre.core.exports.printing import Print
from cambre.core.saying import Say
from cambre.paper.sheet import PLAIN, Setting, written
from cambre.paper.vectors import Drawing

Draw = Callable[[str], str | None]
"""The SVG of an exercise in black and white; none where it isn't drawn."""
FIGURE = 52 * mm
BOX = "\u25a1"


def handout_pdf(handout: Handout, draw: Draw, printed: Print, say: Say) -> bytes:
    """The sheet as a PDF."""
    how = Setting(paper=printed.paper, is_large=printed.is_large)
    story = [*_story(handout, draw, how, say)]
    foot = say("Cambré teaches movement. It is not treatment: stop when something hurts.")
    return written(story, how, handout.title, foot, page=lambda number: say("page {number}").format(number=number))


def _story(handout: Handout, draw: Draw, how: Setting, say: Say) -> Iterator[Flowable]:
    yield how.words(handout.title, 20, bold=True, after=4)
    yield from (how.words(line, 11) for line in handout.about)
    yield _block(how, say("Stop"), [how.item(rule) for rule in handout.stop_rules])
    yield from (_sitting(each, how) for each in handout.sittings)
    yield how.words(say("How each one goes"), 14, bold=True, after=4)
    yield from (_move(each, draw, how) for each in handout.moves)
    if handout.notes:
        yield _block(how, say("What is different, and why"), [how.item(note, 9) for note in handout.notes])
    yield CondPageBreak(60 * mm)
    yield how.words(say("Tick what you did"), 14, bold=True, after=4)
    yield _ticks(handout, how)


def _block(how: Setting, title: str, inside: list[Flowable]) -> Flowable:
    return KeepTogether([Spacer(1, 6), how.words(title, 14, bold=True, after=3), *inside, Spacer(1, 4)])


def _sitting(sitting: Sitting, how: Setting) -> Flowable:
    rows = [[how.words(str(n)), how.words(line.name), how.words(line.dose)] for n, line in enumerate(sitting.lines, 1)]
    number = how.points(26)
    table = Table(rows, colWidths=[number, (how.width - number) * 0.58, (how.width - number) * 0.42])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("PADDING", (0, 0), (-1, -1), 1.5),
                               ("LINEBELOW", (0, 0), (-1, -1), 0.25, black)]))  # fmt: skip
    days = [how.words("   ".join(f"{BOX}\N{NO-BREAK SPACE}{day}" for day in sitting.days))] if sitting.days else []
    return KeepTogether([Spacer(1, 6), how.words(sitting.title, 12, bold=True), *days, table, Spacer(1, 4)])


def _move(move: Move, draw: Draw, how: Setting) -> Flowable:
    svg = draw(move.exercise)
    width = FIGURE if svg else 0
    told = [
        how.words(move.name, 12, bold=True),
        how.words(" ".join((*move.start, *move.steps))),
        *(how.item(cue) for cue in move.cues),
    ]
    table = Table(
        [[Drawing(svg, FIGURE - 8, 40 * mm) if svg else "", told]], colWidths=[width, how.width - width], splitInRow=1
    )
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
    return KeepTogether([table, Spacer(1, 6)])


def _ticks(handout: Handout, how: Setting) -> Flowable:
    ticks = handout.ticks
    name = how.width * 0.36
    column = (how.width - name) / len(ticks.columns)
    rows = [["", *ticks.columns], *([how.words(row, 9), *[""] * len(ticks.columns)] for row in ticks.rows)]
    table = Table(rows, colWidths=[name, *[column] * len(ticks.columns)], rowHeights=how.points(20), repeatRows=1)
    look = [("GRID", (0, 0), (-1, -1), 0.5, black), ("FONT", (0, 0), (-1, -1), PLAIN, how.points(8)),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("ALIGN", (1, 0), (-1, -1), "CENTER")]  # fmt: skip
    table.setStyle(TableStyle(look))
    return table
