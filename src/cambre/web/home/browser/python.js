// Python in a worker: Pyodide as the site keeps it, without packages of its own and, once all is here, without ways out.

export const PACKAGES = "/lib/python3.14/site-packages";
const LOCK = { info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten", python: "3.14", version: "0" }, packages: {} };
const WAYS_OUT = ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "importScripts", "Worker"];

/** Python, from the folder of its engine. @param {string} engine an absolute address @returns {Promise<any>} */
export async function pythonFrom(engine) {
  const { loadPyodide } = await import(`${engine}pyodide.mjs`);
  return loadPyodide({
    indexURL: engine,
    lockFileContents: LOCK,
    checkAPIVersion: false,
    stdout: (/** @type {string} */ line) => console.log(line),
    stderr: (/** @type {string} */ line) => console.warn(line),
  });
}

/** Everything of Python is here now, and nothing of it can reach out again. */
export function closeTheWaysOut() {
  for (const way of WAYS_OUT) Object.defineProperty(globalThis, way, { value: undefined });
}
