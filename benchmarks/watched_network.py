"""What a watched session asks the network for, by Chromium's own log: names that are looked up, addresses called."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_TELLING = (
    "host",
    "url",
    "address",
    "origin",
    "remote_address",
    "address_list",
    "group_id",
)
_OWN = ("chrome", "data", "blob", "devtools", "about", "chrome-extension", "chrome-untrusted")


def elsewhere(log: Path) -> tuple[int, set[str]]:
    """How many events the log holds, and the hosts beyond this machine in them."""
    told = json.loads(_closed(log.read_text("utf-8")))
    events = told["events"]
    return len(events), {host for event in events for host in _hosts(event.get("params", {}))} - HERE


def _closed(text: str) -> str:
    """The log as JSON, though a Chromium that was closed at once leaves its end open."""
    text = text.rstrip()
    return text if text.endswith("}") and text.count("]}") else text.rstrip(",") + "]}"


def _hosts(params: Mapping[str, Any]) -> Iterator[str]:
    for name in _TELLING:
        found = params.get(name)
        for each in found if isinstance(found, list) else [found]:
            if isinstance(each, str) and (host := _host(each)):
                yield host


def _host(told: str) -> str | None:
    """The host of an address, a URL, or a pair of host and port."""
    parts = urlsplit(told if "//" in told else f"//{told}")
    if parts.scheme in _OWN:
        return None
    try:
        return parts.hostname
    except ValueError:
        return None
