/**
 * `node xtask/compress.mjs <folder> <kept>`: puts beside every text and WebAssembly file the same, compressed, for servers that send it as it is.
 * It takes most of the time of a build, so what has been compressed is kept, by the hash of what it was and of what compressed it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSED = new Set(['.css', '.ftl', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest', '.xml']);
/** These formats hold compressed data already. */
const AS_THEY_ARE = new Set(['.ico', '.png', '.webp', '.woff2']);

const [folder, kept] = process.argv.slice(2);
if (!folder || !kept) {
  console.error('usage: node xtask/compress.mjs <folder> <kept>');
  process.exit(2);
}
await mkdir(kept, { recursive: true });

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** @type {Record<string, (content: Buffer) => Promise<Buffer>>} */
const WAYS = {
  br: (content) =>
    brotlied(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gz: (content) => gzipped(content, { level: 9 }),
};

/** Another Node, or another way here, may give other bytes. */
const COMPRESSOR = `${process.version} ${await readFile(import.meta.filename, 'utf8')}`;

/** @param {string} path @param {string} kept */
async function compress(path, kept) {
  const content = await readFile(path);
  const hash = createHash('sha256').update(COMPRESSOR).update(content).digest('hex');
  for (const [kind, way] of Object.entries(WAYS)) {
    const known = join(kept, `${hash}.${kind}`);
    if (!existsSync(known)) {
      // Others may look for the same: it is there whole or not at all.
      const unfinished = join(kept, randomUUID());
      await writeFile(unfinished, await way(content));
      await rename(unfinished, known);
    }
    await copyFile(known, `${path}.${kind}`);
  }
}

const paths = [];
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  const kind = extname(entry.name);
  if (!entry.isFile() || AS_THEY_ARE.has(kind)) continue;
  if (!COMPRESSED.has(kind)) throw new Error(`${entry.name}: is this kind of file to be compressed?`);
  paths.push(join(entry.parentPath, entry.name));
}
// All at once: on each core Node compresses another.
await Promise.all(paths.map((path) => compress(path, kept)));
