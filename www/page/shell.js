/** What stands around every page: language, way back, quick exit, deleting. */
import { replace } from '../checker/dom.js';
import { LANGS, t } from '../checker/i18n.js';
import { back } from './address.js';
import { words } from './assets.js';
import { leave } from './leave.js';
import { translate } from './start.js';
import { kept } from './store.js';
import { forget, visit } from './visit.js';
/** @import { Route } from '../checker/journey.js' */
/** @import { Lang } from '../checker/language.js' */

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export const main = byId('main');

/** Makes the shell fit a page. @param {Route} route */
export function fit(route) {
  // The rest of that line is always there: it would push the page down when the first question is answered.
  byId('back').hidden = route.view === 'start';
  byId('mine').hidden = route.view === 'start' || route.view === 'check-answers';
  byId('wipe').hidden = route.view === 'start' || route.view === 'delete';
  updateExitHint();
}

/** What leaving quickly leaves behind, and what it does not: the start page says it to all, the link to those who hear it read. */
export function updateExitHint() {
  const words = kept() === undefined ? 'ui-exit-history' : 'ui-exit-kept';
  byId('exit').dataset['tDescription'] = words;
  byId('exit').setAttribute('aria-description', t(words));
}

/** Puts shell and page into a language. What is typed and not taken over stays. @param {Lang} wanted */
export async function setLanguage(wanted) {
  if (!(await words(wanted))) return;
  visit.state = { ...visit.state, lang: wanted };
  document.documentElement.lang = wanted;
  translate(document);
}

/** The page did not load fully: said in every language, for the words may be what is missing. */
export const showLoadFailure = () => void (byId('failed').hidden = false);

/**
 * Makes the shell answer to those who press it.
 * @param {(wanted: Lang) => Promise<void>} changeLanguage
 * @param {() => boolean} stepBack goes back within a page, where there is something to go back to
 */
export function listen(changeLanguage, stepBack) {
  byId('back').addEventListener('click', (event) => {
    if (stepBack() || back()) event.preventDefault();
  });
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  byId('exit').addEventListener('click', (event) => {
    event.preventDefault();
    forget();
    replace(document.body);
    document.title = '';
    leave(/** @type {HTMLAnchorElement} */ (event.currentTarget).href);
  });
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-lang]'))) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const wanted = LANGS.find((known) => known === link.dataset['lang']);
      if (wanted) changeLanguage(wanted).catch(showLoadFailure);
    });
  }
}
