// Which figures lie on the site, and where the app draws the others.

/** @typedef {{figure?: string|undefined, palette?: string|undefined}} Chosen who is drawn, and in which colours */

const FIGURE = /\/figures\/([^/]+)\/([^/]+)\/([^/]+)-(day|night|ink)\.svg$/;
/** @type {Record<string, string>} */
const IN_MONO = { day: "ink", night: "chalk" };

/** Whether an address is that of a figure that lies on the site. @param {string} address */
export const isFigure = (address) => FIGURE.test(address);

/** The path below the site's root at which the app draws a figure as it was chosen; null where it lies there, or is no figure.
 * @param {string} address @param {Chosen} chosen */
export function ownPath(address, { figure = "mira", palette = "colour" }) {
  const found = FIGURE.exec(address);
  if (found === null || (figure === "mira" && palette === "colour")) return null;
  const [, print, slug, form, light = ""] = found;
  return `drawn/${print}/${slug}/${figure}/${form}-${(palette === "mono" && IN_MONO[light]) || light}.svg`;
}
