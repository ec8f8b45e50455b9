// What the device lends to a session: a screen that stays on, and the keys of a headset.

const LEADS = "cambre.session"; // the lock of the window that leads
/** What this window has claimed, until it is given back: a page that follows in the same window must not meet its own lock.
 * @type {Promise<unknown>} */
let given = Promise.resolve();

export class Awake {
  /** Whether this browser can keep the screen on. */
  static get isPossible() {
    return "wakeLock" in navigator;
  }

  constructor() {
    this.isWanted = false;
    /** @type {WakeLockSentinel|null} */
    this.lock = null;
  }

  /** Keep the screen on; to be said again when the page comes back into view. */
  async on() {
    this.isWanted = true;
    if (!Awake.isPossible || document.visibilityState !== "visible" || (this.lock && !this.lock.released)) return;
    try {
      this.lock = await navigator.wakeLock.request("screen");
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // refused: the battery is low
    }
    if (!this.isWanted) this.off();
  }

  off() {
    this.isWanted = false;
    this.lock?.release();
    this.lock = null;
  }
}

/**
 * Lets media keys lead the session until the signal aborts.
 * @param {Record<"play"|"pause"|"previoustrack"|"nexttrack", () => void>} handlers
 * @param {AbortSignal} signal
 */
export function listenToMediaKeys(handlers, signal) {
  if (!("mediaSession" in navigator)) return;
  for (const [name, handler] of Object.entries(handlers)) {
    const action = /** @type {MediaSessionAction} */ (name);
    navigator.mediaSession.setActionHandler(action, handler);
    signal.addEventListener("abort", () => navigator.mediaSession.setActionHandler(action, null));
  }
}

/** Whether another window leads a session now. @returns {Promise<boolean>} */
export async function isClaimed() {
  if (!("locks" in navigator)) return false;
  await given;
  return ((await navigator.locks.query()).held ?? []).some(({ name }) => name === LEADS);
}

/** Claims the session for this window; null where another window leads one. @returns {Promise<(() => void)|null>} gives it back */
export async function claim() {
  if (!("locks" in navigator)) return () => {};
  await given;
  return new Promise((resolve) => {
    given = navigator.locks.request(LEADS, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise((release) => resolve(() => release(undefined)));
    });
  });
}
