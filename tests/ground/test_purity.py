"""The core needs only the standard library, and of that nothing that reaches out: the same answer for everyone."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ground.checkout import ROOT

CORE = ROOT / "src" / "cambre" / "core"
FILES = sorted(CORE.rglob("*.py"))
DISK = {"os", "pathlib", "shutil", "sqlite3", "tempfile"}
NETWORK = {"asyncio", "http", "socket", "subprocess", "urllib"}
CLOCK_AND_DICE = {"random", "secrets", "time"}
REACHING = {"input", "now", "open", "print", "today", "utcnow", "uuid4"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CORE)))
def test_the_core_needs_only_the_standard_library(file: Path) -> None:
    assert _imported_by(file) <= sys.stdlib_module_names | {"cambre"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CORE)))
def test_the_core_reaches_for_no_disk_network_clock_or_dice(file: Path) -> None:
    assert _imported_by(file) & (DISK | NETWORK | CLOCK_AND_DICE) == set()
    assert set(_called_by(file)) & REACHING == set()


def _imported_by(file: Path) -> set[str]:
    return {name.partition(".")[0] for name in _imports(ast.parse(file.read_text("utf-8")))}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _called_by(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                yield name
            case _:
                pass
