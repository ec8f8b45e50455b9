// The exercises, filtered while somebody types or chooses. Without this the form is sent by its button.

import { load } from "../../shared/transport.js";
import { asked } from "./asked.js";

const PAUSE = 200; // ms without another key before the exercises are looked for

class ExerciseFinder extends HTMLElement {
  looking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;

  connectedCallback() {
    this.addEventListener("input", () => this.soon());
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.look();
    });
    if (this.address() !== location.href) this.soon(); // somebody was quicker than this script
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.looking.abort();
  }

  soon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.look(), PAUSE);
  }

  /** Show what fits the form as it stands, and say how many there are. */
  async look() {
    clearTimeout(this.waiting);
    this.looking.abort();
    const mine = (this.looking = new AbortController());
    const url = this.address();
    try {
      const answer = await load(url, { signal: mine.signal });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-found]");
      if (mine.signal.aborted) return;
      if (next === null) return location.assign(url);
      history.replaceState(history.state, "", url);
      this.querySelector("[data-found]")?.replaceWith(document.adoptNode(next));
      this.tell(next.querySelector("[data-count]")?.textContent ?? "");
    } catch {
      if (!mine.signal.aborted) location.assign(url); // no network: the browser says so better
    }
  }

  /** What the form asks for as it stands. */
  address() {
    return asked(/** @type {HTMLFormElement} */ (this.querySelector("form")), location.href);
  }

  /** Let a screen reader say it when it has time. @param {string} words */
  tell(words) {
    const announcer = document.getElementById("announcer");
    if (announcer) announcer.textContent = words;
  }
}

customElements.define("exercise-finder", ExerciseFinder);
