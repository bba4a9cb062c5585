/**
 * Writes the guide for those who put the checker into their own page, in each language.
 *
 * `node www/site/embed/guide.mjs <site> <package> <style> <later style> [address]`: the folder to write into, the folder with catalogue.json and the words, the
 * addresses of the style sheets from the root of the site, and that of the site itself, where it is known. The pages are `<site>/embed/<language>/index.html`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from '../address.mjs';
import { usage, writePages } from '../write.mjs';
import { elementFingerprints } from './fingerprints.mjs';
import { guidePage } from './guide-page.mjs';

const [site, npm, style, laterStyle, given] = process.argv.slice(2);
if (!site || !npm || !style || !laterStyle) usage('embed/guide.mjs <site> <package> <style> <later style> [address]');

/** @type {import('../../../npm/src/bauyr.d.ts').Catalogue} */
const catalogue = JSON.parse(await readFile(join(npm, 'catalogue.json'), 'utf8'));
const address = siteAddress(given);

const embed = join(site, 'embed');
const fingerprints = await elementFingerprints(embed);

await writePages(embed, npm, (lang) => ({
  'index.html': guidePage({ lang, styles: [style, laterStyle], address }, catalogue, fingerprints),
}));
