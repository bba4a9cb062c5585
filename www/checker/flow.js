/**
 * The flow of the questions, wherever it is shown: where the person may be, what is drawn there, what follows. It knows
 * no address and no document: those are the screen's, of which one page may hold several.
 */
import { aim } from './aim.js';
import { toRequest, UNSURE } from './answers.js';
import { t } from './i18n.js';
import { fieldOf, nextRoute, reachable, routeHash, routeOfError } from './journey.js';
import { beforeDeleting, lostAnswers } from './undo.js';
import { applicationView } from './views/application.js';
import { deleteView } from './views/delete.js';
import { loadingView } from './views/failure.js';
import { serviceView } from './views/service.js';
import { accept, turn } from './visit.js';
/** @import { CheckError } from '../../npm/src/bauyr.d.ts' */
/** @import { State } from './answers.js' */
/** @import { Engine } from './engine.js' */
/** @import { Asking, Route, ViewName } from './journey.js' */
/** @import { Result } from './result/result.js' */
/** @import { Screen } from './screen.js' */
/** @import { App, Draft, Fault, View } from './views/form.js' */
/** @import { Visit } from './visit.js' */

/** The second page of the result needs what the first does. @param {ViewName} view */
const needs = (view) => (view === 'more' ? 'result' : view);

/** What the engine says is wrong, at the field where it can be mended. @param {CheckError} error @returns {Fault} */
const faultOf = ({ code, path }) => ({ id: `error-${code}`, field: fieldOf(path), part: fieldOf(path) });

/**
 * What the first questions do not need.
 * @typedef {object} Later
 * @property {() => void} prepare asks for all of it that has not come yet
 * @property {(view: ViewName) => Promise<string | void>} fetchLater asks for what a page needs of it; the id of the words that say why it has not come, where it is not for the connection
 * @property {(view: ViewName) => boolean} isReady whether a page has all it needs of it, in the current language
 * @property {() => Asking | undefined} asking what asks, as soon as it has come
 * @property {(result: Omit<Result, 'law' | 'checked'>) => Element} drawResult
 * @property {(service: string | undefined, old: Element | null) => View} drawForm `old`: the form on the screen, where it is drawn anew
 */

/**
 * @param {Visit} visit
 * @param {Screen} screen
 * @param {Later} later
 * @param {object} answers
 * @param {() => void} answers.forget lets every answer go
 * @param {() => Node} [answers.keeping] the choice to keep them, where the place is one to keep them in
 */
export function flow(visit, screen, later, { forget, keeping }) {
  /** Whether a page is the one on the screen. @param {Route | undefined} route */
  const isHere = (route) => route !== undefined && routeHash(route) === routeHash(visit.shown);

  /**
   * The page that a press leads to, built while the finger is still down: on a slow phone that takes as long as drawing it.
   * @type {{ state: State, hash: string, view: View } | undefined}
   */
  let foreseen;

  /** What fails is said on the screen. Nothing goes to the console: an error may tell of an answer. @param {() => void} act */
  function attempt(act) {
    try {
      act();
    } catch {
      screen.put(screen.failure('ui-broken'), undefined, true);
    }
  }

  /**
   * What a view may do.
   * @param {Engine} ready
   * @param {State} state
   * @returns {App}
   */
  function app(ready, state) {
    /** @param {State} next */
    const after = (next) => nextRoute(ready, next, visit.shown, visit.journey, later.asking());
    return {
      engine: ready,
      state,
      attempt,
      submit(next) {
        const { error } = ready.assess(next);
        if (error && isHere(routeOfError(error.path, later.asking()))) return this.refuse([faultOf(error)]);
        if (lostAnswers(visit.state, next)) {
          beforeDeleting(visit, () => screen.go({ view: 'application' }));
          visit.notice = 'ui-child-removed';
        }
        accept(visit, next);
        const route = after(next);
        visit.journey.again = isHere(route) ? routeHash(route) : undefined;
        return screen.go(route);
      },
      foresee(read) {
        try {
          const next = read();
          if (!next || foreseen?.state === next || ready.assess(next).error) return;
          const route = after(next);
          if (isHere(route) || !['application', 'ask', 'result'].includes(route.view) || !isThere(route)) return;
          foreseen = { state: next, hash: routeHash(route), view: viewOf(ready, next, route, undefined) };
        } catch {
          // What fails fails again when the finger leaves, and is said then.
        }
      },
      refuse(faults) {
        show({ draft: { entered: screen.entered(), faults }, move: true });
      },
      update(next, focus) {
        accept(visit, next);
        show({});
        const element = screen.byId(focus);
        element?.focus({ preventScroll: true });
        // A row may have moved to another group: who presses keys follows it, who taps stays at the place.
        if (element?.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
      },
      keeping,
      back: screen.back,
      resume() {
        visit.resuming = true;
        screen.go({ view: 'ask' });
      },
      wipe() {
        beforeDeleting(visit, () => screen.go({ view: 'check-answers' }));
        forget();
        visit.notice = 'ui-deleted';
        screen.go({ view: 'start' });
      },
    };
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
    const route = reachable(ready, visit.state, wanted, later.asking());
    if (!['ask', 'check-answers', 'result', 'more'].includes(route.view)) return { route, draft };
    const { error } = ready.assess(visit.state);
    const place = error && routeOfError(error.path, later.asking());
    if (!place || (draft?.faults && routeHash(place) === routeHash(route))) return { route, draft };
    return { route: place, draft: { faults: [faultOf(error)] } };
  }

  /**
   * @param {Engine} ready
   * @param {State} state
   * @param {Route} route
   * @param {Draft | undefined} draft
   * @returns {View}
   */
  function viewOf(ready, state, route, draft) {
    const tools = app(ready, state);
    if (route.view === 'application' || route.view === 'ask') later.prepare();
    if (!isThere(route)) return waiting(route);
    if (route.view === 'service') return serviceView(tools, draft);
    if (route.view === 'application') return applicationView(tools, draft);
    if (route.view === 'delete') return deleteView(tools);
    if (route.view === 'form') return later.drawForm(state.service, screen.byId('form-page'));
    const asking = /** @type {Asking} */ (later.asking());
    const place = asking.placeAt(state, route);
    // Pages left are not said where one answer is being changed.
    const left = visit.journey.returnTo ? undefined : asking.pagesLeft(ready, state, route);
    // Shown once more, for what its first showing left open.
    const again = visit.journey.again === routeHash(route);
    if (place) return asking.askView(tools, place, { again, left }, draft);
    const { error } = ready.assess(state);
    if (error) return screen.failure(`error-${error.code}`);
    return route.view === 'check-answers' ? asking.checkAnswersView(tools) : resultView(ready, state, route);
  }

  /** Whether what a page shows has come. @param {Route} route */
  const isThere = ({ view }) =>
    !['ask', 'check-answers', 'result', 'more', 'form'].includes(view) || later.isReady(needs(view));

  /**
   * The result rests on the answers that count; the others are kept, and not shown.
   * @param {Engine} ready
   * @param {State} state
   * @param {Route} route
   * @returns {View}
   */
  function resultView(ready, state, route) {
    const relevant = ready.relevant(state);
    const { catalogue, compare } = ready;
    const node = later.drawResult({
      route,
      state: relevant,
      reports: ready.assess(relevant).reports,
      catalogue,
      dispatch: ({ have, edition }, focus) => app(ready, visit.state).update({ ...visit.state, have, edition }, focus),
      compare,
      disclosure: visit.disclosure,
      keeping,
      // Both rest on every answer: one that does not count now may count after a change, or for another service.
      remedies: ({ service, channel }) => ready.remedies(toRequest(state, service, channel)),
      outside: (list) =>
        relevant.children.flatMap((child, n) => {
          const alone = ready.assess({ ...relevant, ...list, children: [child], have: [] });
          return alone.reports.some(({ report }) => report.scope === 'out') ? [n] : [];
        }),
      everywhere: () => ready.assess({ ...state, service: UNSURE, channel: UNSURE }).reports,
    });
    return { title: node.querySelector('h1')?.textContent || t('ui-see-result'), node };
  }

  /**
   * The page until what it shows has come.
   * @param {Route} route
   * @returns {View}
   */
  function waiting(route) {
    // What is to be said once is said on the page that was asked for.
    const { notice } = visit;
    visit.notice = undefined;
    void later.fetchLater(needs(route.view)).then((why) => {
      if (visit.shown !== route) return;
      visit.notice = notice;
      if (isThere(route)) show({ move: true });
      else screen.put(screen.failure(why || 'error-load_failed'), undefined, true);
    });
    return loadingView();
  }

  /** What is typed into a form stays on the screen until the form can be drawn in another language. @param {Route} route */
  function waitForWords(route) {
    void later.fetchLater(route.view).then(() => {
      if (visit.shown === route && isThere(route)) show({});
    });
  }

  /**
   * Draws the page that was asked for.
   * @param {{ draft?: Draft | undefined, move?: boolean }} how `move`: the reader is taken to the beginning of the page
   */
  function show({ draft, move = false }) {
    const wanted = screen.wanted();
    if (!wanted) return;
    const { engine } = visit;
    attempt(() => {
      const place = engine ? resolve(engine, wanted, draft) : { route: wanted, draft };
      if (routeHash(place.route) !== routeHash(wanted)) screen.replace(place.route);
      draw(place.route, place.draft, move);
    });
  }

  /**
   * @param {Route} route
   * @param {Draft | undefined} draft
   * @param {boolean} move
   */
  function draw(route, draft, move) {
    const { broken, engine, state } = visit;
    const ahead = foreseen;
    foreseen = undefined;
    turn(visit, route);
    screen.fit(route);
    progress(route);
    if (route.view === 'start') screen.start(move);
    else if (engine && route.view === 'form' && screen.byId('form-page') && !isThere(route)) waitForWords(route);
    else if (engine) {
      const isAhead = ahead?.state === state && ahead.hash === routeHash(route) && !draft;
      screen.put(isAhead ? ahead.view : viewOf(engine, state, route, draft), draft, move);
      if (isThere(route)) aim(visit, route, later.asking(), screen);
    } else screen.put(broken === undefined ? loadingView() : screen.failure(broken), draft, move);
  }

  /** @param {Route} route */
  function progress(route) {
    const row = screen.byId('progress');
    const { engine } = visit;
    const asking = route.view === 'ask' && isThere(route) ? later.asking() : undefined;
    if (row) row.hidden = !engine || !asking;
    if (row && engine && asking) asking.showProgress(row, engine, visit, route);
  }

  /** Back from what a page is shown for once more to what it showed first. @returns {boolean} whether there was anything to go back to */
  function back() {
    if (visit.journey.again === undefined) return false;
    visit.journey.again = undefined;
    show({ move: true });
    return true;
  }

  return { show, back, attempt };
}
