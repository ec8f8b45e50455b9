"""The app asked as a browser would ask it, without a network: one call, one answer."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from starlette.types import ASGIApp

HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"


@dataclass(frozen=True, slots=True)
class Asked:
    """An app, and the ways to ask it."""

    app: ASGIApp

    def get(self, path: str, **headers: str) -> httpx.Response:
        """What the app answers to a link that is followed."""
        return self._ask("GET", path, headers=headers)

    def send(
        self,
        path: str,
        form: Mapping[str, str | list[str]] | None = None,
        *,
        origin: str | None = ORIGIN,
        **headers: str,
    ) -> httpx.Response:
        """What the app answers to a form that is sent from one of its own pages, or from elsewhere."""
        said = {"origin": origin} if origin is not None else {}
        return self._ask("POST", path, headers=said | headers, data=dict(form or {}))

    def post(self, path: str, content: bytes, **headers: str) -> httpx.Response:
        """What the app answers to a body of bytes."""
        return self._ask("POST", path, headers={"origin": ORIGIN} | headers, content=content)

    def _ask(self, method: str, path: str, headers: Mapping[str, str], **body: object) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
                return await client.request(method, path, headers=named, **body)  # type: ignore[arg-type]

        return asyncio.run(ask())
