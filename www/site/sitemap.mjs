/** Tells search engines where everything is: sitemap.xml and robots.txt. Which page is of which language the pages say themselves. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '../checker/i18n.js';
import { addressOf } from './address.mjs';
/** @import { Place } from './address.mjs' */

/**
 * @param {string} site the folder to write into
 * @param {string} address where it will stand
 * @param {Place[]} places of the plain pages
 */
export async function writeSitemap(site, address, places) {
  const pages = [
    LANGS.map((lang) => ({ lang, url: `${address}${lang}/` })),
    ...places.map((place) => LANGS.map((lang) => ({ lang, url: addressOf(address, place, lang) }))),
  ];
  const entries = pages.flatMap((inLanguages) => {
    const others = inLanguages
      .map(({ lang, url }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${url}"/>`)
      .join('');
    return inLanguages.map(({ url }) => `<url><loc>${url}</loc>${others}</url>\n`);
  });
  await writeFile(
    join(site, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`,
  );
  // Asked for at the root of a host alone; the site may be a folder of one that is not its own.
  if (new URL(address).pathname === '/')
    await writeFile(join(site, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`);
}
