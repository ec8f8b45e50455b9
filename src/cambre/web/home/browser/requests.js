// Pages ask for addresses; the app in the worker answers paths below its root. This translates.

import { cookie, noteCookie } from "./cookie.js";

/** @typedef {import("./tabs.js").Tabs} Tabs */
/** @typedef {import("./app-worker.js").Answer} Answer */

const FILES = ["static", "figures", "python", "release", "sw.js", "icons"];
const MOST_REDIRECTS = 5;
const WITHOUT_BODY = [204, 304];

/** The path of a page below the site's root, without slashes around it; null for a file, or what is elsewhere.
 * @param {URL} url @param {URL} root */
export function pageAt(url, root) {
  if (url.origin !== root.origin || !`${url.pathname}/`.startsWith(root.pathname)) return null;
  const path = url.pathname.slice(root.pathname.length).replace(/\/$/, "");
  return FILES.includes(path.split("/")[0] ?? "") ? null : path;
}

/** The address that a page has on a static server. @param {URL} url @param {URL} root */
export function addressOf(url, root) {
  const isFile = /\.[a-z0-9]+$/.test(url.pathname);
  const slash = isFile || url.pathname.endsWith("/") ? "" : "/";
  return new URL(url.pathname + slash + url.search, root);
}

/** Ask the app, and follow where it leads. @param {Tabs} tabs @param {Request} request @param {URL} root @returns {Promise<Response>} */
export async function askApp(tabs, request, root) {
  const headers = [...request.headers];
  const body = new Uint8Array(await request.arrayBuffer());
  let [method, url] = [request.method, new URL(request.url)];
  for (let hops = 0; hops < MOST_REDIRECTS; hops += 1) {
    const answer = await answered(tabs, request.signal, url, root, method, method === "GET" ? [] : headers, body);
    noteCookie(answer.headers);
    const onwards = answer.headers.find(([name]) => name === "location")?.[1];
    if (!onwards) return response(answer, addressOf(url, root));
    [method, url] = ["GET", new URL(onwards, url)];
  }
  throw new TypeError("redirected in circles");
}

/** @param {Tabs} tabs @param {AbortSignal} signal @param {URL} url @param {URL} root @param {string} method @param {[string, string][]} headers @param {Uint8Array} body @returns {Promise<Answer>} */
function answered(tabs, signal, url, root, method, headers, body) {
  const id = crypto.randomUUID();
  const asked = { method, path: `/${pageAt(url, root) ?? ""}`, query: url.search.slice(1), headers: [...headers, ...cookie(), named(id)], body };
  return new Promise((resolve, reject) => {
    const leave = () => {
      tabs.drop(id);
      reject(signal.reason);
    };
    if (signal.aborted) return leave();
    signal.addEventListener("abort", leave, { once: true });
    tabs.ask(id, asked).then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

/** @param {string} id @returns {[string, string]} */
const named = (id) => ["x-once", id];

/** @param {Answer} answer @param {URL} url */
function response({ status, headers, body }, url) {
  const content = WITHOUT_BODY.includes(status) ? null : new Blob([/** @type {BlobPart} */ (body)]);
  return Object.defineProperty(new Response(content, { status, headers }), "url", { value: url.href });
}
