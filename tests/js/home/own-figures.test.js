import assert from "node:assert/strict";
import { test } from "node:test";
import { isFigure, ownPath } from "../../../src/cambre/web/home/browser/own-path.js";

const STILL = "/back/figures/abc123/cat-cow/still-day.svg";

test("what lies on the site is asked of nobody: Mira in colours, and whatever is no figure", () => {
  assert.equal(ownPath(STILL, {}), null);
  assert.equal(ownPath(STILL, { figure: "mira", palette: "colour" }), null);
  assert.equal(ownPath("/back/static/icon.svg", { figure: "otto" }), null);
  assert.equal(isFigure("blob:http://localhost/1"), false);
});

test("somebody else is drawn by the app, standing, moving, and at a range", () => {
  assert.equal(ownPath(STILL, { figure: "otto" }), "drawn/abc123/cat-cow/otto/still-day.svg");
  assert.equal(ownPath("../figures/abc123/cat-cow/moving-night.svg", { figure: "otto" }), "drawn/abc123/cat-cow/otto/moving-night.svg");
  assert.equal(ownPath("/figures/abc123/cat-cow/stiff-day.svg", { figure: "lin" }), "drawn/abc123/cat-cow/lin/stiff-day.svg");
});

test("black and white has its own for either light, and stays ink on paper", () => {
  const drawn = ["day", "night", "ink"].map((light) => ownPath(`/figures/a/cobra/still-${light}.svg`, { palette: "mono" }));

  assert.deepEqual(drawn, ["ink", "chalk", "ink"].map((light) => `drawn/a/cobra/mira/still-${light}.svg`));
});
