// Soft sounds, made here: no file is loaded.

/** @typedef {import("./session/sounding.js").Sound} Sound */

/** Hertz, seconds, loudness. @type {Record<Sound|"begin"|"end", [number, number, number][]>} */
const TONES = {
  count: [[660, 0.12, 0.25]],
  begin: [[523, 0.16, 0.3], [784, 0.34, 0.3]],
  end: [[784, 0.16, 0.25], [523, 0.4, 0.25]],
  up: [[392, 0.16, 0.12]],
  hold: [[440, 0.16, 0.12]],
  down: [[330, 0.2, 0.12]],
  tick: [[1047, 0.04, 0.08]],
};

const LOUDER = 2; // over music

export class Sounds {
  /** @param {() => void} [interrupted] the device took the sound away: somebody calls */
  constructor(interrupted = () => {}) {
    this.interrupted = interrupted;
    /** @type {AudioContext|null} */
    this.context = null;
    this.volume = 1;
  }

  /** @param {{volume: number, music: "along"|"over"}} how */
  use({ volume, music }) {
    this.volume = music === "over" ? LOUDER * volume : volume;
    const device = /** @type {{audioSession?: {type: string}}} */ (/** @type {unknown} */ (navigator));
    if (device.audioSession) device.audioSession.type = music === "over" ? "transient" : "ambient";
  }

  /** Make ready; browsers allow it only when somebody has just pressed something. */
  wake() {
    this.context ??= "AudioContext" in window ? this.open() : null;
    this.context?.resume();
  }

  open() {
    const context = new AudioContext();
    context.addEventListener("statechange", () => String(context.state) === "interrupted" && this.interrupted());
    return context;
  }

  /** @param {keyof typeof TONES} name */
  play(name) {
    if (!this.context || this.volume === 0) return;
    let at = this.context.currentTime;
    for (const [hertz, seconds, loudness] of TONES[name]) {
      tone(this.context, { hertz, seconds, loudness: loudness * this.volume, at });
      at += seconds;
    }
  }

  close() {
    this.context?.close();
    this.context = null;
  }
}

/** @param {AudioContext} context @param {{hertz: number, seconds: number, loudness: number, at: number}} how */
function tone(context, { hertz, seconds, loudness, at }) {
  const gain = new GainNode(context, { gain: 0 });
  const source = new OscillatorNode(context, { frequency: hertz });
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(loudness, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  source.connect(gain).connect(context.destination);
  source.start(at);
  source.stop(at + seconds);
}
