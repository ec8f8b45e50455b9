// The first card: “none of these” and the others exclude each other, and the form knows the time zone it is sent from.

class NoneExcludes extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", ({ target }) => {
      if (!target.checked) return;
      for (const box of this.querySelectorAll("input")) {
        if (box !== target && (target.value === "none" || box.value === "none")) box.checked = false;
      }
    });
    const zone = this.closest("form")?.elements.namedItem("zone");
    if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
}

customElements.define("none-excludes", NoneExcludes);
