// The file system that keeps the journal: in the right order on the disk, and honest about a full one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KeptFiles } from "../../../src/cambre/web/home/browser/kept-files.js";

const FULL = 51;

/** A file as a worker has it, which tells what is done to it. */
function handle(name, told, { room = Infinity } = {}) {
  let content = new Uint8Array();
  return {
    read: (into, { at }) => into.set(content.subarray(at, at + into.length)) ?? Math.max(0, Math.min(into.length, content.length - at)),
    write(from, { at }) {
      if (at + from.length > room) return 2 ** 32 - 8;
      told.push(`${name} written`);
      const longer = new Uint8Array(Math.max(content.length, at + from.length));
      longer.set(content);
      longer.set(from, at);
      content = longer;
      return from.length;
    },
    getSize: () => content.length,
    truncate: (size) => (content = content.slice(0, size)),
    flush: () => told.push(`${name} flushed`),
    close: () => told.push(`${name} closed`),
  };
}

const FS = {
  ErrnoError: class extends Error {
    constructor(errno) {
      super();
      this.errno = errno;
    }
  },
  createNode: (parent, name, mode) => ({ parent, name, mode, id: 1 }),
  isDir: (mode) => (mode & 0o170000) === 0o040000,
};

function files(more) {
  const told = [];
  const kept = new KeptFiles(FS, new Map(["journal", "wal"].map((name) => [name, handle(name, told, more)])));
  const write = (name, at = 0) => kept.stream_ops.write({ node: { name } }, new Uint8Array([1, 2, 3]), 0, 3, at);
  return { kept, told, write };
}

test("what stands in one file is on the disk before another is written", () => {
  const { told, write } = files();

  write("wal");
  write("wal", 3);
  write("journal");

  assert.deepEqual(told, ["wal written", "wal written", "wal flushed", "journal written"]);
});

test("everything is on the disk after it was asked for, and nothing is flushed twice", () => {
  const { kept, told, write } = files();

  write("wal");
  kept.flush();
  kept.flush();

  assert.deepEqual(told, ["wal written", "wal flushed"]);
});

test("a file is there when it was made, and gone when it was removed", () => {
  const { kept, write } = files();
  assert.throws(() => kept.node_ops.lookup({}, "wal"), FS.ErrnoError);

  kept.node_ops.mknod({}, "wal");
  write("wal");
  assert.equal(kept.node_ops.getattr(kept.node_ops.lookup({}, "wal")).size, 3);
  kept.node_ops.unlink({}, "wal");

  assert.throws(() => kept.node_ops.lookup({}, "wal"), FS.ErrnoError);
  assert.deepEqual(kept.node_ops.readdir(), [".", ".."]);
});

test("a name that it doesn't know can't be made", () => {
  assert.throws(() => files().kept.node_ops.mknod({}, "diary"), FS.ErrnoError);
});

test("a full disk is told as full", () => {
  assert.throws(() => files({ room: 2 }).write("wal"), (error) => error.errno === FULL);
});

test("what was written is read again", () => {
  const { kept, write } = files();
  write("journal");
  const buffer = new Uint8Array(3);

  assert.equal(kept.stream_ops.read({ node: { name: "journal" } }, buffer, 0, 3, 0), 3);
  assert.deepEqual([...buffer], [1, 2, 3]);
});
