"""Runs every benchmark and prints one table; exit 1 when a bar isn't kept."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.measuring import Measured


def main() -> int:
    """Print a row as soon as it is known, so that a long benchmark is not mistaken for a dead one."""
    table = Table("measured", "", "bar", "", box=None)
    results = []
    console = Console()
    for name in _names():
        console.print(f"[dim]{name} …", end="\r")
        for measured in _measured_by(name):
            results.append(measured)
            table.add_row(*_row(measured))
    console.print(table)
    return int(not all(measured.keeps_its_bar for measured in results))


def _names() -> list[str]:
    return sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))


def _measured_by(name: str) -> Iterator[Measured]:
    measured: Iterator[Measured] = import_module(f"benchmarks.{name}").measure()
    return measured


def _row(measured: Measured) -> tuple[str, str, str, str]:
    bound = "≥" if measured.more_is_better else "≤"
    verdict = "[green]kept" if measured.keeps_its_bar else "[red]missed"
    return measured.name, f"{measured.value:.3g} {measured.unit}", f"{bound} {measured.bar:g} {measured.unit}", verdict


if __name__ == "__main__":
    sys.exit(main())
