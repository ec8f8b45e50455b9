// Deletes what this site keeps in the browser: the journal, the choices, and the site itself.

import { ROOT, tabs } from "./start.js";
import { AppFailedError } from "./tabs.js";

const CHOICES = `${document.documentElement.dataset.shelf ?? ""}cambre.`;
const KNOWN = `cambre.known ${ROOT.pathname}`;
const FILES = `cambre ${ROOT.pathname} `;
const KEEPS_NOTHING = ["SecurityError", "NotSupportedError"]; // the second where Chromium is told to let no site keep anything

/** Delete the journal, then all else, and begin anew; of all else, where a part can't be deleted the others are, and its error is thrown. */
export async function eraseEverything() {
  await forgetJournal();
  const done = await Promise.allSettled([forgetChoices(), forgetWorker()]);
  done.push(...(await Promise.allSettled([forgetFiles()]))); // then nobody is left who would keep them again
  for (const part of done) if (part.status === "rejected" && !isNothingKept(part.reason)) throw part.reason;
  location.assign(ROOT.href);
}

/** An app that can't run would be waited for without an end. */
async function forgetJournal() {
  if (tabs.state.failed) throw new AppFailedError(tabs.state.failed);
  const [asked, leaving] = [crypto.randomUUID(), new AbortController()];
  const failing = new Promise((_, reject) => {
    tabs.addEventListener("change", () => tabs.state.failed && reject(new AppFailedError(tabs.state.failed)), { signal: leaving.signal });
  });
  try {
    await Promise.race([tabs.ask(asked, null), failing]);
  } finally {
    leaving.abort();
    tabs.takeBack(asked); // else it is deleted when the app runs again, and nobody thinks of it any more
  }
}

async function forgetChoices() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(CHOICES) || key === KNOWN) localStorage.removeItem(key);
}

async function forgetFiles() {
  const names = (await globalThis.caches?.keys()) ?? []; // none at an address that isn't secure
  await Promise.all(names.filter((name) => name.startsWith(FILES)).map((name) => caches.delete(name)));
}

/** Without a word the browser would wait until all of the site is kept, which takes minutes on a slow connection. */
async function forgetWorker() {
  const registration = await navigator.serviceWorker?.getRegistration(ROOT.href);
  const { installing, waiting, active } = registration ?? {};
  for (const worker of [installing, waiting, active]) worker?.postMessage("forget");
  await registration?.unregister();
}

/** A window that keeps nothing, as private ones, has nothing to forget. @param {unknown} error */
const isNothingKept = (error) => error instanceof DOMException && KEEPS_NOTHING.includes(error.name);
