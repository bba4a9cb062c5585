/**
 * Writes the certificate of the proof as a page in each language, and the certificate itself beside them.
 *
 * `node www/site/proof.mjs <site> <package> <certificate> <style> <later style> [address]`: the folder to write into, the folder with the words, the file made by
 * `bauyr pack prove --json`, the addresses of the style sheets from the root of the site, and that of the site itself, where it is known. The
 * pages are `<site>/proof/<language>/index.html`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from './address.mjs';
import { proofPage } from './proof/page.mjs';
import { usage, writePages } from './write.mjs';

const [site, pack, certificate, style, laterStyle, given] = process.argv.slice(2);
if (!site || !pack || !certificate || !style || !laterStyle)
  usage('proof.mjs <site> <package> <certificate> <style> <later style> [address]');

const text = await readFile(certificate, 'utf8');
/** @type {import('./proof/certificate.mjs').Certificate} */
const proof = JSON.parse(text);
const address = siteAddress(given);

await writePages(join(site, 'proof'), pack, (lang) => ({
  'index.html': proofPage({ lang, styles: [style, laterStyle], address }, proof),
}));
await writeFile(join(site, 'proof', 'certificate.json'), text);
