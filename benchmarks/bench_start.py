"""How long somebody waits for the command line and for the first page."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPConnection
from socket import create_server
from tempfile import TemporaryDirectory

from benchmarks.measuring import Measured, Seconds, durations, percentile

COMMAND = (sys.executable, "-m", "cambre")


def measure() -> Iterator[Measured]:
    """The help, a start from nothing and a start over an existing journal."""
    asking = durations(_ask_for_help, times=7)
    yield Measured(name="cambre --help, median", value=percentile(asking, 50), bar=0.5, unit="s")
    with TemporaryDirectory() as home:
        yield Measured(name="cambre serve, first start to first answer", value=_start(home), bar=2, unit="s")
        again = [_start(home) for _ in range(5)]
        yield Measured(
            name="cambre serve, median start to first answer", value=percentile(again, 50), bar=1.5, unit="s"
        )


def _ask_for_help() -> None:
    subprocess.run([*COMMAND, "--help"], check=True, capture_output=True)  # noqa: S603 -- our own command


def _start(home: str) -> Seconds:
    port = _free_port()
    environment = os.environ | {"CAMBRE_HOME": home}
    command = [*COMMAND, "serve", "--no-browser", "--port", str(port)]
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as server:  # noqa: S603 -- our own command
        while server.poll() is None and not _answers(port):
            time.sleep(0.005)
        taken = time.perf_counter() - start
        server.terminate()
    return taken


def _answers(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/healthz")
        return connection.getresponse().status == HTTPStatus.OK
    except OSError:
        return False


def _free_port() -> int:
    with create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
