// Fetches Python's files: counts what has arrived, and unpacks the engine, which lies packed on the server.

const ENGINE = /\.wasm$/;
const PACKED = ".gzip";

/** Count every fetch until the function that this gives is called. @param {number} all bytes @param {(share: number) => void} tell @returns {() => void} */
export function fetchesCounted(all, tell) {
  const plain = globalThis.fetch;
  let arrived = 0;
  const counted = async (/** @type {string} */ url) => {
    const answer = await plain(url);
    if (!answer.ok || !answer.body) throw new Error(`${url} could not be fetched (${answer.status})`);
    const count = new TransformStream({
      transform(piece, out) {
        arrived += piece.byteLength;
        tell(Math.min(1, arrived / all));
        out.enqueue(piece);
      },
    });
    return answer.body.pipeThrough(count);
  };
  globalThis.fetch = async (asked) => {
    const url = String(asked instanceof Request ? asked.url : asked);
    if (!ENGINE.test(url)) return new Response(await counted(url));
    const body = (await counted(url + PACKED)).pipeThrough(new DecompressionStream("gzip"));
    return new Response(body, { headers: { "content-type": "application/wasm" } });
  };
  return () => void (globalThis.fetch = plain);
}
