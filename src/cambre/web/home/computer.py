"""The app on somebody's own computer: served to its own browser, and beyond it to paired devices only."""

import asyncio
import errno
import ipaddress
import os
import socket
import webbrowser
from collections.abc import Container
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from cambre.web.app import create_app
from cambre.web.pairing import Pairing, in_groups

if TYPE_CHECKING:
    from cambre.coach import Coach

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 -- compared with, and refused unless devices are paired
HTTP_PORT = 80  # browsers leave it out of the Host header


class ServingError(Exception):
    """The app can't be served; the message says why and what to do."""


class PortTakenError(ServingError):
    """Another program listens on the port already."""


class NotThisComputerError(ServingError):
    """The address would let other computers in."""


def serve(
    coach: "Coach",
    host: str,
    port: int,
    *,
    open_browser: bool,
    pairing: Pairing | None = None,
    site: Path | None = None,
) -> None:
    """Serve the app until it is interrupted; raises ServingError. Port 0 takes a free one.

    Other computers are let in with a pairing only.
    """
    if pairing is None and not _is_loopback(host):
        msg = f"{host} would let other computers in. Say --pair too: then each device is asked for a code once."
        raise NotThisComputerError(msg)
    with _listening(host, port) as listener:
        taken: int = listener.getsockname()[1]
        address = f"http://{_in_address(_reached_at(host))}:{taken}"
        app = create_app(coach, hosts=own_hosts(host, taken), pairing=pairing, site=site)
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            ws="none",
            lifespan="off",
            server_header=False,
            proxy_headers=False,
        )
        code = "" if pairing is None else f"; each new device is asked for this code: {in_groups(pairing.code)}"
        with suppress(KeyboardInterrupt):
            _Announcing(config, address, code, open_browser=open_browser).run(sockets=[listener])


def own_hosts(host: str, port: int) -> Container[str]:
    """The Host headers that a browser sends for this port: on this computer, or from wherever it is served to."""
    names = {"127.0.0.1", "localhost", "[::1]", _in_address(host)}
    if host in EVERYWHERE:
        here = socket.gethostname().lower()
        return _AnyAddress(names=frozenset({*names, here, f"{here}.local"}), port=port)
    return frozenset({f"{name}:{port}" for name in names} | (names if port == HTTP_PORT else set()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _AnyAddress:
    """Host headers that name this computer in its network.

    Any address in figures will do: a site that wants to pass for this computer has to send its own name.
    """

    names: frozenset[str]
    port: int

    def __contains__(self, host: object) -> bool:
        said = str(host)
        name = said.removesuffix(f":{self.port}")
        return self._is_here(name) if name != said or self.port == HTTP_PORT else False

    def _is_here(self, name: str) -> bool:
        if name in self.names:
            return True
        try:
            return _in_address(str(ipaddress.ip_address(name.removeprefix("[").removesuffix("]")))) == name
        except ValueError:
            return False


class _Announcing(uvicorn.Server):
    """Says where the app is as soon as it answers."""

    def __init__(self, config: uvicorn.Config, address: str, code: str, *, open_browser: bool) -> None:
        super().__init__(config)
        self.code = code
        self.address = address
        self.open_browser = open_browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"Cambré is ready at {self.address}{self.code}  (Ctrl+C stops it)", flush=True)  # noqa: T201
        if self.open_browser:
            asyncio.get_running_loop().run_in_executor(None, webbrowser.open, self.address)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
            msg = f"{host} is no address of this computer. Use 127.0.0.1, or 0.0.0.0 with --pair."
            raise NotThisComputerError(msg) from None
        why = os.strerror(error.errno or 0).lower()
        msg = f"Port {port} can't be used ({why}). Is Cambré running already? Try --port {port + 1}."
        raise PortTakenError(msg) from None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _reached_at(host: str) -> str:
    """An address at which other devices find this computer; nothing is sent to find it out."""
    if host not in EVERYWHERE:
        return host
    family, far = (socket.AF_INET6, "2001:db8::1") if ":" in host else (socket.AF_INET, "192.0.2.1")
    with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asking:
        asking.connect((far, 9))
        return str(asking.getsockname()[0])
    return socket.gethostname()


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
