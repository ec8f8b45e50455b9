"""Starts Firefox and WebKit with a profile of their own, and ends them."""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server

import httpx

from tests.engines.driving import PATIENCE, Firefox, WebKit

PREFERENCES: Mapping[str, object] = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.sessionstore.resume_from_crash": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "extensions.update.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "webgl.force-enabled": True,
    "nimbus.rollouts.enabled": False,
}
"""A browser that asks nobody anything while it is tested, and has a camera that films a changing colour."""
WINDOW = Path(__file__).with_name("webkit_window.py")


@contextmanager
def firefox(binary: str, folder: Path, *, is_private: bool = False) -> Iterator[Firefox]:
    """Firefox on a screen that nobody sees, with the profile that lies in a folder, or a new one.

    Without a screen it has no WebGL, which the pose model needs.
    """
    profile = folder / "firefox"
    profile.mkdir(exist_ok=True, parents=True)
    wanted = {**PREFERENCES, "browser.privatebrowsing.autostart": is_private}
    (profile / "user.js").write_text(
        "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wanted.items())
    )
    told = profile / "MarionetteActivePort"
    told.unlink(missing_ok=True)
    own = ["--no-remote", "--marionette", "-remote-allow-system-access", "--profile", str(profile)]
    log = folder / "firefox.log"
    with _screen() as display, _running([binary, *own], log, DISPLAY=display, HOME=str(folder)):
        _until(lambda: told.exists() and told.read_text() != "")
        with create_connection(("127.0.0.1", int(told.read_text())), timeout=2 * PATIENCE) as line:
            driven = Firefox(line)
            driven.ask(("", ""), "WebDriver:NewSession")
            yield driven


@contextmanager
def webkit(driver: str, folder: Path, *, is_private: bool = False) -> Iterator[WebKit]:
    """WebKitGTK in a window on a screen that nobody sees, with what it kept in a folder."""
    with create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    output = folder / "webkit.log"
    output.parent.mkdir(exist_ok=True, parents=True)
    (run := folder / "run").mkdir(exist_ok=True, mode=0o700)
    with (
        _screen() as display,
        _running([driver, f"--port={port}"], output, DISPLAY=display, HOME=str(folder), XDG_RUNTIME_DIR=str(run)),
    ):
        _until(lambda: _answers(port))
        driven = WebKit(port, output)
        args = [str(WINDOW), "private" if is_private else str(folder / "webkit")]
        driven.begin({"binary": "/usr/bin/python3", "args": args})
        try:
            yield driven
        finally:
            driven.end()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees; its name."""
    near, far = os.pipe()
    screen = ("-screen", "0", "1600x1200x24", "-nolisten", "tcp")
    command = [shutil.which("Xvfb") or "Xvfb", "-displayfd", str(far), *screen]
    with subprocess.Popen(command, pass_fds=[far], stderr=subprocess.DEVNULL) as process:
        os.close(far)
        try:
            with os.fdopen(near) as told:
                yield f":{told.readline().strip()}"
        finally:
            process.terminate()


@contextmanager
def _running(command: Sequence[str], output: Path, **environment: str) -> Iterator[None]:
    """A process and its children, for as long as the block runs."""
    with output.open("a") as heard:
        process = subprocess.Popen(
            command, env=os.environ | environment, stdout=heard, stderr=heard, start_new_session=True
        )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/status").is_success
    except httpx.TransportError:
        return False


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "the browser doesn't start"
        time.sleep(0.05)
