"""What a watched session asks the network for, by Chromium's own log: names that are looked up, addresses called."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HERE = frozenset({"127.0.0.1", "localhost", "::1", "~notfound"})
"""This machine, and the name that tests have all others looked up by."""
CHROMIUMS_OWN = frozenset({"accounts.google.com", "content-autofill.googleapis.com", "update.googleapis.com"})
"""What Chromium calls by itself: updates, accounts, help with forms. What a page asks for is watched apart."""
_TELLING = ("host", "url")
_NO_NETWORK = frozenset({"chrome", "data", "blob", "devtools", "about", "chrome-extension", "chrome-untrusted"})


def elsewhere(log: Path) -> tuple[int, set[str]]:
    """How many events a log holds whose browser is closed, and the hosts beyond this machine in them."""
    events = json.loads(log.read_text("utf-8"))["events"]
    return len(events), {host for event in events for host in _hosts(event.get("params", {}))} - HERE - CHROMIUMS_OWN


def _hosts(params: Mapping[str, Any]) -> Iterator[str]:
    for told in (params.get(name) for name in _TELLING):
        if isinstance(told, str) and (host := _host(told)):
            yield host


def _host(told: str) -> str | None:
    """The host of a URL, or of a pair of host and port."""
    parts = urlsplit(told if "://" in told else f"//{told}")
    return None if parts.scheme in _NO_NETWORK or told.startswith(("data:", "blob:")) else parts.hostname
