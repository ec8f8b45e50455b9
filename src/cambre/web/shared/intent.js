// Reads from a click or a form what is asked for, and whether it may be answered without a reload.

/** The address that a plain click on a link of this site leads to; null where the browser should see to it.
 * @param {MouseEvent} event @param {URL | Location} here */
export function plainLink(event, here) {
  const link = /** @type {Element} */ (event.target).closest?.("a");
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link?.href || !isPlain || event.defaultPrevented || link.target || link.hasAttribute("download")) return null;
  const url = new URL(link.href, here.href);
  const isJump = url.hash !== "" && url.pathname === here.pathname && url.search === here.search;
  return isOfThisSite(url, here) && !isJump && isPage(url) ? url.href : null;
}

/** Where a form is sent and with what; null where the browser should see to it.
 * @param {HTMLFormElement} form @param {HTMLElement | null} submitter @param {URL | Location} here
 * @returns {{url: string, options: RequestInit} | null} */
export function submission(form, submitter, here) {
  const url = new URL(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? here.href, here.href);
  if (!isOfThisSite(url, here) || form.target) return null;
  const given = new FormData(form, submitter);
  if (form.enctype === "multipart/form-data") return { url: url.href, options: { method: "POST", body: given } };
  const fields = new URLSearchParams();
  for (const [name, value] of given) fields.append(name, String(value));
  if (fields.get("zone") === "") fields.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
  if (form.method === "post") return { url: url.href, options: { method: "POST", body: fields } };
  url.search = fields.toString();
  return { url: url.href, options: {} };
}

/** Whether a form's answer is the page that it stood on, and the reader stays where they are on it.
 * @param {HTMLFormElement} form @param {string} answered @param {URL | Location} here */
export function isStaying(form, answered, here) {
  return form.hasAttribute("data-stays") && new URL(answered, here.href).pathname === here.pathname;
}

/** @param {URL} url @param {URL | Location} here */
const isOfThisSite = (url, here) => url.origin === here.origin;

/** @param {URL} url */
const isPage = (url) => !/\.[a-z0-9]+$/.test(url.pathname);
