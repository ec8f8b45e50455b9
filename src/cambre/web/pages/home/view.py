"""The first page: what Cambré is, what is open now, and the obvious next step."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.journal.replay import PastSession
from cambre.core.library.program import Program
from cambre.core.screening.outcome import Level, Outcome
from cambre.core.screening.person import Person
from cambre.core.session.timeline import NoSession, Timeline
from cambre.web.asking import coach_of
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

FIRST_WHEN_OPEN = "dance-back-circuit"
FIRST_WHEN_GENTLE = "gentle-start"
ON_THE_STAGE = "cat-cow"


class NextStep(StrEnum):
    """What the big button offers."""

    RESUME = "resume"
    PAUSED = "paused"
    ANSWER = "answer"
    START = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A program as it stands open to the person; it has no timeline where it is closed."""

    program: Program
    timeline: Timeline | None
    shown: str
    """The exercise that pictures it."""


async def show(request: Request) -> Response:
    """Show the next step and everything that is open."""
    coach = coach_of(request)
    person, outcome, unfinished = coach.person(), coach.outcome(), coach.unfinished()
    offers = tuple(_offer(program, person, coach) for program in coach.programs())
    first = _first(offers, FIRST_WHEN_OPEN if outcome.level is Level.OPEN else FIRST_WHEN_GENTLE)
    return render(
        request,
        "pages/home/page.html",
        next_step=_next_step(person, outcome, unfinished),
        outcome=outcome,
        first=first,
        others=tuple(offer for offer in offers if offer is not first),
        unfinished=unfinished,
        past=coach.history(most=1),
        on_the_stage=first.shown if first else ON_THE_STAGE,
        library=coach.library,
    )


def _next_step(person: Person, outcome: Outcome, unfinished: PastSession | None) -> NextStep:
    if outcome.level is Level.BLOCKED:
        return NextStep.PAUSED
    if unfinished is not None:
        return NextStep.RESUME
    return NextStep.START if person.is_screened else NextStep.ANSWER


def _offer(program: Program, person: Person, coach: "Coach") -> Offer:
    played = coach.played(program.slug, person)
    timeline = None if isinstance(played, NoSession) else played
    return Offer(program=program, timeline=timeline, shown=(timeline or coach.printed(program.slug)).exercises[0])


def _first(offers: tuple[Offer, ...], slug: str) -> Offer | None:
    open_now = [offer for offer in offers if offer.timeline is not None]
    return next((offer for offer in open_now if offer.program.slug == slug), next(iter(open_now), None))


ROUTES = (Route("/", show),)
