/** A small server of files held in memory or in a folder, for what the site itself does not hold. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from './listen.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * @param {string} folder
 * @param {Record<string, string>} [pages] what is served besides, by path
 * @param {Record<string, string>} [headers] what every answer carries
 */
export async function serve(folder, pages = {}, headers = {}) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    try {
      const content = pages[pathname] ?? (await readFile(join(folder, normalize(pathname))));
      response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(pathname)] ?? 'text/plain' }).end(content);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  return listen(server);
}
