// Which clicks and forms may be answered without a reload.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isStaying, plainLink, submission } from "../../src/cambre/web/shared/intent.js";

const HERE = new URL("http://127.0.0.1:8000/exercises?of=back");

/** A click on a link, as the browser tells it. */
const click = (href, { link = {}, ...event } = {}) => {
  const anchor = { href: new URL(href, HERE).href, target: "", hasAttribute: () => false, ...link };
  return { button: 0, target: { closest: () => anchor }, ...event };
};

test("a plain click on a page of this site is followed", () => {
  assert.equal(plainLink(click("/about"), HERE), "http://127.0.0.1:8000/about");
});

test("a link to a place on another page is followed with its place", () => {
  assert.equal(plainLink(click("/about#sources"), HERE), "http://127.0.0.1:8000/about#sources");
});

for (const [what, event] of [
  ["with a key held down", click("/about", { ctrlKey: true })],
  ["with another button", click("/about", { button: 1 })],
  ["that somebody else has answered", click("/about", { defaultPrevented: true })],
  ["on a link to another window", click("/about", { link: { target: "_blank" } })],
  ["on a download", click("/about", { link: { hasAttribute: (name) => name === "download" } })],
  ["on another site", click("http://example.org/")],
  ["on another port of this computer", click("http://127.0.0.1:9999/")],
  ["on a place of this page", click("/exercises?of=back#turning")],
  ["on a picture", click("/figures/0/cobra/moving-day.svg")],
  ["on nothing", { button: 0, target: { closest: () => null } }],
]) {
  test(`a click ${what} is left to the browser`, () => assert.equal(plainLink(event, HERE), null));
}

/** A form with one field, as the browser tells it. */
const form = (action, method, more = {}) => ({
  getAttribute: () => action,
  method,
  target: "",
  enctype: "application/x-www-form-urlencoded",
  ...more,
});

globalThis.FormData = class extends Map {
  constructor() {
    super([["age", "20-64"]]);
  }
};

test("a form that changes something is sent in its body", () => {
  const sent = submission(form("/card", "post"), null, HERE);

  assert.equal(sent.url, "http://127.0.0.1:8000/card");
  assert.equal(sent.options.method, "POST");
  assert.equal(String(sent.options.body), "age=20-64");
});

test("a form that only asks is sent in the address", () => {
  assert.deepEqual(submission(form("/exercises", "get"), null, HERE), {
    url: "http://127.0.0.1:8000/exercises?age=20-64",
    options: {},
  });
});

test("a form to another site, to another window, or with files is left to the browser", () => {
  assert.equal(submission(form("http://example.org/", "post"), null, HERE), null);
  assert.equal(submission(form("/card", "post", { target: "_blank" }), null, HERE), null);
  const upload = submission(form("/storage", "post", { enctype: "multipart/form-data" }), null, HERE);

  assert.equal(upload.options.method, "POST");
  assert.equal(upload.options.body.get("age"), "20-64");
});

for (const [what, stays, answered, expected] of [
  ["whose answer is its own page lets the reader stay", true, "http://127.0.0.1:8000/exercises", true],
  ["whose answer is another page leads there", true, "http://127.0.0.1:8000/about", false],
  ["that doesn't ask for it leads to the top", false, "http://127.0.0.1:8000/exercises", false],
]) {
  test(`a form ${what}`, () => {
    const sent = form("/undo", "post", { hasAttribute: (name) => stays && name === "data-stays" });

    assert.equal(isStaying(sent, answered, HERE), expected);
  });
}
