"""Says that the app is ready to answer."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def show(_request: Request) -> PlainTextResponse:
    """“ok”, for whoever waits for the app to start."""
    return PlainTextResponse("ok", headers={"cache-control": "no-store"})


ROUTES = (Route("/healthz", show),)
