"""What is known of somebody: answers, wishes, what their back can do, and what they train for."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.assess.gauge import Mark, gauge
from cambre.core.assess.picture import HeldBack, PartOfPicture, Reading, picture
from cambre.core.library.self_test import Part, SelfTest
from cambre.core.screening.person import Answers
from cambre.web.asking import coach_of
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

PICTURED = MappingProxyType(
    {
        "flexion": "straight-knee-roll-down",
        "extension": "wall-back-bend",
        "side": "standing-side-bend",
        "rotation": "chair-twist",
        "shoulders": "wall-slide",
        "hips": "half-kneeling-hip-flexor-lunge",
        "hamstrings": "supine-strap-raise",
        "strength": "side-plank",
    }
)
"""The exercise that pictures a part."""
LATE = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A reading, and its marks on a line."""

    reading: Reading
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a part, and the test that finds out where nothing is."""

    part: Part
    shown: str
    measured: tuple[Measured, ...]
    held_back: tuple[HeldBack, ...]
    by: SelfTest | None


async def show(request: Request) -> Response:
    """Show everything that is known, each with the way to change it."""
    coach = coach_of(request)
    return render(
        request,
        "pages/you/page.html",
        known=tuple(_known(coach)),
        outcome=coach.outcome(),
        answers=coach.answers(),
        ticked=tuple(_ticked(coach, coach.answers())),
        is_screened=coach.person().is_screened,
        card=coach.card,
        wished=coach.wished(),
        wishes=coach.wishes(),
        library=coach.library,
        has_skills=any(not each.closed for each in coach.readiness()),
        closed_tests=coach.closed_tests(coach.zone()),
    )


def _known(coach: "Coach") -> Iterator[Known]:
    tests = sorted(coach.library.self_tests.values(), key=lambda test: (test.place or LATE, test.name))
    return (_told(part, tests) for part in picture(tests, coach.results()))


def _told(part: PartOfPicture, tests: list[SelfTest]) -> Known:
    return Known(
        part=part.part,
        shown=PICTURED[part.part],
        measured=tuple(Measured(reading=each, marks=gauge(each)) for each in part.readings),
        held_back=part.held_back,
        by=next((test for test in tests if part.part in test.tells), None),
    )


def _ticked(coach: "Coach", answers: Answers | None) -> Iterator[str]:
    """What somebody ticked on the first card, in the card's words."""
    if answers is None:
        return
    signs = {sign for group in answers.signs.values() for sign in group}
    for tier in coach.card.tiers:
        yield from (question.ask for question in coach.card.signs_of(tier) if question.id in signs)
    yield from (each.ask for each in coach.card.conditions if each.id in (answers.conditions or ()))


ROUTES = (Route("/you", show),)
