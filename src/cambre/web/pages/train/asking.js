// Questions that stop the clock: each is a dialog, and the session goes on when it closes, unless it ended.

/** @typedef {import("./playing.js").Playing} Playing */

export class Asking {
  /** @param {HTMLElement} root @param {() => Playing|null} playing @param {() => void} goOn @param {AbortSignal} signal */
  constructor(root, playing, goOn, signal) {
    this.root = root;
    this.playing = playing;
    this.goOn = goOn;
    this.goesOn = false;
    for (const dialog of root.querySelectorAll("dialog")) {
      dialog.addEventListener("close", () => this.closed(), { signal });
    }
  }

  get isOpen() {
    return this.open !== null;
  }

  /** @returns {HTMLDialogElement|null} */
  get open() {
    return this.root.querySelector("dialog[open]");
  }

  /** @param {string} name */
  ask(name) {
    const dialog = /** @type {HTMLDialogElement} */ (this.root.querySelector(`[data-ask="${name}"]`));
    if (this.isOpen) return;
    this.goesOn = this.playing()?.plays ?? false;
    this.playing()?.pause("asked");
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  /** @param {{goesOn?: boolean}} [how] whether the session plays afterwards; as before where nothing is said */
  close({ goesOn = this.goesOn } = {}) {
    this.goesOn = goesOn;
    this.open?.close();
  }

  closed() {
    if (this.isOpen) return;
    this.playing()?.parts.voice.silence();
    if (this.goesOn) this.goOn();
  }
}
