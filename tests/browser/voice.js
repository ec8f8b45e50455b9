// A voice for tests: it lives on this device, takes its time, and remembers what it said and what stood on the screen.
(() => {
  const said = (window.said = []);
  let timer = 0;
  const voices = [
    { name: "Near", lang: "en-GB", localService: true, default: true, voiceURI: "near" },
    { name: "Far away", lang: "en-GB", localService: false, default: false, voiceURI: "far" },
  ];
  const screen = () => [...document.querySelectorAll("dialog[open], [data-part]:not([hidden])")].map((part) => part.innerText).join("\n");
  class Utterance {
    constructor(text) {
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance) {
      const heard = { text: utterance.text, voice: utterance.voice?.name, at: performance.now(), isCut: false, isOver: false, screen: "" };
      for (const other of said) other.isCut ||= !other.isOver;
      said.push(heard);
      queueMicrotask(() => (heard.screen = screen()));
      timer = setTimeout(() => {
        heard.isOver = true;
        utterance.onend?.();
      }, 300 + utterance.text.length * (window.millisecondsALetter ?? 65));
    },
    cancel() {
      clearTimeout(timer);
      for (const heard of said) {
        heard.isCut ||= !heard.isOver;
        heard.isOver = true;
      }
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = Utterance;
})();
