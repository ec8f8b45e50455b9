"""Runs every benchmark, or those that are named, and prints a table for each; exit 1 when a bar isn't kept."""

import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.measuring import Measured

LOADED = os.cpu_count() or 1


def main() -> int:
    """Print what was measured, and whether the machine was free to be measured."""
    results: list[Measured] = []
    console = Console()
    for name in _names(sys.argv[1:]):
        table = Table(name, "", "bar", "", box=None)
        with console.status(f"{name} …"):
            found = list(_measured_by(name))
        for measured in found:
            table.add_row(*_row(measured))
        console.print(table)
        results += found
    if os.getloadavg()[0] > LOADED:
        console.print("The machine was busy with other work: these times are upper bounds.")
    return int(not all(measured.keeps_its_bar for measured in results))


def _names(wished: Sequence[str]) -> list[str]:
    there = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return [name for name in there if not wished or name.removeprefix("bench_") in wished]


def _measured_by(name: str) -> Iterator[Measured]:
    measured: Iterator[Measured] = import_module(f"benchmarks.{name}").measure()
    return measured


def _row(measured: Measured) -> tuple[str, str, str, str]:
    bound = "≥" if measured.more_is_better else "≤"
    verdict = "[green]kept" if measured.keeps_its_bar else "[red]missed"
    return measured.name, f"{measured.value:.3g} {measured.unit}", f"{bound} {measured.bar:g} {measured.unit}", verdict


if __name__ == "__main__":
    sys.exit(main())
