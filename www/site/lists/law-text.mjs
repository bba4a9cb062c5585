/** The law's own sentences on the plain pages: quoted as published, each saying where it stands. */
import { currentLang, formatDate, t } from '../../checker/i18n.js';
import { lineRanges, passagesOf, readingsOf, referenceOf, shortHash, sourceTitle } from '../../checker/result/law.js';
import { h } from '../html.mjs';

/** @typedef {import('../../checker/result/law.js').Law} Law */
/** @typedef {import('../../checker/result/law.js').Passage} Passage */
/** @typedef {import('../../checker/result/law.js').Standard} Standard */

/** Number and date of a source: its title stands in the list of sources. @param {Law} law @param {string} source */
function published(law, source) {
  const { number, date } = law.sources[source] ?? {};
  if (date === undefined) return source;
  return number === undefined
    ? t('ui-result-source-date', { date: formatDate(date) })
    : t('ui-result-source-number', { number, date: formatDate(date) });
}

/** @param {Law} law @param {Passage} passage */
const quote = (law, { text, lang, source, place, lines }) =>
  h(
    'figure',
    { class: 'law-quote' },
    h('blockquote', { lang, translate: 'no' }, h('p', null, text)),
    h(
      'figcaption',
      null,
      h('span', { lang, translate: 'no' }, place),
      ' · ',
      h('a', { class: 'govuk-link', href: `#source-${source}` }, published(law, source)),
      lines ? ` · ${t('ui-result-lines', { lines: lineRanges(lines) })}` : null,
    ),
  );

/** @param {Law} law @param {Passage[]} passages */
export const quoted = (law, passages) => passages.map((passage) => quote(law, passage));

/**
 * The sentences behind one item or several that share them, each once.
 * @param {Law} law
 * @param {Standard} standard
 * @param {...string} items
 */
export const quotes = (law, standard, ...items) =>
  quoted(law, [...new Set(items.flatMap((item) => passagesOf(law, standard, item)))]);

/** What backs an item outside of the texts we hold. @param {Law} law @param {string} item */
export function reference(law, item) {
  const ref = referenceOf(law, item, currentLang());
  return ref === undefined ? null : h('p', { class: 'govuk-hint' }, `${t('ui-result-reference')} ${ref}`);
}

/** How the law is read there, each reading once. @param {Law} law @param {Standard} standard @param {...string} items */
export const readings = (law, standard, ...items) =>
  [...new Set(items.flatMap((item) => readingsOf(law, standard, item)))].map((id) =>
    h('p', { class: 'law-reading' }, h('strong', null, t('ui-result-reading')), ' ', t(`reading-${id}`)),
  );

/** Every source of the law, for the captions to point to. @param {Law} law */
export const sources = (law) =>
  h(
    'ul',
    { class: 'govuk-list govuk-list--bullet law-sources' },
    Object.entries(law.sources).map(([id, { title_ours, sha256, retrieved, url, url_verified, compared }]) =>
      h(
        'li',
        { id: `source-${id}` },
        url
          ? h('a', { class: 'govuk-link', href: url, rel: 'noreferrer' }, sourceTitle(law, id, currentLang()))
          : sourceTitle(law, id, currentLang()),
        title_ours ? ` (${t('ui-result-title-ours')})` : null,
        '. ',
        published(law, id),
        ' · ',
        t('ui-result-retrieved', { date: formatDate(retrieved) }),
        ' · SHA-256 ',
        h('code', { title: sha256 }, shortHash(sha256)),
        // An address that was inferred must not look like one that somebody has opened.
        url && !url_verified && ['. ', t('ui-list-address-unverified')],
        compared ? null : [url && !url_verified ? ' ' : '. ', t('ui-result-unofficial-copy')],
      ),
    ),
  );
