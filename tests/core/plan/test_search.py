"""The search finds what trying everything finds, and says truly how far it came."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.plan.draft import Candidate, Draft, Frame, Uses
from cambre.core.plan.move import Move
from cambre.core.plan.requirements import AT_THE_END, ON_THE_WAY
from cambre.core.plan.search import search
from cambre.core.vocabulary import Direction
from tests.core.people import library
from tests.core.plan.plans import ground

SLUGS = (
    "bow",
    "cobra",
    "sphinx",
    "standing-side-bend",
    "open-book",
    "child-reach",
    "reverse-curl",
    "cat-cow",
    "thoracic-bridge",
)


def frame(days: tuple[int, ...], seconds: int, work: int | None = None, fewest: int = 1) -> Frame:
    """A small week."""
    preferences = ground().preferences
    return Frame(
        days=days,
        seconds=seconds,
        week_work=work,
        fewest=fewest,
        most=3,
        session_halves=160,
        week_halves=300,
        deep_seconds=60,
        deep_days=2,
        hands_seconds=60,
        wheels=3,
        new_moves=2,
        wanted=frozenset(str(each) for each in Direction),
        weights=preferences.weights,
        nodes=1_000_000,
    )


def candidate(slug: str, weight: int, seconds: int, letters: tuple[int, ...], *, is_new: bool) -> Candidate:
    """A move of the shipped library with a dose of a test."""
    exercise = library().exercises[slug]
    move = Move(exercise=exercise, sets=1, seconds=seconds, tempo=exercise.tempo)
    return Candidate(
        move=move,
        weight=weight,
        seconds=seconds + 20,
        work=move.work + 30,
        is_new=is_new,
        letters=letters,
        covers=frozenset(str(each) for each in exercise.directions),
        uses=Uses.of(move),
    )


def best_of_all(candidates: Sequence[Candidate], some: Frame) -> int | None:
    """The best value among every way to place everything."""
    values = [draft.value for draft in _drafts(candidates, some)]
    return max(values, default=None)


def _drafts(candidates: Sequence[Candidate], some: Frame) -> Iterator[Draft]:
    for ways in product(*(_ways(each) for each in candidates)):
        draft = Draft(some)
        for each, way in zip(candidates, ways, strict=True):
            draft.add(each, way)
        keeps = all(keeps(draft, each, way) for keeps in ON_THE_WAY for each, way in zip(candidates, ways, strict=True))
        if keeps and all(whole(draft) for whole in AT_THE_END):
            yield draft


def _ways(each: Candidate) -> list[tuple[int, ...]]:
    ways: list[tuple[int, ...]] = [(), *((letter,) for letter in each.letters)]
    return [*ways, each.letters] if len(each.letters) > 1 else ways


@st.composite
def small_weeks(draw: st.DrawFn) -> tuple[list[Candidate], Frame]:
    days = draw(st.sampled_from([(2, 1), (1, 1), (3, 2), (2,)]))
    letters = tuple(range(len(days)))
    slugs = draw(st.lists(st.sampled_from(SLUGS), min_size=1, max_size=5, unique=True))
    some = [
        candidate(
            slug,
            draw(st.integers(1, 40)),
            draw(st.integers(2, 12)) * 5,
            draw(st.sampled_from([letters, letters[:1], letters[-1:]])),
            is_new=draw(st.booleans()),
        )
        for slug in slugs
    ]
    work = draw(st.none() | st.integers(100, 900))
    return some, frame(days, draw(st.integers(30, 240)), work, draw(st.integers(0, 2)))


@given(small_weeks())
@settings(max_examples=150)
def test_on_small_weeks_it_finds_what_trying_everything_finds(asked: tuple[list[Candidate], Frame]) -> None:
    candidates, some = asked

    found = search(candidates, some)

    assert (found.value if found else None) == best_of_all(candidates, some)
    assert found is None or found.is_best


@given(small_weeks(), st.integers(1, 12))
@settings(max_examples=150)
def test_stopped_early_its_bound_is_still_true(asked: tuple[list[Candidate], Frame], nodes: int) -> None:
    candidates, some = asked

    found = search(candidates, replace(some, nodes=nodes))

    if found is not None:
        best = best_of_all(candidates, some)
        assert best is not None
        assert found.value <= best <= found.bound


@given(small_weeks())
@settings(max_examples=60)
def test_more_time_never_makes_a_week_worse(asked: tuple[list[Candidate], Frame]) -> None:
    candidates, some = asked

    found = search(candidates, some)
    roomier = search(candidates, replace(some, seconds=some.seconds + 60))

    assert found is None or (roomier is not None and roomier.value >= found.value)
