// Runs a Python program of this folder inside Pyodide, as the browser home would, with Cambré's core and nothing else.
// usage: node pyodide.mjs PROGRAM ROOT WORK; the program finds them as /root, /source (ROOT's src) and /kept

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [program, root, work] = process.argv.slice(2);
const python = await loadPyodide({ checkIntegrity: false });
for (const [name, folder] of [["/root", root], ["/source", `${root}/src`], ["/kept", work]]) {
  python.FS.mkdir(name);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, name);
}
python.runPython(readFileSync(program, "utf8"));
