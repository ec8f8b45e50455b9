// A form of filters as an address.

import assert from "node:assert/strict";
import { test } from "node:test";

import { asked } from "../../../src/cambre/web/pages/exercises/asked.js";

const HERE = "http://127.0.0.1:8000/exercises?words=old";

/** A form with these fields. */
const form = (fields) => {
  globalThis.FormData = class extends Map {
    constructor() {
      super(fields);
    }
  };
  return { getAttribute: () => "/exercises" };
};

test("what is said stands in the address, what isn't doesn't", () => {
  const url = asked(form([["words", " cat cow "], ["direction", ""], ["position", "prone"]]), HERE);

  assert.equal(url, "http://127.0.0.1:8000/exercises?words=cat+cow&position=prone");
});

test("a form that says nothing asks for everything", () => {
  assert.equal(asked(form([["words", "  "]]), HERE), "http://127.0.0.1:8000/exercises");
});
