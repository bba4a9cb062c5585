/**
 * The page: holds the state, follows the address, shows the view. Answers live in `state` alone, never in the address,
 * the title, the history or a store.
 */
import { answeredFacts, emptyState } from './answers.js';
import { replace } from './dom.js';
import { lists, loadEngine } from './engine.js';
import { fieldOf, findQuestion, newJourney, nextRoute, parseRoute, pathOf, progress, reachable, routeHash, routeOfError } from './journey.js';
import { channelView } from './views/channel.js';
import { checkAnswersView } from './views/check-answers.js';
import { childrenView } from './views/children.js';
import { dateView } from './views/date.js';
import { deleteView } from './views/delete.js';
import { failureView, loadingView } from './views/failure.js';
import { errorSummary } from './views/form.js';
import { questionView } from './views/question.js';
import { serviceView } from './views/service.js';
import { keepStart, startStands, startView, translate } from './views/start.js';
import { addWords, currentLang, isLoaded, isWhole, LANGS, loadWords, t } from './words.js';

/** @typedef {import('./answers.js').State} State */
/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./journey.js').Route} Route */
/** @typedef {import('./views/form.js').App} App */
/** @typedef {import('./views/form.js').Draft} Draft */
/** @typedef {import('./words.js').Lang} Lang */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const main = byId('main');
/** Addresses of the files beside this one. */
const files = /** @type {HTMLElement} */ (document.querySelector('script[data-wasm]')).dataset;

const lang = LANGS.find((known) => known === new URLSearchParams(location.search).get('lang')) ?? 'kk';
let state = emptyState(lang, '');
let journey = newJourney();
/** The page on the screen. @type {Route} */
let shown = { view: 'start' };
/** @type {Engine | undefined} */
let engine;
/** Why there is no engine. @type {string | undefined} */
let broken;
/** @type {import('./result/law.js').Law | null | undefined} */
let law;
/** Draws the result. @type {typeof import('./result/result.js').renderResult | undefined} */
let renderResult;
/** Words to show once on the start page. @type {string | undefined} */
let notice;
/** The person goes on with the questions instead of changing one answer. */
let resuming = false;

/** The error on the screen. @type {Draft['error']} */
let failed;

/** @param {string} file */
async function load(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${response.status} ${file}`);
  return response;
}

/** @param {'words' | 'later'} part @param {Lang} wanted */
const fluent = async (part, wanted) => (await load(files[`${part}${wanted[0]?.toUpperCase()}${wanted.slice(1)}`] ?? '')).text();

/** @param {Lang} wanted */
const words = (wanted) => loadWords(wanted, isLoaded(wanted) ? undefined : fluent('words', wanted));

/** @param {Route} route */
function go(route) {
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
  state,
  submit(next) {
    const { error } = lists(next, ready.catalogue).length > 0 ? ready.assess(next) : {};
    if (error && error.path === pathOf(shown)) return this.refuse({ id: `error-${error.code}`, field: fieldOf(shown) });
    state = next;
    return go(nextRoute(ready, state, shown, journey));
  },
  refuse(error) {
    show({ draft: { entered: entered(), error }, move: true });
  },
  update(next, focus) {
    state = next;
    show({});
    const element = document.getElementById(focus);
    element?.focus({ preventScroll: true });
    // A row may have moved to another group: who presses keys follows it, who taps stays at the place.
    if (element?.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
  },
  go,
  resume() {
    const assessment = ready.assess(state);
    resuming = true;
    if (!assessment.error && assessment.missing[0]) go({ view: 'question', fact: assessment.missing[0] });
  },
  wipe() {
    forget();
    notice = 'ui-deleted';
    go({ view: 'start' });
  },
});

function forget() {
  state = emptyState(state.lang, engine?.today() ?? '');
  journey = newJourney();
}

/**
 * Where the person really is: what a page needs must have been chosen before, and a state that the engine refuses leads
 * to the page where that can be mended.
 * @param {Engine} ready
 * @param {Route} wanted
 * @param {Draft | undefined} draft
 * @returns {{ route: Route, draft: Draft | undefined }}
 */
function resolve(ready, wanted, draft) {
  const route = reachable(ready, state, wanted);
  if (!['question', 'check-answers', 'result'].includes(route.view)) return { route, draft };
  const { error } = ready.assess(state);
  const place = error && routeOfError(error.path);
  if (!place || (draft?.error && routeHash(place) === routeHash(route))) return { route, draft };
  return { route: place, draft: { error: { id: `error-${error.code}`, field: fieldOf(place) } } };
}

/**
 * @param {Engine} ready
 * @param {Route} route
 * @param {Draft | undefined} draft
 * @returns {import('./views/form.js').View}
 */
function viewOf(ready, route, draft) {
  const tools = app(ready);
  const question = findQuestion(ready, state, route.fact);
  if (law === undefined && question) void fetchLater();
  if (route.view === 'service') return serviceView(tools, draft);
  if (route.view === 'channel') return channelView(tools, draft);
  if (route.view === 'date') return dateView(tools, draft);
  if (route.view === 'children') return childrenView(tools, draft);
  if (route.view === 'delete') return deleteView(tools);
  if (route.view === 'question' && question && route.fact) return questionView(tools, question, route.fact, draft);
  const assessment = ready.assess(state);
  if (assessment.error) return failureView(`error-${assessment.error.code}`, ready.catalogue);
  if (route.view === 'check-answers') return checkAnswersView(tools, assessment);
  return isWhole(currentLang()) && renderResult ? resultView(ready, renderResult) : waiting(ready);
}

/**
 * The result rests on the answers that count; the others are kept, and not shown.
 * @param {Engine} ready
 * @param {NonNullable<typeof renderResult>} render
 * @returns {import('./views/form.js').View}
 */
function resultView(ready, render) {
  const relevant = ready.relevant(state);
  const assessment = ready.assess(relevant);
  if (assessment.error) throw assessment.error;
  const { catalogue, questions, compare } = ready;
  const node = render({
    state: relevant,
    reports: assessment.reports,
    questions,
    catalogue,
    law: law ?? null,
    dispatch: ({ have, edition }, focus) => app(ready).update({ ...state, have, edition }, focus),
    goTo: go,
    compare,
  });
  return { title: (node instanceof Element && node.querySelector('h1')?.textContent) || t('ui-see-result'), node };
}

/** What the result needs besides: its words, the law's own, and what draws it. Fetched while the first questions are read. */
async function fetchLater() {
  const wanted = currentLang();
  const known = law;
  law ??= null;
  try {
    const drawing = import('./result/result.js');
    // Its failure is met below, where it is waited for.
    drawing.catch(() => undefined);
    const text = known ? Promise.resolve(known) : load(files['law'] ?? '').then((response) => response.json());
    if (!isWhole(wanted)) {
      const more = await fluent('later', wanted);
      if (!isWhole(wanted)) addWords(wanted, more);
    }
    ({ renderResult } = await drawing);
    law = await text;
  } catch {
    // Asked for again when the result is drawn again.
    law = known ?? undefined;
  }
}

/** The page until the result's words have come. @param {Engine} ready @returns {import('./views/form.js').View} */
function waiting(ready) {
  void fetchLater().then(() => {
    if (shown.view !== 'result') return;
    if (isWhole(currentLang()) && renderResult) show({ move: true });
    else put(failureView('error-load_failed', ready.catalogue), undefined, true);
  });
  return loadingView();
}

/**
 * Draws the page of the present address.
 * @param {{ draft?: Draft | undefined, move?: boolean }} how `move`: the reader is taken to the beginning of the page
 */
function show({ draft, move = false }) {
  const wanted = parseRoute(location.hash);
  if (!wanted) return;
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
  turn(route);
  byId('way').hidden = route.view === 'start';
  byId('wipe').hidden = route.view === 'start' || route.view === 'delete';
  bar(route);
  if (route.view === 'start' && !notice && !move && startStands(main)) {
    document.title = `${t('ui-start-title')} — Bauyr`;
  } else if (route.view === 'start') {
    put(startView(notice), draft, move);
    notice = undefined;
  } else if (engine) put(viewOf(engine, route, draft), draft, move);
  else put(broken === undefined ? loadingView() : failureView(broken), draft, move);
}

/** @param {Route} route */
function bar({ view, fact }) {
  const element = byId('progress');
  element.hidden = view !== 'question' || !engine;
  const assessment = element.hidden ? undefined : engine?.assess(state);
  if (!assessment || assessment.error) return;
  const { missing } = assessment;
  // Service, way, day and number of children have been answered as well.
  const value = progress(journey, answeredFacts(state).length + 4, missing.length);
  /** @type {HTMLProgressElement} */ (element.querySelector('progress')).value = Math.round(value * 100);
  replace(byId('left'), t('ui-left', { count: missing.filter((other) => other !== fact).length }));
}

/**
 * Notes which page comes after which: a change begun at the end leads back there.
 * @param {Route} route
 */
function turn(route) {
  const ends = ['check-answers', 'result'];
  if (['start', ...ends].includes(route.view)) journey.returnTo = undefined;
  else if (engine && route.view !== 'delete' && (shown.view === 'check-answers' || shown.view === 'result')) {
    const assessment = engine.assess(state);
    journey.returnTo = resuming ? undefined : shown.view;
    journey.before = new Set(assessment.error ? [] : assessment.missing);
  }
  resuming = false;
  shown = route;
}

/**
 * @param {import('./views/form.js').View} view
 * @param {Draft | undefined} draft
 * @param {boolean} move
 */
function put({ title, node }, draft, move) {
  const focused = document.activeElement?.id;
  const summary = draft?.error && errorSummary(draft.error);
  failed = draft?.error;
  replace(main, summary, node);
  document.title = `${draft?.error ? `${t('ui-error-prefix')} ` : ''}${title || t('ui-start-title')} — Bauyr`;
  if (move) {
    scrollTo(0, 0);
    (summary || main.querySelector('h1') || main).focus({ preventScroll: true });
  } else if (focused && !document.activeElement?.id) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

/** Puts frame and page into a language. What is typed and not taken over stays. @param {Lang} wanted */
async function speak(wanted) {
  await words(wanted);
  state = { ...state, lang: wanted };
  document.documentElement.lang = wanted;
  translate(document);
  for (const link of document.querySelectorAll('[data-lang]')) {
    if (link.getAttribute('data-lang') === wanted) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** @param {MouseEvent} event */
async function changeLanguage(event) {
  event.preventDefault();
  const wanted = LANGS.find((known) => known === /** @type {HTMLElement} */ (event.currentTarget).dataset.lang);
  if (!wanted) return;
  const form = entered();
  try {
    await speak(wanted);
    show({ draft: form && { entered: form, error: failed } });
  } catch {
    byId('failed').hidden = false;
  }
}

/** How far into the journey the present page is: a number of pages and nothing else goes into the history. */
let depth = Number(history.state) || 0;

addEventListener('hashchange', () => {
  if (!parseRoute(location.hash)) return;
  if (history.state === null) history.replaceState(depth + 1, '');
  depth = Number(history.state);
  show({ move: true });
});

byId('back').addEventListener('click', (event) => {
  if (depth === 0) return;
  event.preventDefault();
  history.back();
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
  location.replace(/** @type {HTMLAnchorElement} */ (event.currentTarget).href);
});

for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-lang]'))) link.addEventListener('click', changeLanguage);

async function begin() {
  keepStart(main);
  if (history.state === null) history.replaceState(0, '');
  const loading = loadEngine(files['wasm'] ?? '');
  loading.catch(() => undefined);
  await speak(lang);
  show({});
  try {
    engine = await loading;
    state = { ...state, date: engine.today() };
  } catch (error) {
    broken = `error-${error instanceof Error && 'code' in error ? error.code : 'load_failed'}`;
  }
  if (shown.view !== 'start') show({ move: true });
}

begin().catch(() => {
  byId('failed').hidden = false;
});
