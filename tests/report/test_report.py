"""A report says in words, pictures and tables what was seen, and what to do where nothing could be."""

import re
from dataclasses import replace
from functools import cache
from html import unescape
from math import cos, pi

import pytest

from cambre.core.anatomy import Range
from cambre.core.observe.landmarks import POINTS, Frame
from cambre.core.saying import in_english
from cambre.observing import observed_and_traced, watched
from cambre.report import report
from cambre.report.words import far
from cambre.store.recordings import Recording
from tests.core.observe.filming import DRAWN, LIBRARY, Shot, film
from tests.language.pseudo import OPEN, Pseudo, outside, read, words

NOBODY = tuple(Frame(place / 15, (None,) * POINTS) for place in range(60))


def told(slug: str, frames: tuple[Frame, ...], spoken: Pseudo | None = None, *, aspect: float | None = 1.0) -> str:
    """The report of these frames."""
    exercise = LIBRARY.exercises.get(slug)
    say = spoken.gettext if spoken else str
    what = watched(exercise, DRAWN)
    seen, trace = observed_and_traced(Recording(frames=frames, aspect=aspect), what, say=say)
    return report(seen, trace, what, exercise, DRAWN, spoken)


@cache
def of_a_film(slug: str, repetitions: int = 2, rate: float = 10, quick: float = 1) -> str:
    """The report of a film of the figure."""
    return told(slug, tuple(film(slug, Shot(repetitions=repetitions, rate=rate, quick=quick))))


def test_every_picture_says_in_words_what_it_shows() -> None:
    pictures = re.findall(r"<svg[^>]*>", of_a_film("cobra"))

    assert len(pictures) >= 6
    assert all('role="img"' in each and re.search(r'aria-label="[^"]{8,}"', each) for each in pictures)


def test_it_has_no_script_and_asks_for_nothing() -> None:
    page = of_a_film("cobra").replace("http://www.w3.org/2000/svg", "")

    assert "<script" not in page
    assert not re.search(r"https?://|url\(|@import", page)


def test_repetitions_holds_and_findings_are_marked_in_the_course() -> None:
    page = of_a_film("cobra", 2, 10, 2)

    assert page.count('class="band"') == 4
    assert page.count('class="hold"') >= 2
    assert 'class="mark"' in page
    assert "<strong>A</strong>" in page


def test_an_axis_has_its_unit() -> None:
    page = of_a_film("cobra")

    assert "100 %<" in page
    assert re.search(r">\d+°</text>", page)
    assert re.search(r">\d+ s</text>", page)


def test_a_long_film_is_told_in_minutes_and_drawn_wider() -> None:
    page = of_a_film("sit-to-stand", 30, 5)

    assert re.search(r"<td>3:\d\d</td>", page)
    assert 'style="width: ' in page


def test_what_was_checked_is_told() -> None:
    assert "checked on recordings of people" in of_a_film("cobra")
    assert "checked on moving drawings only" in of_a_film("sit-to-stand")


def test_who_was_not_seen_reads_why_and_how_to_film_it() -> None:
    page = told("cobra", NOBODY)

    assert "No repetition and no hold was counted in a recording of 4 seconds." in " ".join(page.split())
    assert "Nobody is in the picture" in page
    assert LIBRARY.exercises["cobra"].filming.say in page
    assert "<polyline" not in page


def test_a_part_that_was_not_judged_is_shaded_and_told_with_its_seconds() -> None:
    before = film("sit-to-stand", Shot(repetitions=1, rate=10))
    later = before[-1].time
    gone = [Frame(later + 0.1 + each.time, each.points) for each in NOBODY]
    page = told("sit-to-stand", (*before, *gone))

    assert 'class="gap"' in page
    assert re.search(r"Nobody is in the picture[^<]+ <span class=\"span\">\d+\.\d s – \d+\.\d s</span>", page)


@pytest.mark.parametrize("slug", ["cobra", "half-bow", "any"])
def test_it_is_translated_whole(slug: str) -> None:
    page = told(slug, tuple(film("cobra" if slug == "any" else slug, Shot(repetitions=1, rate=10, quick=2))), Pseudo())
    left = [outside(text) for text in read(page.partition("<body>")[2]) if set(words(text)) - {"A", "B"}]

    assert OPEN in page
    assert left == []


def test_both_sides_have_a_target_of_their_own() -> None:
    left = film("standing-side-bend", Shot(repetitions=2, rate=10))
    right = film("standing-side-bend", Shot(repetitions=2, rate=10, right=True))
    later = left[-1].time + 3
    page = told("standing-side-bend", (*left, *(Frame(each.time + later, each.points) for each in right)))

    assert page.count("<picture>") == 2
    assert ", left" in page
    assert ", right" in page


def test_a_caveat_stands_before_the_numbers_that_it_makes_doubtful() -> None:
    frames = tuple(film("sit-to-stand", Shot(repetitions=3, rate=10)))
    page, sure = told("sit-to-stand", frames, aspect=None), told("sit-to-stand", frames)

    assert (
        page.index("t given, so it is taken as square")
        < page.index("3 repetitions")
        < page.index("How sure these numbers are:")
    )
    assert "Nothing hindered the view." in sure
    assert "Nothing hindered the view." not in page
    assert "caveats" not in sure.partition("<body>")[2]


@pytest.mark.parametrize(
    ("slug", "count", "line"),
    [
        ("high-plank", 10, "No hold was counted in a recording of one second."),
        ("any", 10, "No repetition was counted in a recording of one second."),
        ("cobra", 20, "No repetition and no hold was counted in a recording of 2 seconds."),
    ],
)
def test_what_was_looked_for_is_told_and_one_second_is_one(slug: str, count: int, line: str) -> None:
    page = told(slug, tuple(film("sit-to-stand", Shot(repetitions=1, rate=10))[: count + 1]))

    assert f">{line}</p>" in page


def test_a_signal_has_no_degrees_no_holds_and_no_advice_on_filming() -> None:
    seconds = tuple(place / 10 for place in range(400))
    what = watched(LIBRARY.exercises["cobra"], DRAWN)
    pages = []
    for values in ([0.2 - 0.2 * cos(each * pi / 4) for each in seconds], [0.3] * 400):
        seen, trace = observed_and_traced(Recording(times=seconds, signal=tuple(values)), what)
        pages.append(report(seen, trace, what, LIBRARY.exercises["cobra"], DRAWN))
    counted, nothing = pages

    assert "5 repetitions in a recording of 40 seconds." in counted
    assert re.search(r"<td>0\.(39|40)\d</td>", counted)
    assert ">0.4</text>" in counted
    assert "Counting by one number over time" in counted
    assert "No repetition was counted in a recording of 40 seconds." in nothing
    assert "Nothing in it came back regularly." in nothing
    assert "The line is the signal in the file." in counted
    assert "The numbers have no gap." in counted
    assert "jerky" not in counted.partition("<body>")[2], "a column without a number in it isn't there"
    assert all("Numbers alone don't show how a body moved:" in unescape(page) for page in pages)
    bodies = [page.partition("<body>")[2] for page in pages]
    assert not any(word in page for page in bodies for word in ("film", "hold", "angle", "camera"))


@pytest.mark.parametrize(
    ("most", "written"), [(0.00042, "0.00042"), (0.0042, "0.0042"), (0.42, "0.42"), (42, "42.0"), (4210, "4210")]
)
def test_a_signal_of_any_unit_is_told_to_three_figures(most: float, written: str) -> None:
    seconds = tuple(place / 10 for place in range(400))
    signal = tuple(most / 2 - most / 2 * cos(each * pi / 4) for each in seconds)
    seen, trace = observed_and_traced(Recording(times=seconds, signal=signal), watched(None, DRAWN))

    assert seen.repetitions[2].range_deg == pytest.approx(most, rel=0.02)
    assert far(most, trace, in_english).startswith(written)
    axis = re.findall(r">([\d.]+)</text>", report(seen, trace, watched(None, DRAWN), None, DRAWN))
    assert any(float(number) == pytest.approx(most, rel=0.3) for number in axis), "and an axis goes as far as it does"


def test_a_signal_whose_time_goes_back_is_drawn_as_long_as_it_went_on() -> None:
    seconds = tuple(place / 10 for place in range(400))
    signal = tuple(1 - cos(each * pi / 4) for each in seconds)
    seen, trace = observed_and_traced(Recording(times=(*seconds, 2.0), signal=(*signal, 0.0)), watched(None, DRAWN))

    assert "5 repetitions in a recording of 40 seconds." in report(seen, trace, watched(None, DRAWN), None, DRAWN)


def test_a_signal_that_hardly_differs_from_none_is_drawn() -> None:
    signal = tuple(1 - cos(each * pi / 40) for each in range(400))
    seen, trace = observed_and_traced(
        Recording(times=tuple(map(float, range(400))), signal=signal), watched(None, DRAWN)
    )
    faint = replace(trace, degrees=(0.0, *[5e-324] * 399))

    assert "The line is the signal" in report(seen, faint, watched(None, DRAWN), None, DRAWN)


def test_where_nothing_happened_no_course_is_drawn() -> None:
    assert "<svg" not in told("any", tuple(film("sit-to-stand", Shot(repetitions=1, rate=10))[:30]))
    assert "<svg" in of_a_film("sit-to-stand")


def test_ways_are_there_and_back_and_confidences_say_what_they_are_of() -> None:
    page = of_a_film("hip-hinge", 3, 10, 2).partition("<body>")[2]

    assert all(
        word in page
        for word in (">way there<", ">way back<", "How sure these numbers are:", "How sure this remark is:")
    )
    assert not any(word in page for word in (">up<", ">down<", "Confidence", "erkiness", "spectral"))


def test_ways_take_no_longer_than_their_repetition() -> None:
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", of_a_film("cat-cow", 3, 10, 2))
    told = [[float(cell) for cell in re.findall(r">([\d.]+)(?: s)?</td>", row)] for row in rows]

    assert len(told) == 3
    assert all(there + held + back <= end - start + 0.2 for start, end, there, held, back, *_ in told)


def test_what_has_no_side_rests_at_nought_percent() -> None:
    frames = tuple(film("hip-hinge", Shot(repetitions=2, rate=10)))
    _, trace = observed_and_traced(Recording(frames=frames, aspect=1.0), watched(LIBRARY.exercises["hip-hinge"], DRAWN))

    assert trace.phase[0] == pytest.approx(0, abs=0.1)
    assert max(phase for phase in trace.phase if phase is not None) > 0.9


def test_a_side_that_goes_further_is_told_with_a_difference_and_no_minus() -> None:
    scene = [
        *film("standing-side-bend", Shot(repetitions=2, rate=10, reach=Range.STIFF)),
        *film("standing-side-bend", Shot(repetitions=2, rate=10, right=True, reach=Range.DANCER)),
    ]
    page = told("standing-side-bend", tuple(Frame(place / 10, each.points) for place, each in enumerate(scene)))

    assert "The right side goes further." in page
    assert re.search(r"The difference is \d+ %;", page)
