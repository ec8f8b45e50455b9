// Keeps the site for times without a network, and offers a new version between sessions, never in the middle of one.

import { offerUpdate } from "./app-state.js";

const SESSION = "cambre.session"; // the lock that a window holds while it leads a session

/** @type {Promise<ServiceWorkerRegistration>|null} */
let registered = null;

/** Start keeping; only the first call does. @param {URL} root @param {import("./tabs.js").Tabs} tabs */
export function keepForOffline(root, tabs) {
  if (registered || !("serviceWorker" in navigator)) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  registered = navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
  registered.then((registration) => watch(registration, tabs), () => {});
  navigator.serviceWorker.addEventListener("controllerchange", () => hadOne && location.reload());
}

/** @param {ServiceWorkerRegistration} registration @param {import("./tabs.js").Tabs} tabs */
function watch(registration, tabs) {
  const look = () => offerUpdate(tabs, registration.waiting && registration.active ? () => use(registration) : null);
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && registration.update().catch(() => {}));
  look();
}

/** Change over, unless a session is open in some window. @param {ServiceWorkerRegistration} registration */
async function use(registration) {
  if (!(await isSessionOpen())) registration.waiting?.postMessage("use");
}

async function isSessionOpen() {
  const { held } = await navigator.locks.query();
  return (held ?? []).some(({ name }) => name === SESSION);
}
