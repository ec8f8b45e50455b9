"""What the answers on the first card open, what stays locked and why, and the way back."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.screening.permission import permit
from cambre.core.screening.person import unanswered
from cambre.web.asking import coach_of, form_of, root_of, zone_in
from cambre.web.pages.card_result.opening import Opening, opening
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

SEE_OTHER = 303


async def show(request: Request) -> Response:
    """Show the outcome; without answers, lead to the card."""
    coach = coach_of(request)
    answers = coach.answers()
    if answers is None:
        return RedirectResponse(f"{root_of(request)}/card", SEE_OTHER)
    return render(
        request,
        "pages/card_result/page.html",
        outcome=coach.outcome(),
        open_questions=unanswered(answers),
        opening=opening_for(coach),
        wished=coach.wished(),
        is_minor=coach.person().is_minor,
        card=coach.card,
    )


async def take_back(request: Request) -> Response:
    """Withdraw the last answers; what was answered before counts again."""
    coach, form = coach_of(request), await form_of(request)
    coach.take_back(zone_in(form))
    return RedirectResponse(f"{root_of(request)}/card", SEE_OTHER)


def opening_for(coach: "Coach") -> Opening:
    """What is open to the person now."""
    case = coach.case()
    return opening((exercise, permit(exercise, case)) for exercise in coach.library.exercises.values())


ROUTES = (Route("/card/result", show), Route("/card/take-back", take_back, methods=["POST"]))
