// What the app asks to be remembered about a device: given back with every request.

import assert from "node:assert/strict";
import { test } from "node:test";

import { cookie, noteCookie } from "../../../src/cambre/web/home/browser/cookie.js";

const kept = new Map();
globalThis.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };

test("nothing is given back before anything was set", () => assert.deepEqual(cookie(), []));

test("the cookie that was set last is given back, without what only a browser reads", () => {
  noteCookie([["set-cookie", "cambre-person=me; HttpOnly; Path=/"]]);
  noteCookie([["content-type", "text/html"], ["set-cookie", "cambre-person=anna; HttpOnly; Max-Age=31536000; Path=/site; SameSite=strict"]]);
  noteCookie([["content-type", "text/html"]]);
  assert.deepEqual(cookie(), [["cookie", "cambre-person=anna"]]);
});
