/**
 * Writes the pages that are there without a script, in each language: the start page, every paper and ground of each service, the certificate of the
 * proof, the accessibility statement, the guide for hosts. And the sitemap, once the site knows its own address.
 *
 * `node www/site/pages.mjs <site> <package> <certificate> <style> <later style> <script> [address]`: the folder with index.html and `embed/`, to write
 * into; the folder with catalogue.json, the law and the words; the file made by `bauyr pack prove --json`; the addresses of the style sheets and of the
 * script of the lists from the root of the site; that of the site itself, where it is known.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LANGS, loadWords } from '../checker/i18n.js';
import { siteAddress } from './address.mjs';
import { elementFingerprints } from './embed/fingerprints.mjs';
import { guidePage } from './embed/guide-page.mjs';
import { contentsPage } from './lists/contents.mjs';
import { listFile } from './lists/editions.mjs';
import { servicePage } from './lists/service.mjs';
import { proofPage } from './proof/page.mjs';
import { writeSitemap } from './sitemap.mjs';
import { startPage, withAlternates } from './start-pages.mjs';
import { statementPage } from './statement/page.mjs';
import { usage } from './usage.mjs';
/** @import { Place } from './address.mjs' */
/** @import { ListedCatalogue } from './lists/service.mjs' */

const [site, npm, proof, style, laterStyle, script, given] = process.argv.slice(2);
if (!site || !npm || !proof || !style || !laterStyle || !script)
  usage('pages.mjs <site> <package> <certificate> <style> <later style> <script> [address]');

/** @param {...string} path */
const text = (...path) => readFile(join(...path), 'utf8');
/** @param {string} path from the root of the site @param {string} content */
const write = async (path, content) => {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
};

const address = siteAddress(given);
/** @type {ListedCatalogue} */
const catalogue = JSON.parse(await text(npm, 'catalogue.json'));
const { services, editions } = catalogue;
const certificate = await text(proof);
const fingerprints = await elementFingerprints(join(site, 'embed'));
const delivered = await text(site, 'index.html');
const start = address ? withAlternates(delivered, address) : delivered;
await write('index.html', start);
await write('proof/certificate.json', certificate);

/** Where the plain pages stand: in every language at the same places. @type {Place[]} */
let places = [];
for (const lang of LANGS) {
  await loadWords(lang, text(npm, 'words', `${lang}.ftl`));
  await write(
    `${lang}/index.html`,
    startPage(start, lang, JSON.parse(await text(site, 'static', `manifest.${lang}.webmanifest`))),
  );
  const around = { lang, styles: [style, laterStyle], address };
  const listed = { around: { ...around, script }, law: JSON.parse(await text(npm, 'law', `${lang}.json`)), catalogue };
  const pages = [
    { folder: 'lists', file: 'index.html', page: contentsPage(listed) },
    ...services.flatMap((service) =>
      editions.map((edition) => ({
        folder: 'lists',
        file: listFile(service.id, edition, editions),
        page: servicePage(listed, service, edition),
      })),
    ),
    { folder: 'proof', file: 'index.html', page: proofPage(around, JSON.parse(certificate)) },
    { folder: 'statement', file: 'index.html', page: statementPage(around) },
    { folder: 'embed', file: 'index.html', page: guidePage(around, catalogue, fingerprints) },
  ];
  for (const { folder, file, page } of pages) await write(`${folder}/${lang}/${file}`, page);
  places = pages;
}
if (address) await writeSitemap(site, address, places);
