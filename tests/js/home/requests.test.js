// Which addresses the app in the browser answers, and where its pages are on a static server.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, pageAt } from "../../../src/cambre/web/home/browser/requests.js";

const ROOT = new URL("https://example.org/some/path/");
const page = (address) => pageAt(new URL(address, ROOT), ROOT);

for (const [address, path] of [
  ["./", ""],
  ["exercises", "exercises"],
  ["exercises/cobra/", "exercises/cobra"],
  ["exercises/?words=back", "exercises"],
  ["storage/cambre-journal.json", "storage/cambre-journal.json"],
  ["staticky", "staticky"],
]) {
  test(`the app answers ${address}`, () => assert.equal(page(address), path));
}

for (const address of ["static/0/app.css", "figures/0/cobra/still-day.svg", "sw.js", "../", "/some/pathway", "https://elsewhere.example/some/path/"]) {
  test(`the app leaves ${address} to the network`, () => assert.equal(page(address), null));
}

for (const [address, there] of [
  ["exercises", "https://example.org/some/path/exercises/"],
  ["exercises/", "https://example.org/some/path/exercises/"],
  ["exercises?words=back", "https://example.org/some/path/exercises/?words=back"],
  ["storage/cambre-journal.json", "https://example.org/some/path/storage/cambre-journal.json"],
]) {
  test(`${address} is a folder on a static server, or a file`, () => assert.equal(addressOf(new URL(address, ROOT), ROOT).href, there));
}
