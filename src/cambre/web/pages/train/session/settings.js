// What somebody chose: voice, sounds, how much talk. Kept in this browser only.

import { valueIn } from "./reading.js";

/** @typedef {import("./outbox.js").Shelf} Shelf */

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
 * @property {"user"|"environment"} lens which camera looks
 * @property {boolean} prepared whether a session was begun here before: the room is known, and the voice was heard
 */

const KEY = "cambre.player";

/** What holds for somebody who chose nothing. @type {Settings} */
export const DEFAULTS = { talk: "much", voice: "", rate: 1, volume: 1, sounds: true, metronome: false, flash: false, music: "along", mirrored: false, camera: false, lens: "user", prepared: false };

/** The choices, filled up with the defaults. @param {Shelf} shelf @returns {Settings} */
export function chosen(shelf) {
  return { ...DEFAULTS, ...valueIn(shelf.getItem(KEY)) };
}

/** Keep a choice. @param {Shelf} shelf @param {Partial<Settings>} choice @returns {Settings} */
export function choose(shelf, choice) {
  const settings = { ...chosen(shelf), ...choice };
  shelf.setItem(KEY, JSON.stringify(settings));
  return settings;
}
