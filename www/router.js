/** From an address to a page: where the person may be, what is drawn there, what follows. */
import { toRequest, UNSURE } from './answers.js';
import { h, replace } from './dom.js';
import { lists } from './engine.js';
import { countPage, frame, main, speak } from './frame.js';
import { fieldOf, findQuestion, nextRoute, parseRoute, pathOf, reachable, routeHash, routeOfError } from './journey.js';
import { drawResult, fetchLater, isReady, prepare } from './later.js';
import { channelView } from './views/channel.js';
import { checkAnswersView } from './views/check-answers.js';
import { childrenView } from './views/children.js';
import { dateView } from './views/date.js';
import { deleteView } from './views/delete.js';
import { failureView, loadingView } from './views/failure.js';
import { errorSummary } from './views/form.js';
import { questionView } from './views/question.js';
import { serviceView } from './views/service.js';
import { firstAnswer, startStands, startView } from './views/start.js';
import { accept, forget, visit } from './visit.js';
import { currentLang, isLoaded, t } from './words.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./journey.js').Route} Route */
/** @typedef {import('./views/form.js').App} App */
/** @typedef {import('./views/form.js').Draft} Draft */
/** @typedef {import('./views/form.js').View} View */

/** @param {Route} route */
export function go(route) {
  const hash = routeHash(route);
  if (location.hash === hash) show({ move: true });
  else location.hash = hash;
}

/** What was typed on the page and not yet taken over. */
function entered() {
  const form = main.querySelector('form');
  return form ? new FormData(form) : undefined;
}

/**
 * What a view may do.
 * @param {Engine} ready
 * @returns {App}
 */
const app = (ready) => ({
  engine: ready,
  state: visit.state,
  submit(next) {
    const { error } = lists(next, ready.catalogue).length > 0 ? ready.assess(next) : {};
    if (error && error.path === pathOf(visit.shown)) return this.refuse({ id: `error-${error.code}`, field: fieldOf(visit.shown) });
    accept(next);
    return go(nextRoute(ready, next, visit.shown, visit.journey));
  },
  refuse(error) {
    show({ draft: { entered: entered(), error }, move: true });
  },
  update(next, focus) {
    accept(next);
    show({});
    const element = document.getElementById(focus);
    element?.focus({ preventScroll: true });
    // A row may have moved to another group: who presses keys follows it, who taps stays at the place.
    if (element?.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
  },
  go,
  resume() {
    const assessment = ready.assess(visit.state);
    visit.resuming = true;
    if (!assessment.error && assessment.missing[0]) go({ view: 'question', fact: assessment.missing[0] });
  },
  wipe() {
    forget();
    visit.notice = 'ui-deleted';
    go({ view: 'start' });
  },
});

/**
 * Where the person really is: what a page needs must have been chosen before, and a state that the engine refuses leads
 * to the page where that can be mended.
 * @param {Engine} ready
 * @param {Route} wanted
 * @param {Draft | undefined} draft
 * @returns {{ route: Route, draft: Draft | undefined }}
 */
function resolve(ready, wanted, draft) {
  const route = reachable(ready, visit.state, wanted);
  if (!['question', 'check-answers', 'result'].includes(route.view)) return { route, draft };
  const { error } = ready.assess(visit.state);
  const place = error && routeOfError(error.path);
  if (!place || (draft?.error && routeHash(place) === routeHash(route))) return { route, draft };
  return { route: place, draft: { error: { id: `error-${error.code}`, field: fieldOf(place) } } };
}

/**
 * @param {Engine} ready
 * @param {Route} route
 * @param {Draft | undefined} draft
 * @returns {View}
 */
function viewOf(ready, route, draft) {
  const tools = app(ready);
  const question = findQuestion(ready, visit.state, route.fact);
  if (question) prepare();
  if (route.view === 'service') return serviceView(tools, draft);
  if (route.view === 'channel') return channelView(tools, draft);
  if (route.view === 'date') return dateView(tools, draft);
  if (route.view === 'children') return childrenView(tools, draft);
  if (route.view === 'delete') return deleteView(tools);
  if (route.view === 'question' && question && route.fact) return questionView(tools, question, route.fact, draft);
  const assessment = ready.assess(visit.state);
  if (assessment.error) return failureView(`error-${assessment.error.code}`, ready.catalogue);
  if (route.view === 'check-answers') return checkAnswersView(tools, assessment);
  return isReady() ? resultView(ready) : waiting(ready);
}

/**
 * The result rests on the answers that count; the others are kept, and not shown.
 * @param {Engine} ready
 * @returns {View}
 */
function resultView(ready) {
  const relevant = ready.relevant(visit.state);
  const assessment = ready.assess(relevant);
  if (assessment.error) throw assessment.error;
  const { catalogue, questions, compare } = ready;
  const node = drawResult({
    state: relevant,
    reports: assessment.reports,
    questions,
    catalogue,
    dispatch: ({ have, edition }, focus) => app(ready).update({ ...visit.state, have, edition }, focus),
    goTo: go,
    compare,
    // Both rest on every answer: one that does not count now may count after a change, or for another service.
    remedies: ({ service, channel }) => ready.remedies(toRequest(visit.state, service, channel)),
    everywhere: () => ready.assess({ ...visit.state, service: UNSURE, channel: UNSURE }),
  });
  return { title: (node instanceof Element && node.querySelector('h1')?.textContent) || t('ui-see-result'), node };
}

/** The page until the result's words have come. @param {Engine} ready @returns {View} */
function waiting(ready) {
  void fetchLater().then(() => {
    if (visit.shown.view !== 'result') return;
    if (isReady()) show({ move: true });
    else put(failureView('error-load_failed', ready.catalogue), undefined, true);
  });
  return loadingView();
}

/**
 * Draws the page of the present address.
 * @param {{ draft?: Draft | undefined, move?: boolean }} how `move`: the reader is taken to the beginning of the page
 */
export function show({ draft, move = false }) {
  const wanted = parseRoute(location.hash);
  if (!wanted) return;
  const { engine } = visit;
  try {
    const place = engine ? resolve(engine, wanted, draft) : { route: wanted, draft };
    if (routeHash(place.route) !== routeHash(wanted)) history.replaceState(history.state, '', routeHash(place.route));
    draw(place.route, place.draft, move);
  } catch {
    // Nothing goes to the console: an error may tell of an answer.
    put(failureView('ui-broken', engine?.catalogue), undefined, true);
  }
}

/**
 * @param {Route} route
 * @param {Draft | undefined} draft
 * @param {boolean} move
 */
function draw(route, draft, move) {
  const { broken, engine, notice, state } = visit;
  turn(route);
  frame(route);
  if (route.view === 'start' && !notice && !move && startStands(main)) {
    document.title = `${t('ui-start-title')} — Bauyr`;
  } else if (route.view === 'start') {
    put(startView(state.service), draft, move);
  } else if (engine) put(viewOf(engine, route, draft), draft, move);
  else put(broken === undefined ? loadingView() : failureView(broken), draft, move);
}

/**
 * Notes which page comes after which: a change begun at the end leads back there.
 * @param {Route} route
 */
function turn(route) {
  const { engine, journey, resuming, shown, state } = visit;
  const ends = ['check-answers', 'result'];
  if (['start', ...ends].includes(route.view)) journey.returnTo = undefined;
  else if (engine && route.view !== 'delete' && (shown.view === 'check-answers' || shown.view === 'result')) {
    const assessment = engine.assess(state);
    journey.returnTo = resuming ? undefined : shown.view;
    journey.before = new Set(assessment.error ? [] : assessment.missing);
  }
  visit.resuming = false;
  visit.shown = route;
}

/**
 * @param {View} view
 * @param {Draft | undefined} draft
 * @param {boolean} move
 */
function put({ title, node }, draft, move) {
  const focused = document.activeElement?.id;
  const summary = draft?.error && errorSummary(draft.error);
  const notice = visit.notice && h('p', { class: 'notice', role: 'status' }, t(visit.notice));
  visit.failed = draft?.error;
  visit.notice = undefined;
  replace(main, summary, notice, node);
  document.title = `${draft?.error ? `${t('ui-error-prefix')} ` : ''}${title || t('ui-start-title')} — Bauyr`;
  if (move) {
    scrollTo(0, 0);
    (summary || main.querySelector('h1') || main).focus({ preventScroll: true });
  } else if (focused && !document.activeElement?.id) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

/** The page in another language, with what was typed. @param {import('./words.js').Lang} wanted */
export async function changeLanguage(wanted) {
  const form = entered();
  await speak(wanted);
  show({ draft: form && { entered: form, error: visit.failed } });
}

/** The page of an address that has been come to. */
export function arrive() {
  if (!parseRoute(location.hash)) return;
  const isNew = countPage();
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
  if (!engine || (shown.view !== 'start' && state.service !== undefined) || parseRoute(location.hash)?.view !== 'service') return false;
  if (service !== UNSURE && !engine.catalogue.services.some(({ id }) => id === service)) return false;
  accept({ ...state, service });
  history.replaceState(history.state, '', routeHash(nextRoute(engine, visit.state, { view: 'service' }, journey)));
  show({ move: true });
  return true;
}
