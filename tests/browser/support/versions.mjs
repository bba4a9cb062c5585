/** The built site on a server of its own, which can go away, come back, break off, and have a newer version. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const BUILT = `${ROOT}dist/site`;

/** @type {{ path: string, headers: Record<string, string> }[]} */
const HEADERS = JSON.parse(readFileSync(`${ROOT}www/headers.json`, 'utf8'));

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.ftl': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** @param {string} path */
const headersOf = (path) =>
  Object.assign({}, ...HEADERS.filter((rule) => path.startsWith(rule.path.slice(0, -1))).map(({ headers }) => headers));

/** Every file of a site, as its address from the root. @param {string} folder */
export const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** What the newer version adds to its title, and to every outcome. */
export const NEWER = ' №2';

/** As the page names it. @param {Buffer} content */
const fingerprint = (content) => createHash('sha256').update(content).digest('base64');

/**
 * The same site with other words and another engine, as a build of a changed law makes it: other names for their files, and pages and a
 * service worker that name them.
 * @param {string} folder
 */
function makeNewer(folder) {
  const pages = new Map(
    ['', 'kk/', 'ru/', 'en/'].map((start) => [
      join(folder, start, 'index.html'),
      readFileSync(join(folder, start, 'index.html'), 'utf8'),
    ]),
  );
  /** @param {string} old @param {string} other */
  const rename = (old, other) => pages.forEach((html, page) => pages.set(page, html.replaceAll(old, other)));
  /** @param {string} file from the root of the site @param {string | Buffer} content */
  const replace = (file, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const name = file.replace(/\.\w+(\.\w+)$/, (_, type) => `.${hash}${type}`);
    rmSync(join(folder, file));
    writeFileSync(join(folder, name), content);
    rename(file, name);
  };
  for (const file of filesOf(folder)) {
    const content = readFileSync(join(folder, file));
    if (/^assets\/words\//.test(file)) {
      const words = content
        .toString()
        .replace(/^(?:ui-start-title|outcome-\w+|ground-\w+|result-headline-\w+) = .+$/gm, (message) => message + NEWER);
      replace(
        file,
        words.replace(/^result-headline-\w+ =\n(?: .*\n)+/gm, (message) =>
          message.replace(/\] .+$/gm, (variant) => variant + NEWER),
        ),
      );
    }
    // A section without a meaning: the same engine, byte for byte another one.
    if (/^assets\/[\w.]+\.wasm$/.test(file)) {
      const engine = Buffer.concat([content, Buffer.from([0, 3, 1, 0x6e, 0x32])]);
      replace(file, engine);
      rename(fingerprint(content), fingerprint(engine));
    }
  }
  pages.forEach((html, page) => writeFileSync(page, html));
  execFileSync('node', ['xtask/precache.mjs', folder, 'target/xtask/service-worker.js'], { cwd: ROOT });
}

export async function serveVersions() {
  const newer = mkdtempSync(join(tmpdir(), 'bauyr-newer-'));
  cpSync(BUILT, newer, { recursive: true });
  makeNewer(newer);

  let folder = BUILT;
  /** What breaks off in the middle. @type {RegExp | undefined} */
  let broken;
  /** What is still the older version's. @type {RegExp | undefined} */
  let stale;
  /** What arrives with one byte changed. @type {RegExp | undefined} */
  let altered;
  /** What is never answered. @type {RegExp | undefined} */
  let held;
  /** @type {string[]} */
  const asked = [];

  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    asked.push(pathname.slice(1));
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const content = await readFile(join(stale?.test(path) ? BUILT : folder, normalize(path)));
      const headers = { ...headersOf(path), 'Content-Type': TYPES[extname(path)], 'Content-Length': content.length };
      if (held?.test(path)) return;
      if (altered?.test(path)) content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
      response.writeHead(200, headers);
      if (broken?.test(path)) response.write(content.subarray(0, content.length / 2), () => response.destroy());
      else response.end(content);
    } catch {
      response.writeHead(404, headersOf('/')).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** The newer version, whole. */
  const toNewer = () => {
    folder = newer;
    broken = stale = altered = held = undefined;
  };
  const stop = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    address: `http://127.0.0.1:${port}/`,
    /** What was asked for, from the root of the site. */
    asked,
    /** What the newer version has to fetch, from the root of the site, in that order: new names, and files of other content. */
    changed: filesOf(newer)
      .filter(
        (file) =>
          !/^(404\.html|embed\/.*)$/.test(file) &&
          !(existsSync(join(BUILT, file)) && readFileSync(join(BUILT, file)).equals(readFileSync(join(newer, file)))),
      )
      .sort(),
    stop,
    /** Serves a version, whole. @param {'older' | 'newer'} version */
    async serve(version) {
      toNewer();
      if (version === 'older') folder = BUILT;
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    /** The newer version, but what matches breaks off in the middle. @param {RegExp} path */
    breakOff(path) {
      toNewer();
      broken = path;
    },
    /** The newer version, but what matches is still the older one's. @param {RegExp} path */
    mix(path) {
      toNewer();
      stale = path;
    },
    /** The newer version, but what matches arrives with one byte changed. @param {RegExp} path */
    alter(path) {
      toNewer();
      altered = path;
    },
    /** The newer version, but what matches is never answered. @param {RegExp} path */
    hold(path) {
      toNewer();
      held = path;
    },
    async close() {
      await stop();
      rmSync(newer, { recursive: true });
    },
  };
}
