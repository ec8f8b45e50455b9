// The first card: “none of these” and the others exclude each other, and the form knows the time zone it is sent from.

class NoneExcludes extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", ({ target }) => this.untick(/** @type {HTMLInputElement} */ (target)));
    const zone = this.closest("form")?.querySelector("input");
    if (zone?.name === "zone") zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }

  /** Take away the ticks that contradict this one. @param {HTMLInputElement} ticked */
  untick(ticked) {
    if (!ticked.checked) return;
    for (const box of this.querySelectorAll("input")) {
      if (box !== ticked && (ticked.value === "none" || box.value === "none")) box.checked = false;
    }
  }
}

customElements.define("none-excludes", NoneExcludes);
