/**
 * A copy of the site at an address of its own, as the real server answers, but for what a test changes. Every request is
 * told, whatever the engine.
 */
import { createServer } from 'node:http';
import { listen } from './listen.mjs';
import { SITE } from './site.mjs';

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer */
/** What a test makes of an answer; `cut` breaks the connection after half of it. @typedef {(answer: Answer) => Answer & { cut?: boolean }} Change */
/** @typedef {{ method: string, url: string, headers: Record<string, string | string[] | undefined>, body: string }} Received */

const WORKER = '/service-worker.js';

/** What the server says to one request, as the browser would see it. @param {string} url @returns {Promise<Answer>} */
async function original(url) {
  const response = await fetch(new URL(url, SITE));
  const headers = Object.fromEntries(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'date']) delete headers[name];
  // What is changed for one test is not to be kept for the next.
  headers['cache-control'] = 'no-store';
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

/**
 * @param {object} [how]
 * @param {(path: string) => Change | undefined} [how.change] what is changed of the file at a path
 * @param {string} [how.before] a script that runs before any of the page's own
 */
export async function copySite({ change = () => undefined, before } = {}) {
  /** @type {Received[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    const { url = '/', method = '', headers } = request;
    const body = Buffer.concat(await request.toArray()).toString('latin1');
    received.push({ method, url, headers, body });
    const path = url.replace(/\?.*/, '');
    /** @type {ReturnType<Change>} */
    let answer;
    // What would keep the files of one test for the next. Without it the page works as in a private window.
    if (path === WORKER) answer = { status: 404, headers: {}, body: Buffer.from('') };
    else if (before !== undefined && path === '/before.js')
      answer = { status: 200, headers: { 'content-type': 'text/javascript' }, body: Buffer.from(before) };
    else {
      answer = await original(url);
      if (before !== undefined && answer.headers['content-type']?.startsWith('text/html')) {
        answer.body = Buffer.from(answer.body.toString().replace('<head>', '<head><script src="/before.js"></script>'));
      }
      answer = change(path)?.(answer) ?? answer;
    }
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    if (answer.cut) response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
    else response.end(answer.body);
  });
  return {
    ...(await listen(server)),
    /** Every request so far. */
    received,
  };
}

/** Changes of an answer. */
export const damage = {
  /** The connection breaks half-way. @type {Change} */
  cut: (answer) => ({ ...answer, cut: true }),
  /** Half of the file, as if that were all. @type {Change} */
  half: (answer) => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) }),
  /** @type {Change} */
  missing: (answer) => ({ ...answer, status: 404, body: Buffer.from('') }),
  /** More than there should be: of an engine a part that no program reads. @param {Uint8Array} more @returns {Change} */
  longer: (more) => (answer) => ({ ...answer, body: Buffer.concat([answer.body, more]) }),
  /** @param {string | Uint8Array} body @returns {Change} */
  other: (body) => (answer) => ({ ...answer, body: Buffer.from(body) }),
  /** @param {string} name @param {string} value @returns {Change} */
  header: (name, value) => (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } }),
};
