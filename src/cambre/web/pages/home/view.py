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

CIRCUIT, GENTLE, CHAIR = "dance-back-circuit", "gentle-start", "chair-and-wall"
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
    past = coach.history(most=1)
    first = _first(offers, (*(session.program for session in past), _for_the_first_time(person, outcome)))
    return render(
        request,
        "pages/home/page.html",
        next_step=_next_step(person, outcome, unfinished),
        outcome=outcome,
        first=first,
        others=tuple(offer for offer in offers if offer is not first),
        unfinished=unfinished,
        past=past,
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


def _for_the_first_time(person: Person, outcome: Outcome) -> str:
    """The program that somebody begins with: the circuit asks for floor and arms, which not everybody is used to."""
    if person.band == "65-plus":
        return CHAIR
    return GENTLE if person.is_new or outcome.level is not Level.OPEN else CIRCUIT


def _first(offers: tuple[Offer, ...], wished: tuple[str, ...]) -> Offer | None:
    """Today's session: what was trained last time, or what suits for a beginning; the first that is open."""
    open_now = {offer.program.slug: offer for offer in offers if offer.timeline is not None}
    found = (open_now[slug] for slug in wished if slug in open_now)
    return next(found, next(iter(open_now.values()), None))


ROUTES = (Route("/", show),)
