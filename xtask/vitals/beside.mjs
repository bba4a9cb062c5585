/** The site as built, and beside it bare pages of the same markup and style that load nothing else. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};
const compress = promisify(brotliCompress);

/** A page without what it loads besides its style; a comment that does not compress stands for the bytes that are left out. @param {string} html */
async function bare(html) {
  const left = html.replace(/<script[^]*?<\/script>\n?|<link rel="(?!stylesheet)[^>]*>\n?/g, '');
  const { length } = await compress(html);
  let filled = left;
  for (let n = 1; (await compress(filled)).length < length; n++) {
    const noise = Array.from({ length: n }, (_, at) => Math.imul(at + 1, 2654435761).toString(36)).join('');
    filled = left.replace('</head>', `<!--${noise}--></head>`);
  }
  return filled;
}

/**
 * Serves the site below `/page/` and its bare pages below `/bare/`, all of it compressed.
 * @param {string} site the folder of the built site
 */
export async function serveBeside(site) {
  /** @type {Map<string, Buffer>} */
  const made = new Map();
  /** @param {'page' | 'bare'} kind @param {string} file */
  async function content(kind, file) {
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
    if (extname(name) !== '.html' || kind === 'page') return { name, body: await readFile(join(site, `${name}.br`)) };
    const body = made.get(name) ?? (await compress(await bare(await readFile(join(site, name), 'utf8'))));
    made.set(name, body);
    return { name, body };
  }
  const server = createServer(async (request, response) => {
    const [, kind, ...rest] = new URL(request.url ?? '/', 'http://x').pathname.split('/');
    try {
      if (kind !== 'page' && kind !== 'bare') throw new Error('neither');
      const { name, body } = await content(kind, rest.join('/'));
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(name))] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html>');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  return { address, close: () => server.close() };
}
