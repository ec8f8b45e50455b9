"""The figure's facts read from their files: the body, the equipment, key poses as told and as solved."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from typing import Any

from cambre.core.anatomy import Anatomy
from cambre.core.figure.drawing import Flesh, Wardrobe
from cambre.core.figure.held import Equipped
from cambre.core.figure.intents import Choreography
from cambre.core.figure.poses import PoseBook, read_book
from cambre.core.figure.props import Prop
from cambre.documents import DocumentProblemsError, read
from cambre.store.library_files import BUILT_IN


@cache
def load_anatomy(folder: Traversable = BUILT_IN) -> Anatomy:
    """The body; raises DocumentProblemsError with every problem of the file."""
    return read(Anatomy, _table(folder, "anatomy.toml"), "anatomy.toml")


@cache
def load_props(folder: Traversable = BUILT_IN) -> Mapping[str, Prop]:
    """Every piece of equipment by name; raises DocumentProblemsError."""
    return read(dict[str, Prop], _table(folder, "props.toml").get("props"), "props.toml")


@cache
def load_held(folder: Traversable = BUILT_IN) -> Equipped:
    """What hands hold, and straps; raises DocumentProblemsError."""
    return read(Equipped, _table(folder, "held.toml"), "held.toml")


@cache
def load_pose_book(folder: Traversable = BUILT_IN) -> PoseBook:
    """The solved poses."""
    return read_book(load_pose_document(folder))


def load_pose_document(folder: Traversable = BUILT_IN) -> dict[str, Any]:
    """The solved poses as plain numbers, as their file keeps them."""
    document: dict[str, Any] = json.loads((folder / "poses.json").read_text("utf-8"))
    return document


@cache
def load_choreographies(folder: Traversable = BUILT_IN) -> Mapping[str, Choreography]:
    """The `[figure]` of every exercise and self-test that has one; raises DocumentProblemsError with every problem."""
    found: dict[str, Choreography] = {}
    problems: list[str] = []
    for file, table in _figures(folder):
        try:
            found[file.stem] = read(Choreography, table, f"{file}: figure")
        except DocumentProblemsError as error:
            problems.extend(error.problems)
    if problems:
        raise DocumentProblemsError(problems)
    return found


def _figures(folder: Traversable) -> Iterator[tuple[PurePosixPath, Any]]:
    """Each with the file that it stands in."""
    for kind in ("exercises", "self_tests"):
        files = (file for file in (folder / kind).iterdir() if file.name.endswith(".toml"))
        for file in sorted(files, key=lambda each: each.name):
            table = tomllib.loads(file.read_text("utf-8"))
            if "figure" in table:
                yield PurePosixPath(kind, file.name), table["figure"]


def _table(folder: Traversable, name: str) -> dict[str, Any]:
    return tomllib.loads((folder / name).read_text("utf-8"))


@cache
def load_flesh(folder: Traversable = BUILT_IN) -> Flesh:
    """The flesh on the bones; raises DocumentProblemsError."""
    return read(Flesh, _table(folder, "flesh.toml"), "flesh.toml")


@cache
def load_wardrobe(folder: Traversable = BUILT_IN) -> Wardrobe:
    """The people, their hair and the palettes; raises DocumentProblemsError."""
    return read(Wardrobe, _table(folder, "palettes.toml"), "palettes.toml")
