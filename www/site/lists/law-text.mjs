/** The law's own sentences on the plain pages: quoted as published, each saying where it stands. */
import { h } from '../../checker/dom.js';
import { currentLang, formatDate, t } from '../../checker/i18n.js';
import { lineRanges, passagesOf, shortHash, sourceTitle } from '../../checker/result/law.js';
import { quotation } from '../../checker/result/quotation.js';
import { published } from '../../checker/result/time-words.js';
import { link } from '../../checker/views/parts.js';
/** @import { Law, Passage, Standard } from '../../checker/result/law.js' */

/** Where it stands is said by number and date: the title stands in the list of sources. @param {Law} law @param {Passage[]} passages */
export const quoted = (law, passages) =>
  passages.map(({ text, lang, source, place, lines }) => {
    const origin = law.sources[source];
    return quotation(
      text,
      lang,
      h('span', { lang, translate: 'no' }, place),
      ' · ',
      link(`#source-${source}`, origin ? published(origin) : source),
      lines && ` · ${t('ui-result-lines', { lines: lineRanges(lines) })}`,
    );
  });

/**
 * The sentences behind one item or several that share them, each once.
 * @param {Law} law
 * @param {Standard} standard
 * @param {...string} items
 */
export const quotes = (law, standard, ...items) =>
  quoted(law, [...new Set(items.flatMap((item) => passagesOf(law, standard, item)))]);

/** Every source of the law, for the captions to point to. @param {Law} law */
export const sources = (law) =>
  h(
    'ul',
    { class: 'govuk-list govuk-list--bullet law-sources' },
    Object.entries(law.sources).map(([id, source]) => {
      const { title_ours, sha256, retrieved, url, url_verified, compared } = source;
      const title = sourceTitle(law, id, currentLang());
      return h(
        'li',
        { id: `source-${id}` },
        url ? h('a', { class: 'govuk-link', href: url, rel: 'noreferrer' }, title) : title,
        title_ours && ` (${t('ui-result-title-ours')})`,
        '. ',
        published(source),
        ' · ',
        t('ui-result-retrieved', { date: formatDate(retrieved) }),
        ' · SHA-256 ',
        h('code', { title: sha256 }, shortHash(sha256)),
        // An address that was inferred must not look like one that somebody has opened.
        url && !url_verified && ['. ', t('ui-list-address-unverified')],
        !compared && [url && !url_verified ? ' ' : '. ', t('ui-result-unofficial-copy')],
      );
    }),
  );
