"""Python for the browser: Pyodide from npm, its standard library, and the packages that pages and documents need.

The packages are those that are installed here, from locked hashes, so both homes run the same. Only pydantic's core is
compiled, and comes as a wheel for Pyodide; of MarkupSafe the pure half is taken.
"""

import gzip
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath

from cambre.atelier.site.compiling import compile_all
from cambre.atelier.site.packing import fingerprint, pack

ROOT = Path.cwd()
PYODIDE = Path("node_modules/pyodide")
AS_IT_IS = ("pyodide.mjs", "pyodide.asm.mjs")
ENGINE = "pyodide.asm.wasm"
LIBRARY, PACKAGES, ZONES = "python_stdlib.zip", "packages.zip", "zones.zip"
WHEELS = Path("requirements/pyodide.txt")
PURE = (
    "annotated-types", "anyio", "idna", "jinja2", "markupsafe", "pydantic", "python-multipart", "starlette",
    "typing-extensions", "typing-inspection",
)  # fmt: skip
TIME_ZONES = "tzdata"  # hundreds of small files, of which one is read: they stay in their archive
ABI = ("--platform=pyemscripten_2026_0_wasm32", "--python-version=3.14", "--implementation=cp", "--abi=cp314")
LEFT_OUT = frozenset({
    "_pyrepl", "ensurepip", "idlelib", "lib2to3", "multiprocessing", "pydoc_data", "sqlite3/__main__.py", "tkinter",
    "turtledemo", "unittest", "wsgiref", "xmlrpc", "antigravity.py", "bdb.py", "cProfile.py",
    "doctest.py", "ftplib.py", "imaplib.py", "mailbox.py", "modulefinder.py", "nntplib.py", "pdb.py", "poplib.py",
    "profile.py", "pstats.py", "pyclbr.py", "pydoc.py", "smtplib.py", "tabnanny.py", "this.py", "trace.py",
    "turtle.py", "webbrowser.py", "optparse.py", "pickletools.py", "plistlib.py", "xml/dom",
})  # fmt: skip
"""Of the standard library: what serves developers, terminals and other machines."""
OF_NO_USE = (
    "anyio/_backends/_trio.py", "anyio/pytest_plugin.py", "pydantic/mypy.py", "pydantic/v1/", "starlette/testclient.py",
)  # fmt: skip
"""Of the packages: what serves tests, other event loops, and models of pydantic 1."""
COMPILED = "wasm32-emscripten.so"
UNWANTED = (".so", ".pyi", ".typed", ".c", ".pyc")


class NotBuiltError(Exception):
    """The site can't be made; the message says why and what to do."""


def build_engine(target: Path, work: Path) -> None:
    """Fill `target` with Pyodide, its library and the packages; what was built before from the same is taken again."""
    if not (PYODIDE / ENGINE).is_file():
        msg = "Pyodide is not installed; `make site` fetches it"
        raise NotBuiltError(msg)
    kept = work / f"engine-{_ingredients()}"
    if not kept.is_dir():
        fresh = work / "engine"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        _build(fresh, work)
        fresh.rename(kept)
    shutil.copytree(kept, target)


def _build(target: Path, work: Path) -> None:
    for name in AS_IT_IS:
        shutil.copyfile(PYODIDE / name, target / name)
    # packed, because few hosts pack WebAssembly; the page unpacks it while it arrives
    (target / f"{ENGINE}.gzip").write_bytes(gzip.compress((PYODIDE / ENGINE).read_bytes(), 9, mtime=0))
    library, packages = _library(work / "library"), _packages(work / "packages", work)
    compile_all(library, packages)
    pack(library, target / LIBRARY)
    pack(packages, target / PACKAGES)
    pack(_copied((TIME_ZONES,), work / "zones"), target / ZONES)


def _library(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(PYODIDE / LIBRARY) as archive:
        wanted = (name for name in archive.namelist() if not _is_left_out(PurePosixPath(name)))
        archive.extractall(folder, wanted)
    return folder


def _is_left_out(name: PurePosixPath) -> bool:
    return not LEFT_OUT.isdisjoint((name.parts[0], "/".join(name.parts[:2]), str(name)))


def _packages(folder: Path, work: Path) -> Path:
    _copied(PURE, folder)
    for wheel in _wheels(work / "wheels"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                kept_as = name if name.endswith(COMPILED) else _name_in_archive(name)
                if kept_as is not None:
                    (folder / kept_as).parent.mkdir(parents=True, exist_ok=True)
                    (folder / kept_as).write_bytes(archive.read(name))
    return folder


def _copied(packages: Iterable[str], folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    for package in packages:
        for name, file in _files_of(package):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / name)
    return folder


def _files_of(package: str) -> Iterator[tuple[str, Path]]:
    """The installed files of a package that Python reads, each with its name in it."""
    found = distribution(package)
    for name in map(str, found.files or ()):
        kept_as = _name_in_archive(name)
        if kept_as is not None:
            yield kept_as, Path(str(found.locate_file(name)))


def _name_in_archive(name: str) -> str | None:
    """Where a file of a package goes: its licence beside the packages, what only pip and compilers read nowhere."""
    package, mark, rest = name.partition(".dist-info/licenses/")
    if mark:
        return f"licences/{package}/{rest}"
    is_foreign = name.startswith(("..", *OF_NO_USE)) or "__pycache__" in name or ".dist-info/" in name
    return None if is_foreign or name.endswith(UNWANTED) else name


def _wheels(folder: Path) -> Iterator[Path]:
    """The wheels for Pyodide, fetched by pip and checked against their hashes; raises NotBuiltError."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", *ABI]
    done = subprocess.run(  # noqa: S603 -- our own command
        [*command, "--require-hashes", "-r", str(WHEELS), "-d", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = next((line for line in done.stderr.splitlines() if line.startswith("ERROR")), "pip stopped")
        msg = f"the wheels for Pyodide could not be fetched ({reason}); check the connection, then say it again"
        raise NotBuiltError(msg)
    return folder.glob("*.whl")


def _ingredients() -> str:
    """What changes with anything that the engine is made from."""
    return fingerprint({
        "wheels": WHEELS.read_bytes(),
        "pyodide": (PYODIDE / "package.json").read_bytes(),
        **{package: distribution(package).version.encode() for package in (*PURE, TIME_ZONES)},
        **{name: file.read_bytes() for name, file in _recipe()},
    })  # fmt: skip


def _recipe() -> Iterator[tuple[str, Path]]:
    here = Path(__file__).parent
    return ((name, here / name) for name in ("engine.py", "compiling.py", "compile.mjs", "packing.py"))
