"""The page for a clinician as PDF."""

from reportlab.platypus import Spacer

from cambre.core.exports.clinic import ClinicSheet
from cambre.core.exports.printing import Print
from cambre.core.saying import Say
from cambre.paper.sheet import Setting, written


def clinic_pdf(sheet: ClinicSheet, printed: Print, say: Say) -> bytes:
    """The sheet as a PDF."""
    how = Setting(paper=printed.paper, is_large=printed.is_large)
    story = [how.words(sheet.title, 18, bold=True, after=3), how.words(sheet.about, 9, after=6)]
    for section in sheet.sections:
        story += [how.words(section.title, 12, bold=True), *(how.item(line, 9) for line in section.lines), Spacer(1, 6)]
    foot = say("The numbers have the error of measuring at home. Cambré teaches movement; it is not treatment.")
    return written(story, how, sheet.title, foot, page=lambda number: say("page {number}").format(number=number))
