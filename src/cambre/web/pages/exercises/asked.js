// What a form of filters asks for, as an address.

/** The address of a form as it stands, without the fields that ask for nothing.
 * @param {HTMLFormElement} form @param {string} here */
export function asked(form, here) {
  const url = new URL(form.getAttribute("action") ?? here, here);
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  url.search = new URLSearchParams(said.filter(([, value]) => value !== "")).toString();
  return url.href;
}
