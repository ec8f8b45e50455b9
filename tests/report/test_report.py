"""A report says in words, pictures and tables what was seen, and what to do where nothing could be."""

import re
from functools import cache

import pytest

from cambre.core.observe.landmarks import POINTS, Frame
from cambre.observing import observed_and_traced, watched
from cambre.report import report
from cambre.store.recordings import Recording
from tests.core.observe.filming import DRAWN, LIBRARY, Shot, film
from tests.language.pseudo import OPEN, Pseudo, outside, read, words

NOBODY = tuple(Frame(place / 15, (None,) * POINTS) for place in range(60))


def told(slug: str, frames: tuple[Frame, ...], spoken: Pseudo | None = None) -> str:
    """The report of these frames."""
    exercise = LIBRARY.exercises.get(slug)
    say = spoken.gettext if spoken else str
    seen, trace = observed_and_traced(Recording(frames=frames, aspect=1.0), watched(exercise, DRAWN), say=say)
    return report(seen, trace, exercise, DRAWN, spoken)


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

    assert "No repetition and no hold was counted in 4 seconds of film." in " ".join(page.split())
    assert "Nobody is in the picture" in page
    assert LIBRARY.exercises["cobra"].filming.say in page
    assert "<polyline" not in page


def test_a_part_that_was_not_judged_is_shaded_and_told_with_its_seconds() -> None:
    before = film("sit-to-stand", Shot(repetitions=1, rate=10))
    later = before[-1].time
    gone = [Frame(later + 0.1 + each.time, each.points) for each in NOBODY]
    page = told("sit-to-stand", (*before, *gone))

    assert 'class="gap"' in page
    assert re.search(r"\d+\.\d s – \d+\.\d s: Nobody is in the picture", page)


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
