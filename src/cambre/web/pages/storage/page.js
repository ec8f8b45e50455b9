// What only the browser knows of what it keeps, and what only it can do with it.

import { load } from "../../shared/transport.js";
import { openShelf } from "../train/shelf.js";

class BrowserStorage extends HTMLElement {
  leaving = new AbortController();

  connectedCallback() {
    this.place("ask").addEventListener("click", () => this.ask());
    const { signal } = this.leaving;
    navigator.serviceWorker?.addEventListener("controllerchange", () => this.show(), { signal }); // all of it is here
    this.show();
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  async show() {
    const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    const used = this.place("used");
    used.textContent = (used.dataset.text ?? "").replace("{used}", inMegabytes(usage)).replace("{most}", inMegabytes(quota));
    used.hidden = quota === 0;
    const isLasting = (await navigator.storage?.persisted?.()) ?? false;
    this.place("lasting").hidden = !isLasting;
    this.place("passing").hidden = isLasting;
    this.place("ask").hidden = !navigator.storage?.persist;
    const isOffline = Boolean(navigator.serviceWorker?.controller);
    this.place("offline").hidden = !isOffline;
    this.place("coming").hidden = isOffline || !("serviceWorker" in navigator);
  }

  async ask() {
    const isPromised = await navigator.storage.persist();
    await this.show();
    this.place("refused").hidden = isPromised;
  }

  /** @param {string} name */
  place(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-${name}]`));
  }
}

class ShareJournal extends HTMLElement {
  connectedCallback() {
    this.hidden = !navigator.canShare?.({ files: [new File(["{}"], "cambre-journal.json", { type: "application/json" })] });
    this.querySelector("button")?.addEventListener("click", () => this.share());
  }

  async share() {
    const answer = await load(this.dataset.file ?? "");
    const file = new File([await answer.blob()], "cambre-journal.json", { type: "application/json" });
    await navigator.share({ files: [file] }).catch(() => {}); // thought better of it
  }
}

/** Sends the form as soon as a file was chosen: one press is enough. */
class OnePress extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    const send = () => this.closest("form")?.requestSubmit();
    if (input?.files?.length) send(); // chosen before this script had come
    input?.addEventListener("change", send);
  }
}

class InstallHelp extends HTMLElement {
  connectedCallback() {
    const button = /** @type {HTMLElement} */ (this.querySelector("[data-install]"));
    const isInstalled = matchMedia("(display-mode: standalone)").matches;
    /** @type {HTMLElement} */ (this.querySelector("[data-installed]")).hidden = !isInstalled;
    /** @type {HTMLElement} */ (this.querySelector("[data-how]")).hidden = isInstalled;
    import("../../home/browser/installing.js").then(({ offered }) => {
      button.hidden = isInstalled || offered() === null;
      button.addEventListener("click", () => offered()?.prompt());
    });
  }
}

class EraseAll extends HTMLElement {
  connectedCallback() {
    const sure = this.place("sure");
    const on = (/** @type {string} */ name, /** @type {() => void} */ does) => this.querySelector(`[data-${name}]`)?.addEventListener("click", does);
    on("erase", () => (sure.hidden = false));
    on("no", () => (sure.hidden = true));
    on("yes", () => this.erase());
  }

  async erase() {
    const [sure, doing, left] = [this.place("sure"), this.place("doing"), this.place("left")];
    const button = /** @type {HTMLButtonElement} */ (this.place("erase"));
    doing.textContent = this.dataset.says ?? "";
    doing.focus(); // the button that had it goes
    sure.hidden = left.hidden = button.disabled = true;
    try {
      const { eraseEverything } = await import("../../home/browser/erasing.js");
      await eraseEverything();
    } catch (error) {
      sure.hidden = left.hidden = button.disabled = false; // whatever went wrong, nobody may think that all is gone
      doing.textContent = "";
      console.warn(String(error));
    }
  }

  /** @param {string} name */
  place(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-${name}]`));
  }
}

/** Stands where everything was deleted: what a page kept here to send it later would bring some of it back. */
class ForgottenHere extends HTMLElement {
  connectedCallback() {
    const shelf = openShelf();
    const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place) ?? "");
    for (const key of keys) if (key.startsWith("cambre.")) shelf.removeItem(key);
  }
}

/** @param {number} bytes */
const inMegabytes = (bytes) => `${(bytes / 1e6).toLocaleString(undefined, { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;

customElements.define("browser-storage", BrowserStorage);
customElements.define("share-journal", ShareJournal);
customElements.define("one-press", OnePress);
customElements.define("install-help", InstallHelp);
customElements.define("erase-all", EraseAll);
customElements.define("forgotten-here", ForgottenHere);
