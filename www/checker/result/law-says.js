/** What the law says about a row, word for word, and where that stands. */
import { h } from '../dom.js';
import { currentLang, formatDate, t } from '../i18n.js';
import { fold } from './fold.js';
import { lineRanges, passagesOf, readingsOf, shortHash, sourceTitle } from './law.js';
import { quotation } from './quotation.js';
import { published } from './time-words.js';
/** @import { Law, Passage, Standard } from './law.js' */
/** @import { View } from './result.js' */

/** @param {Law} law @param {Passage} passage */
function quote(law, { text, lang, source, place, lines }) {
  const origin = law.sources[source];
  return quotation(
    text,
    lang,
    h(
      'p',
      null,
      h('span', { lang, translate: 'no' }, place),
      ' · ',
      sourceTitle(law, source, currentLang()),
      origin?.title_ours && ` (${t('ui-result-title-ours')})`,
    ),
    h('p', { class: 'above' }, t('ui-result-quoted-above')),
    origin &&
      h(
        'p',
        null,
        [
          published(origin),
          lines && t('ui-result-lines', { lines: lineRanges(lines) }),
          t('ui-result-retrieved', { date: formatDate(origin.retrieved) }),
        ]
          .filter(Boolean)
          .join(' · '),
        ' · SHA-256 ',
        h('code', { title: origin.sha256 }, shortHash(origin.sha256)),
      ),
    origin && !origin.compared && h('p', null, t('ui-result-unofficial-copy')),
    currentLang() !== lang && h('p', null, t('ui-result-quote-language', { language: lang })),
  );
}

/** @param {Law} law @param {Passage[]} passages */
export const quotes = (law, passages) => passages.map((passage) => quote(law, passage));

/** The part "the law says" of a row; nothing where the law has no sentence for it. @param {View} view @param {string} item */
export function lawSays({ law, standard }, item) {
  if (!law) return h('p', { class: 'govuk-hint' }, t('ui-result-law-loading'));
  const passages = passagesOf(law, standard, item);
  return passages.length > 0 && [h('h3', { class: 'govuk-heading-s' }, t('ui-result-law-says')), quotes(law, passages)];
}

/** What backs an item by itself, its passages folded under its name. @param {View} view @param {string} item @param {string} name */
export function backing(view, item, name) {
  const { law, standard } = view;
  const passages = passagesOf(law, standard, item);
  return [
    reference(law, item),
    law && passages.length > 0 && fold(view, item, t('ui-result-law-says'), name, quotes(law, passages)),
  ];
}

/** What backs an item outside of the texts we hold. @param {Law | null} law @param {string} item */
export function reference(law, item) {
  const ref = law?.refs[item]?.[currentLang()];
  return ref !== undefined && h('p', { class: 'govuk-hint' }, `${t('ui-result-reference')} ${ref}`);
}

/** How the law is read where it leaves room, each reading once. @param {Law | null} law @param {Standard} standard @param {...string} items */
export const readings = (law, standard, ...items) =>
  [...new Set(items.flatMap((item) => readingsOf(law, standard, item)))].map((id) =>
    h('p', { class: 'law-reading' }, h('strong', null, t('ui-result-reading')), ' ', t(`reading-${id}`)),
  );
