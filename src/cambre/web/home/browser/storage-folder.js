// The folder of this site in the browser's own file storage, and the files in it that a worker keeps open.

/** @typedef {import("./kept-files.js").Handle} Handle */

const FILES = ["journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-journal", "journal-before.sqlite3"];
const HELD = ["NoModificationAllowedError", "InvalidStateError"]; // the second one in WebKit
const TRIAL = "trial ";
const TIDIED = ["NotFoundError", "NoModificationAllowedError"]; // by another tab, just now: no browser says so that can't open files
const [TRIES, PAUSE] = [100, 100]; // a tab that was just closed lets go within moments

/** Open the files; null where this window has no storage, as private ones often, or this browser can't write to a file
 * while Python waits. @param {string} name @returns {Promise<Map<string, Handle>|null>} */
export async function openFiles(name) {
  const folder = await folderNamed(name);
  if (folder === null) return null;
  if (!(await canOpen(folder))) return null;
  const handles = new Map();
  for (const file of FILES) {
    const found = await folder.getFileHandle(file, { create: true });
    handles.set(file, await openedAlone(found));
  }
  return handles;
}

/** Whether files can be opened so here. WebKitGTK says no only to the first who asks for a file and takes it for held from then
 * on, even when it was removed: so each time another one is tried. @param {FileSystemDirectoryHandle} folder */
async function canOpen(folder) {
  const name = TRIAL + crypto.randomUUID();
  const file = /** @type {any} */ (await folder.getFileHandle(name, { create: true }));
  try {
    (await file.createSyncAccessHandle()).close();
    return true;
  } catch (error) {
    const why = /** @type {Error} */ (error).name;
    if (TIDIED.includes(why)) return true;
    if (error instanceof TypeError || why === "NotSupportedError") return false;
    throw error;
  } finally {
    await tidy(folder).catch(() => {});
  }
}

/** Remove what was tried, with what tabs that were closed meanwhile have left. @param {any} folder */
async function tidy(folder) {
  const names = [];
  for await (const name of folder.keys()) if (name.startsWith(TRIAL)) names.push(name);
  for (const name of names) await folder.removeEntry(name).catch(() => {}); // another tab has it open
}

/** Remove the folder with all that is in it. @param {string} name */
export async function removeFolder(name) {
  const all = await navigator.storage.getDirectory();
  await all.removeEntry(name, { recursive: true });
}

/** @param {string} name @returns {Promise<FileSystemDirectoryHandle|null>} */
async function folderNamed(name) {
  try {
    const all = await navigator.storage.getDirectory();
    return await all.getDirectoryHandle(name, { create: true });
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

/** @param {any} file @returns {Promise<Handle>} */
async function openedAlone(file) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      const isHeld = error instanceof DOMException && HELD.includes(error.name);
      if (!isHeld || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
