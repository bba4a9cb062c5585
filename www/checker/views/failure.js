/** What to show when the questions cannot be asked: the plain lists need nothing but the browser. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { heading, link, listOf, plainView } from './parts.js';
/** @import { Catalogue } from '../../../npm/src/bauyr.d.ts' */
/** @import { View } from './form.js' */

/**
 * @param {string} error id of the words
 * @param {Catalogue} [catalogue]
 * @returns {View}
 */
export function failureView(error, catalogue) {
  const lists = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a[data-own]'))?.href;
  return plainView(
    t('ui-failure-title'),
    h('p', { role: 'alert' }, t(error)),
    // The page in one file has no lists beside it.
    lists && h('p', null, t('ui-failure-lists')),
    lists &&
      listOf(
        catalogue
          ? catalogue.services.map(({ id }) => link(lists.replace(/index(?=\.html$)/, id), t(`service-${id}`)))
          : [link(lists, t('ui-lists'))],
      ),
  );
}

/** @returns {View} */
export const loadingView = () => {
  const title = t('ui-loading');
  // As high as a question, or the foot of the page would jump when one comes.
  return { title, node: h('div', { class: 'loading' }, heading(title)) };
};
