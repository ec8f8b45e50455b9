"""The check-in before a session, and taking one back that was a slip."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.journal.coming import Now
from cambre.core.journal.kinds import CheckedIn
from cambre.core.session.of_plan import day_named
from cambre.core.session.timeline import Change, NoSession
from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
from cambre.web.pages.check_in.body import AREAS
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

SEE_OTHER = 303
PAINS = [str(number) for number in range(11)]
AWAKE = {"30": 30, "90": 90, "600": 600}
"""Minutes since waking that stand for “less than an hour”, “an hour or two” and “longer”."""


async def show(request: Request) -> Response:
    """Show what is asked before a session, what was told today, and what it changes."""
    coach = coach_of(request)
    slug = request.query_params.get("for", "")
    program = coach.program(slug) if slug else None
    played = coach.played(slug, coach.person()) if program else None
    return render(
        request,
        "pages/check_in/page.html",
        slug=slug if program else "",
        program=program,
        card=coach.card,
        areas=AREAS,
        is_minor=coach.person().is_minor,
        says_adult=request.query_params.get("adult") == "yes",
        planned_today=None if program else _planned_today(coach),
        is_sore=coach.person().is_sore,
        is_planned=day_named(slug) is not None,
        told=coach.checked_in(),
        lacks_adult_days=_lacks_adult_days(coach),
        outcome=coach.outcome(),
        changes={} if played is None or isinstance(played, NoSession) else _by_reason(played.changes),
    )


def _planned_today(coach: "Coach") -> str | None:
    """The program of what is planned for today and still to be done, where something was told; else none."""
    today = coach.plan_today(coach.zone()) if coach.checked_in() else None
    return today.day.program if today and today.day and today.now in (Now.TRAIN, Now.GENTLE) else None


def _by_reason(changes: Iterable[Change]) -> Mapping[str, Sequence[str]]:
    """What is other than it was planned, under its reasons."""
    found: dict[str, list[str]] = {}
    for each in changes:
        found.setdefault(each.why, []).append(each.what.rstrip("."))
    return found


def _lacks_adult_days(coach: "Coach") -> bool:
    """Whether a grown-up is there today, and the plan of somebody young doesn't know on which days one is."""
    told, wished = coach.checked_in(), coach.wished()
    is_there = any(entry.body.get("adult_there") for entry in told[:1])
    return coach.person().is_minor and is_there and wished is not None and not wished.adult_days


async def answer(request: Request) -> Response:
    """Keep how somebody is, or take back what was told; then go on to the session, or say why it rests."""
    coach, form = coach_of(request), await form_of(request)
    slug = first_in(form, "for")
    back = f"{root_of(request)}/check-in" + (f"?for={quote(slug)}" if slug else "")
    if "take_back" in form:
        if first_in(form, "take_back") not in {entry.uuid for entry in coach.checked_in()}:
            raise HTTPException(404)
        coach.withdraw(first_in(form, "take_back"), zone_in(form))
        return RedirectResponse(back, SEE_OTHER)
    coach.check_in(told_in(form, coach.card.pain_words))
    return RedirectResponse(back, SEE_OTHER)


def told_in(form: Mapping[str, Sequence[str]], known: frozenset[str]) -> CheckedIn:
    """What a form tells; what it leaves open stays unknown. A word that nobody offered is a 400."""
    words = tuple(dict.fromkeys((*form.get("places", ()), *form.get("kinds", ()))))
    pain, ready = first_in(form, "pain"), form.get("ready", ())
    if not known.issuperset(words) or (pain and pain not in PAINS):
        raise HTTPException(400)
    return CheckedIn(
        zone=zone_in(form),
        pain=int(pain) if pain else None,
        words=words,
        warm="warm" in ready,
        before_class="class" in ready,
        minutes_since_waking=AWAKE.get(first_in(form, "awake")),
        ill={"yes": True, "no": False}.get(first_in(form, "ill")),
        adult_there={"yes": True, "no": False}.get(first_in(form, "adult")),
    )


ROUTES = (Route("/check-in", show), Route("/check-in", answer, methods=["POST"]))
