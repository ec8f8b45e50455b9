"""The first page: gentle movement or a plan for somebody new, today's session for whoever has a plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.journal.coming import Now, PlannedDay, PlannedWeek, Today
from cambre.core.journal.replay import PastSession
from cambre.core.library.program import Program
from cambre.core.plan_document import PlanDay, PlanItem, Role
from cambre.core.screening.outcome import Level, Outcome
from cambre.core.screening.person import Person
from cambre.core.session.as_day import as_day
from cambre.core.session.timeline import NoSession, Timeline
from cambre.web.asking import coach_of
from cambre.web.planned import exercises_of, main_move
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

CIRCUIT, GENTLE, CHAIR = "dance-back-circuit", "gentle-start", "chair-and-wall"
ON_THE_STAGE = "cat-cow"
NAMED = 3


class NextStep(StrEnum):
    """What the big button offers."""

    RESUME = "resume"
    PAUSED = "paused"
    WELCOME = "welcome"
    START = "start"
    CLASH = "clash"
    TRAIN = "train"
    REST = "rest"
    DONE = "done"


PLANNED = {
    Now.NO_PLAN: NextStep.CLASH,
    Now.CLOSED: NextStep.PAUSED,
    Now.TRAIN: NextStep.TRAIN,
    Now.GENTLE: NextStep.TRAIN,
    Now.REST: NextStep.REST,
    Now.DONE: NextStep.DONE,
}


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
    zone, person, outcome = coach.zone(), coach.person(), coach.outcome()
    unfinished, today = coach.unfinished(), coach.plan_today(zone)
    offers = tuple(_offer(program, person, coach) for program in coach.programs())
    past = coach.history(most=1)
    first = _first(offers, (*(session.program for session in past), _for_the_first_time(person, outcome)))
    next_step = _next_step(person, outcome, unfinished, today)
    day = today.day.day if today.day else None
    return render(
        request,
        "pages/home/page.html",
        next_step=next_step,
        today=today,
        named=tuple(islice(_named(day), NAMED)) if day else (),
        more=max(len(exercises_of(day)) - NAMED, 0) if day else 0,
        because=_because(day) if day else None,
        week=_week(coach, zone, today),
        outcome=outcome,
        is_screened=person.is_screened,
        first=first,
        gentle=next((offer for offer in offers if offer.program.slug == today.gentle and offer.timeline), None),
        offers=offers,
        unfinished=unfinished,
        past=past,
        on_the_stage=_on_the_stage(next_step, today, first),
        library=coach.library,
    )


def _next_step(person: Person, outcome: Outcome, unfinished: PastSession | None, today: Today) -> NextStep:
    if outcome.level is Level.BLOCKED:
        return NextStep.PAUSED
    if unfinished is not None:
        return NextStep.RESUME
    if today.now is Now.NOT_ASKED:
        return NextStep.START if person.is_screened else NextStep.WELCOME
    return PLANNED[today.now]


def _offer(program: Program, person: Person, coach: "Coach") -> Offer:
    played = coach.played(program.slug, person)
    timeline = None if isinstance(played, NoSession) else played
    told = timeline or coach.printed(program.slug)
    pictured = main_move(as_day(told, coach.library, weekday=0, adult_present=False, say=coach.say))
    return Offer(program=program, timeline=timeline, shown=pictured or ON_THE_STAGE)


def _for_the_first_time(person: Person, outcome: Outcome) -> str:
    """The program that somebody begins with: the circuit asks for floor and arms, which not everybody is used to."""
    if person.band == "65-plus":
        return CHAIR
    return GENTLE if person.is_new or outcome.level is not Level.OPEN else CIRCUIT


def _first(offers: tuple[Offer, ...], wished: tuple[str, ...]) -> Offer | None:
    """Today's session without a plan: that of last time, or what suits for a beginning; the first that is open."""
    open_now = {offer.program.slug: offer for offer in offers if offer.timeline is not None}
    found = (open_now[slug] for slug in wished if slug in open_now)
    return next(found, next(iter(open_now.values()), None))


def _named(day: PlanDay) -> Iterator[str]:
    """The exercises of a day that say what it is about: its stretches first."""
    main = [item for item in day.items if item.role is not Role.WARMUP]
    return iter(dict.fromkeys(item.exercise for item in sorted(main, key=lambda each: each.role is not Role.STRETCH)))


def _because(day: PlanDay) -> PlanItem | None:
    """The item that a day turns on, where it says why it is there."""
    return next((item for item in day.items if item.exercise == main_move(day) and item.why), None)


def _on_the_stage(next_step: NextStep, today: Today, first: Offer | None) -> str:
    if next_step is NextStep.TRAIN and today.day and today.day.day:
        return main_move(today.day.day) or ON_THE_STAGE
    return first.shown if first and next_step is NextStep.START else ON_THE_STAGE


def _week(coach: "Coach", zone: str, today: Today) -> tuple[PlannedDay, ...]:
    """The days of the present week; none without a plan."""
    if today.now in (Now.NOT_ASKED, Now.NO_PLAN):
        return ()
    weeks: tuple[PlannedWeek, ...] = coach.week_of(zone, today.on).weeks
    return weeks[0].days if weeks else ()


ROUTES = (Route("/", show),)
