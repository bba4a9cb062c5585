/** The pages that are written when the site is built: lists in every wording, proof, statement. */
import { checker } from './checker.mjs';
import { SITE } from './site.mjs';

/** @param {import('./site.mjs').Lang} lang */
export function plainPages(lang) {
  const { editions, services } = checker.catalogue();
  const older = editions.slice(0, -1);
  const lists = services.flatMap(({ id }) => [`${id}.html`, ...older.map((edition) => `${id}.${edition.id}.html`)]);
  return [
    ...['index.html', ...lists].map((file) => `lists/${lang}/${file}`),
    `proof/${lang}/index.html`,
    `statement/${lang}/index.html`,
  ].map((path) => ({ path, url: SITE + path }));
}
