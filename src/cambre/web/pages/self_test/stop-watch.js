// A clock for tests of endurance: it fills the field before it, and stops by itself when the test ends.

class StopWatch extends HTMLElement {
  connectedCallback() {
    this.most = Number(this.dataset["most"]);
    /** @type {number|null} */
    this.started = null;
    this.timer = 0;
    this.button = Object.assign(document.createElement("button"), { type: "button", className: "button button-plain button-small" });
    this.button.textContent = this.dataset["start"] ?? "";
    this.button.addEventListener("click", () => (this.started === null ? this.start() : this.stop()));
    this.replaceChildren(this.button);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  /** @returns {HTMLInputElement|null} */
  get field() {
    return this.previousElementSibling?.querySelector("input") ?? null;
  }

  start() {
    this.started = performance.now();
    this.button?.replaceChildren(this.dataset["stop"] ?? "");
    this.timer = setInterval(() => this.show(), 100);
  }

  show() {
    const seconds = (performance.now() - (this.started ?? 0)) / 1000;
    if (this.field) this.field.value = Math.min(seconds, this.most ?? seconds).toFixed(seconds < 10 ? 1 : 0);
    if (seconds >= (this.most ?? Infinity)) this.stop();
  }

  stop() {
    clearInterval(this.timer);
    this.started = null;
    this.button?.replaceChildren(this.dataset["start"] ?? "");
  }
}

customElements.define("stop-watch", StopWatch);
