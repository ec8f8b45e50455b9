"""Finds the pages: every folder in `pages/` whose `view.py` says its `ROUTES`."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from starlette.routing import Route

from cambre.web import pages


def routes() -> list[Route]:
    """The routes of all pages; an address without gaps goes before one that has them."""
    return sorted(_found(), key=lambda route: ("{" in route.path, route.path))


def _found() -> Iterator[Route]:
    for page in pkgutil.iter_modules(pages.__path__):
        yield from import_module(f"{pages.__name__}.{page.name}.view").ROUTES
