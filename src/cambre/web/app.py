"""Puts the web application together."""

from collections.abc import Container
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.types import ASGIApp

from cambre.store.trouble import StoreError
from cambre.web import refusals
from cambre.web.asking import WhoIsThisError
from cambre.web.assets import read_assets
from cambre.web.discovery import routes
from cambre.web.figures import Drawn, figure_address, figures_fingerprint
from cambre.web.home import ON_A_COMPUTER, Home
from cambre.web.pairing import Paired, Pairing
from cambre.web.rendering import read_pages
from cambre.web.security import OwnRequests, SafeAnswers, SmallBodies
from cambre.web.site import Site
from cambre.web.static import Static

if TYPE_CHECKING:
    from cambre.coach import Coach


def create_app(
    coach: "Coach",
    *,
    hosts: Container[str],
    pairing: Pairing | None = None,
    home: Home = ON_A_COMPUTER,
    figures: Drawn | None = None,
    site: Path | None = None,
) -> ASGIApp:
    """The ASGI app around a coach; it answers to these Host headers only (`127.0.0.1:8000`, `localhost:8000` …).

    With a pairing it answers to paired devices only. `figures` are those that were drawn elsewhere; by
    default they are drawn here. `site` is the folder of a static site that is given away
    beside the pages.
    """
    assets = read_assets()
    fingerprint = figures.fingerprint if figures else figures_fingerprint(coach.library, coach.own_poses)
    is_drawn = figures.slugs.__contains__ if figures else coach.has_figure
    app = Starlette(
        routes=routes(),
        exception_handlers={
            HTTPException: refusals.show_refusal,
            StoreError: refusals.show_trouble,
            WhoIsThisError: refusals.ask_who,
            Exception: refusals.show_failure,
        },
        middleware=[Middleware(SmallBodies)],
    )
    app.state.coach = coach
    app.state.figures, app.state.is_drawn = fingerprint, is_drawn
    app.state.pages = read_pages(assets, coach.languages, partial(figure_address, fingerprint), is_drawn, home)
    answering: ASGIApp = Static(Site(app, site), assets)
    if pairing is not None:
        answering = Paired(answering, pairing=pairing, pages=app.state.pages, assets=assets, dice=coach.dice)
    return SafeAnswers(OwnRequests(answering, hosts=hosts, refuse=refusals.refuse_for(app)))
