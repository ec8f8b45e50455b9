"""The figure's facts read from their files: the body, the equipment, key poses as told and as solved."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources.abc import Traversable
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
    """The `[figure]` of every exercise that has one, by slug; raises DocumentProblemsError with every problem."""
    found: dict[str, Choreography] = {}
    problems: list[str] = []
    for slug, table in _figures(folder).items():
        try:
            found[slug] = read(Choreography, table, f"exercises/{slug}.toml: figure")
        except DocumentProblemsError as error:
            problems.extend(error.problems)
    if problems:
        raise DocumentProblemsError(problems)
    return found


def _figures(folder: Traversable) -> dict[str, Any]:
    files = sorted((f for f in (folder / "exercises").iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    tables = {file.name.removesuffix(".toml"): tomllib.loads(file.read_text("utf-8")) for file in files}
    return {slug: table["figure"] for slug, table in tables.items() if "figure" in table}


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
