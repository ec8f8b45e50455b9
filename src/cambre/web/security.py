"""What every answer carries and every request must show, so that no other site can reach the app or read from it.

Why: a page of another site may send requests to this computer's addresses. It can't fake the Host and Origin headers.
"""

from collections.abc import Awaitable, Callable, Container

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; "
    "img-src 'self' data: blob:; "
    "font-src 'self'; "
    "connect-src 'self'; "
    "media-src 'self' blob:; "
    "worker-src 'self'; "
    "manifest-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; "
    "frame-ancestors 'none'"
)
ON_EVERY_ANSWER = {
    "content-security-policy": POLICY,
    "referrer-policy": "same-origin",  # with no-referrer a form's Origin would be “null”
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=()",
}
HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})
MOST_BYTES = 1_000_000  # of a request's body; a day of offline journal entries is a fortieth of it
LARGER = {"/storage": 200_000_000}  # a whole journal from another home

Refuse = Callable[[Scope, str], ASGIApp]


class SafeAnswers:
    """Puts the policy and its companions on every answer, a worker's script and an error included."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the headers added."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(ON_EVERY_ANSWER)
            await send(message)

        await self.app(scope, receive, send_safely)


class OwnRequests:
    """Lets only requests through that were sent to this app's own address, and changes only from its own pages."""

    def __init__(self, app: ASGIApp, *, hosts: Container[str], refuse: Refuse) -> None:
        """Stand before `app`; `hosts` are the Host headers it answers to, with their ports."""
        self.app = app
        self.hosts = hosts
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the app's own requests and refuse the others with 403."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        why = self._objection(scope)
        answer = self.app if why is None else self.refuse(scope, why)
        return await answer(scope, receive, send)

    def _objection(self, scope: Scope) -> str | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self.hosts:
            return "host"
        if scope["method"] not in HARMLESS and not _is_from_own_page(headers, scope["scheme"]):
            return "origin"
        return None


def _is_from_own_page(headers: Headers, scheme: str) -> bool:
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is None and site is None:
        return False
    own = f"{scheme}://{headers['host'].lower()}"
    return origin in (None, own) and site in (None, "same-origin")


class SmallBodies:
    """Stops reading a request whose body is larger than any page or journal sends."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`, inside what turns exceptions into pages."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app read at most `MOST_BYTES`, for some addresses more; it then meets an HTTPException with 413."""
        if scope["type"] == "http":
            path = scope["path"].removeprefix(scope.get("root_path", ""))
            receive = _counted(receive, LARGER.get(path, MOST_BYTES))
        await self.app(scope, receive, send)


def _counted(receive: Receive, most: int) -> Callable[[], Awaitable[Message]]:
    taken = 0

    async def receive_some() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413)
        return message

    return receive_some
