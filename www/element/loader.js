/**
 * What the element loads, and when. Everything stands beside the element itself: words and law are modules, so that they come the way
 * scripts come, from wherever a bundler has put them, and no host has to allow further requests but the one for the engine.
 */
import known from 'embed:known';
import { loadEngine } from '../checker/engine.js';
import { addWords, currentLang, hasPart, isLoaded, loadWords } from '../checker/i18n.js';
import { sumOf } from './known.js';
/** @import { Engine } from '../checker/engine.js' */
/** @import { Part } from '../checker/i18n.js' */
/** @import { ViewName } from '../checker/journey.js' */
/** @import { Lang } from '../checker/language.js' */
/** @import { Law } from '../checker/result/law.js' */

/** @typedef {typeof import('../checker/result/result.js')} Drawing */

/** @type {Record<Lang, () => Promise<{ default: string }>>} */
const WORDS = {
  kk: () => import('embed:kk.ftl'),
  ru: () => import('embed:ru.ftl'),
  en: () => import('embed:en.ftl'),
};

/** @type {Record<Part, Record<Lang, () => Promise<{ default: string }>>>} */
const PARTS = {
  questions: {
    kk: () => import('embed:kk-questions.ftl'),
    ru: () => import('embed:ru-questions.ftl'),
    en: () => import('embed:en-questions.ftl'),
  },
  later: {
    kk: () => import('embed:kk-later.ftl'),
    ru: () => import('embed:ru-later.ftl'),
    en: () => import('embed:en-later.ftl'),
  },
};

/** The law's own words, as they are quoted to a reader of each language. @type {Record<Lang, () => Promise<{ default: Law }>>} */
const LAW = {
  kk: () => import('embed:law-kk.json'),
  ru: () => import('embed:law-ru.json'),
  en: () => import('embed:law-en.json'),
};

/** Makes a language the current one; of one that has come before, at once. @param {Lang} lang */
export const words = (lang) => loadWords(lang, isLoaded(lang) ? undefined : WORDS[lang]().then((text) => text.default));

/** @type {Promise<Engine> | undefined} */
let engine;

/** An engine that answers here as it did when it was built. */
async function provedEngine() {
  const engine = await loadEngine();
  if (sumOf(engine) !== known)
    throw new Error('scripts of this page have changed what JavaScript does: the checker would decide wrongly');
  return engine;
}

/** One engine for all elements of a page: it keeps nothing. */
export function sharedEngine() {
  engine ??= provedEngine().catch((error) => {
    // Another try may have more luck.
    engine = undefined;
    throw error;
  });
  return engine;
}

/** What asks. @type {typeof import('../checker/asking/asking.js') | undefined} */
let asks;

/** What asks, as soon as it has come. */
export const asking = () => asks;

/** What draws a result. @type {Drawing | undefined} */
let drawing;
/** What draws the application form. @type {typeof import('../checker/form/form.js').formView | undefined} */
let formView;
/** What has come of the law. @type {Map<Lang, Law>} */
const laws = new Map();

/** Whether a page can be drawn in the current language. @param {ViewName} view */
export const isReady = (view) =>
  asks !== undefined &&
  hasPart(currentLang(), 'questions') &&
  (view !== 'result' || drawer() !== undefined) &&
  (view !== 'form' || (hasPart(currentLang(), 'later') && formView !== undefined));

/** What draws a result and the law's own words for it, if it can be drawn in the current language. */
export function drawer() {
  const law = laws.get(currentLang());
  return drawing && law && hasPart(currentLang(), 'later') ? { drawing, law } : undefined;
}

/**
 * A module that is asked for. Where it does not come, or comes empty, the error says so by its code: what a host's scripts make fail afterwards is
 * another matter.
 * @template {object} T
 * @param {Promise<T>} module
 */
async function brought(module) {
  try {
    const came = await module;
    // Not by `Object.keys`, which may be the host's own.
    for (const _ in came) return came;
    throw new TypeError('it exports nothing');
  } catch (cause) {
    throw Object.assign(new Error('a file of the checker did not come', { cause }), { code: 'not_come' });
  }
}

/** @param {Part} part @param {Lang} lang */
async function fetchPart(part, lang) {
  if (!hasPart(lang, part)) addWords(lang, part, (await brought(PARTS[part][lang]())).default);
}

/** Fetches the words of the further questions. @param {Lang} lang */
export const fetchQuestions = (lang) => fetchPart('questions', lang);

/** @param {Lang} lang */
async function fetchLaw(lang) {
  if (!laws.has(lang)) laws.set(lang, (await brought(LAW[lang]())).default);
}

/** What comes beside something that is waited for first: only then does anybody ask whether it failed. @param {Promise<void>} coming */
function besides(coming) {
  coming.catch(() => undefined);
  return coming;
}

/** Fetches what a page needs and is not there yet; by no `Promise.all`, which may be the host's own, and not whole. @param {ViewName} view @param {Lang} lang */
export async function fetchLater(view, lang) {
  const questions = besides(fetchQuestions(lang));
  asks = await brought(import('../checker/asking/asking.js'));
  await questions;
  if (view !== 'form' && view !== 'result') return;
  const further = besides(fetchPart('later', lang));
  const law = view === 'result' ? besides(fetchLaw(lang)) : undefined;
  if (view === 'form') ({ formView } = await brought(import('../checker/form/form.js')));
  else drawing = await brought(import('../checker/result/result.js'));
  await further;
  await law;
}

/**
 * Draws the application form. What is printed is the host's page.
 * @param {string | undefined} service
 * @param {Element | null} old
 */
export function drawForm(service, old) {
  if (!formView) throw new Error('what draws the form has not arrived');
  return formView({ service, old, alone: false });
}
