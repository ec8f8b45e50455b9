"""What every sheet is made with: the size of the paper, the letters, and how the document is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from cambre.core.exports.printing import Paper, Print

PLAIN, BOLD = "DejaVuSansCondensed", "DejaVuSansCondensed-Bold"
MARGIN: float = 16 * mm
LARGE = 1.5
"""How much larger large print is: 15 points instead of 10."""
MISSING = "\u25a1"
_SIZES: Mapping[Paper, tuple[float, float]] = {"a4": A4, "letter": LETTER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Print):
    """A way of printing, set in this program's letters."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        return _SIZES[self.paper]

    @property
    def width(self) -> float:
        """The width between the margins, in points."""
        return self.size[0] - 2 * MARGIN

    def points(self, usual: float) -> float:
        """A size of letters, larger where large print is wanted."""
        return usual * LARGE if self.is_large else usual

    def style(self, usual: float = 10, *, bold: bool = False, after: float = 2, indent: float = 0) -> ParagraphStyle:
        """How a paragraph looks; `after` is the space below it."""
        size = self.points(usual)
        return ParagraphStyle(
            name="own", fontName=BOLD if bold else PLAIN, fontSize=size, leading=size * 1.32, spaceAfter=after,
            leftIndent=indent, bulletIndent=0, bulletFontName=PLAIN, bulletFontSize=size,
        )  # fmt: skip

    def words(self, text: str, usual: float = 10, *, bold: bool = False, after: float = 2) -> Paragraph:
        """A paragraph of plain words; what the letters don't have becomes an empty box."""
        return Paragraph(_spelled(text), self.style(usual, bold=bold, after=after))

    def item(self, text: str, usual: float = 10) -> Paragraph:
        """An item of a list."""
        return Paragraph(_spelled(text), self.style(usual, indent=self.points(10)), bulletText="•")


def written(story: Sequence[Flowable], how: Setting, title: str, foot: str, *, page: Callable[[int], str]) -> bytes:
    """The PDF of a story; `foot` stands on every page, beside what `page` says of its number."""
    _letters()
    target = BytesIO()

    def footed(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(PLAIN, how.points(7.5))
        canvas.drawString(MARGIN, MARGIN / 2, _known(foot))
        canvas.drawRightString(how.size[0] - MARGIN, MARGIN / 2, page(document.page))

    document = SimpleDocTemplate(
        target, pagesize=how.size, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN + 4,
        title=title, author="Cambré", invariant=1, lang="en", pageCompression=1,
    )  # fmt: skip
    document.build(list(story), onFirstPage=footed, onLaterPages=footed)
    return target.getvalue()


def _spelled(text: str) -> str:
    return escape(_known(text))


def _known(text: str) -> str:
    """The words with a box for each sign that the letters don't have."""
    _letters()
    has = pdfmetrics.getFont(PLAIN).face.charToGlyph
    return "".join(each if ord(each) in has or each.isspace() else MISSING for each in text)


def _letters() -> None:
    """Make the letters known, once; they travel inside the PDF."""
    for name in (PLAIN, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            with as_file(files("cambre.paper") / "fonts" / f"{name}.ttf") as file:
                pdfmetrics.registerFont(TTFont(name, file))
