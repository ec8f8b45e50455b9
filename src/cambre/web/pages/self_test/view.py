"""One self-test: warm up, measure as it says, write it down."""

from collections.abc import Mapping, Sequence
from math import isfinite

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from cambre.coach import Coach
from cambre.core.assess.measured import before, differences
from cambre.core.journal.kinds import CheckedIn
from cambre.core.library.self_test import SelfTest
from cambre.core.saying import noted
from cambre.documents.problems import printable
from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
from cambre.web.rendering import render

SEE_OTHER = 303
UNPROCESSABLE = 422
PAINS = range(11)
SHORTEST_CM, TALLEST_CM = 50, 260
UNTOLD = noted("Say first how much it hurts right now; 0 is nothing.")


async def show(request: Request) -> Response:
    """Show how it is measured, and the form to write it down."""
    return _page(request, {}, ())


async def answer(request: Request) -> Response:
    """Keep what was measured, or take out a result that was a slip."""
    form = await form_of(request)
    return _take_out(request, form) if "take_out" in form else _measure(request, form)


def _take_out(request: Request, form: Mapping[str, Sequence[str]]) -> Response:
    """Let a result count no more; it stays in the journal."""
    coach, test, entry = coach_of(request), _test(request), form["take_out"][0]
    if entry not in {result.entry for result in coach.results() if result.test == test.slug}:
        raise HTTPException(404)
    coach.withdraw(entry, zone_in(form))
    return RedirectResponse(f"{root_of(request)}/tests/{test.slug}", SEE_OTHER)


def _measure(request: Request, form: Mapping[str, Sequence[str]]) -> Response:
    """Keep what was measured; or show the form again with what is wrong."""
    coach, test, how = coach_of(request), _test(request), _how(form)
    if how is None:
        return _page(request, form, (coach.say(UNTOLD),))
    unreadable = _no_numbers(form, test)
    if unreadable:
        lines = (
            coach.say("“{word}” isn't a number. Write it like 12 or 12.5.").format(word=each) for each in unreadable
        )
        return _page(request, form, tuple(lines))
    units = coach.units()
    trials = {
        side: tuple(units.stored(each, test.unit) for each in _numbers(form, side)) for side in test.measured_sides
    }
    objections = coach.measure(test.slug, trials, how, "camera" if first_in(form, "by") == "camera" else "hand")
    if objections:
        return _page(request, form, objections)
    return RedirectResponse(f"{root_of(request)}/tests#{test.slug}", SEE_OTHER)


def _how(form: Mapping[str, Sequence[str]]) -> CheckedIn | None:
    """How somebody is right now; None where they didn't say how much it hurts."""
    pain = first_in(form, "pain")
    if not pain.isdecimal() or int(pain) not in PAINS:
        return None
    return CheckedIn(zone=zone_in(form), pain=int(pain), warm="warm" in form)


async def by_camera(request: Request) -> Response:
    """What a camera needs to measure it, as JSON; or why nothing is measured now."""
    form = await form_of(request)
    coach, test, how = coach_of(request), _test(request), _how(form)
    if how is None:
        return JSONResponse({"refused": [coach.say(UNTOLD)]})
    units = coach.units()
    tall = next((units.stored(each, "cm") for each in _numbers(form, "height")), 0.0)
    watched = coach.watch_test(test.slug, how, tall if SHORTEST_CM <= tall <= TALLEST_CM else None)
    if watched.objections:
        return JSONResponse({"refused": watched.objections})
    return JSONResponse(
        {
            "set_up": watched.set_up,
            "self_test": watched.self_test,
            "outline": watched.outline,
            "factor": units.shown(1, test.unit),
        }
    )


def _test(request: Request) -> SelfTest:
    test = coach_of(request).library.self_tests.get(request.path_params["slug"])
    if test is None:
        raise HTTPException(404)
    return test


def _page(request: Request, given: Mapping[str, Sequence[str]], objections: Sequence[str]) -> Response:
    coach, test = coach_of(request), _test(request)
    results = [each for each in coach.results() if each.test == test.slug]
    return render(
        request,
        "pages/self_test/page.html",
        status=UNPROCESSABLE if objections else 200,
        test=test,
        refusal=coach.offered(test.slug, zone_in(given)).refusal,
        pain=first_in(given, "pain"),
        by=first_in(given, "by"),
        tall=_tall(coach),
        is_grown_up=coach.person().is_grown_up,
        is_warm="warm" in given,
        written={side: [*given.get(side, ()), *[""] * test.trials][: test.trials] for side in test.measured_sides},
        objections=objections,
        results=[
            (result, differences(test, earlier, result) if (earlier := before(results, result)) else {})
            for result in reversed(results)
        ],
        sources=coach.library.sources,
        trained_by=[each for each in coach.library.exercises.values() if test.slug in each.trains],
    )


def _tall(coach: Coach) -> float | None:
    """How tall somebody is in their unit, where they said so for their plan."""
    wished = coach.wished()
    return None if wished is None or wished.height_cm is None else coach.units().shown(wished.height_cm, "cm")


def _numbers(form: Mapping[str, Sequence[str]], side: str) -> tuple[float, ...]:
    """The tries that were written down; what is no number is left out."""
    return tuple(number for text in form.get(side, ()) if (number := _number(text)) is not None)


def _no_numbers(form: Mapping[str, Sequence[str]], test: SelfTest) -> tuple[str, ...]:
    """What was written down for a try and is no number, in a few letters."""
    written = (text for side in test.measured_sides for text in form.get(side, ()))
    return tuple(printable(text.strip()) for text in written if text.strip() and _number(text) is None)


def _number(text: str) -> float | None:
    """The number that somebody wrote, with a point or a comma; none where it is no number."""
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return number if isfinite(number) else None


ROUTES = (
    Route("/tests/{slug}", show),
    Route("/tests/{slug}", answer, methods=["POST"]),
    Route("/tests/{slug}/camera", by_camera, methods=["POST"]),
)
