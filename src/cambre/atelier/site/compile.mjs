// Compiles every module of some folders with the Python that will run it, and takes the source away.
// usage: node compile.mjs MODULES-THAT-STAY-AS-SOURCE FOLDER …; needs pyodide in node_modules; a comma stands between modules

import { loadPyodide } from "pyodide";

const [asSource, ...folders] = process.argv.slice(2);
const python = await loadPyodide();
python.globals.set("as_source", python.toPy(asSource.split(",")));
python.FS.mkdir("/work");
for (const folder of folders) {
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/work");
  python.runPython(`
import py_compile
from pathlib import Path

work = Path("/work")
for source in sorted(work.rglob("*.py")):
    name = source.relative_to(work)
    if str(name) in as_source:
        continue
    is_read = name.match("cambre/core/safety/rules/*.py")  # a rule's text says what it weighs
    py_compile.compile(
        str(source), str(source.with_suffix(".pyc")), str(name), doraise=True, optimize=1 if is_read else 2,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    source.unlink()
`);
  python.FS.unmount("/work");
}
