/**
 * Words by id, in the language in use. Nothing here touches the document: the same module serves the page and
 * the scripts that write static lists.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @import { Lang } from './language.js' */
/** @typedef {Record<string, string | number>} Args */

export { LANGS } from './language.js';

/** @type {Map<Lang, FluentBundle>} */
const bundles = new Map();

/** @typedef {'questions' | 'later'} Part what comes after the first words: those of further questions, and those of the result */

/** The parts that have come, each after its language. @type {Set<`${Lang} ${Part}`>} */
const parts = new Set();

/** @type {Lang} */
let current = 'kk';

/** @type {FluentBundle | undefined} */
let bundle;

/**
 * Makes a language the current one. A language loaded before needs no source again.
 * @param {Lang} lang
 * @param {string | Promise<string>} [source] the Fluent text
 */
export async function loadWords(lang, source) {
  if (!bundles.has(lang)) {
    if (source === undefined) throw new Error(`no words given for ${lang}`);
    // All three scripts run left to right: marks that isolate direction would only get into copied text.
    const made = new FluentBundle(lang, { useIsolating: false });
    const errors = made.addResource(new FluentResource(await source));
    if (errors.length > 0) throw errors[0];
    // Where it is missing, words that go with a number would be shown as `{???}`.
    new Intl.PluralRules(lang).select(1);
    bundles.set(lang, made);
  }
  current = lang;
  bundle = bundles.get(lang);
}

/**
 * Adds words that come later, once.
 * @param {Lang} lang one that has been loaded
 * @param {Part} part
 * @param {string} text the Fluent text
 */
export function addWords(lang, part, text) {
  if (hasPart(lang, part)) return;
  const errors = bundles.get(lang)?.addResource(new FluentResource(text)) ?? [];
  if (errors.length > 0) throw errors[0];
  parts.add(`${lang} ${part}`);
}

/** Whether a part of the words has come. @param {Lang} lang @param {Part} part */
export const hasPart = (lang, part) => parts.has(`${lang} ${part}`);

/** @param {Lang} lang */
export const isLoaded = (lang) => bundles.has(lang);

export const currentLang = () => current;

/**
 * @param {string} id
 * @param {string} [attr]
 */
const pattern = (id, attr) => {
  const message = bundle?.getMessage(id);
  return (attr === undefined ? message?.value : message?.attributes[attr]) ?? null;
};

/**
 * The words of a message, or of an attribute of it. Words that are not there show as their id: ugly, but the page goes on.
 * @param {string} id
 * @param {string | undefined} attr
 * @param {Args} [args]
 */
export function ta(id, attr, args) {
  const found = pattern(id, attr);
  if (!bundle || found === null) return attr === undefined ? id : `${id}.${attr}`;
  return bundle.formatPattern(found, args ?? null, []);
}

/**
 * @param {string} id
 * @param {Args} [args]
 * @returns {string}
 */
export const t = (id, args) => ta(id, undefined, args);

/**
 * By one name: `id` or `id.attribute`.
 * @param {string} name
 * @param {Args} [args]
 */
export function say(name, args) {
  const [id = '', attr] = name.split('.');
  return ta(id, attr, args);
}

/**
 * @param {string} id
 * @param {string} [attr]
 */
export const has = (id, attr) => pattern(id, attr) !== null;

/**
 * `2026-11-23` in words. Not by Intl: its Kazakh is abbreviated, and old phones have none.
 * @param {string} iso
 */
export function formatDate(iso) {
  const [year, month, day] = iso.split('-').map((part) => String(Number(part)));
  if (!year || !month || !day) return iso;
  // As texts, or Fluent would group the year's digits.
  return t('date-long', { day, month: t(`month-${month}`), year });
}

/**
 * The name of the weekday of a date.
 * @param {string} iso
 */
export function formatWeekday(iso) {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return Number.isNaN(weekday) ? '' : t(`weekday-${weekday || 7}`);
}

/** @param {number | string} value a text where it has more digits than numbers keep */
export function formatNumber(value) {
  const [whole = '', part] = String(value).split('.');
  const [group, point] = current === 'en' ? [',', '.'] : ['\u00a0', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return part === undefined ? grouped : grouped + point + part;
}
