// A headset's buttons and the keys of a locked screen: browsers pass them on only to a page that plays something, so
// this plays silence. It takes the sound away from other apps, and is used only by somebody who wants that.

const RATE = 8000; // samples a second
const LONG = 10; // seconds; shorter sounds are taken for a notification

export class Headset {
  constructor() {
    /** @type {HTMLAudioElement|null} */
    this.silence = null;
    this.isWanted = false;
    this.plays = false;
  }

  /** @param {boolean} isWanted whether this page may take the sound away from other apps */
  use(isWanted) {
    this.isWanted = isWanted;
    if (isWanted) this.follow(this.plays);
    else this.close();
  }

  /** The session plays, or stands. @param {boolean} plays */
  async follow(plays) {
    this.plays = plays;
    const state = plays ? "playing" : "paused";
    if ("mediaSession" in navigator && navigator.mediaSession.playbackState !== state) navigator.mediaSession.playbackState = state;
    if (!this.isWanted || (this.silence === null && !plays)) return;
    this.silence ??= Object.assign(new Audio(URL.createObjectURL(silence())), { loop: true });
    if (!plays) return this.silence.pause();
    if (!this.silence.paused) return;
    try {
      await this.silence.play();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // nobody has pressed anything yet, or it was paused at once
    }
  }

  /** What a locked screen says. @param {string} title @param {string} about */
  name(title, about) {
    if ("mediaSession" in navigator && navigator.mediaSession.metadata?.title !== title) {
      navigator.mediaSession.metadata = new MediaMetadata({ title, artist: about });
    }
  }

  close() {
    if (this.silence) URL.revokeObjectURL(this.silence.src);
    this.silence?.pause();
    this.silence = null;
  }
}

/** A sound file of nothing: one channel, eight bits. */
function silence() {
  const size = RATE * LONG;
  const bytes = new Uint8Array(44 + size).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (/** @type {number} */ at, /** @type {string} */ word) => bytes.set([...word].map((letter) => letter.charCodeAt(0)), at);
  text(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true); // bytes of the format
  view.setUint16(20, 1, true); // plain samples
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true); // bytes a second
  view.setUint16(32, 1, true); // bytes a sample
  view.setUint16(34, 8, true); // bits a sample
  text(36, "data");
  view.setUint32(40, size, true);
  return new Blob([bytes], { type: "audio/wav" });
}
