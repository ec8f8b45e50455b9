// Sends each choice when it is made, and shows at once what it changes.

import { submission } from "../../shared/intent.js";
import { lightPictures, wear } from "../../shared/light.js";
import { visit } from "../../shared/navigate.js";
import { isServed, load } from "../../shared/transport.js";

class SettingsForm extends HTMLElement {
  sending = Promise.resolve();

  connectedCallback() {
    this.addEventListener("change", ({ target }) => this.sendNext(/** @type {HTMLInputElement} */ (target).name));
    if (this.isTouched) this.sendNext();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** Whether something was chosen before this script was there. */
  get isTouched() {
    const choices = [...this.form.elements].filter((each) => each instanceof HTMLInputElement);
    const options = [...this.form.querySelectorAll("option")];
    const isMoved = choices.some((each) => each.checked !== each.defaultChecked || (each.type === "range" && each.value !== each.defaultValue));
    return isMoved || options.some((each) => each.selected !== each.defaultSelected);
  }

  /** Send what is chosen after what was chosen before: the last one counts. @param {string} [name] all of them where none is named */
  sendNext(name) {
    this.sending = this.sending.then(() => this.send(name));
  }

  /** What was chosen elsewhere meanwhile stays: only what was touched here is sent. @param {string} [name] */
  async send(name) {
    const sent = submission(this.form, null, location);
    if (sent === null) return;
    if (name) sent.options.body = onlyOf(/** @type {URLSearchParams} */ (sent.options.body), name);
    try {
      const answer = await load(sent.url, sent.options);
      if (!answer.ok) throw new TypeError(answer.statusText);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (next.documentElement.lang !== document.documentElement.lang) return await this.speak();
      this.show(next);
      this.tell(this.dataset["kept"]);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error; // no network
      this.tell(this.dataset["failed"]);
    }
  }

  /** Show this page again in another language; a computer's pages are loaded anew, so that all of them is in it. */
  async speak() {
    if (isServed()) return location.reload();
    await visit(location.href, { adds: false, scroll: scrollY });
  }

  /** Look like the page that came back. @param {Document} next */
  show(next) {
    wear(next.documentElement);
    const sample = next.querySelector("[data-sample]");
    if (sample) this.querySelector("[data-sample]")?.replaceWith(document.adoptNode(sample));
    lightPictures();
  }

  /** @param {string} [word] */
  tell(word = "") {
    const state = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
    state.textContent = "";
    requestAnimationFrame(() => (state.textContent = word)); // said again, also where it is the same word
  }
}

/** One choice of a form. @param {URLSearchParams} fields @param {string} name */
const onlyOf = (fields, name) => new URLSearchParams([...fields].filter(([each, value]) => each === "zone" || each === name || (each === "box" && value === name)));

customElements.define("settings-form", SettingsForm);
