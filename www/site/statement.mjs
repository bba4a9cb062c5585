/**
 * Writes the accessibility statement in each language: `<site>/statement/<language>/index.html`.
 *
 * `node www/site/statement.mjs <site> <package> <style> <later style> [address]`: the folder to write into, the folder with the words, the addresses of the style
 * sheets from the root of the site, and that of the site itself, where it is known.
 */
import { join } from 'node:path';
import { siteAddress } from './address.mjs';
import { statementPage } from './statement/page.mjs';
import { usage, writePages } from './write.mjs';

const [site, npm, style, laterStyle, given] = process.argv.slice(2);
if (!site || !npm || !style || !laterStyle) usage('statement.mjs <site> <package> <style> <later style> [address]');

const address = siteAddress(given);
await writePages(join(site, 'statement'), npm, (lang) => ({
  'index.html': statementPage({ lang, styles: [style, laterStyle], address }),
}));
