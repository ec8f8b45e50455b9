// What somebody chose: voice, sounds, how much talk. It travels with the journal; kept here too, for when it is out of reach.

import { valueIn } from "./reading.js";

/** @typedef {Pick<Storage, "getItem"|"setItem">} Shelf */

/**
 * @typedef {object} Settings
 * @property {import("./speaking.js").Talk} talk how much the voice says
 * @property {string} voice the name of the chosen voice; empty for the device's first
 * @property {number} rate how fast it speaks, 1 is normal
 * @property {number} volume of voice and sounds, 0–1
 * @property {boolean} sounds
 * @property {boolean} metronome whether each second of a repetition ticks
 * @property {boolean} flash whether the screen lights up when a step begins
 * @property {"along"|"over"} music what happens to music of another app: it goes on beside the voice, or steps back
 * @property {boolean} mirrored whether the figure moves as in a mirror
 * @property {boolean} camera whether somebody grown up wants to be watched from the start
 * @property {boolean} measures whether somebody grown up wants self-tests to be measured by the camera
 * @property {string} lens which camera looks: "user", "environment", or one by its id on this device
 * @property {"auto"|"full"|"lite"} model which pose model looks: what suits this device, the exact one or the light one
 * @property {boolean} prepared whether a session was begun here before: the room is known, and the voice was heard
 * @property {string} [at] when what travels was chosen on this device
 */

/** @typedef {{settings: Record<string, unknown>, at: string|null}} Told what the journal says of all settings, and since when */

const KEY = "cambre.player";

/** What holds for somebody who chose nothing. @type {Settings} */
export const DEFAULTS = { talk: "much", voice: "", rate: 1, volume: 1, sounds: true, metronome: false, flash: false, music: "along", mirrored: false, camera: false, measures: false, lens: "user", model: "auto", prepared: false };

/** What holds on every device; a voice's name, the mirror and the room are one device's own. */
const TRAVELS = /** @type {const} */ (["talk", "rate", "volume", "sounds", "metronome", "flash", "music"]);

/** The journal of somebody who chose nothing. @type {Told} */
export const NOTHING_TOLD = { settings: {}, at: null };

/** The choices of this device or of the journal, whichever are newer, filled up with the defaults.
 * @param {Shelf} shelf @param {Told} [told] @returns {Settings} */
export function chosen(shelf, told = NOTHING_TOLD) {
  const here = { ...DEFAULTS, ...valueIn(shelf.getItem(KEY)) };
  return told.at !== null && !(Date.parse(here.at) > Date.parse(told.at)) ? { ...here, ...travelling(told.settings) } : here;
}

/** What of some settings holds on every device. @param {Record<string, unknown>} settings */
export const travelling = (settings) => Object.fromEntries(TRAVELS.filter((name) => name in settings).map((name) => [name, settings[name]]));

/** Keep a choice beside the others. @param {Shelf} shelf @param {Settings} before @param {Partial<Settings>} choice @returns {Settings} */
export function choose(shelf, before, choice) {
  const settings = { ...before, ...choice };
  shelf.setItem(KEY, JSON.stringify(settings));
  return settings;
}
