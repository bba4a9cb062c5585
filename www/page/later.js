/**
 * What is not needed for the first questions: what asks the further ones and their words, the styles of what comes at the end, and what the result needs
 * besides, its words, the law's own, and what draws it. It comes while the first questions are read.
 */
import { afterFrame, h } from '../checker/dom.js';
import { currentLang, hasPart } from '../checker/i18n.js';
import { addressOf, assets, fetchPart, inLanguage } from './assets.js';
/** @import { ViewName } from '../checker/journey.js' */
/** @import { Lang } from '../checker/language.js' */
/** @import { Law } from '../checker/result/law.js' */
/** @import { Result } from '../checker/result/result.js' */

/** What has come of the law: in each language, the sentences that are quoted to its readers. @type {Map<Lang, Law>} */
const laws = new Map();
/** @type {typeof import('../checker/result/result.js').renderResult | undefined} */
let renderResult;
/** What draws the application form, once somebody has asked for it. @type {typeof import('../checker/form/form.js').formView | undefined} */
let formView;

/** What asks. @type {typeof import('../checker/asking/asking.js') | undefined} */
let asks;

/** What asks, as soon as it has come. */
export const asking = () => asks;

/** Whether the styles have come, or been waited for in vain: without them everything can be read. In the page in one file they are there. */
let styled = assets['style'] === undefined;

/** What is on its way. @type {Map<string, Promise<void>>} */
const coming = new Map();

/** Asks for something, unless it is on its way already. @param {string} name @param {() => Promise<void>} ask */
function once(name, ask) {
  const one = coming.get(name) ?? ask().finally(() => coming.delete(name));
  coming.set(name, one);
  return one;
}

async function fetchDrawing() {
  const { renderResult: render, printWhole } = await import('../checker/result/result.js');
  if (!renderResult) printWhole(document);
  renderResult = render;
}

async function fetchForm() {
  ({ formView } = await import('../checker/form/form.js'));
}

async function fetchAsking() {
  const came = await import('../checker/asking/asking.js');
  // A file that comes empty is a script as well. It comes no other way until the page is opened again.
  if ('askView' in came) asks = came;
}

/** @param {Lang} lang */
async function fetchLaw(lang) {
  if (!laws.has(lang)) laws.set(lang, await (await inLanguage('law', lang)).json());
}

/** @returns {Promise<void>} */
const fetchStyle = () =>
  new Promise((resolve) => {
    const come = () => {
      styled = true;
      resolve();
    };
    const link = h('link', { rel: 'stylesheet', href: addressOf(assets['style'] ?? ''), onload: come, onerror: come });
    document.head.append(link);
  });

/** Whether a page can be drawn in the current language. @param {ViewName} view */
export const isReady = (view) =>
  asks !== undefined &&
  hasPart(currentLang(), 'questions') &&
  (view === 'ask' || styled) &&
  (view !== 'result' || (hasPart(currentLang(), 'later') && renderResult !== undefined)) &&
  (view !== 'form' || (hasPart(currentLang(), 'later') && formView !== undefined));

/** Fetches what a page needs and is not there yet. Whether it came is for `isReady` to say. @param {ViewName} view */
export async function fetchLater(view) {
  const lang = currentLang();
  const needed = [once(`questions ${lang}`, () => fetchPart('questions', lang))];
  if (!asks) needed.push(once('asking', fetchAsking));
  if (!styled && view !== 'ask') needed.push(once('style', fetchStyle));
  if (view === 'result' || view === 'form') needed.push(once(`later ${lang}`, () => fetchPart('later', lang)));
  if (view === 'result')
    needed.push(
      once('drawing', fetchDrawing),
      once(`law ${lang}`, () => fetchLaw(lang)),
    );
  if (view === 'form') needed.push(once('form', fetchForm));
  await Promise.allSettled(needed);
}

/** Asks for all of it that is not there yet, but not before what is being drawn is on the screen. */
export const prepare = () => {
  if (!isReady('result') || !laws.has(currentLang())) afterFrame(() => void fetchLater('result'));
};

/**
 * Draws a result. Only where all is ready.
 * @param {Omit<Result, 'law' | 'checked'>} result
 */
export function drawResult(result) {
  if (!renderResult) throw new Error('what draws the result has not arrived');
  return renderResult({ ...result, law: laws.get(currentLang()) ?? null, checked: assets['checked'] ?? '' });
}

/**
 * Draws the application form. Only where all is ready.
 * @param {string | undefined} service
 * @param {Element | null} old
 */
export function drawForm(service, old) {
  if (!formView) throw new Error('what draws the form has not arrived');
  return formView({ service, old, alone: true });
}
