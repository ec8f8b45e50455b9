// The journal entries that a session makes: what happened, where and when.

import { uuidOf } from "./uuid.js";

/** @typedef {import("./session.js").Happening} Happening */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {{uuid: string, at: string, kind: string, version: 1, body: Record<string, unknown>, person?: string}} Entry */

/**
 * The entries for what happened last in a session.
 * @param {Session} session as it is afterwards
 * @param {Happening[]} happened
 * @param {{at: string, zone: string}} when
 * @returns {Entry[]}
 */
export function entriesOf({ session, written }, happened, { at, zone }) {
  const first = written - happened.length;
  return happened.map(({ kind, body }, place) => ({
    uuid: uuidOf(session, first + place),
    at,
    kind,
    version: 1,
    body: { zone, session, ...filled(body) },
  }));
}

/** @param {Record<string, unknown>} body */
const filled = (body) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined));
