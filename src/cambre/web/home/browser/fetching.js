// Fetches Python's files: counts what has arrived, and unpacks the engine, which lies packed on the server.

const ENGINE = /\.wasm$/;
const PACKED = ".gzip";

/** Whether something didn't come, or not whole: then all else that goes wrong follows from that. */
export let isCutOff = false;

/** Count every fetch until the function that this gives is called. @param {number} all bytes @param {(share: number) => void} tell @returns {() => void} */
export function fetchesCounted(all, tell) {
  const plain = globalThis.fetch;
  let arrived = 0;
  const cutOff = (/** @type {unknown} */ error) => {
    isCutOff = true;
    throw error;
  };
  const counted = async (/** @type {string} */ url) => {
    const answer = await plain(url).catch(cutOff);
    if (!answer.ok || !answer.body) return cutOff(new Error(`${url} could not be fetched (${answer.status})`));
    const count = new TransformStream({
      transform(piece, out) {
        arrived += piece.byteLength;
        tell(Math.min(1, arrived / all));
        out.enqueue(piece);
      },
    });
    answer.body.pipeTo(count.writable).catch(cutOff).catch(() => {}); // whoever reads hears of it
    return count.readable;
  };
  globalThis.fetch = async (asked) => {
    const url = String(asked instanceof Request ? asked.url : asked);
    if (!ENGINE.test(url)) return new Response(await counted(url));
    const body = (await counted(url + PACKED)).pipeThrough(new DecompressionStream("gzip"));
    return new Response(body, { headers: { "content-type": "application/wasm" } });
  };
  return () => void (globalThis.fetch = plain);
}
