"""Further questions: few at a time, each with why it is asked, and all of them deleted at once."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.vocabulary import LoadClass
from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
from cambre.web.pages.further.answering import CannotBeMeantError, cleared_by_word, further_in, questions_for
from cambre.web.rendering import render

SEE_OTHER = 303
UNPROCESSABLE = 422


async def show(request: Request) -> Response:
    """Show the questions that concern the person; only those that something needs, where it says which."""
    return _page(request, "")


async def answer(request: Request) -> Response:
    """Keep the answers and show what they open; or show again what can't be."""
    coach, form = coach_of(request), await form_of(request)
    zone = zone_in(form)
    asked = [each for each in form.get("asked", ()) if each in questions_for(coach.answers(), coach.card)]
    try:
        further = further_in(form, coach.further(), asked, coach.card, coach.today(zone))
    except CannotBeMeantError:
        return _page(request, coach.say("Something there can't be: a day of a clinician's word is today or before."))
    coach.tell(further, zone)
    return RedirectResponse(f"{root_of(request)}/card/result", SEE_OTHER)


async def forget(request: Request) -> Response:
    """Let every answer count no more; the person is unscreened again."""
    coach, form = coach_of(request), await form_of(request)
    coach.forget_answers(zone_in(form))
    return RedirectResponse(f"{root_of(request)}/card", SEE_OTHER)


def _page(request: Request, objection: str) -> Response:
    coach = coach_of(request)
    answers, wanted = coach.answers(), first_in({"ask": [request.query_params.get("ask", "")]}, "ask")
    concerned = questions_for(answers, coach.card)
    needing = coach.library.exercises.get(request.query_params.get("for", ""))
    return render(
        request,
        "pages/further/page.html",
        status=UNPROCESSABLE if objection else 200,
        objection=objection,
        card=coach.card,
        questions=[wanted] if wanted in concerned else concerned,
        because=needing.name if needing else "",
        further=coach.further(),
        waiting=cleared_by_word(answers, coach.card) if answers else (),
        asked_of={
            **{each.id: each.ask for each in coach.card.conditions},
            **{sign.id: sign.ask for sign in coach.card.signs},
            **{row.condition: row.why for row in coach.card.age_limits},
        },
        history=answers.signs.get("history", ()) if answers else (),
        classes=[(each, coach.card.classes[each]) for each in LoadClass],
        taken_out={each for limit in coach.further().limits for each in limit.without},
    )


ROUTES = (
    Route("/card/further", show),
    Route("/card/further", answer, methods=["POST"]),
    Route("/card/forget", forget, methods=["POST"]),
)
