/** The flow on a page of its own: the address says where the person is, and the browser leads back. */
import { UNSURE } from '../checker/answers.js';
import { h, replace } from '../checker/dom.js';
import { flow } from '../checker/flow.js';
import { currentLang, isLoaded, t } from '../checker/i18n.js';
import { nextRoute, parseRoute, routeHash } from '../checker/journey.js';
import { screenIn } from '../checker/screen.js';
import { failureView } from '../checker/views/failure.js';
import { accept } from '../checker/visit.js';
import { back, countPage, currentHash, push, replaceHash, setTitle, syncLanguage } from './address.js';
import * as later from './later.js';
import { fit, main, setLanguage } from './shell.js';
import { firstAnswer, startStands, startView } from './start.js';
import { forget, visit } from './visit.js';
/** @import { Lang } from '../checker/language.js' */
/** @import { Screen } from '../checker/screen.js' */

/** What is pressed before its page was seen is stopped; "Continue" may have been pressed before there was a script. */
const own = screenIn(visit, document, main, parseRoute(location.hash)?.view === 'service');

/** The choice to keep the answers, as soon as it has come. */
function keeping() {
  const place = h('div');
  import('./keep.js').then(({ keepControl }) => replace(place, keepControl())).catch(() => undefined);
  return place;
}

/** @type {Screen} */
const screen = {
  ...own,
  wanted: () => parseRoute(currentHash()),
  go(route) {
    const draw = () => show({ move: true });
    const hash = routeHash(route);
    if (location.hash === hash) draw();
    else push(hash, draw);
  },
  back: () => void (back() || screen.go({ view: 'start' })),
  replace: (route) => replaceHash(routeHash(route)),
  fit,
  start(move) {
    const { engine, notice, state } = visit;
    if (!notice && !move && startStands(main)) setTitle(`${t('ui-start-title')} — Bauyr`);
    // An answer that nothing has taken over yet stays marked.
    else this.put(startView(engine ? state.service : firstAnswer()), undefined, move);
  },
  put(view, draft, move) {
    const beginning = own.draw(view, draft, move);
    setTitle(`${draft?.faults ? `${t('ui-error-prefix')} ` : ''}${view.title || t('ui-start-title')} — Bauyr`);
    if (!move) return;
    scrollTo(0, 0);
    (beginning ?? main).focus({ preventScroll: true });
  },
  failure: (error) => failureView(error, visit.engine?.catalogue),
};

export const { go } = screen;
export const { show, back: stepBack } = flow(visit, screen, later, { forget, keeping });

// A link may be about one question of the page it leads to.
document.addEventListener(
  'click',
  ({ target }) => {
    visit.aim =
      target instanceof Element ? (target.closest('a[data-fact]')?.getAttribute('data-fact') ?? undefined) : undefined;
  },
  true,
);

/**
 * Whether "Continue" was pressed before there was anything to answer it: the reader stands at the line of the start page that says that it
 * is loading. That is said once; the line is not to go from under their eyes before there is a question.
 */
export const isWaiting = () =>
  !visit.engine && visit.broken === undefined && startStands(main) && parseRoute(location.hash)?.view === 'service';

/** The page in another language, with what was typed. @param {Lang} wanted */
export async function changeLanguage(wanted) {
  const form = own.entered();
  await setLanguage(wanted);
  syncLanguage(currentLang());
  if (!isWaiting()) show({ draft: form && { entered: form, faults: visit.failed } });
}

/** The page of an address that has been come to. */
export function arrive() {
  if (!parseRoute(location.hash)) return;
  const isNew = countPage();
  // Come back to, a page may have been seen in another language.
  if (isLoaded(currentLang())) syncLanguage(currentLang());
  // Until there are words, the page as it was delivered says that it is loading.
  if (isLoaded(currentLang()) && !(isNew && takeFirstAnswer())) show({ move: true });
}

/**
 * The question of the start page may have been answered before there was anything to take the answer over. Then the page
 * that asks the same is passed over, as if it had been answered there.
 * @returns {boolean} whether there was such an answer
 */
export function takeFirstAnswer() {
  const { engine, journey, shown, state } = visit;
  const service = firstAnswer();
  if (!engine || (shown.view !== 'start' && state.service !== undefined) || parseRoute(location.hash)?.view !== 'service')
    return false;
  if (service !== UNSURE && !engine.catalogue.services.some(({ id }) => id === service)) return false;
  accept(visit, { ...state, service });
  replaceHash(routeHash(nextRoute(engine, visit.state, { view: 'service' }, journey, later.asking())));
  show({ move: true });
  return true;
}
