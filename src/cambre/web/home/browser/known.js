// Says before the first paint whether somebody's journal lives here, or the address asks for something: then the page
// that lies ready isn't the one, and the app makes another. The light, the letters and the language that they chose are there at once.
// A plain script, because a module would come after the paint.

if (location.search) document.documentElement.dataset.asks = "";
try {
  const root = new URL("../../../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname;
  if (localStorage.getItem(`cambre.known ${root}`)) {
    document.documentElement.dataset.known = "";
    const looks = JSON.parse(localStorage.getItem(`${root === "/" ? "" : `${root} `}cambre.looks`) ?? "{}");
    const { lang = "", dir = "", ...seen } = looks;
    Object.assign(document.documentElement.dataset, seen);
    if (lang) Object.assign(document.documentElement, { lang, dir });
  }
} catch {
  // no storage in this window: nobody is known; or no looks in it that can be read
}
