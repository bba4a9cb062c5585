/** What to show when the questions cannot be asked: the plain lists need nothing but the browser. */
import { h } from '../dom.js';
import { currentLang, t } from '../words.js';
import { heading } from './form.js';

/**
 * @param {string} error id of the words
 * @param {import('../engine.js').Catalogue} [catalogue]
 * @returns {import('./form.js').View}
 */
export function failureView(error, catalogue) {
  const title = t('ui-failure-title');
  const listed = document.querySelector('a[data-lists]') !== null;
  const folder = `lists/${currentLang()}`;
  return {
    title,
    node: h(
      'div',
      null,
      heading(title),
      h('p', { role: 'alert' }, t(error)),
      // The page in one file has no lists beside it.
      listed && h('p', null, t('ui-failure-lists')),
      listed && h(
        'ul',
        { class: 'govuk-list govuk-list--bullet' },
        catalogue
          ? catalogue.services.map(({ id }) => h('li', null, h('a', { class: 'govuk-link', href: `${folder}/${id}.html` }, t(`service-${id}`))))
          : h('li', null, h('a', { class: 'govuk-link', href: `${folder}/index.html` }, t('ui-lists'))),
      ),
    ),
  };
}

/** @returns {import('./form.js').View} */
export const loadingView = () => {
  const title = t('ui-loading');
  // As high as a question, or the foot of the page would jump when one comes.
  return { title, node: h('div', { class: 'loading' }, heading(title)) };
};
