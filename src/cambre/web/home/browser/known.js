// Says before the first paint whether somebody's journal lives here, or the address asks for something: then the page
// that lies ready isn't the one, and the app makes another.
// A plain script, because a module would come after the paint.

if (location.search) document.documentElement.dataset.asks = "";
try {
  const root = new URL("../../../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname;
  if (localStorage.getItem(`cambre.known ${root}`)) document.documentElement.dataset.known = "";
} catch {
  // no storage in this window: nobody is known
}
