// What was kept as text, read back; storage that somebody or something damaged must not stop a session.

/** The value of a JSON text; undefined where there is none, or none that can be read. @param {string|null} text @returns {any} */
export function valueIn(text) {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
