/**
 * Tells search engines where everything is, once the site knows its own address: sitemap.xml and robots.txt. Which page is of which language the pages say themselves.
 *
 * `node www/site/sitemap.mjs <site> <address>`: the folder of the finished site, and where it will stand.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '../checker/i18n.js';
import { siteAddress } from './address.mjs';
import { usage } from './write.mjs';

const [site, given] = process.argv.slice(2);
const address = siteAddress(given);
if (!site || !address) usage('sitemap.mjs <site> <address>');

/** One page in each language. @param {(lang: string) => string} of */
const page = (of) => LANGS.map((lang) => ({ url: of(lang), others: LANGS.map((other) => ({ other, url: of(other) })) }));

const pages = page((lang) => `${address}${lang}/`);
for (const folder of ['lists', 'proof', 'statement', 'embed']) {
  for (const file of (await readdir(join(site, folder, LANGS[0] ?? ''))).filter((name) => name.endsWith('.html')).sort()) {
    pages.push(...page((lang) => `${address}${folder}/${lang}/${file}`));
  }
}

const entries = pages.map(
  ({ url, others }) =>
    `<url><loc>${url}</loc>${others.map((one) => `<xhtml:link rel="alternate" hreflang="${one.other}" href="${one.url}"/>`).join('')}</url>\n`,
);
await writeFile(
  join(site, 'sitemap.xml'),
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`,
);
// Asked for at the root of a host alone; the site may be a folder of one that is not its own.
if (new URL(address).pathname === '/')
  await writeFile(join(site, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`);
