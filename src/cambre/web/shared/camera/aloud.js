// Says a line aloud, with a voice that lives on this device; where there is none, or it is muted, a screen reader says it.

/** The voices that need no network. @returns {SpeechSynthesisVoice[]} */
const voices = () => ("speechSynthesis" in window ? speechSynthesis.getVoices().filter((voice) => voice.localService) : []);

const LOST = 20_000; // milliseconds after which a voice that never says “ended” is believed to have

export class Aloud {
  /** @param {HTMLElement} line where it stands to be read */
  constructor(line) {
    this.line = line;
    this.isMuted = false;
    this.spoken = "";
    this.isSaying = false;
    /** Something newer came while a sentence is said, which is said to its end. */
    this.waits = false;
    this.turn = 0;
  }

  get speaks() {
    return !this.isMuted && voices().length > 0;
  }

  /** @param {string} text what stands there @param {string} [more] what is said after it, and stands elsewhere */
  say(text, more = "") {
    if (!text) return;
    this.spoken = `${text} ${more}`.trim();
    this.line.setAttribute("aria-live", this.speaks ? "off" : "polite"); // never both at once
    this.line.textContent = text;
    if (this.isSaying) this.waits = true;
    else this.again();
  }

  /** Say the line once more, for somebody who doesn't see it; not while something is said. */
  again() {
    if (!this.speaks || !this.spoken || this.isSaying) return;
    const here = document.documentElement.lang.split("-")[0] ?? "";
    const voice = voices().find(({ lang }) => lang.startsWith(here)) ?? voices()[0] ?? null;
    const turn = (this.turn += 1);
    const ended = () => this.ended(turn);
    const utterance = Object.assign(new SpeechSynthesisUtterance(this.spoken), { voice, lang: voice?.lang ?? "", onend: ended, onerror: ended });
    this.isSaying = true;
    this.waits = false;
    setTimeout(ended, LOST);
    speechSynthesis.speak(utterance);
  }

  /** @param {number} turn */
  ended(turn) {
    if (turn !== this.turn) return;
    this.isSaying = false;
    if (this.waits) this.again();
  }

  silence() {
    this.turn += 1;
    this.isSaying = this.waits = false;
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }
}
