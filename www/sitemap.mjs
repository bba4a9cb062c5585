/**
 * Tells search engines where everything is, once the site knows its own address: sitemap.xml, robots.txt, and the languages of the start page. The plain pages say theirs themselves.
 *
 * `node www/sitemap.mjs <site> <address>`: the folder of the finished site, and where it will stand.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from './lists/address.mjs';
import { LANGS } from './words.js';

const [site, given] = process.argv.slice(2);
const address = siteAddress(given);
if (!site || !address) {
  console.error('usage: node www/sitemap.mjs <site> <address>');
  process.exit(2);
}

/** One page in each language. @param {(lang: string) => string} of */
const page = (of) => LANGS.map((lang) => ({ url: of(lang), others: LANGS.map((other) => ({ other, url: of(other) })) }));

const pages = page((lang) => `${address}?lang=${lang}`);
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
if (new URL(address).pathname === '/') await writeFile(join(site, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`);

const start = join(site, 'index.html');
const alternates = [...LANGS, 'x-default'].map(
  (lang) => `<link rel="alternate" hreflang="${lang}" href="${lang === 'x-default' ? address : `${address}?lang=${lang}`}">\n`,
);
await writeFile(start, (await readFile(start, 'utf8')).replace('</head>', `${alternates.join('')}</head>`));
