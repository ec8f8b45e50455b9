// Deletes what this site keeps in the browser: the journal, the choices, and the site itself.

import { ROOT, tabs } from "./start.js";

const CHOICES = `${document.documentElement.dataset.shelf ?? ""}cambre.`;
const KNOWN = `cambre.known ${ROOT.pathname}`;

export async function eraseEverything() {
  await tabs.ask(crypto.randomUUID(), null);
  await forgetSite().catch(nothingKept);
  location.assign(ROOT.href);
}

async function forgetSite() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(CHOICES) || key === KNOWN) localStorage.removeItem(key);
  const prefix = `cambre ${ROOT.pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await (await navigator.serviceWorker?.getRegistration(ROOT.href))?.unregister();
}

/** A window that keeps nothing, as private ones, has nothing to forget. @param {Error} error */
function nothingKept(error) {
  if (!(error instanceof DOMException)) throw error;
}
