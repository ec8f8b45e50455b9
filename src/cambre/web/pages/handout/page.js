// A button that prints, where there are scripts to do it.

class PrintPage extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => print());
  }
}

customElements.define("print-page", PrintPage);
