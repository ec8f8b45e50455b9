// Which cameras a device has. Two ways to look are always offered; more, by their names, once the browser tells them.

/** @typedef {{facing?: import("./camera.js").Facing, deviceId?: string}} Which */

/** What to ask the browser for, from what was chosen: a way to look, or one camera's id. @param {string} lens @returns {Which} */
export const whichOf = (lens) => (lens === "user" || lens === "environment" ? { facing: lens } : { deviceId: lens });

/** Offer each camera by its name, where there are several; browsers tell names only after one was allowed.
 * @param {HTMLSelectElement} select @param {string} lens what was chosen */
export async function offerLenses(select, lens) {
  const found = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
  const cameras = (found ?? []).filter(({ kind, label, deviceId }) => kind === "videoinput" && label && deviceId);
  const ways = [...select.options].slice(0, 2);
  const named = cameras.length > 1 ? cameras.map(({ label, deviceId }) => new Option(label, deviceId)) : [];
  select.replaceChildren(...ways, ...named);
  const isThere = [...select.options].some(({ value }) => value === lens);
  select.value = isThere ? lens : "user"; // one that isn't plugged in stays chosen, and another looks meanwhile
}
