// Keeps every file of one release, and answers from what is kept: the network isn't asked for what is there.
// `SITE` is written before this text when the site is made: the release, and each file with a mark of its content.

/** @typedef {{release: string, shell: string, files: Record<string, string>}} Site */

const worker = /** @type {any} */ (self);
/** @type {Site} */
const SITE = worker.SITE;
const ROOT = new URL(worker.registration.scope);
const PREFIX = `cambre ${ROOT.pathname} `;
const NAME = PREFIX + SITE.release;
const AT_ONCE = 6; // files that are fetched side by side
const SESSION = "cambre.session";
const PLACEHOLDER = "/@root@";
const MARK = "x-cambre-mark";
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const SCRIPT = /\.m?js$/;
const keeping = new AbortController(); // ends where everything is deleted

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(Promise.all([forgetOthers(), worker.clients.claim()])));
worker.addEventListener("message", (/** @type {any} */ { data }) => (data === "forget" ? keeping.abort() : data === "use" && useNow()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (keeping.signal.aborted) return;
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return;
  event.respondWith(event.request.mode === "navigate" ? page(url) : file(url, event.request));
});

/** Take over from the release before, unless a session runs. */
async function useNow() {
  const { held } = await navigator.locks.query();
  if (!held?.some(({ name }) => name === SESSION)) await worker.skipWaiting();
}

async function keepAll() {
  const cache = await caches.open(NAME);
  const names = Object.keys(SITE.files);
  const keepNext = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) await keep(cache, name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
}

/** Keep a file; one that an older release kept with the same content isn't fetched again. @param {Cache} cache @param {string} name */
async function keep(cache, name) {
  const url = new URL(name, ROOT);
  const mark = SITE.files[name] ?? "";
  keeping.signal.throwIfAborted();
  if (await hasMark(await cache.match(url), mark)) return;
  const older = await caches.match(url);
  const answer = hasMark(older, mark) ? older : await fetch(url, { cache: "no-cache", signal: keeping.signal });
  if (!answer?.ok) throw new Error(`${name}: ${answer?.status}`);
  await cache.put(url, marked(answer, mark, SCRIPT.test(name)));
}

/** @param {Response|undefined} answer @param {string} mark */
const hasMark = (answer, mark) => answer?.headers.get(MARK) === mark;

/** The answer with the mark of its content, and a policy where it is a script: a worker has only its own.
 * @param {Response} answer @param {string} mark @param {boolean} isScript */
function marked(answer, mark, isScript) {
  const headers = new Headers({ "content-type": answer.headers.get("content-type") ?? "", [MARK]: mark });
  if (isScript) headers.set("content-security-policy", POLICY);
  return new Response(answer.body, { headers });
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
}

/** The page that lies ready at an address; for any other, one that asks the app in this browser. @param {URL} url */
async function page(url) {
  const path = url.pathname.slice(ROOT.pathname.length);
  if (path !== "" && !path.endsWith("/") && !/\.[a-z0-9]+$/.test(path)) return Response.redirect(`${url.pathname}/${url.search}`, 302);
  const cache = await caches.open(NAME);
  const ready = await cache.match(new URL(/\.[a-z0-9]+$/.test(path) ? path : `${path}index.html`, ROOT));
  return ready ?? (await shell(cache)) ?? fetch(url);
}

/** @param {Cache} cache */
async function shell(cache) {
  const kept = await cache.match(new URL(SITE.shell, ROOT));
  if (!kept) return null;
  const html = (await kept.text()).replaceAll(PLACEHOLDER, ROOT.pathname.replace(/\/$/, ""));
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** @param {URL} url @param {Request} request */
async function file(url, request) {
  const cache = await caches.open(NAME);
  const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
  const kept = await cache.match(new URL(path, ROOT));
  return kept ?? keptWhenUsed(cache, request);
}

/** A file that isn't kept from the start, the camera's model for one, is kept when it is first used. @param {Cache} cache @param {Request} request */
async function keptWhenUsed(cache, request) {
  const answer = await fetch(request);
  const isOfThisRelease = request.url.includes("/static/") && answer.status === 200 && !keeping.signal.aborted;
  if (isOfThisRelease) await cache.put(request, answer.clone());
  return answer;
}
