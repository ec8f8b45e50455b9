"""One self-test: warm up, measure as it says, write it down."""

from collections.abc import Mapping, Sequence
from math import isfinite

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.assess.measured import differences
from cambre.core.journal.kinds import CheckedIn
from cambre.core.library.self_test import SelfTest
from cambre.web.asking import coach_of, form_of, root_of, zone_in
from cambre.web.rendering import render

SEE_OTHER = 303
UNPROCESSABLE = 422
PAINS = range(11)


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
    coach, test = coach_of(request), _test(request)
    pain = (form.get("pain") or ("",))[0]
    if not pain.isdecimal() or int(pain) not in PAINS:
        return _page(request, form, (coach.say("Say first how much it hurts right now; 0 is nothing."),))
    units = coach.units()
    trials = {
        side: tuple(units.stored(each, test.unit) for each in _numbers(form, side)) for side in test.measured_sides
    }
    how = CheckedIn(zone=zone_in(form), pain=int(pain), warm="warm" in form)
    objections = coach.measure(test.slug, trials, how)
    if objections:
        return _page(request, form, objections)
    return RedirectResponse(f"{root_of(request)}/tests#{test.slug}", SEE_OTHER)


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
        pain=(given.get("pain") or ("",))[0],
        is_warm="warm" in given,
        written={side: [*given.get(side, ()), *[""] * test.trials][: test.trials] for side in test.measured_sides},
        objections=objections,
        results=[
            (result, differences(test, before, result) if before else {})
            for before, result in zip([None, *results], results, strict=False)
        ][::-1],
        sources=coach.library.sources,
        trained_by=[each for each in coach.library.exercises.values() if test.slug in each.trains],
    )


def _numbers(form: Mapping[str, Sequence[str]], side: str) -> tuple[float, ...]:
    """The tries that were written down, with a point or a comma; what is no number is left out, and so is missing."""
    found = []
    for text in form.get(side, ()):
        try:
            number = float(text.strip().replace(",", "."))
        except ValueError:
            continue
        if isfinite(number):
            found.append(number)
    return tuple(found)


ROUTES = (Route("/tests/{slug}", show), Route("/tests/{slug}", answer, methods=["POST"]))
