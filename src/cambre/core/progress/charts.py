"""Charts as SVG text: a line with its error as a band, and bars a week. Lines and words take the colour around them.

Everything they show stands in a table beside them; `describes` says it in a sentence for whoever hears the page.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from cambre.core.figure.drawing.markup import ID, element, own_ids, text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 360.0, 190.0, 46.0, 10.0, 24.0, 26.0
FLOOR = HEIGHT - BOTTOM
_SOFT, _FAINT = 0.16, 0.45
_MOST_STEPS = 5
_MOST_DOTS = 40
Day = Callable[[date], str]
"""A day as it is written under an axis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One measured value of a line; `error` is half the height of its band."""

    day: date
    value: float
    error: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What a chart is called, what it says in a sentence, and how values and days are written."""

    title: str
    describes: str
    unit: str
    day: Day
    number: Callable[[float], str] = "{:g}".format
    """How a value of the scale is written."""
    scale: tuple[float, float] | None = None
    """The least and the most of the scale; none where the values decide."""


def line(spots: Sequence[Spot], caption: Caption, *, downwards: bool = False) -> str:
    """Values over days, their error as a band; `downwards` where less is further, so that up is always further."""
    if not spots:
        return ""
    lows = [spot.value - (spot.error or 0.0) for spot in spots]
    highs = [spot.value + (spot.error or 0.0) for spot in spots]
    steps = _steps(*(caption.scale or (min(lows), max(highs))))
    x = _across([spot.day for spot in spots])
    y = _up(steps[0], steps[-1], downwards=downwards)
    body = [
        *_levels(steps, y, caption),
        _band(spots, x, y),
        _way(_path((x(s.day), y(s.value)) for s in spots)),
        *(element("circle", cx=_r(x(s.day)), cy=_r(y(s.value)), r=3.5, fill="currentColor") for s in _marked(spots)),
        *_ends(spots[0].day, spots[-1].day, caption.day),
    ]  # fmt: skip
    return _picture(body, caption)


def bars(values: Sequence[tuple[date, float]], caption: Caption, *, aim: float | None = None) -> str:
    """A bar for each week, by its Monday; a dashed line at what is aimed at."""
    if not values:
        return ""
    steps = _steps(0.0, max([aim or 1.0, *(value for _, value in values)]))
    y = _up(0.0, steps[-1], downwards=False)
    wide = (WIDTH - LEFT - RIGHT) / len(values)
    shown = [
        element("rect", x=_r(LEFT + place * wide + wide * 0.15), y=_r(y(value)), width=_r(wide * 0.7),
                height=_r(FLOOR - y(value)), fill="currentColor", fill_opacity=0.75)
        for place, (_, value) in enumerate(values) if value > 0
    ]  # fmt: skip
    body = [*_levels(steps, y, caption), *shown, *_ends(values[0][0], values[-1][0], caption.day)]
    if aim is not None:
        body.append(_rule(y(aim), width=1.5, dash="5 4"))
    return _picture(body, caption)


def _picture(body: Iterable[str], caption: Caption) -> str:
    named = [
        element("title", text(caption.title), id=f"{ID}title"),
        element("desc", text(caption.describes), id=f"{ID}desc"),
    ]
    box = f"0 0 {WIDTH:g} {HEIGHT:g}"
    svg = element(
        "svg", *named, *body, xmlns="http://www.w3.org/2000/svg", viewBox=box, role="img", class_="chart",
        aria_labelledby=f"{ID}title {ID}desc", font_size=13, font_family="sans-serif", fill="currentColor",
    )  # fmt: skip
    return own_ids(svg)


def _way(path: str) -> str:
    return element("path", d=path, fill="none", stroke="currentColor", stroke_width=2)


def _marked(spots: Sequence[Spot]) -> Sequence[Spot]:
    """The values that get a dot: the newest alone, where dots would hide the line."""
    return spots if len(spots) <= _MOST_DOTS else spots[-1:]


def _levels(steps: Sequence[float], y: Callable[[float], float], caption: Caption) -> list[str]:
    """A faint line and its number for each step of the scale; the unit stands above them."""
    found = [element("text", text(caption.unit), x=4, y=11)] if caption.unit else []
    for step in steps:
        found.append(_rule(y(step), width=0.6, opacity=_FAINT))
        found.append(element("text", text(caption.number(step)), x=_r(LEFT - 6), y=_r(y(step) + 4), text_anchor="end"))
    return found


def _rule(y: float, *, width: float, dash: str | None = None, opacity: float | None = None) -> str:
    return element(
        "path", d=f"M{LEFT:g} {_r(y)}H{WIDTH - RIGHT:g}", fill="none", stroke="currentColor", stroke_width=width,
        stroke_dasharray=dash, stroke_opacity=opacity,
    )  # fmt: skip


def _band(spots: Sequence[Spot], x: Callable[[date], float], y: Callable[[float], float]) -> str:
    """The error around the line; a lone value has a bar instead."""
    known = [spot for spot in spots if spot.error is not None]
    above = [(x(s.day), y(s.value + (s.error or 0.0))) for s in known]
    below = [(x(s.day), y(s.value - (s.error or 0.0))) for s in reversed(known)]
    if len(known) == 1:
        way = _path([above[0], below[0]])
        return element("path", d=way, stroke="currentColor", stroke_width=9, stroke_opacity=_SOFT, fill="none")
    return element("path", d=f"{_path([*above, *below])}Z", fill_opacity=_SOFT) if known else ""


def _ends(first: date, last: date, day: Day) -> list[str]:
    begin, end = element("text", text(day(first)), x=_r(LEFT), y=_r(HEIGHT - 7)), ""
    if last != first:
        end = element("text", text(day(last)), x=_r(WIDTH - RIGHT), y=_r(HEIGHT - 7), text_anchor="end")
    return [begin, end]


def _across(days: Sequence[date]) -> Callable[[date], float]:
    first, span = days[0], (days[-1] - days[0]).days
    room = WIDTH - LEFT - RIGHT - 16
    return lambda day: LEFT + 8 + (room * (day - first).days / span if span else room / 2)


def _up(low: float, high: float, *, downwards: bool) -> Callable[[float], float]:
    def y(value: float) -> float:
        share = (value - low) / (high - low)
        return FLOOR - (FLOOR - TOP) * (1 - share if downwards else share)

    return y


def _steps(low: float, high: float) -> list[float]:
    """Round numbers from below the least to above the most."""
    step = next(
        step for power in range(6) for base in (1, 2, 5)
        if (step := base * 10.0**power) * _MOST_STEPS >= high - low
    )  # fmt: skip
    first, last = floor(low / step), ceil(high / step)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


def _path(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{_r(a)} {_r(b)}" for a, b in points)


def _r(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
