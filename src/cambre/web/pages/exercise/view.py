"""One exercise: how it moves, how to do it, how much, and which rungs stand beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.assess.gates import permitted
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.screening.permission import Refusal
from cambre.core.session.choosing import EVERYWHERE
from cambre.core.session.practice import PRACTICE
from cambre.core.session.timeline import NoSession, Timeline
from cambre.web.asking import coach_of
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A gate: what must be there, and the exercises it opens."""

    needs: tuple[str, ...]
    opens: tuple[Exercise, ...]


async def show(request: Request) -> Response:
    """Show everything that is known of the exercise, and whether it is open to the person."""
    coach = coach_of(request)
    exercise = coach.library.exercises.get(request.path_params["slug"])
    if exercise is None:
        raise HTTPException(404)
    case = coach.case()
    played = coach.played(f"{PRACTICE}{exercise.slug}", case.person)
    verdict = permitted(exercise, coach.library, case)
    return render(
        request,
        "pages/exercise/page.html",
        exercise=exercise,
        refusal=verdict if isinstance(verdict, Refusal) else None,
        practice=None if isinstance(played, NoSession) else f"{PRACTICE}{exercise.slug}",
        practised=None if isinstance(played, NoSession) else coach.library.exercises[played.exercises[-1]],
        begins_at_once=isinstance(played, Timeline) and needs_no_word(played, coach.library),
        is_screened=case.person.is_screened,
        rungs=tuple(rungs(coach, exercise)),
        is_own=exercise.slug in coach.library.own,
        tests=[coach.library.self_tests[slug] for slug in exercise.trains if slug in coach.library.self_tests],
        gates=tuple(prepared(coach.library, exercise)),
        sources=coach.library.sources,
        classes=coach.card.classes,
        stop_rules=coach.stop_rules(),
    )


def needs_no_word(played: Timeline, library: Library) -> bool:
    """Whether a practice is just the exercise on a mat: nothing is to be laid ready, warmed up for or told before."""
    things = {thing for slug in played.exercises for thing in library.exercises[slug].equipment}
    return len(played.exercises) == 1 and not played.changes and things <= EVERYWHERE


def rungs(coach: "Coach", exercise: Exercise) -> Iterator[Exercise]:
    """The ladder around an exercise, easiest first, itself among them."""
    slugs = (*reversed(exercise.ladder.easier), exercise.slug, *exercise.ladder.harder)
    return (coach.library.exercises[slug] for slug in slugs)


def prepared(library: Library, exercise: Exercise) -> Iterator[Opening]:
    """The gates that an exercise trains, with what each of them opens."""
    behind = library.gates()
    for slug in exercise.trains:
        for opened in behind.get(slug, ())[:1]:
            needs = next(gate.needs for gate in opened.gates if gate.id == slug)
            yield Opening(needs=needs, opens=behind[slug])


ROUTES = (Route("/exercises/{slug}", show),)
