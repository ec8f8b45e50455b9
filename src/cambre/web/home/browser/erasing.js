// Deletes what this site keeps in the browser: the journal, the choices, and the site itself.

import { ROOT, tabs } from "./start.js";

const CHOICES = `${document.documentElement.dataset.shelf ?? ""}cambre.`;
const KNOWN = `cambre.known ${ROOT.pathname}`;

export async function eraseEverything() {
  await tabs.ask(crypto.randomUUID(), null);
  for (const key of Object.keys(localStorage)) if (key.startsWith(CHOICES) || key === KNOWN) localStorage.removeItem(key);
  const prefix = `cambre ${ROOT.pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await (await navigator.serviceWorker?.getRegistration(ROOT.href))?.unregister();
  location.assign(ROOT.href);
}
