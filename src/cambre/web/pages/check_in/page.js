// The body picture: a touch on a place ticks it in the list below, and the list shows on the picture.

class BodyPicture extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", ({ target }) => this.touched(/** @type {Element} */ (target)));
    this.form?.addEventListener("change", () => this.show());
    this.show();
  }

  get form() {
    return this.closest("form");
  }

  /** @param {string} place @returns {HTMLInputElement|null} */
  boxOf(place) {
    return this.form?.querySelector(`input[name="places"][value="${place}"]`) ?? null;
  }

  /** @param {Element} target */
  touched(target) {
    const box = this.boxOf(target.closest("[data-place]")?.getAttribute("data-place") ?? "");
    if (box === null) return;
    box.checked = !box.checked;
    this.show();
  }

  /** What is ticked stands out on the picture. */
  show() {
    for (const area of this.querySelectorAll("[data-place]")) {
      area.classList.toggle("is-told", this.boxOf(area.getAttribute("data-place") ?? "")?.checked ?? false);
    }
  }
}

customElements.define("body-picture", BodyPicture);
