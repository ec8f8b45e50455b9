"""Browsers other than Chromium, driven by what WebDriver says: WebKit over HTTP, Firefox over its own socket.

Both take the same commands under other names, and neither needs more than Python's library. `Driven` is one window with
its tabs; what it asks for is a command of the standard: https://www.w3.org/TR/webdriver2/.
"""

import base64
import json
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from socket import socket
from typing import Any, TypeAlias

import httpx

Json: TypeAlias = Any  # what is sent and answered
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of an element in what is sent and answered
PATIENCE = 60.0  # seconds
PAUSE = 0.05
GONE = ("gone", "Firefox has closed")
TURNED = 4  # times that an element is found uppermost, before the page is taken to have turned
UPPERMOST = """(() => {
  const {left, top, width, height} = arguments[0].getClientRects()[0];
  return arguments[0].contains(document.elementFromPoint(left + width / 2, top + height / 2));
})()"""


class DrivenError(Exception):
    """What a browser answers where it can't do what was asked."""


class Driven(ABC):
    """A window of a browser, and the ways to use it as somebody does."""

    name: str

    @abstractmethod
    def ask(self, http: tuple[str, str], command: str, **told: Json) -> Json:
        """Send a command under the name that this browser knows it by; give its answer."""

    @abstractmethod
    def resize(self, wide: int, high: int) -> None:
        """Give the page so many pixels."""

    @abstractmethod
    def troubles(self) -> Sequence[str]:
        """What scripts and policy complained of since this was asked last."""

    def go(self, url: str) -> None:
        """Open an address."""
        self.ask(("POST", "url"), "WebDriver:Navigate", url=url)

    def reload(self) -> None:
        """Load the page anew."""
        self.ask(("POST", "refresh"), "WebDriver:Refresh")

    def back(self) -> None:
        """Go back in the history."""
        self.ask(("POST", "back"), "WebDriver:Back")

    def run(self, script: str, *args: Json) -> Json:
        """Run the body of a function in the page; give what it returns."""
        return self.ask(("POST", "execute/sync"), "WebDriver:ExecuteScript", script=script, args=list(args))

    def wait_for(self, script: str, *args: Json, within: float = PATIENCE) -> Json:
        """Wait until an expression of the page is true, and give it."""
        end = time.monotonic() + within
        while True:
            with suppress(DrivenError):  # the page may be on its way to another
                if found := self.run(f"return ({script})", *args):
                    return found
            if time.monotonic() > end:
                message = f"{self.name}: not within {within:g} s: {script}\n{self.text()}"
                raise AssertionError(message)
            time.sleep(PAUSE)

    def find(self, css: str) -> str:
        """The first element that can be seen, as soon as there is one."""
        self.wait_for("[...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility())", css)
        seen = "return [...document.querySelectorAll(arguments[0])].find((one) => one.checkVisibility())"
        return str(self.run(seen, css)[ELEMENT])

    def click(self, css: str) -> None:
        """Press an element, as a mouse or a finger does."""
        self.press(self.find(css))

    def press(self, place: str) -> None:
        """Press an element that was found; while one page turns into another, nothing can be pressed."""
        element = {ELEMENT: place}
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        for _ in range(TURNED):
            self.wait_for(UPPERMOST, element)
            time.sleep(PAUSE)
        self.ask(("POST", f"element/{place}/click"), "WebDriver:ElementClick", id=place)

    def type(self, css: str, text: str) -> None:
        """Type into a field."""
        place = self.find(css)
        self.ask(("POST", f"element/{place}/value"), "WebDriver:ElementSendKeys", id=place, text=text)

    def text(self) -> str:
        """What can be read on the page."""
        return str(self.run("return location.pathname + '\\n' + document.body.innerText"))

    def screenshot(self, path: Path) -> None:
        """Write a picture of what the page shows."""
        picture = self.ask(("GET", "screenshot"), "WebDriver:TakeScreenshot", full=False)
        path.write_bytes(base64.b64decode(picture))

    def printed(self) -> bytes:
        """The page on paper, as PDF."""
        return base64.b64decode(self.ask(("POST", "print"), "WebDriver:Print"))

    def tabs(self) -> Sequence[str]:
        """The names of all open tabs."""
        return list(self.ask(("GET", "window/handles"), "WebDriver:GetWindowHandles"))

    def tab(self) -> str:
        """The name of the tab that is driven."""
        return str(self.ask(("GET", "window"), "WebDriver:GetWindowHandle"))

    def open_tab(self) -> str:
        """Open another tab and drive it; give its name."""
        opened = self.ask(("POST", "window/new"), "WebDriver:NewWindow", type="tab")["handle"]
        self.take(opened)
        return str(opened)

    def take(self, tab: str) -> None:
        """Drive another tab."""
        self.ask(("POST", "window"), "WebDriver:SwitchToWindow", handle=tab)

    def close_tab(self) -> None:
        """Close the tab that is driven; another must be taken then."""
        self.ask(("DELETE", "window"), "WebDriver:CloseWindow")


class WebKit(Driven):
    """WebKitGTK's MiniBrowser, through WebKitWebDriver."""

    name = "webkit"

    def __init__(self, port: int, output: Path) -> None:
        """Know where the driver listens, and where the browser writes what its console says."""
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=2 * PATIENCE)
        self.session = ""
        self.output = output
        self.read = 0

    def begin(self, options: Mapping[str, Json]) -> None:
        """Open a window."""
        asked = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self.session = self._sent("POST", "/session", asked)["sessionId"]

    def ask(self, http: tuple[str, str], command: str, **told: Json) -> Json:  # noqa: ARG002 -- it has no use for it
        """Send a command."""
        method, path = http
        return self._sent(method, f"/session/{self.session}/{path}", None if method != "POST" else told)

    def _sent(self, method: str, path: str, body: Json) -> Json:
        answer = self.client.request(method, path, json=body).json()["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise DrivenError(answer["error"], answer.get("message"))
        return answer

    def resize(self, wide: int, high: int) -> None:
        """Give the page so many pixels, however much the window has around it."""
        self.ask(("POST", "window/rect"), "", width=wide, height=high)
        time.sleep(0.3)
        around = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]")
        self.ask(("POST", "window/rect"), "", width=wide + around[0], height=high + around[1])

    def troubles(self) -> Sequence[str]:
        """What the console said that is an error."""
        told = self.output.read_text("utf-8", "replace")
        new, self.read = told[self.read :], len(told)
        return [line for line in new.splitlines() if "ERROR" in line]

    def end(self) -> None:
        """Close the window."""
        with suppress(httpx.HTTPError, DrivenError):
            self._sent("DELETE", f"/session/{self.session}", None)


class Firefox(Driven):
    """Firefox, through the socket that its own driver speaks to (Marionette)."""

    name = "firefox"

    def __init__(self, line: socket) -> None:
        """Know the socket."""
        self.line = line
        self.count = 0
        self._heard()  # it says who it is

    def ask(self, http: tuple[str, str], command: str, **told: Json) -> Json:  # noqa: ARG002 -- it has no use for it
        """Send a command."""
        self.count += 1
        sent = json.dumps([0, self.count, command, told]).encode()
        self.line.sendall(f"{len(sent)}:".encode() + sent)
        _, _, error, answer = self._heard()
        if error:
            raise DrivenError(error["error"], error["message"])
        return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

    def _heard(self) -> Json:
        digits = b""
        while (sign := self._received(1)) != b":":
            digits += sign
        return json.loads(self._received(int(digits)))

    def _received(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            piece = self.line.recv(count - len(got))
            if not piece:
                raise DrivenError(*GONE)
            got += piece
        return got

    def inside(self, script: str, *args: Json) -> Json:
        """Run the body of a function in the browser itself, which may do what its user may."""
        self.ask(("", ""), "Marionette:SetContext", value="chrome")
        try:
            return self.run(script, *args)
        finally:
            self.ask(("", ""), "Marionette:SetContext", value="content")

    def resize(self, wide: int, high: int) -> None:
        """Give the page so many pixels; a window itself is never as narrow as a phone."""
        self.ask(("", ""), "WebDriver:SetWindowRect", width=max(wide, 800) + 20, height=high + 200)
        self.inside(
            "const one = gBrowser.selectedBrowser.parentNode;"
            "Object.assign(one.style, {width: `${arguments[0]}px`, height: `${arguments[1]}px`, flex: 'none'});",
            wide,
            high,
        )
        self.wait_for("innerWidth === arguments[0] && innerHeight === arguments[1]", wide, high, within=5)

    def troubles(self) -> Sequence[str]:
        """What the browser's own console has of pages, errors only."""
        said = self.inside("""
            const found = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError
              && !(one.flags & Ci.nsIScriptError.warningFlag) && /^http/.test(one.sourceName));
            Services.console.reset();
            const told = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
            const lines = told.getEvents().filter(({level}) => level === "error").map((one) => one.arguments.join(" "));
            told.clearEvents();
            return [...lines, ...found.map((one) => `${one.errorMessage} (${one.sourceName}:${one.lineNumber})`)];""")
        return list(dict.fromkeys(said))
