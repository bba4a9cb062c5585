/**
 * Makes the start page of each language of the one that is delivered at the root of the site, which speaks Kazakh: whole pages, to be read before
 * any script has come.
 *
 * `node www/site/start-pages.mjs <site> <package> [<address>]`: the folder with index.html, the one with the words, and where the site will stand.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { LANGS, loadWords } from '../checker/i18n.js';
import { translate } from '../page/start.js';
import { siteAddress } from './address.mjs';
import { usage } from './write.mjs';

const [site, npm, given] = process.argv.slice(2);
if (!site || !npm) usage('start-pages.mjs <site> <package> [<address>]');
const address = siteAddress(given);
const delivered = await readFile(join(site, 'index.html'), 'utf8');

/** What leads to other languages, for search engines: they take whole addresses only. @param {Document} document */
function alternates(document) {
  if (!address) return;
  for (const [hreflang, href] of [...LANGS.map((lang) => [lang, `${address}${lang}/`]), ['x-default', address]]) {
    const link = document.createElement('link');
    for (const [name, value] of Object.entries({ rel: 'alternate', hreflang: hreflang ?? '', href: href ?? '' }))
      link.setAttribute(name, value);
    document.head.append(link, '\n');
  }
}

/** Addresses as seen from a folder of the site. @param {Document} document */
function fromFolder(document) {
  for (const element of document.querySelectorAll('[href], [src], script[data-root]')) {
    for (const { name, value } of [...element.attributes]) {
      if (
        /^(href|src|data-.*)$/.test(name) &&
        /^(assets|static|lists|statement|proof|kk|ru|en)\/|^service-worker\.js$|^\.\/$/.test(value)
      )
        element.setAttribute(name, value === './' ? '../' : `../${value}`);
    }
  }
}

for (const lang of LANGS) {
  await loadWords(lang, await readFile(join(npm, 'words', `${lang}.ftl`), 'utf8'));
  const { document } = parseHTML(delivered);
  /** What the installed page is called: the same words. @type {{ name: string, description: string }} */
  const { name, description } = JSON.parse(await readFile(join(site, 'static', `manifest.${lang}.webmanifest`), 'utf8'));
  document.documentElement.lang = lang;
  document.title = name;
  document.querySelector('meta[name=description]')?.setAttribute('content', description);
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `static/manifest.${lang}.webmanifest`);
  translate(document);
  alternates(document);
  fromFolder(document);
  await mkdir(join(site, lang), { recursive: true });
  await writeFile(join(site, lang, 'index.html'), document.toString());
}

const { document } = parseHTML(delivered);
alternates(document);
if (address)
  await writeFile(
    join(site, 'index.html'),
    delivered.replace(
      '</head>',
      `${[...document.querySelectorAll('link[rel=alternate]')].map((link) => `${link}\n`).join('')}</head>`,
    ),
  );
