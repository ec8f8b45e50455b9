"""What Python does inside the browser: one coach, one app, asked by the worker, one request after the other."""

import gc
import json
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from traceback import print_exception
from typing import Any, Protocol
from uuid import NAMESPACE_URL, uuid4, uuid5

from starlette.requests import Request
from starlette.types import ASGIApp, Message

from cambre.coach import Coach
from cambre.core.settings import SYSTEM
from cambre.store.journal import open_journal
from cambre.store.trouble import StoreError
from cambre.web.app import create_app
from cambre.web.asking import who_in
from cambre.web.home import Home
from cambre.web.home.browser.facts import Facts, read_facts
from cambre.web.home.browser.learning import Learning, learning
from cambre.web.security import POLICY

HOST = "browser"
OWN = {"host": HOST, "origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}
ONCE = "x-once"
"""The header that names a request: sent again after an accident, it makes the same entries once more."""
SLASH = "/"


def page_policy() -> str:
    """The policy that a baked page carries: without what only a server may say."""
    return "; ".join(rule for rule in POLICY.split("; ") if not rule.startswith("frame-ancestors"))


class Bytes(Protocol):
    """Bytes that lie in JavaScript."""

    def to_bytes(self) -> bytes:
        """A copy of them."""


@dataclass(slots=True)  # counts, so it is mutable
class Dice:
    """Names for entries: those of a named request are always the same."""

    request: str = ""
    count: int = field(default=0)

    def begin(self, request: str) -> None:
        """Name the entries that follow after this request; by chance where it has no name."""
        self.request, self.count = request, 0

    def __call__(self) -> str:
        """The next name."""
        self.count += 1
        return str(uuid5(NAMESPACE_URL, f"{self.request} {self.count}") if self.request else uuid4())


@dataclass(frozen=True, slots=True)
class Answer:
    """What the app answers."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Resident:
    """The app as it lives in a browser, mounted at a path of its site."""

    app: ASGIApp
    root: str
    coach: Coach
    dice: Dice
    learning: Learning = field(default_factory=Learning)

    def ask(self, method: str, path: str, query: str, headers: Iterable[tuple[str, str]], body: bytes) -> Answer:
        """The app's answer; `path` is the one below the root, with or without a slash at its end."""
        asked = {name.lower(): value for name, value in headers} | OWN
        self.dice.begin(asked.get(ONCE, ""))
        return _run(_answered(self.app, self._scope(method, path, query, asked), body))

    def _scope(self, method: str, path: str, query: str, asked: Mapping[str, str]) -> dict[str, Any]:
        whole = self.root + (path.rstrip(SLASH) or SLASH)
        return {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "method": method,
            "path": whole, "raw_path": whole.encode(), "root_path": self.root, "query_string": query.encode(),
            "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in asked.items()],
            "server": (HOST, None), "client": None,
        }  # fmt: skip

    def lacks(self, headers: str) -> str:
        """The language in which a request will be answered, where its catalogue hasn't come yet; empty else."""
        request = Request(self._scope("GET", SLASH, "", dict(json.loads(headers))))
        try:
            who = who_in(request, self.coach.people())
            return self.learning.lacks(self.coach.of(who.id).settings().language if who else SYSTEM)
        except StoreError:  # then the page is the one that says so
            return ""

    def learn(self, language: str, catalogue: Bytes) -> None:
        """Speak a language from now on."""
        self.learning.learn(language, catalogue.to_bytes())

    def ask_from_page(self, method: str, path: str, query: str, headers: str, body: Bytes) -> tuple[int, str, bytes]:
        """The same, in what JavaScript can carry: headers are pairs in JSON, going and coming."""
        answer = self.ask(method, path, query, json.loads(headers), body.to_bytes())
        return answer.status, json.dumps(answer.headers), answer.body

    def has_entries(self) -> bool:
        """Whether anything was ever kept here."""
        return self.coach.journal.count() > 0

    def settle(self) -> None:
        """Take all that is in memory now for lasting, so that tidying looks only at what comes later."""
        gc.collect()
        gc.freeze()

    def tidy(self) -> None:
        """Let go of what pages left behind; memory that a browser once gave stays given, so it mustn't pile up."""
        gc.collect()

    def close(self) -> None:
        """Let go of the journal's files."""
        self.coach.journal.close()


def start(root: str, folder: str, languages: str = "{}", device: str = "[]") -> Resident:
    """The app over the journal in a folder; raises StoreError.

    The languages of the site by their names, and those that the device prefers, are in JSON.
    """
    known = learning(json.loads(languages), json.loads(device))
    return resident(root, Path(folder), Home(in_browser=True), read_facts(), known)


def resident(root: str, folder: Path, home: Home, facts: Facts, known: Learning | None = None) -> Resident:
    """The app for one browser, or for baking its pages; raises StoreError."""
    dice, known = Dice(), known or Learning()
    journal = open_journal(folder, alone=True)
    languages = known.languages()
    coach = Coach(
        library=facts.library,
        card=facts.card,
        journal=journal,
        dice=dice,
        say=languages.usual.gettext,
        languages=languages,
    )
    return Resident(create_app(coach, hosts=[HOST], home=home, figures=facts.figures), root, coach, dice, known)


async def _answered(app: ASGIApp, scope: dict[str, Any], body: bytes) -> Answer:
    said: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        said.append(message)

    try:
        await app(scope, receive, send)
    except Exception as error:
        if not said:
            raise
        print_exception(error)  # to the browser's console
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in said[0]["headers"])
    return Answer(said[0]["status"], headers, b"".join(message.get("body", b"") for message in said[1:]))


def _run(work: Coroutine[Any, Any, Answer]) -> Answer:
    """The result of work that never really waits: there are no threads, and nothing to wait for."""
    try:
        work.send(None)
    except StopIteration as done:
        answer: Answer = done.value
        return answer
    work.close()
    msg = "a page waited for something that doesn't exist inside a browser"
    raise RuntimeError(msg)
