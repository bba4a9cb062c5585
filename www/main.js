/**
 * The page: holds the state, follows the address, shows the view. Answers live in `state` alone, never in the address,
 * the title, the history or a store.
 */
import { answeredFacts, emptyState, getAnswer } from './answers.js';
import { replace } from './dom.js';
import { lists, loadEngine } from './engine.js';
import { findQuestion, newJourney, nextRoute, parseRoute, pathOf, progress, reachable, routeHash, routeOfError } from './journey.js';
import { renderResult } from './result/result.js';
import { channelView } from './views/channel.js';
import { checkAnswersView } from './views/check-answers.js';
import { childrenView } from './views/children.js';
import { dateView } from './views/date.js';
import { deleteView } from './views/delete.js';
import { failureView, loadingView } from './views/failure.js';
import { errorSummary } from './views/form.js';
import { questionView } from './views/question.js';
import { serviceView } from './views/service.js';
import { keepStart, startView, translate } from './views/start.js';
import { isLoaded, LANGS, loadWords, t } from './words.js';

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
/** Words to show once on the start page. @type {string | undefined} */
let notice;
/** The person goes on with the questions instead of changing one answer. */
let resuming = false;

/** @param {string} file */
async function load(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${response.status} ${file}`);
  return response;
}

/** @param {Lang} wanted */
const words = (wanted) =>
  loadWords(wanted, isLoaded(wanted) ? undefined : load(files[`words${wanted[0]?.toUpperCase()}${wanted.slice(1)}`] ?? '').then((response) => response.text()));

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
  submit(next, field) {
    const { error } = lists(next, ready.catalogue).length > 0 ? ready.assess(next) : {};
    if (error && error.path === pathOf(shown)) return this.refuse({ id: `error-${error.code}`, field });
    state = next;
    return go(nextRoute(ready, state, shown, journey));
  },
  refuse(error) {
    show({ draft: { entered: entered() ?? new FormData(), error }, move: true });
  },
  update(next, focus) {
    state = next;
    show({});
    byId(focus).focus();
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
 * The view of a route. A state that the engine refuses leads to the page where that can be mended.
 * @param {Engine} ready
 * @param {Route} route
 * @param {Draft | undefined} draft
 * @returns {{ route: Route, view: import('./views/form.js').View, draft?: Draft | undefined }}
 */
function viewOf(ready, route, draft) {
  const tools = app(ready);
  switch (route.view) {
    case 'start':
      return { route, view: startView(notice) };
    case 'service':
      return { route, view: serviceView(tools, draft), draft };
    case 'channel':
      return { route, view: channelView(tools, draft), draft };
    case 'date':
      return { route, view: dateView(tools, draft), draft };
    case 'children':
      return { route, view: childrenView(tools, draft), draft };
    case 'delete':
      return { route, view: deleteView(tools) };
    default:
  }
  const assessment = ready.assess(state);
  if (assessment.error) {
    const { path, code } = assessment.error;
    const place = routeOfError(path);
    if (!place) return { route, view: failureView(`error-${code}`, ready.catalogue) };
    const here = routeHash(place) === routeHash(route);
    if (place.view === 'question') {
      const question = findQuestion(ready, state, place.fact);
      if (!question || !place.fact) return { route, view: failureView(`error-${code}`, ready.catalogue) };
      const shownDraft = draft && here ? draft : { entered: draftOf(question, place.fact), error: { id: `error-${code}`, field: 'answer' } };
      return { route: place, view: questionView(tools, question, place.fact, shownDraft), draft: shownDraft };
    }
    return viewOf(ready, place, { entered: new FormData(), error: { id: `error-${code}`, field: place.view } });
  }
  const question = findQuestion(ready, state, route.fact);
  if (route.view === 'question' && question && route.fact) return { route, view: questionView(tools, question, route.fact, draft), draft };
  if (route.view === 'check-answers') return { route, view: checkAnswersView(tools, assessment) };
  return { route, view: resultView(ready) };
}

/**
 * An answer that the engine refused, as it would stand in its fields.
 * @param {import('./engine.js').Question} question
 * @param {string} fact
 */
function draftOf(question, fact) {
  const entered = new FormData();
  const answer = String(getAnswer(state, fact) ?? '');
  entered.set('answer', answer);
  if (question.type === 'date') ['year', 'month', 'day'].forEach((part, n) => entered.set(`answer-${part}`, answer.split('-')[n] ?? ''));
  return entered;
}

/**
 * @param {Engine} ready
 * @returns {import('./views/form.js').View}
 */
function resultView(ready) {
  const relevant = ready.relevant(state);
  const assessment = ready.assess(relevant);
  const tools = app(ready);
  if (assessment.error) return failureView(`error-${assessment.error.code}`, ready.catalogue);
  if (law === undefined) fetchLaw();
  const node = renderResult({
    state: relevant,
    reports: assessment.reports,
    questions: ready.questions,
    catalogue: ready.catalogue,
    law: law ?? null,
    // What no longer counts is hidden from the result, not forgotten.
    dispatch: (next, focus) => tools.update({ ...state, have: next.have, ...(next.edition === undefined ? {} : { edition: next.edition }) }, focus),
    goTo: go,
    compare: ready.compare,
  });
  const title = node instanceof Element ? node.querySelector('h1')?.textContent : undefined;
  return { title: title ?? t('ui-see-result'), node };
}

/** The law's sentences come after the result: it stands without them. */
function fetchLaw() {
  law = null;
  load(files['law'] ?? '')
    .then((response) => response.json())
    .then((read) => {
      law = read;
      if (shown.view === 'result') show({});
    })
    .catch(() => {
      law = undefined;
    });
}

/**
 * Shows the page that the address names.
 * @param {object} how
 * @param {Draft} [how.draft]
 * @param {boolean} [how.move] whether the person comes from another page: then the reader's focus goes to its top
 */
function show({ draft, move = false }) {
  const asked = parseRoute(location.hash);
  if (!asked) return;
  if (!engine) {
    const view = broken && asked.view !== 'start' ? failureView(broken) : asked.view === 'start' ? startView(notice) : loadingView();
    return put(asked, view, undefined, move);
  }
  const route = reachable(engine, state, asked);
  follow(engine, route);
  const found = viewOf(engine, route, draft);
  put(found.route, found.view, found.draft, move);
  notice = undefined;
}

/**
 * Remembers where a change was begun, and what had no answer then.
 * @param {Engine} ready
 * @param {Route} route
 */
function follow(ready, route) {
  const from = shown.view;
  if (route.view === 'check-answers' || route.view === 'result' || route.view === 'start') {
    delete journey.returnTo;
  } else if ((from === 'check-answers' || from === 'result') && !resuming) {
    const assessment = ready.assess(state);
    journey.returnTo = from;
    journey.before = new Set(assessment.error ? [] : assessment.missing);
  }
  resuming = false;
}

/**
 * @param {Route} route
 * @param {import('./views/form.js').View} view
 * @param {Draft | undefined} draft
 * @param {boolean} move
 */
function put(route, view, draft, move) {
  shown = route;
  replace(main, draft?.error && errorSummary(draft.error), view.node);
  const title = view.title || t('ui-start-title');
  document.title = `${draft?.error ? `${t('ui-error-prefix')} ` : ''}${title} – Bauyr`;
  byId('way').hidden = route.view === 'start';
  byId('wipe').hidden = answeredFacts(state).length === 0;
  bar(route);
  if (!move) return;
  scrollTo(0, 0);
  const top = main.querySelector('.govuk-error-summary') ?? main.querySelector('h1');
  if (top instanceof HTMLElement) top.focus();
}

/** @param {Route} route */
function bar(route) {
  const element = byId('progress');
  const assessment = engine && lists(state, engine.catalogue).length > 0 ? engine.assess(state) : undefined;
  element.hidden = route.view !== 'question' || !assessment || assessment.error !== undefined;
  if (!assessment || assessment.error || !engine) return;
  const left = assessment.missing.length;
  const value = progress(journey, answeredFacts(engine.relevant(state)).length, left);
  const drawn = element.querySelector('progress');
  if (drawn) drawn.value = Math.round(value * 100);
  byId('left').textContent = t('ui-left', { count: left });
}

/** @param {Lang} wanted */
async function speak(wanted) {
  const draft = engine && shown.view !== 'start' ? entered() : undefined;
  await words(wanted);
  state = { ...state, lang: wanted };
  document.documentElement.lang = wanted;
  translate(document);
  for (const link of document.querySelectorAll('[data-lang]')) {
    if (link.getAttribute('data-lang') === wanted) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  show(draft ? { draft: { entered: draft } } : {});
}

function listen() {
  addEventListener('hashchange', () => show({ move: true }));
  for (const link of document.querySelectorAll('[data-lang]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const wanted = LANGS.find((known) => known === link.getAttribute('data-lang'));
      if (wanted) void speak(wanted);
    });
  }
  byId('back').addEventListener('click', (event) => {
    event.preventDefault();
    history.back();
  });
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  byId('exit').addEventListener('click', (event) => {
    event.preventDefault();
    const away = /** @type {HTMLAnchorElement} */ (byId('exit')).href;
    forget();
    main.replaceChildren();
    // In the place of this page: Back does not lead here again.
    location.replace(away);
  });
}

async function begin() {
  keepStart(main);
  const loading = loadEngine(files['wasm'] ?? '');
  loading.catch(() => undefined);
  await words(lang);
  listen();
  await speak(lang);
  try {
    engine = await loading;
    state = { ...state, date: engine.today() };
  } catch (error) {
    broken = `error-${error instanceof Error && 'code' in error ? error.code : 'load_failed'}`;
  }
  if (parseRoute(location.hash)?.view !== 'start') show({ move: true });
}

begin().catch(() => {
  byId('failed').hidden = false;
});
