"""What figures are drawn with, read from its files: the flesh, the people and the palettes."""

import tomllib
from functools import cache
from importlib.resources.abc import Traversable
from typing import TypeVar

from cambre.core.figure.drawing import Flesh, Wardrobe
from cambre.documents import read
from cambre.store.library_files import BUILT_IN

Facts = TypeVar("Facts", Flesh, Wardrobe)


@cache
def load_flesh(folder: Traversable = BUILT_IN) -> Flesh:
    """The flesh on the bones; raises DocumentProblemsError with every problem of the file."""
    return _load(Flesh, folder, "flesh.toml")


@cache
def load_wardrobe(folder: Traversable = BUILT_IN) -> Wardrobe:
    """People, hair styles and palettes; raises DocumentProblemsError with every problem of the file."""
    return _load(Wardrobe, folder, "palettes.toml")


def _load(kind: type[Facts], folder: Traversable, name: str) -> Facts:
    return read(kind, tomllib.loads((folder / name).read_text("utf-8")), name)
