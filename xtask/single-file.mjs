/**
 * `node xtask/single-file.mjs <site> <script> <file>`: makes the page of a built site one file that needs no server: style and script stand in it, and every
 * file that the page fetches stands in it under its address. Links to other pages of the site are left out.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [site = '', bundle = '', file = ''] = process.argv.slice(2);
if (!file) {
  console.error('usage: node xtask/single-file.mjs <site> <script> <file>');
  process.exit(2);
}

/** @param {string} address */
const text = (address) => readFile(join(site, address), 'utf8');
/** @param {string} content */
const source = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** What stands between the tags of a script or style ends where its end tag seems to be. @param {string} content @param {string} name */
function inline(content, name) {
  if (/<\/(script|style)|<!--/i.test(content)) throw new Error(`${name} cannot stand in a page: it holds a tag`);
  return content;
}

/** A file as an element that is not run. @param {string} address */
async function element(address) {
  if (address.endsWith('.wasm')) {
    const base64 = (await readFile(join(site, address))).toString('base64');
    return `<script type="application/octet-stream;base64" id="${address}">${base64}</script>`;
  }
  return `<script type="text/plain" id="${address}">${inline(await text(address), address)}</script>`;
}

/** Said where scripts do not run, which is where a messenger or a viewer shows the file itself. */
const VIEWED = {
  kk: 'Бұл файлды браузерде ашыңыз. Мессенджер мен файл қарағыш оны толық көрсетпейді.',
  ru: 'Откройте этот файл в браузере. Мессенджер и просмотр файлов показывают его не полностью.',
  en: 'Open this file in a browser. Messengers and file viewers do not show all of it.',
};
/** Said where the file was saved while something else than its start stood in it. */
const COPIED = {
  kk: 'Бұл — ашық тұрған беттің көшірмесі, батырмалары істемейді. Жаңадан бастау үшін bauyr.html файлының өзін ашыңыз.',
  ru: 'Это копия открытой страницы, её кнопки не работают. Чтобы начать заново, откройте сам файл bauyr.html.',
  en: 'This is a copy of an open page, its buttons do not work. To begin again, open the file bauyr.html itself.',
};
/** @param {Record<string, string>} words */
const spoken = (words) =>
  Object.entries(words)
    .map(([lang, said]) => `<p lang="${lang}">${said}</p>`)
    .join('\n');

const page = await text('index.html');
const [, style = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(page) ?? [];
const [laterStyle = '', later = ''] = / data-style="([^"]+)"/.exec(page) ?? [];
const [tag = '', given = ''] = /<script type="module"[^>]* src="[^"]+"([^>]*)><\/script>/.exec(page) ?? [];
if (!style || !later || !tag) throw new Error('index.html has no style or no script where it is looked for');
// Where scripts do not run, nothing is on its way, and no list stands below.
const css = inline(`${await text(style)}${await text(later)}@media (scripting:none){.waiting{display:none!important}}`, style);
const script = inline(await readFile(bundle, 'utf8'), bundle);
const policy = [
  "default-src 'none'",
  `script-src ${source(script)} 'wasm-unsafe-eval'`,
  `style-src ${source(css)}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
// The styles are all there from the beginning, and so are script and engine.
const attributes = given.replace(laterStyle, '').replace(/ data-(script|integrity|root)="[^"]*"/g, '');
const fetched = [...attributes.matchAll(/ data-[\w-]+="(assets\/[^"]+)"/g)].map(([, address = '']) => address);
const elements = await Promise.all(fetched.map(element));
const licences = `<script type="text/plain" id="licences">${inline(await text('licences.txt'), 'licences.txt')}</script>`;

const lines = page
  .replace(tag, '')
  .split('\n')
  // What stands on lines of its own for the site alone: links to its other pages, and what browsers fetch besides.
  .filter((line) => !line.includes(' data-site') && !line.startsWith('<link '))
  // Every language is in this one page.
  .map((line) => line.replace(/href="(kk|ru|en)\/index\.html"/g, 'href="#/start"'));
const made = lines
  .join('\n')
  .replace(/<noscript><div[^>]*>/, (open) => `${open}\n${spoken(VIEWED)}`)
  .replace(
    '<body>',
    (open) => `${open}\n<div id="copied" class="govuk-inset-text" role="alert" hidden>\n${spoken(COPIED)}\n</div>`,
  )
  .replace(
    '<meta charset="utf-8">',
    (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${css}</style>`,
  )
  .replace('</body>', (end) =>
    [
      ...elements,
      licences,
      `<script type="module"${attributes.replace(/ data-worker="[^"]*"/, '')}>${script}</script>`,
      end,
    ].join('\n'),
  );
if (!made.includes(VIEWED.kk) || !made.includes(COPIED.kk))
  throw new Error('index.html has no place for what the file says of itself');
for (const [, address = ''] of made.matchAll(/ (?:href|src)="([^"]*)"/g)) {
  if (!/^(#|https:)/.test(address)) throw new Error(`${address} is not in the file`);
}
await writeFile(file, made);
