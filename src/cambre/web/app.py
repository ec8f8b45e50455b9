"""Puts the web application together."""

from collections.abc import Container
from functools import partial
from gettext import NullTranslations
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
from cambre.web.figures import figure_address, figures_fingerprint
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
    translations: NullTranslations | None = None,
    pairing: Pairing | None = None,
    home: Home = ON_A_COMPUTER,
    figures: str | None = None,
    site: Path | None = None,
) -> ASGIApp:
    """The ASGI app around a coach; it answers to these Host headers only (`127.0.0.1:8000`, `localhost:8000` …).

    With a pairing it answers to paired devices only. `figures` is the fingerprint of figures that were drawn
    elsewhere; by default it is that of the ones drawn here. `site` is the folder of a static site that is given away
    beside the pages.
    """
    assets = read_assets()
    fingerprint = figures or figures_fingerprint(coach.library, coach.own_poses)
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
    app.state.figures = fingerprint
    app.state.pages = read_pages(
        assets, translations or NullTranslations(), partial(figure_address, fingerprint), coach.has_figure, home
    )
    answering: ASGIApp = Static(Site(app, site), assets)
    if pairing is not None:
        answering = Paired(answering, pairing=pairing, pages=app.state.pages, assets=assets, dice=coach.dice)
    return SafeAnswers(OwnRequests(answering, hosts=hosts, refuse=refusals.refuse_for(app)))
