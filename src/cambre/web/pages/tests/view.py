"""All self-tests: what is open, what was found, what it says together, and the three things one trains for."""

from collections.abc import Iterator, Mapping, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.assess.picture import picture
from cambre.core.journal.kinds import Wish, WishesRated
from cambre.web.asking import coach_of, form_of, root_of, zone_in
from cambre.web.rendering import render

SEE_OTHER = 303
WISHES = 3
LONGEST_WISH = 200
SCORES = range(11)


async def show(request: Request) -> Response:
    """Show the tests, the newest results and the picture that they make."""
    coach = coach_of(request)
    zone = request.query_params.get("zone", "UTC")
    tests = sorted(coach.library.self_tests.values(), key=lambda test: (test.place or 99, test.name))
    offered = [coach.offered(test.slug, zone) for test in tests]
    return render(
        request,
        "pages/tests/page.html",
        offered=offered,
        closed={each.test.slug: each for each in offered if each.refusal},
        picture=picture(tests, coach.results()),
        wishes=coach.wishes(),
        is_screened=coach.person().is_screened,
        sources=coach.library.sources,
    )


async def rate(request: Request) -> Response:
    """Keep the three things, and how well they go."""
    form = await form_of(request)
    coach_of(request).rate(WishesRated(zone=zone_in(form), wishes=tuple(_wishes(form))))
    return RedirectResponse(f"{root_of(request)}/tests#wishes", SEE_OTHER)


def _wishes(form: Mapping[str, Sequence[str]]) -> Iterator[Wish]:
    """The things that were written down; an empty line is none."""
    for place in range(WISHES):
        what = (form.get(f"what-{place}") or ("",))[0].strip()[:LONGEST_WISH]
        goes = (form.get(f"goes-{place}") or ("",))[0]
        if what:
            if not goes.isdecimal() or int(goes) not in SCORES:
                raise HTTPException(400)
            yield Wish(what=what, goes=int(goes))


ROUTES = (Route("/tests", show), Route("/tests", rate, methods=["POST"]))
