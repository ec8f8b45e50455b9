"""The first card: asked in one go, answered in part or in full, changed at any time."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.screening.person import Answers
from cambre.web.asking import coach_of, form_of, root_of, zone_in
from cambre.web.pages.card.answering import NONE, UnknownAnswerError, answers_in
from cambre.web.rendering import render

SEE_OTHER = 303


async def show(request: Request) -> Response:
    """Show the card with the answers that were given before."""
    coach = coach_of(request)
    return render(
        request,
        "pages/card/page.html",
        card=coach.card,
        given=given_before(coach.answers()),
        is_taken_back=request.query_params.get("taken") == "back",
    )


async def answer(request: Request) -> Response:
    """Keep the answers, then show what they open."""
    coach, form = coach_of(request), await form_of(request)
    try:
        answers = answers_in(form, coach.card)
    except UnknownAnswerError:
        raise HTTPException(400) from None
    coach.answer(answers, zone_in(form))
    return RedirectResponse(f"{root_of(request)}/card/result", SEE_OTHER)


def given_before(answers: Answers | None) -> Mapping[str, frozenset[str]]:
    """The fields that stand ticked, by the name of their group."""
    if answers is None:
        return {}
    groups = {str(tier): frozenset(map(str, signs)) for tier, signs in answers.signs.items()}
    if answers.conditions is not None:
        groups["conditions"] = frozenset(map(str, answers.conditions))
    chosen = {"age": answers.age_band, "experience": answers.experience}
    ticked = {name: group or frozenset({NONE}) for name, group in groups.items()}
    return ticked | {name: frozenset({str(value)}) for name, value in chosen.items() if value is not None}


ROUTES = (Route("/card", show), Route("/card", answer, methods=["POST"]))
