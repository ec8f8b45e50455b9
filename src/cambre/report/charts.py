"""Charts as SVG text: a line over time with bands for repetitions and marks for findings, and bars a repetition.

They say the same as the table beside them; colours are the report's own classes.
"""

from collections.abc import Callable, Sequence
from math import ceil, floor

from cambre.core.figure.drawing.markup import element, text
from cambre.core.observe.body import ENDS, Places
from cambre.core.observe.landmarks import Mark
from cambre.core.vocabulary import Side

WIDTH, HEIGHT, LEFT, BOTTOM = 720.0, 200.0, 44.0, 26.0
_TICKS = 8
_THIN = 700  # points that a screen can show
_AIR = 1.5


def over_time(
    times: Sequence[float],
    values: Sequence[float | None],
    *,
    title: str,
    unit: str,
    bands: Sequence[tuple[float, float]] = (),
    marks: Sequence[float] = (),
) -> str:
    """A line over time; gaps stay gaps."""
    seen = [value for value in values if value is not None]
    if not seen or times[-1] <= times[0]:
        return ""
    low, high = _nice(min(seen), max(seen))
    first, last = times[0], times[-1]

    def x(second: float) -> float:
        return LEFT + (WIDTH - LEFT - 8) * (second - first) / (last - first)

    def y(value: float) -> float:
        return (HEIGHT - BOTTOM) - (HEIGHT - BOTTOM - 10) * (value - low) / (high - low)

    inside = [
        *(shade for number, (a, b) in enumerate(bands, 1) for shade in _band(x(a), x(b), number)),
        *_axes(x, y, (first, last), (low, high), unit),
        element("path", class_="line", d=_path(times, values, x, y)),
        *(element("path", class_="mark", d=f"M{_r(x(m))} {HEIGHT - BOTTOM}l-5 9h10z") for m in marks),
    ]
    return _picture(title, inside, WIDTH, HEIGHT)


def bars(values: Sequence[float | None], *, title: str, unit: str, limit: float | None = None) -> str:
    """A bar for each repetition; one that isn't known is left out."""
    seen = [abs(value) for value in values if value is not None]
    if not seen:
        return ""
    top = max([*seen, abs(limit or 0.0)]) or 1.0
    step = min(60.0, (WIDTH - LEFT - 8) / len(values))
    tall = HEIGHT - BOTTOM - 16
    inside = [] if limit is None else [_line(HEIGHT - BOTTOM - tall * abs(limit) / top)]
    for place, value in enumerate(values):
        x = LEFT + place * step
        if value is not None:
            size = tall * abs(value) / top
            inside.append(
                element(
                    "rect", class_="bar", x=_r(x + 3), y=_r(HEIGHT - BOTTOM - size), width=_r(step - 6), height=_r(size)
                )
            )
            inside.append(
                element(
                    "text",
                    text(f"{value:.1f}"),
                    x=_r(x + step / 2),
                    y=_r(HEIGHT - BOTTOM - size - 3),
                    text_anchor="middle",
                )
            )
        inside.append(element("text", text(str(place + 1)), x=_r(x + step / 2), y=_r(HEIGHT - 8), text_anchor="middle"))
    inside.append(element("text", text(unit), x="4", y="14"))
    return _picture(title, inside, WIDTH, HEIGHT)


def body(at: Places, *, title: str) -> str:
    """A body as it was seen, drawn with a limb for each segment; the nearer side isn't told apart."""
    xs, ys = [x for x, _ in at.values()], [-y for _, y in at.values()]
    size = max(max(xs) - min(xs), max(ys) - min(ys), 1e-6)
    scale, side = 150 / size, 190.0
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2

    def spot(mark: Mark) -> str | None:
        point = at.get(mark)
        return (
            None
            if point is None
            else f"{_r(side / 2 + scale * (point[0] - middle_x))} {_r(side / 2 + scale * (-point[1] - middle_y))}"
        )

    pairs = [ends[which] for name, ends in ENDS.items() for which in Side if name != "head"]
    pairs += [(Mark.SHOULDER_L, Mark.SHOULDER_R), (Mark.HIP_L, Mark.HIP_R)]
    limbs = [element("path", class_="limb", d=f"M{a}L{b}") for s, e in pairs if (a := spot(s)) and (b := spot(e))]
    head = spot(Mark.NOSE)
    if head:
        cx, cy = head.split()
        limbs.append(element("circle", class_="head", cx=cx, cy=cy, r="9"))
    return _picture(title, limbs, side, side)


def _line(y: float) -> str:
    return element("path", class_="limit", d=f"M{LEFT} {_r(y)}H{WIDTH - 8}")


def _band(left: float, right: float, number: int) -> tuple[str, str]:
    """A numbered band, with a little air to the next."""
    wide = max(right - left - 2 * _AIR, _AIR)
    shade = element("rect", class_="band", x=_r(left + _AIR), y="6", width=_r(wide), height=_r(HEIGHT - BOTTOM - 6))
    return shade, element("text", text(str(number)), x=_r(left + _AIR + wide / 2), y="20", text_anchor="middle")


def _axes(
    x: Callable[[float], float],
    y: Callable[[float], float],
    span: tuple[float, float],
    reach: tuple[float, float],
    unit: str,
) -> list[str]:
    found = [element("path", class_="axis", d=f"M{LEFT} 6V{HEIGHT - BOTTOM}H{WIDTH - 8}")]
    step = max(1.0, ceil((span[1] - span[0]) / _TICKS))
    tick = ceil(span[0] / step) * step
    while tick <= span[1]:
        found.append(element("text", text(f"{tick:g} s"), x=_r(x(tick)), y=_r(HEIGHT - 4), text_anchor="middle"))
        tick += step
    levels = (reach[0], (reach[0] + reach[1]) / 2, reach[1])
    x0 = _r(LEFT - 5)
    return found + [element("text", text(f"{v:.0f}{unit}"), x=x0, y=_r(y(v) + 4), text_anchor="end") for v in levels]


def _path(
    times: Sequence[float], values: Sequence[float | None], x: Callable[[float], float], y: Callable[[float], float]
) -> str:
    every = max(1, len(times) // _THIN)
    told, pen = [], "M"
    for time, value in list(zip(times, values, strict=True))[::every]:
        if value is None:
            pen = "M"
        else:
            told.append(f"{pen}{_r(x(time))} {_r(y(value))}")
            pen = "L"
    return "".join(told)


def _nice(low: float, high: float) -> tuple[float, float]:
    step = 10.0 if high - low > 20 else 1.0  # noqa: PLR2004 -- degrees or percent against smaller things
    low, high = floor(low / step) * step, ceil(high / step) * step
    return (low, high) if high > low else (low, low + step)


def _picture(title: str, inside: Sequence[str], width: float, height: float) -> str:
    name = element("title", text(title))
    return element(
        "svg", name, *inside, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:g} {height:g}", role="img"
    )


def _r(value: float) -> str:
    return f"{value:.1f}"
