// Tells a screen reader one line after the other: a line that another one replaces at once is never read.

const STANDS = 1200; // milliseconds; by then a screen reader has taken it, and reads it to its end

export class Announcing {
  /** @param {HTMLElement} line a live region */
  constructor(line) {
    this.line = line;
    /** @type {string[]} */
    this.waiting = [];
    this.stands = false;
  }

  /** Have this read, after what was told before; the same text once more, too. @param {string} text */
  tell(text) {
    if (text === "") return;
    if (this.stands) this.waiting.push(text);
    else this.write(text);
  }

  /** What waited for the step that is over is not needed any more. */
  turnPage() {
    this.waiting = [];
  }

  /** @param {string} text */
  write(text) {
    this.line.replaceChildren(text);
    this.stands = true;
    setTimeout(() => this.next(), STANDS);
  }

  next() {
    const text = this.waiting.shift();
    if (text === undefined) this.stands = false;
    else this.write(text);
  }
}
