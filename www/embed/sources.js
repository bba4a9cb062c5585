/**
 * What the element loads, and when. Everything stands beside the element itself: words and law are modules, so that they come the way
 * scripts come, from wherever a bundler has put them, and no host has to allow further requests but the one for the engine.
 */
import { loadEngine } from '../engine.js';
import { addWords, currentLang, isLoaded, isWhole, loadWords } from '../words.js';

/** @typedef {import('../engine.js').Engine} Engine */
/** @typedef {import('../words.js').Lang} Lang */
/** @typedef {typeof import('../result/result.js')} Drawing */

/** @type {Record<Lang, () => Promise<{ default: string }>>} */
const WORDS = {
  kk: () => import('embed:kk.ftl'),
  ru: () => import('embed:ru.ftl'),
  en: () => import('embed:en.ftl'),
};

/** @type {Record<Lang, () => Promise<{ default: string }>>} */
const LATER = {
  kk: () => import('embed:kk-later.ftl'),
  ru: () => import('embed:ru-later.ftl'),
  en: () => import('embed:en-later.ftl'),
};

/** Makes a language the current one; of one that has come before, at once. @param {Lang} lang */
export const words = (lang) => loadWords(lang, isLoaded(lang) ? undefined : WORDS[lang]().then((text) => text.default));

/** @type {Promise<Engine> | undefined} */
let engine;

/** One engine for all elements of a page: it keeps nothing. */
export function sharedEngine() {
  engine ??= loadEngine().catch((error) => {
    // Another try may have more luck.
    engine = undefined;
    throw error;
  });
  return engine;
}

/** What draws a result, and the law's own words for it. @type {{ drawing: Drawing, law: import('../result/law.js').Law } | undefined} */
let drawn;

/** Whether a result can be drawn in the current language. */
export const drawer = () => (isWhole(currentLang()) ? drawn : undefined);

/** Fetches what the result needs and is not there yet. @param {Lang} lang */
export async function fetchLater(lang) {
  const [text, drawing, law] = await Promise.all([isWhole(lang) ? undefined : LATER[lang](), import('../result/result.js'), import('embed:law')]);
  if (text && !isWhole(lang)) addWords(lang, text.default);
  drawn ??= { drawing, law: law.default };
}
