"""The addresses of the drawn figures: each changes with what is drawn from, so it may be cached for ever."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

from cambre.core.library.catalogue import Library
from cambre.core.settings import MIRA, Colours
from cambre.store.own_poses import NOTHING_SOLVED, OwnPoses
from cambre.web.assets import FINGERPRINT_LENGTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Figures that were drawn elsewhere and lie ready at their addresses."""

    fingerprint: str
    slugs: frozenset[str]
    """Of exercises and self-tests."""


def figures_fingerprint(library: Library, own_poses: OwnPoses = NOTHING_SOLVED) -> str:
    """What changes whenever a drawing may have changed: the facts, or what draws them."""
    package = files("cambre")
    digest = sha256(f"{library.fingerprint} {own_poses.fingerprint}".encode())
    for folder in (package / "data", package / "core" / "figure"):
        for name, content in _read(folder):
            digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:FINGERPRINT_LENGTH]


def figure_address(
    fingerprint: str,
    slug: str,
    *,
    moves: bool = False,
    night: bool = False,
    palette: Colours | Literal["ink"] = "colour",
    reach: str | None = None,
    person: str = MIRA,
) -> str:
    """The path of a figure: still or moving, for a light page or a dark one; “ink” is for paper.

    In black and white it is in ink on a light page, and in chalk on a dark one.
    `reach` asks for the still of a body of that range, `person` for another person than Mira.
    """
    form = "moving" if moves else reach or "still"
    light = _LIGHTS[palette][night]
    return f"/figures/{fingerprint}/{slug}/{'' if person == MIRA else f'{person}/'}{form}-{light}.svg"


_LIGHTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"colour": ("day", "night"), "mono": ("ink", "chalk"), "ink": ("ink", "ink")}
)


def _read(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _read(entry)
        elif entry.name.endswith((".py", ".toml", ".json")):
            yield entry.name, entry.read_bytes()
