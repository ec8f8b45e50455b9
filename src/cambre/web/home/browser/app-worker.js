// Runs Cambré's Python: loads it, opens the journal, and answers what pages ask.

import { fetchesCounted, isCutOff } from "./fetching.js";
import { KeptFiles } from "./kept-files.js";
import { PACKAGES, closeTheWaysOut, pythonFrom } from "./python.js";
import { openFiles, removeFolder } from "./storage-folder.js";

/** @typedef {{method: string, path: string, query: string, headers: [string, string][], body: Uint8Array}} Asked */
/** @typedef {{status: number, headers: [string, string][], body: Uint8Array}} Answer */
/** @typedef {{name: string, catalogue: string}} Language its name in itself, and where its catalogue lies */
/** @typedef {{root: string, engine: string, application: string, bytes: number, languages: Record<string, Language>}} Place addresses, absolute; bytes to come */

const JOURNAL = "/journal";
const IN_MEMORY = "/memory/journal";
const ZONES = "/lib/zones.zip";
const FIRST_ASKED = ["/", "/plan", "/you", "/exercises", "/exercises/cobra", "/programs/gentle-start", "/card", "/tests", "/history"];
const TIDIED_AFTER = 20; // pages

/** The one way out that stays open, for catalogues of languages alone: they come when somebody wants them. */
const reach = fetch.bind(globalThis);

/** @type {any} */
let python;
/** @type {any} */
let app;
/** @type {KeptFiles|null} */
let files = null;
/** @type {Place} */
let place;
let answered = 0; // pages since Python was tidied last

/** @param {string} kind @param {object} [more] */
const tell = (kind, more = {}) => postMessage({ kind, ...more });

const DOES = { start, ask, erase };

/** What is done now, and after it whatever was asked for meanwhile: one thing at a time. @type {Promise<unknown>} */
let turn = Promise.resolve();

addEventListener("message", ({ data }) => {
  const does = DOES[/** @type {keyof DOES} */ (data.kind)];
  turn = turn
    .then(() => does(data))
    .catch((/** @type {Error} */ error) => tell("failed", { id: data.id, why: whyOf(error), said: String(error) }));
});

/** @param {Place} where */
async function start(where) {
  place = where;
  const restore = fetchesCounted(place.bytes, (share) => tell("progress", { share }));
  const [engine, packages, zones, application] = await Promise.all([
    pythonFrom(place.engine),
    archive(`${place.engine}packages.zip`),
    archive(`${place.engine}zones.zip`),
    archive(place.application),
  ]);
  python = engine;
  restore();
  for (const content of [packages, application]) python.unpackArchive(content, "zip", { extractDir: PACKAGES });
  python.FS.writeFile(ZONES, new Uint8Array(zones));
  python.pyimport("sys").path.append(ZONES);
  closeTheWaysOut();
  await open();
  warm();
}

/** Read the templates of pages before somebody asks for them; requests that came meanwhile go first. */
async function warm() {
  for (const path of FIRST_ASKED) {
    await new Promise((resolve) => setTimeout(resolve));
    turn = turn.then(() => app.ask_from_page("GET", path, "", "[]", new Uint8Array()).destroy()).catch(() => {});
    await turn;
  }
  turn = turn.then(() => app.settle());
}

/** @param {string} url */
const archive = async (url) => (await fetch(url)).arrayBuffer();

async function open() {
  const handles = await openFiles(folder());
  files = handles && new KeptFiles(python.FS, handles);
  python.FS.mkdirTree(files ? JOURNAL : IN_MEMORY);
  if (files) python.FS.mount(files, {}, JOURNAL);
  const names = Object.entries(place.languages).map(([language, { name }]) => [language, name]);
  const told = [Object.fromEntries(names), navigator.languages].map((each) => JSON.stringify(each));
  app = python.pyimport("cambre.web.home.browser.app").start(place.root.replace(/\/$/, ""), files ? JOURNAL : IN_MEMORY, ...told);
  files?.flush();
  await learn("[]");
  tell("ready", { isKept: files !== null, hasEntries: app.has_entries() });
}

/** Learn the language in which a request will be answered; where it can't be had now, English is. @param {string} headers in JSON */
async function learn(headers) {
  const language = app.lacks(headers);
  const { catalogue } = place.languages[language] ?? {};
  if (!catalogue) return;
  try {
    const packed = (await reach(catalogue)).body?.pipeThrough(new DecompressionStream("gzip"));
    app.learn(language, new Uint8Array(await new Response(packed).arrayBuffer()));
  } catch (error) {
    console.warn(String(error)); // no connection: it is asked for again with the next page
  }
}

/** Answer a page; what it changed is on the disk before it hears of it. @param {{id: string, asked: Asked}} message */
async function ask({ id, asked }) {
  const { method, path, query, headers, body } = asked;
  const written = JSON.stringify(headers);
  await learn(written);
  const said = app.ask_from_page(method, path, query, written, body);
  const [status, told, bytes] = said.toJs();
  said.destroy();
  if (method !== "GET") files?.flush();
  const hasEntries = method !== "GET" && app.has_entries();
  tell("answer", { id, hasEntries, answer: { status, headers: JSON.parse(told), body: bytes } });
  answered += 1;
  if (answered === TIDIED_AFTER) setTimeout(tidy);
}

/** Python lets go of what the last pages left behind, when nobody waits. */
function tidy() {
  answered = 0;
  turn = turn.then(() => app.tidy());
}

/** Delete the journal, and begin a new one. @param {{id: string}} message */
async function erase({ id }) {
  app.close();
  app.destroy();
  if (files) {
    files.close();
    python.FS.unmount(JOURNAL);
    await removeFolder(folder());
  } else {
    for (const name of python.FS.readdir(IN_MEMORY).slice(2)) python.FS.unlink(`${IN_MEMORY}/${name}`);
  }
  await open();
  tell("answer", { id, answer: { status: 200, headers: [], body: new Uint8Array() } });
}

const folder = () => `cambre ${encodeURIComponent(place.root)}`;

/** @param {Error} error */
function whyOf(error) {
  if (isCutOff || (!python && error instanceof TypeError)) return "away"; // a module that can't be fetched is a TypeError
  if (error instanceof DOMException) return ["NoModificationAllowedError", "InvalidStateError"].includes(error.name) ? "held" : "storage";
  if (/StoreError|DamagedError|NotOursError/.test(String(error))) return "journal";
  const isOld = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError || !("DecompressionStream" in globalThis);
  return isOld ? "old" : "unknown";
}
