"""What the answers on the first card open, what stays locked and why, and the way back."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.screening.outcome import BLOCKING
from cambre.core.screening.permission import permit
from cambre.core.screening.person import unanswered
from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
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
        is_blocked_by_signs=has_blocking_signs(coach),
        card=coach.card,
    )


async def take_back(request: Request) -> Response:
    """Withdraw the last answers; what was answered before counts again.

    Signs that close training are taken back only by somebody who says that none of them is there.
    """
    coach, form = coach_of(request), await form_of(request)
    if has_blocking_signs(coach) and first_in(form, "none_there") != "yes":
        return RedirectResponse(f"{root_of(request)}/card/result", SEE_OTHER)
    coach.take_back(zone_in(form))
    return RedirectResponse(f"{root_of(request)}/card?taken=back", SEE_OTHER)


def has_blocking_signs(coach: "Coach") -> bool:
    """Whether the card that counts has a sign that closes training."""
    answers = coach.answers()
    return answers is not None and any(answers.signs.get(tier) for tier in BLOCKING)


def opening_for(coach: "Coach") -> Opening:
    """What is open to the person now."""
    case = coach.case()
    return opening((exercise, permit(exercise, case)) for exercise in coach.library.exercises.values())


ROUTES = (Route("/card/result", show), Route("/card/take-back", take_back, methods=["POST"]))
