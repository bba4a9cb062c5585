/**
 * `node xtask/compress.mjs <folder>`: puts beside every text and WebAssembly file the same, compressed, for servers that send it as it is.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSED = new Set(['.css', '.ftl', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest', '.xml']);
/** These formats hold compressed data already. */
const AS_THEY_ARE = new Set(['.ico', '.png', '.webp', '.woff2']);

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node xtask/compress.mjs <folder>');
  process.exit(2);
}

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** @param {string} path */
async function compress(path) {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${path}.br`, await brotlied(content, { params }));
  await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }));
}

const paths = [];
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  const kind = extname(entry.name);
  if (!entry.isFile() || AS_THEY_ARE.has(kind)) continue;
  if (!COMPRESSED.has(kind)) throw new Error(`${entry.name}: is this kind of file to be compressed?`);
  paths.push(join(entry.parentPath, entry.name));
}
// All at once: on each core Node compresses another.
await Promise.all(paths.map(compress));
