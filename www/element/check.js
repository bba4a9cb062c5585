/**
 * One check in one element: the page's flow, shown in a shadow root. Where the person is, and every answer, stands in memory alone: the
 * address, the history, the title and the store of the browser are the host's.
 */
import checkedOn from 'embed:checked';
import { flow } from '../checker/flow.js';
import { nextRoute, routeHash } from '../checker/journey.js';
import { languageOf } from '../checker/language.js';
import { sendForms } from '../checker/sandbox.js';
import { screenIn } from '../checker/screen.js';
import { loadingView } from '../checker/views/failure.js';
import { newVisit, reset } from '../checker/visit.js';
import { dress, measure, takeTo } from './dress.js';
import { listen } from './listen.js';
import { asking, drawer, drawForm, fetchLater, fetchQuestions, isReady, sharedEngine, words } from './loader.js';
import { keepMarked } from './parts.js';
import { makeShell } from './shell.js';
import { failureView, startView } from './start.js';
/** @import { BauyrCheckEvents } from '../../npm/element/bauyr-check.d.ts' */
/** @import { State } from '../checker/answers.js' */
/** @import { Later } from '../checker/flow.js' */
/** @import { Route } from '../checker/journey.js' */
/** @import { Lang } from '../checker/language.js' */
/** @import { Screen } from '../checker/screen.js' */

/** @typedef {{ changed: (attribute: string) => void, dress: () => void }} Check */

/** The language of an element: its own, or that of the text around it. @param {Element} host */
const langOf = (host) => {
  /** @type {Element | undefined} */
  let around = host;
  // A language reaches into a shadow root, and `closest` does not look out of it.
  while (around && !around.closest('[lang]')) around = /** @type {Partial<ShadowRoot>} */ (around.getRootNode()).host;
  return languageOf(around?.closest('[lang]')?.getAttribute('lang')) ?? 'kk';
};

/** Words for a page on which nothing can be decided. */
const BY_HOST = 'ui-element-broken';

/**
 * Why something is not there, in words for the visitor, whose connection is not to be blamed for what the host's page does. The console tells
 * whoever has put the element there; of answers, an error in loading knows nothing.
 * @param {any} error
 */
function reasonOf(error) {
  console.error('bauyr-check:', error);
  if (error.code === 'no_wasm') return 'error-no_wasm';
  return (error.cause?.code ?? error.code) === 'not_come' ? 'error-load_failed' : BY_HOST;
}

/**
 * @param {HTMLElement} host
 * @param {ShadowRoot} root
 * @returns {Promise<Check>}
 */
export async function openCheck(host, root) {
  let lang = langOf(host);
  await words(lang);

  const visit = newVisit(lang);
  /** The pages the person has come by; the last one is asked for. @type {Route[]} */
  let way = [{ view: 'start' }];
  /** Begun before the engine had come. */
  let begun = false;
  /** Whether everything is unfolded on paper. */
  let unfolds = false;
  /** The kind of page and the outcome that were last told to the host. @type {string | undefined} */
  let step = 'start';
  /** @type {string | undefined} */
  let told;

  /** The language is that of whichever element is at work. */
  const enter = () => void words(visit.state.lang);

  const shell = makeShell({ back, setLanguage, checkedOn });

  /** @param {Route} route */
  function go(route) {
    // Another day has let go of the wording that the host has chosen.
    if (visit.shown.view === 'application') visit.state = { ...visit.state, ...edition(visit.state) };
    const last = /** @type {Route} */ (way.at(-1));
    if (route.view === 'start') way = [route];
    else if (routeHash(route) !== routeHash(last)) way.push(route);
    show({ move: true });
  }

  function back() {
    if (stepBack()) return;
    if (way.length > 1) way.pop();
    show({ move: true });
  }

  const own = screenIn(visit, root, shell.page);
  /** @type {Screen} */
  const screen = {
    ...own,
    wanted: () => way.at(-1),
    go,
    back,
    replace: (route) => void way.splice(-1, 1, route),
    fit(route) {
      shell.fit(route, visit.state.lang, way.length > 1);
      if (route.view !== step) tell('bauyr-step', { step: route.view });
      step = route.view;
    },
    start(move) {
      this.put(startView(begin, checkedOn), undefined, move);
    },
    put(view, draft, move) {
      const beginning = own.draw(view, draft, move);
      if (move) takeTo(host, beginning);
      tellOutcome();
    },
    failure: (error) => failureView(error, () => void load().then(() => show({ move: true }))),
  };

  /** @type {Later} */
  const later = {
    prepare: () => void later.fetchLater('result'),
    async fetchLater(view) {
      // Its absence is met where it is needed.
      const why = await fetchLater(view, visit.state.lang).then(() => undefined, reasonOf);
      enter();
      return why;
    },
    isReady,
    drawForm,
    asking,
    drawResult(result) {
      const drawn = drawer();
      if (!drawn) throw new Error('what draws the result has not arrived');
      if (!unfolds) drawn.drawing.printWhole(root);
      unfolds = true;
      return drawn.drawing.renderResult({ ...result, law: drawn.law, checked: checkedOn });
    },
  };

  const { show, back: stepBack, attempt } = flow(visit, screen, later, { forget });

  /** Every answer goes; what the host has chosen stays. */
  function forget() {
    reset(visit);
    visit.state = chosen(visit.state);
    told = undefined;
  }

  /**
   * A state with what the host has chosen. A service or wording that there is not, or not on this day, is no choice.
   * @param {State} state
   * @returns {State}
   */
  function chosen(state) {
    const service = visit.engine?.catalogue.services.find(({ id }) => id === host.getAttribute('service'))?.id;
    return { ...state, ...(service && { service }), ...edition(state) };
  }

  /** @param {State} state */
  function edition({ date }) {
    const wanted = visit.engine?.catalogue.editions.find(({ id }) => id === host.getAttribute('edition'));
    return wanted && wanted.in_force_from <= date ? { edition: wanted.id } : {};
  }

  /** From the start page to the first question. */
  function begin() {
    const { engine, state, journey } = visit;
    begun = !engine && visit.broken === undefined;
    attempt(() => {
      if (engine && state.service !== undefined) go(nextRoute(engine, state, { view: 'service' }, journey, asking()));
      else if (begun) screen.put(loadingView(), undefined, true);
      else go({ view: 'service' });
    });
  }

  async function load() {
    visit.broken = undefined;
    try {
      visit.engine = await sharedEngine();
      visit.state = chosen({ ...visit.state, date: visit.engine.today() });
    } catch (error) {
      visit.engine = undefined;
      visit.broken = reasonOf(error);
    }
    enter();
    if (begun) begin();
    else if (visit.broken === BY_HOST) {
      // Said at once, and not after a press that may reach nobody: whoever has put the element there is to see it. The focus stays where it is.
      way.push({ view: 'service' });
      show({});
    }
  }

  /** Puts the element into another language. What is typed and not taken over stays. @param {Lang} wanted */
  async function setLanguage(wanted) {
    lang = wanted;
    const further = isReady('ask');
    await words(wanted);
    // A question asked further on is not to wait for its words, nor what was typed there be lost.
    if (further) await fetchQuestions(wanted).catch(() => undefined);
    if (lang !== wanted) return;
    visit.state = { ...visit.state, lang: wanted };
    enter();
    attempt(() => {
      const entered = screen.entered();
      show({ draft: entered && { entered, faults: visit.failed } });
    });
  }

  /**
   * Tells the host where the person is, if it has asked for it: which kind of page, which outcome, and nothing about any answer.
   * @template {keyof BauyrCheckEvents} T
   * @param {T} type
   * @param {BauyrCheckEvents[T]['detail']} detail
   */
  function tell(type, detail) {
    // Libraries write `false` down as a word.
    if ((host.getAttribute('events') ?? 'false') !== 'false')
      host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  /** An outcome is told once, until it is another. Of several lists there is no one outcome. */
  function tellOutcome() {
    const { engine, shown, state } = visit;
    if (!engine || shown.view !== 'result') return;
    const [outcome, ...others] = engine.assess(engine.relevant(state)).outcomes;
    if (outcome === undefined || others.length > 0 || outcome === told) return;
    told = outcome;
    tell('bauyr-result', { outcome });
  }

  const theme = () => void (shell.root.dataset['theme'] = host.getAttribute('theme') ?? '');

  theme();
  listen(root, enter, (route, fact) => {
    visit.aim = fact;
    go(route);
  });
  sendForms(root);
  keepMarked(shell.page);
  dress(host.ownerDocument, root);
  show({});
  // What the host has put between the tags stays, where its scripts let nothing be drawn.
  if (!shell.page.querySelector('.start')) throw new Error('scripts of this page let nothing be drawn');
  root.replaceChildren(shell.root);
  measure(shell.root);
  void load();

  return {
    dress: () => dress(host.ownerDocument, root),
    changed(attribute) {
      enter();
      if (attribute === 'theme') theme();
      else if (attribute === 'lang') void setLanguage(langOf(host));
      else if (attribute === 'service') {
        const { channel: _, ...state } = visit.state;
        visit.state = chosen(state);
        go({ view: 'start' });
      } else {
        const { edition: _, ...state } = visit.state;
        visit.state = { ...state, ...edition(state) };
        show({});
      }
    },
  };
}
