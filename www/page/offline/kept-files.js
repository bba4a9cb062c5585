/** Answers every `fetch` from the elements of this document. See single-file.js. */

/** @type {Record<string, string>} */
const TYPES = { wasm: 'application/wasm', json: 'application/json', ftl: 'text/plain' };

/** @param {string} address */
async function kept(address) {
  const element = document.getElementById(address);
  if (!element) return new Response(null, { status: 404 });
  const text = element.textContent ?? '';
  const body = element.getAttribute('type')?.endsWith(';base64')
    ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    : text;
  return new Response(body, { headers: { 'Content-Type': TYPES[address.split('.').pop() ?? ''] ?? '' } });
}

/** Whether the file was saved with what had been drawn in it: a result can be read there, and nothing can begin. */
const isCopy = document.getElementById('start') === null && document.getElementById('main')?.childElementCount;

// There is no other file that would notice that this one has failed.
addEventListener('error', () => document.getElementById(isCopy ? 'copied' : 'failed')?.removeAttribute('hidden'));
if (isCopy) throw new Error('a copy of the page as it stood');

globalThis.fetch = (address) => kept(String(address));
