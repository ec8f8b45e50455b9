"""Charts as SVG text: a line over time with repetitions, holds, gaps and findings marked, and bars a repetition.

They say the same as the tables beside them, and in a sentence what they show; colours are the report's own classes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from cambre.core.figure.drawing.markup import element, text

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM, TOP = 480.0, 190.0, 46.0, 8.0, 24.0, 10.0
FLOOR = HEIGHT - BOTTOM
_STEPS = (1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0)
_MOST_TICKS = 6
_THIN = 700  # points that a screen can show
_AIR = 1.0
_LABEL = 22.0  # that a number needs to stand by itself
_WIDEST = 60.0  # bar
Span = tuple[float, float]
Number = Callable[[float], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What is drawn over time: spans and moments in seconds, and how values and seconds are written."""

    title: str
    describes: str
    times: Sequence[float]
    values: Sequence[float | None]
    bands: Sequence[Span] = ()
    holds: Sequence[Span] = ()
    gaps: Sequence[Span] = ()
    marks: Sequence[tuple[float, str]] = ()
    """Moments with the letter of their finding."""
    scale: Span | None = None
    """The least and the most of the scale; none where the values decide."""
    levels: Sequence[float] = ()
    """The values whose lines are drawn; none where the scale's ends and middle do."""
    screens: float = 1.0
    """How many times as wide as a screen it is."""
    number: Number = "{:g}".format
    clock: Number = "{:g}".format


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A bar for each repetition, made of parts that stand on each other; one that isn't known is left out."""

    title: str
    describes: str
    parts: Sequence[Sequence[float] | None]
    limit: float | None = None
    number: Number = "{:g}".format


def over_time(course: Course) -> str:
    """A line over time; gaps stay gaps. Nothing, where nothing was seen."""
    seen = [value for value in course.values if value is not None]
    if not seen or course.times[-1] <= course.times[0]:
        return ""
    low, high = course.scale or _nice(min(seen), max(seen))
    first, last, wide = course.times[0], course.times[-1], WIDTH * course.screens

    def x(second: float) -> float:
        return LEFT + (wide - LEFT - RIGHT) * (min(max(second, first), last) - first) / (last - first)

    def y(value: float) -> float:
        return FLOOR - (FLOOR - TOP) * (min(max(value, low), high) - low) / (high - low)

    inside = [
        *(_box("gap", x(a), x(b), TOP, FLOOR) for a, b in course.gaps),
        *_bands([(x(a), x(b)) for a, b in course.bands]),
        *_levels(course.levels or (low, (low + high) / 2, high), y, course.number, wide),
        *_seconds(course, x, wide),
        *(_box("hold", x(a), x(b), FLOOR - 5, FLOOR) for a, b in course.holds),
        element("path", class_="line", d=_path(course, x, y)),
        *_marks([(x(second), letter) for second, letter in course.marks]),
    ]
    return _picture(course.title, course.describes, inside, course.screens)


def bars(told: Bars) -> str:
    """Stacked bars, with a dashed line at the limit. Nothing, where nothing is known."""
    known = [sum(parts) for parts in told.parts if parts is not None]
    if not known:
        return ""
    top = max(*known, told.limit or 0.0, 1e-6)
    step = min(_WIDEST, (WIDTH - LEFT - RIGHT) / len(told.parts))

    def y(value: float) -> float:
        return FLOOR - (FLOOR - TOP - 14) * value / top

    every = ceil(_LABEL / step)
    right = LEFT + step * len(told.parts)
    inside = [element("path", class_="axis", d=f"M{LEFT} {TOP}V{FLOOR}H{_r(right)}")]
    inside += [_words(told.number(v), LEFT - 5, y(v) + 4, "end") for v in ((0.0, top) if every > 1 else (0.0,))]
    middles = [LEFT + (place + 0.5) * step for place in range(len(told.parts))]
    for parts, middle in zip(told.parts, middles, strict=True):
        inside += _stack(parts or (), middle, step, y)
    if told.limit is not None:  # over the bars, and below the numbers
        inside.append(element("path", class_="limit", d=f"M{LEFT} {_r(y(told.limit))}H{_r(right)}"))
    for place, (parts, middle) in enumerate(zip(told.parts, middles, strict=True)):
        if place % every == 0:
            inside.append(_words(str(place + 1), middle, HEIGHT - 7))
            inside += [] if parts is None or every > 1 else [_words(told.number(sum(parts)), middle, y(sum(parts)) - 4)]
    return _picture(told.title, told.describes, inside)


def _stack(parts: Sequence[float], middle: float, step: float, y: Callable[[float], float]) -> Iterator[str]:
    wide, below = step * 0.8, 0.0
    for place, part in enumerate(parts):
        if part > 0:
            yield _box(f"part{place}", middle - wide / 2, middle + wide / 2, y(below + part), y(below))
        below += part


def _bands(spans: Sequence[Span]) -> Iterator[str]:
    """Numbered bands with a little air between; a number only where there is room for it."""
    free = 0.0
    for number, (left, right) in enumerate(spans, 1):
        yield _box("band", left + _AIR, max(right - _AIR, left + 2 * _AIR), TOP, FLOOR)
        middle = (left + right) / 2
        if middle - _LABEL / 2 >= free:
            yield _words(str(number), middle, TOP + 12)
            free = middle + _LABEL / 2


def _marks(spots: Sequence[tuple[float, str]]) -> Iterator[str]:
    """A triangle on the floor for each, its letter where there is room for it."""
    free = 0.0
    for x, letter in sorted(spots):
        yield element("path", class_="mark", d=f"M{_r(x)} {_r(FLOOR - 12)}l-5 11h10z")
        if x - _LABEL / 4 >= free:
            yield _words(letter, x, FLOOR - 16)
            free = x + _LABEL / 4


def _levels(values: Sequence[float], y: Callable[[float], float], number: Number, wide: float) -> Iterator[str]:
    yield element("path", class_="axis", d=f"M{LEFT} {TOP}V{FLOOR}H{_r(wide - RIGHT)}")
    for value in values:
        yield element("path", class_="level", d=f"M{LEFT} {_r(y(value))}H{_r(wide - RIGHT)}")
        yield _words(number(value), LEFT - 5, y(value) + 4, "end")


def _seconds(course: Course, x: Callable[[float], float], wide: float) -> Iterator[str]:
    first, last = course.times[0], course.times[-1]
    most = _MOST_TICKS * course.screens
    step = next((each for each in _STEPS if (last - first) / each <= most), _STEPS[-1])
    tick = ceil(first / step) * step
    while tick <= last:
        yield element("path", class_="axis", d=f"M{_r(x(tick))} {FLOOR}v4")
        yield _words(course.clock(tick), x(tick), HEIGHT - 5, "end" if x(tick) > wide - 2 * _LABEL else "middle")
        tick += step


def _path(course: Course, x: Callable[[float], float], y: Callable[[float], float]) -> str:
    every = max(1, int(len(course.times) / (_THIN * course.screens)))
    told, pen = [], "M"
    for time, value in list(zip(course.times, course.values, strict=True))[::every]:
        if value is None:
            pen = "M"
        else:
            told.append(f"{pen}{_r(x(time))} {_r(y(value))}")
            pen = "L"
    return "".join(told)


def _nice(low: float, high: float) -> Span:
    if high - low > 2:  # noqa: PLR2004 -- degrees, many or few
        step = 10.0 if high - low > 20 else 2.0  # noqa: PLR2004
    else:  # a signal in metres, for one
        step = (10.0 ** floor(log10(high - low)) if high > low else 0.0) or 2.0  # none at all, or too small to be told
    low, high = floor(low / step) * step, ceil(high / step) * step
    return (low, high) if high > low else (low, low + step)


def _box(kind: str, left: float, right: float, top: float, bottom: float) -> str:
    return element(
        "rect", class_=kind, x=_r(left), y=_r(top), width=_r(max(right - left, 1.0)), height=_r(max(bottom - top, 0.0))
    )


def _words(words: str, x: float, y: float, anchor: str = "middle") -> str:
    return element("text", text(words), x=_r(x), y=_r(y), text_anchor=anchor)


def _picture(title: str, describes: str, inside: Sequence[str], screens: float = 1.0) -> str:
    name, told = element("title", text(title)), element("desc", text(describes))
    return element(
        "svg", name, told, *inside, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH * screens:g} {HEIGHT:g}",
        role="img", aria_label=f"{title}. {describes}", style=f"width: {100 * screens:.0f}%" if screens > 1 else None,
    )  # fmt: skip


def _r(value: float) -> str:
    return f"{value:.1f}"
