// The drawing after a session: what stands beside it is true before it was kept, and after.

import assert from "node:assert/strict";
import { test } from "node:test";

const [matchMedia, document] = [() => ({ matches: false, addEventListener: () => {} }), { addEventListener: () => {}, documentElement: { dataset: {} } }];
Object.assign(globalThis, { HTMLElement: class {}, customElements: { define: () => {}, get: () => undefined }, matchMedia, document, addEventListener: () => {} });
const { Drawn } = await import("../../../src/cambre/web/pages/train/drawn.js");

/** A page with a drawing that may be kept, and what was written into the journal. */
function drawn() {
  const [slots, told] = [new Map(), []];
  const slot = (/** @type {string} */ name) => slots.get(name) ?? slots.set(name, { hidden: name === "loop-kept", focus: () => {} }).get(name);
  const leader = { screen: { slot }, keeping: { tell: (/** @type {string} */ kind) => told.push(kind) } };
  const each = new Drawn(/** @type {any} */ (leader));
  each.body = {};
  return { each, told, hidden: (/** @type {string} */ name) => slot(name).hidden };
}

test("what was kept isn't said to be lost with the page any more", () => {
  const { each, told, hidden } = drawn();
  assert.deepEqual(["loop-unkept", "loop-none", "loop-kept"].map(hidden), [false, false, true]);

  each.keep(null);
  assert.deepEqual(["loop-unkept", "loop-none", "loop-kept"].map(hidden), [true, true, false]);
  each.keep(null);
  assert.deepEqual(told, ["loop_kept"], "once is enough");
});
