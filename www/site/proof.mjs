/**
 * Writes the certificate of the proof as a page in each language, and the certificate itself beside them.
 *
 * `node www/site/proof.mjs <site> <package> <certificate> <style> <later style> [address]`: the folder to write into, the folder with the words, the file made by
 * `bauyr pack prove --json`, the addresses of the style sheets from the root of the site, and that of the site itself, where it is known. The
 * pages are `<site>/proof/<language>/index.html`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS, loadWords } from '../checker/i18n.js';
import { siteAddress } from './address.mjs';
import { proofPage } from './proof/page.mjs';

const [site, pack, certificate, style, laterStyle, given] = process.argv.slice(2);
if (!site || !pack || !certificate || !style || !laterStyle) {
  console.error('usage: node www/site/proof.mjs <site> <package> <certificate> <style> <later style> [address]');
  process.exit(2);
}

const text = await readFile(certificate, 'utf8');
/** @type {import('./proof/certificate.mjs').Certificate} */
const proof = JSON.parse(text);
const address = siteAddress(given);

for (const lang of LANGS) {
  await loadWords(lang, readFile(join(pack, 'words', `${lang}.ftl`), 'utf8'));
  const folder = join(site, 'proof', lang);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), proofPage({ lang, styles: [style, laterStyle], address }, proof));
}
await writeFile(join(site, 'proof', 'certificate.json'), text);
