// A file system for Python whose files are the browser's own: a write is in its file when the call returns.
// It has a few names only, because a browser opens files in its own time, and Python can't wait for that.

/**
 * @typedef {object} Handle what a worker has of an open file; nobody else can open it meanwhile
 * @property {(into: Uint8Array, how: {at: number}) => number} read
 * @property {(from: Uint8Array, how: {at: number}) => number} write
 * @property {() => number} getSize
 * @property {(size: number) => void} truncate
 * @property {() => void} flush
 * @property {() => void} close
 */
/** @typedef {{handle: Handle, exists: boolean}} File */

const [NO_SUCH_FILE, NOT_ALLOWED, INVALID, BROKEN, FULL] = [44, 63, 28, 29, 51]; // Emscripten's numbers
const [FOLDER, FILE] = [0o040777, 0o100666];
const [FROM_HERE, FROM_END] = [1, 2];
const BLOCK = 4096;

export class KeptFiles {
  /** @param {any} FS Emscripten's file system @param {Map<string, Handle>} handles */
  constructor(FS, handles) {
    this.FS = FS;
    /** @type {Map<string, File>} */
    this.files = new Map([...handles].map(([name, handle]) => [name, { handle, exists: handle.getSize() > 0 }]));
    /** @type {Set<Handle>} */
    this.unflushed = new Set();
    this.node_ops = {
      lookup: (/** @type {any} */ parent, /** @type {string} */ name) => this.found(parent, name),
      mknod: (/** @type {any} */ parent, /** @type {string} */ name) => this.made(parent, name),
      unlink: (/** @type {any} */ _parent, /** @type {string} */ name) => this.remove(name),
      getattr: (/** @type {any} */ node) => this.described(node),
      setattr: (/** @type {any} */ node, /** @type {any} */ wanted) => this.change(node, wanted),
      readdir: () => [".", "..", ...[...this.files].filter(([, file]) => file.exists).map(([name]) => name)],
    };
    this.stream_ops = {
      read: (/** @type {any[]} */ ...asked) => this.read(...asked),
      write: (/** @type {any[]} */ ...asked) => this.write(...asked),
      llseek: (/** @type {any} */ stream, /** @type {number} */ offset, /** @type {number} */ whence) => this.position(stream, offset, whence),
      fsync: () => this.flush(),
    };
  }

  /** Emscripten's way to ask for the folder. */
  mount() {
    return this.node(null, "/", FOLDER);
  }

  /** See that all that was written is on the disk. */
  flush() {
    for (const handle of this.unflushed) handle.flush();
    this.unflushed.clear();
    return 0;
  }

  close() {
    this.flush();
    for (const { handle } of this.files.values()) handle.close();
  }

  /** @param {any} parent @param {string} name */
  found(parent, name) {
    if (!this.files.get(name)?.exists) throw new this.FS.ErrnoError(NO_SUCH_FILE);
    return this.node(parent, name, FILE);
  }

  /** @param {any} parent @param {string} name */
  made(parent, name) {
    const file = this.files.get(name);
    if (!file) throw new this.FS.ErrnoError(NOT_ALLOWED);
    file.exists = true;
    return this.node(parent, name, FILE);
  }

  /** @param {string} name */
  remove(name) {
    const file = this.file(name);
    this.carefully(() => file.handle.truncate(0));
    file.exists = false;
  }

  /** @param {any} parent @param {string} name @param {number} mode */
  node(parent, name, mode) {
    const node = this.FS.createNode(parent, name, mode, 0);
    return Object.assign(node, { node_ops: this.node_ops, stream_ops: this.stream_ops });
  }

  /** @param {any} node */
  described(node) {
    const size = this.FS.isDir(node.mode) ? BLOCK : this.file(node.name).handle.getSize();
    const [then, blocks] = [new Date(0), Math.ceil(size / BLOCK)];
    const common = { dev: 1, ino: node.id, mode: node.mode, nlink: 1, uid: 0, gid: 0, rdev: 0, blksize: BLOCK };
    return { ...common, size, blocks, atime: then, mtime: then, ctime: then };
  }

  /** @param {any} node @param {{size?: number}} wanted */
  change(node, { size }) {
    if (size !== undefined) this.carefully(() => this.file(node.name).handle.truncate(size));
  }

  /** @param {any[]} asked stream, buffer, offset, length, position */
  read(...[stream, buffer, offset, length, position]) {
    const into = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
    return this.carefully(() => this.file(stream.node.name).handle.read(into, { at: position }));
  }

  /** @param {any[]} asked stream, buffer, offset, length, position */
  write(...[stream, buffer, offset, length, position]) {
    const { handle } = this.file(stream.node.name);
    const from = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
    return this.carefully(() => {
      this.flushOthers(handle);
      this.unflushed.add(handle);
      const written = handle.write(from, { at: position });
      // Chromium gives the number of its error, as a huge count, where there is no room
      if (written !== length) throw new this.FS.ErrnoError(FULL);
      return written;
    });
  }

  /** What stands in one file must be on the disk before another is written: the order that SQLite recovers by,
   * and asks for with a call that this Python's fdatasync leaves out. @param {Handle} handle */
  flushOthers(handle) {
    for (const other of this.unflushed) {
      if (other === handle) continue;
      other.flush();
      this.unflushed.delete(other);
    }
  }

  /** @param {any} stream @param {number} offset @param {number} whence */
  position(stream, offset, whence) {
    const from = { [FROM_HERE]: stream.position, [FROM_END]: this.file(stream.node.name).handle.getSize() }[whence] ?? 0;
    if (from + offset < 0) throw new this.FS.ErrnoError(INVALID);
    return from + offset;
  }

  /** @param {string} name */
  file(name) {
    return /** @type {File} */ (this.files.get(name));
  }

  /** Do something with a file; what the browser complains of becomes an error that Python knows.
   * @template T @param {() => T} work @returns {T} */
  carefully(work) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      throw new this.FS.ErrnoError(error.name === "QuotaExceededError" ? FULL : BROKEN);
    }
  }
}
