"""Charts that print, take the colours around them, and say what they show."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.progress.charts import Caption, Spot, bars, line

CAPTION = Caption(title="A <b>", describes="So & so", unit="cm", day=date.isoformat)
START = date(2026, 1, 5)
SVG = "{http://www.w3.org/2000/svg}"


def spots(*values: float, error: float | None = 5) -> list[Spot]:
    """A value every four weeks."""
    return [Spot(day=START + timedelta(days=28 * i), value=value, error=error) for i, value in enumerate(values)]


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=60), st.floats(0.1, 30) | st.none(), st.booleans())
def test_every_line_stays_inside_its_picture(values: list[float], error: float | None, turned: bool) -> None:  # noqa: FBT001 -- Hypothesis gives it
    drawn = ET.fromstring(line(spots(*values, error=error), CAPTION, downwards=turned))  # noqa: S314 -- our own

    width, height = (float(each) for each in drawn.attrib["viewBox"].split()[2:])
    for path in drawn.iter(f"{SVG}path"):
        points = re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path.attrib["d"])
        assert all(0 <= float(x) <= width and -1 <= float(y) <= height for x, y in points)


def test_up_is_further_even_where_less_is_further() -> None:
    drawn = ET.fromstring(line(spots(20, 5, error=None), CAPTION, downwards=True))  # noqa: S314 -- our own

    first, last = (float(dot.attrib["cy"]) for dot in drawn.iter(f"{SVG}circle"))
    assert last < first


def test_a_lone_result_has_its_error_beside_it() -> None:
    assert 'stroke-opacity="0.16"' in line(spots(20), CAPTION)
    assert 'stroke-opacity="0.16"' not in line(spots(20, error=None), CAPTION)


def test_a_chart_says_its_name_and_what_it_shows_and_carries_no_style() -> None:
    svg = bars([(START, 3), (START + timedelta(days=7), 0)], CAPTION, aim=3)

    drawn = ET.fromstring(svg)  # noqa: S314 -- our own
    named = [each.attrib["id"] for each in (drawn[0], drawn[1])]
    assert (drawn[0].text, drawn[1].text) == ("A <b>", "So & so")
    assert drawn.attrib["aria-labelledby"].split() == named
    assert drawn.attrib["role"] == "img"
    assert "style" not in svg


def test_a_week_of_pause_has_no_bar() -> None:
    drawn = ET.fromstring(bars([(START, 3), (START, 0), (START, 1)], CAPTION))  # noqa: S314 -- our own

    assert len(list(drawn.iter(f"{SVG}rect"))) == 2


def test_nothing_draws_nothing() -> None:
    assert line([], CAPTION) == bars([], CAPTION) == ""
