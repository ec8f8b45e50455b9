// Says a line aloud, with a voice that lives on this device; where there is none, or it is muted, a screen reader says it.

/** The voices that need no network. @returns {SpeechSynthesisVoice[]} */
const voices = () => ("speechSynthesis" in window ? speechSynthesis.getVoices().filter((voice) => voice.localService) : []);

export class Aloud {
  /** @param {HTMLElement} line where it stands to be read */
  constructor(line) {
    this.line = line;
    this.isMuted = false;
    this.spoken = "";
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
    this.again();
  }

  /** Say the line once more, for somebody who doesn't see it. */
  again() {
    if (!this.speaks || !this.spoken) return;
    const here = document.documentElement.lang.split("-")[0] ?? "";
    const voice = voices().find(({ lang }) => lang.startsWith(here)) ?? voices()[0] ?? null;
    speechSynthesis.cancel();
    speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(this.spoken), { voice, lang: voice?.lang ?? "" }));
  }

  silence() {
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }
}
