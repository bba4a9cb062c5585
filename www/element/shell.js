/** What stands around the questions in an element: way back, languages, progress, who is behind it, deleting. */
import { h, replace } from '../checker/dom.js';
import { LANGS, t } from '../checker/i18n.js';
import { NAMES } from '../checker/language.js';
import { inDigits } from '../checker/outdated.js';
import { button } from '../checker/views/parts.js';
/** @import { Route } from '../checker/journey.js' */
/** @import { Lang } from '../checker/language.js' */

/**
 * @param {object} does
 * @param {() => void} does.back
 * @param {(lang: Lang) => void} does.setLanguage
 * @param {string} does.checkedOn the day on which the law was last compared with its source
 */
export function makeShell({ back, setLanguage, checkedOn }) {
  const backLink = button('', back, { class: 'link back' });
  const languages = LANGS.map((lang) =>
    button(NAMES[lang][0], () => setLanguage(lang), { class: 'link', lang, 'aria-label': NAMES[lang].join(', ') }),
  );
  const languageGroup = h('div', { class: 'languages', role: 'group' }, languages);
  const bar = h('progress', { max: 100, value: 0, 'aria-labelledby': 'left', part: 'progress' });
  const left = h('span', { id: 'left', class: 'govuk-visually-hidden' });
  const progress = h('div', { id: 'progress', class: 'progress', hidden: true }, bar, left);
  const page = h('div', { class: 'page', part: 'page' });
  const footer = h('div', { class: 'site-footer', part: 'footer' });
  const sheet = h(
    'div',
    { class: 'sheet', part: 'sheet' },
    h('div', { class: 'way__row' }, backLink, languageGroup),
    progress,
    page,
    footer,
  );
  const root = h('div', { class: 'shell' }, sheet);

  return {
    root,
    page,
    /** Makes the shell fit a page. @param {Route} route @param {Lang} lang @param {boolean} canGoBack */
    fit(route, lang, canGoBack) {
      root.lang = lang;
      replace(backLink, t('ui-back'));
      backLink.hidden = !canGoBack;
      languageGroup.setAttribute('aria-label', t('ui-language'));
      for (const one of languages) one.setAttribute('aria-pressed', String(one.lang === lang));
      replace(
        footer,
        h(
          'p',
          null,
          t('ui-footer-not-official'),
          ' ',
          t('ui-footer-private'),
          ' ',
          t('ui-checked', { date: inDigits(checkedOn) }),
        ),
        route.view !== 'start' &&
          h(
            'p',
            null,
            route.view !== 'check-answers' && [h('a', { href: '#/check-answers' }, t('ui-answers-mine')), ' '],
            route.view !== 'delete' && h('a', { href: '#/delete' }, t('ui-delete-all')),
          ),
      );
    },
  };
}
