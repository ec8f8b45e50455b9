// The uuids of a session's entries.

/**
 * The uuid of a session's entry number `place`: made again after a crash, it is the same, and the journal keeps one.
 * @param {string} session
 * @param {number} place
 */
export function uuidOf(session, place) {
  const tail = BigInt(`0x${session.slice(24)}`);
  const next = (tail + BigInt(place) + 1n) % (1n << 48n);
  return session.slice(0, 24) + next.toString(16).padStart(12, "0");
}
