"""The app served on a computer, by the command."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from select import select

import httpx
import pytest

from cambre.core.entry import Entry
from cambre.store.backups import backups
from cambre.store.journal import open_journal
from cambre.web.home.computer import own_hosts

PATIENCE_S = 60
"""Seconds that a busy machine may take to start, to make a first page and to stop; nothing is measured here."""
_KEEPING: list[socket.socket] = []
"""What keeps the ports that were asked for, until the tests are over."""


@contextmanager
def serving(home: Path, port: int) -> Iterator[str]:
    """The command, running; gives the line that it prints when it is ready."""
    with _started(home, "--port", str(port)) as running:
        yield _line_of(running)
        _stops(running)


def test_it_says_where_it_is_answers_there_and_stops_when_told(tmp_path: Path) -> None:
    port = free_port()
    with serving(tmp_path, port) as said:
        assert f"http://127.0.0.1:{port}" in said
        assert httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=PATIENCE_S).text == "ok"
        assert httpx.get(f"http://localhost:{port}/", timeout=PATIENCE_S).status_code == 200


def test_a_start_makes_the_week_s_backup_once(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    moment = "2026-11-20T10:00:00Z"
    uuid = "00000000-0000-4000-8000-000000000001"
    journal.append([Entry(uuid=uuid, person="me", at=moment, recorded_at=moment, kind="danced", version=1, body={})])
    journal.close()

    for _ in range(2):
        with serving(tmp_path, free_port()):
            assert [file.name.endswith("-weekly.sqlite3") for file in backups(tmp_path)] == [True]


def test_a_port_in_use_is_told_in_one_line(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        _refuses(tmp_path, "--port", str(port), because=f"Port {port} can't be used")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.20", "::", "example.org"])  # noqa: S104 (it must be refused)
def test_an_address_that_lets_others_in_is_refused(tmp_path: Path, host: str) -> None:
    _refuses(tmp_path, "--host", host, because="would let other computers in")


def test_with_a_pairing_other_computers_are_let_in_after_the_code_that_is_shown_once(tmp_path: Path) -> None:
    port = free_port()
    with _started(tmp_path, "--host", "0.0.0.0", "--pair", "--port", str(port)) as running:  # noqa: S104 (it is meant)
        code = re.search(r"this code: ([A-Z2-9]{4}-[A-Z2-9]{4})", _line_of(running))
        assert code is not None
        there = f"http://127.0.0.1:{port}"
        with httpx.Client(base_url=there, headers={"origin": there}, timeout=PATIENCE_S) as device:
            assert device.get("/").status_code == 401
            assert device.post("/pair", data={"code": code[1]}).status_code == 303
            assert device.get("/").status_code == 200
        _stops(running)
    assert (tmp_path / "pairing.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("host", ["192.168.1.20:8000", "[fe80::1]:8000", "127.0.0.1:8000", "localhost:8000"])
def test_served_everywhere_any_address_of_the_network_is_its_own(host: str) -> None:
    assert host in own_hosts("0.0.0.0", 8000)  # noqa: S104 (it is meant)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8000",
        "192.168.1.20",
        "192.168.1.20:80",
        "192.168.1.20:8000.evil.example",
        "",
        ":8000",
        "0x7f.1:8000",
    ],
)
def test_served_everywhere_a_name_that_isnt_this_computers_is_not(host: str) -> None:
    assert host not in own_hosts("0.0.0.0", 8000)  # noqa: S104 (it is meant)


def test_an_address_that_isnt_this_computers_is_told(tmp_path: Path) -> None:
    _refuses(tmp_path, "--host", "192.0.2.7", "--pair", because="is no address of this computer")


def test_only_this_computers_names_with_the_port_are_its_own() -> None:
    assert own_hosts("127.0.0.1", 8000) == {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"}


def test_browsers_leave_port_80_out() -> None:
    assert "localhost" in own_hosts("127.0.0.1", 80)


def _refuses(home: Path, *options: str, because: str) -> None:
    with _started(home, *options) as tried:
        _, complaint = tried.communicate(timeout=PATIENCE_S)
    assert tried.returncode == 2
    assert because in complaint
    assert complaint.count("\n") == 1


@contextmanager
def _started(home: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """The command, started; it is over when the block is, however that ends."""
    with subprocess.Popen(
        [sys.executable, "-m", "cambre", "serve", "--no-browser", *options],
        env={**os.environ, "CAMBRE_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def _line_of(running: subprocess.Popen[str]) -> str:
    """The line that it prints when it is ready."""
    assert running.stdout is not None
    assert select([running.stdout], [], [], PATIENCE_S)[0], f"nothing was said in {PATIENCE_S} s"
    said = running.stdout.readline()
    assert said, running.communicate(timeout=PATIENCE_S)[1]
    return said


def _stops(running: subprocess.Popen[str]) -> None:
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=PATIENCE_S) == 0


def free_port() -> int:
    """A port that nobody listens on, and that nobody else is given as long as these tests run.

    A socket that is bound to it and doesn't listen keeps it: the system gives it to none that asks for any port, and
    lets a server have it that asks for this one.
    """
    keeping = socket.socket()
    keeping.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    keeping.bind(("127.0.0.1", 0))
    _KEEPING.append(keeping)
    port: int = keeping.getsockname()[1]
    return port
