"""The app on somebody's own computer: served to its own browser, and to nobody else."""

import asyncio
import ipaddress
import os
import socket
import webbrowser
from contextlib import suppress
from typing import TYPE_CHECKING

import uvicorn

from cambre.web.app import create_app

if TYPE_CHECKING:
    from cambre.coach import Coach

HTTP_PORT = 80  # browsers leave it out of the Host header


class ServingError(Exception):
    """The app can't be served; the message says why and what to do."""


class PortTakenError(ServingError):
    """Another program listens on the port already."""


class NotThisComputerError(ServingError):
    """The address would let other computers in."""


def serve(coach: "Coach", host: str, port: int, *, open_browser: bool) -> None:
    """Serve the app until it is interrupted; raises ServingError. Port 0 takes a free one."""
    with _listening(host, port) as listener:
        taken: int = listener.getsockname()[1]
        address = f"http://{_in_address(host)}:{taken}"
        app = create_app(coach, hosts=own_hosts(host, taken))
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            ws="none",
            lifespan="off",
            server_header=False,
            proxy_headers=False,
        )
        with suppress(KeyboardInterrupt):
            _Announcing(config, address, open_browser=open_browser).run(sockets=[listener])


def own_hosts(host: str, port: int) -> frozenset[str]:
    """The Host headers that a browser on this computer sends for this port."""
    names = {"127.0.0.1", "localhost", "[::1]", _in_address(host)}
    return frozenset({f"{name}:{port}" for name in names} | (names if port == HTTP_PORT else set()))


class _Announcing(uvicorn.Server):
    """Says where the app is as soon as it answers."""

    def __init__(self, config: uvicorn.Config, address: str, *, open_browser: bool) -> None:
        super().__init__(config)
        self.address = address
        self.open_browser = open_browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"Cambré is ready at {self.address}  (Ctrl+C stops it)", flush=True)  # noqa: T201
        if self.open_browser:
            asyncio.get_running_loop().run_in_executor(None, webbrowser.open, self.address)


def _listening(host: str, port: int) -> socket.socket:
    if not _is_loopback(host):
        msg = f"{host} would let other computers in, and nothing asks them who they are. Use 127.0.0.1."
        raise NotThisComputerError(msg)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
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


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
