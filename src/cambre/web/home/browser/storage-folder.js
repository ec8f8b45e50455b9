// The folder of this site in the browser's own file storage, and the files in it that a worker keeps open.

/** @typedef {import("./kept-files.js").Handle} Handle */

const FILES = ["journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-journal", "journal-before.sqlite3"];
const [TRIES, PAUSE] = [100, 100]; // a tab that was just closed lets go within moments

/** Open the files; null where this window has no storage, as private ones often, or this browser can't write to a file
 * while Python waits. @param {string} name @returns {Promise<Map<string, Handle>|null>} */
export async function openFiles(name) {
  const folder = await folderNamed(name);
  if (folder === null) return null;
  const handles = new Map();
  for (const file of FILES) {
    const handle = await openedAlone(await folder.getFileHandle(file, { create: true })).catch(nothingWhereImpossible);
    if (handle === null) return null;
    handles.set(file, handle);
  }
  return handles;
}

/** What WebKitGTK (no such files) and a Safari before 15.2 (no such call) say; other errors stay errors.
 * @param {Error} error @returns {null} */
function nothingWhereImpossible(error) {
  if (error instanceof TypeError || error.name === "NotSupportedError") return null;
  throw error;
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
      const isHeld = error instanceof DOMException && error.name === "NoModificationAllowedError";
      if (!isHeld || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
