"""Lets only devices in that were paired: by a code that the terminal shows, then by a cookie.

Why: beyond this computer anybody in the network could open the pages, and nothing else asks them who they are.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from cambre.web.asking import first_in, form_of
from cambre.web.assets import STYLE_SHEET, Assets, media_type
from cambre.web.rendering import Pages

COOKIE = "cambre-paired"
A_YEAR = 31_536_000
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without what is easily taken for something else."""
CODE_LENGTH = 8
OPEN_TO_ALL = frozenset({"/healthz"})
PAIR, LOOK = "/pair", "/pair/look.css"
PER_DEVICE, PER_MINUTE = 5, 60.0
"""Wrong codes that one address may send in so many seconds."""
IN_ALL = 100
"""Wrong codes after which the code opens nothing until Cambré is started again."""
SEE_OTHER, WRONG, NOT_PAIRED, TOO_MANY = 303, 403, 401, 429

Clock = Callable[[], float]


@dataclass(slots=True)
class Guesses:
    """The wrong codes so far; it is mutable because it counts."""

    clock: Clock
    wrong: dict[str, list[float]] = field(default_factory=dict)
    count: int = 0

    def may(self, address: str) -> bool:
        """Whether another try from this address is looked at."""
        recent = [at for at in self.wrong.get(address, ()) if self.clock() - at < PER_MINUTE]
        self.wrong = (
            {**self.wrong, address: recent} if recent else {k: v for k, v in self.wrong.items() if k != address}
        )
        return len(recent) < PER_DEVICE and self.count < IN_ALL

    def note(self, address: str) -> None:
        """Count a wrong code."""
        self.count += 1
        self.wrong.setdefault(address, []).append(self.clock())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """What opens the app: the code of this start, and the key that cookies are made from."""

    code: str
    key: bytes
    clock: Clock

    def is_code(self, said: str) -> bool:
        """Whether somebody said the code, however they wrote it; it takes as long for a wrong one."""
        plain = "".join(each for each in said.upper() if each.isalnum())
        return hmac.compare_digest(plain.encode(), self.code.encode())

    def cookie(self, device: str) -> str:
        """What a paired device brings along; nobody can make it without the key."""
        return f"{device}.{self._seal(device)}"

    def is_cookie(self, said: str) -> bool:
        """Whether a device was paired with this key."""
        device, _, seal = said.partition(".")
        return hmac.compare_digest(seal.encode(), self._seal(device).encode())

    def _seal(self, device: str) -> str:
        return hmac.new(self.key, f"paired {device}".encode(), sha256).hexdigest()


class Paired:
    """Lets paired devices through and shows everybody else where the code is asked for."""

    def __init__(
        self, app: ASGIApp, *, pairing: Pairing, pages: Pages, assets: Assets, dice: Callable[[], str]
    ) -> None:
        """Stand before `app`."""
        self.app = app
        self.pairing = pairing
        self.pages = pages
        self.assets = assets
        self.dice = dice
        self.guesses = Guesses(pairing.clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer paired devices as the app does, others with the page that asks."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request = Request(scope, receive)
        if scope["path"] in OPEN_TO_ALL or self.pairing.is_cookie(request.cookies.get(COOKIE, "")):
            return await self.app(scope, receive, send)
        answer = await self._answer(request)
        return await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.url.path == LOOK:
            return Response(self.assets.own[STYLE_SHEET], media_type=media_type(STYLE_SHEET))
        if request.url.path == PAIR and request.method == "POST":
            return await self._try(request)
        return self._page(request, NOT_PAIRED)

    async def _try(self, request: Request) -> Response:
        address = request.client.host if request.client else ""
        if not self.guesses.may(address):
            return self._page(request, TOO_MANY)
        if not self.pairing.is_code(first_in(await form_of(request), "code")):
            self.guesses.note(address)
            return self._page(request, WRONG)
        answer = RedirectResponse("/", SEE_OTHER)
        cookie = self.pairing.cookie(self.dice())
        answer.set_cookie(COOKIE, cookie, max_age=A_YEAR, httponly=True, samesite="strict")
        return answer

    def _page(self, request: Request, status: int) -> Response:
        words = {"status": status, "is_over": self.guesses.count >= IN_ALL, "look": LOOK}
        return self.pages.render(request, "shared/pairing/page.html", status, words)


def new_code(choose: Callable[[str], str]) -> str:
    """A code that nobody can guess; `choose` picks one sign of many."""
    return "".join(choose(ALPHABET) for _ in range(CODE_LENGTH))


def in_groups(code: str) -> str:
    """A code as it is read out: “ABCD-EFGH”."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))
