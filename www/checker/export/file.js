/**
 * Answers in a file of the person's own. A file is taken whole or not at all: what is wrong with it comes back as an error id, and the answers
 * on the page stay as they are.
 */

import { yearsOf } from '../asking/pages.js';
/** @import { Catalogue, Report } from '../../../npm/src/bauyr.d.ts' */
/** @import { State } from '../answers.js' */
/** @import { Engine } from '../engine.js' */

/** @typedef {'too_large' | 'damaged' | 'not_ours' | 'other_version' | 'other_law' | 'wrong_shape'} FileError */
/** @typedef {Omit<State, 'lang' | 'marks'>} Answers everything of the state but the language of the page, and what is no answer yet */

/** @typedef {Pick<Engine, 'catalogue' | 'assess'>} Reader */
/** @typedef {{ state: State, error?: undefined } | { error: FileError }} Read */

const FORMAT = 'bauyr-answers';
/** Since the second, an age may be said in years: no day of birth is invented for a file. Files of the first are read. */
const VERSION = 2;
const READ = [1, VERSION];
/** Twenty children with every question answered stay far below this. */
const LARGEST = 100_000;

/** Old libraries have lists and texts written down in their own way (`toJSON`). @this {any} @param {string} key */
function asItIs(key) {
  return this[key];
}

/**
 * @param {State} state
 * @param {Report['pack']} pack what the answers were checked against
 */
export function answersFile({ lang: _, marks: __, ...state }, { id, edition }) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, pack: id, edition, state }, asItIs, 2)}\n`;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {Record<string, unknown>} object @param {string[]} required @param {string[]} [optional] */
const hasKeys = (object, required, optional = []) =>
  required.every((key) => Object.hasOwn(object, key)) &&
  Object.keys(object).every((key) => required.includes(key) || optional.includes(key));

/**
 * So many full years, on a day that is not after the application's: only where the page asks for years.
 * @param {string} fact
 * @param {unknown} value
 * @param {unknown} date
 */
const isYears = (fact, value, date) =>
  isObject(value) &&
  hasKeys(value, ['full_years_at_least', 'on']) &&
  value.full_years_at_least === yearsOf(fact) &&
  typeof value.on === 'string' &&
  isDay(value.on) &&
  value.on <= String(date);

/** Whether a text is a day of the calendar. @param {string} text */
const isDay = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/**
 * @param {string} of whose facts they are
 * @param {unknown} value
 * @param {unknown} date
 */
const isFacts = (of, value, date) =>
  isObject(value) &&
  Object.entries(value).every(
    ([key, answer]) => ['string', 'boolean'].includes(typeof answer) || isYears(`${of}.${key}`, answer, date),
  );

/** @param {unknown} value */
const isPaper = (value) =>
  isObject(value) &&
  hasKeys(value, ['id'], ['child']) &&
  typeof value.id === 'string' &&
  (value.child === undefined || Number.isInteger(value.child));

/** @param {unknown} value @returns {value is Answers} */
const isAnswers = (value) =>
  isObject(value) &&
  hasKeys(value, ['service', 'date', 'applicant', 'children', 'have'], ['channel', 'edition']) &&
  ['service', 'date'].every((key) => typeof value[key] === 'string') &&
  ['channel', 'edition'].every((key) => value[key] === undefined || typeof value[key] === 'string') &&
  isFacts('applicant', value.applicant, value.date) &&
  Array.isArray(value.children) &&
  value.children.every((child, n) => isFacts(`children.${n}`, child, value.date)) &&
  Array.isArray(value.have) &&
  value.have.every(isPaper);

/** The wording that applies to these answers here and now. @param {Answers} answers @param {Catalogue} catalogue */
const appliedEdition = ({ edition, date }, { editions }) =>
  edition ?? editions.filter(({ in_force_from }) => in_force_from <= date).at(-1)?.id;

/**
 * @param {string} text
 * @param {State['lang']} lang
 * @param {Reader} reader
 * @returns {Read}
 */
export function readAnswers(text, lang, { catalogue, assess }) {
  /** @type {unknown} */
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { error: 'damaged' };
  }
  if (!isObject(file) || file.format !== FORMAT) return { error: 'not_ours' };
  if (!READ.includes(/** @type {number} */ (file.version))) return { error: 'other_version' };
  if (!hasKeys(file, ['format', 'version', 'pack', 'edition', 'state']) || !isAnswers(file.state))
    return { error: 'wrong_shape' };
  if (file.pack !== catalogue.id || !catalogue.editions.some(({ id }) => id === file.edition)) return { error: 'other_law' };
  // Left unnamed, the wording is the newest: after a change of the law that is no longer the one the answers were checked against.
  if (appliedEdition(file.state, catalogue) !== file.edition) return { error: 'other_law' };
  const state = { ...file.state, lang, marks: {} };
  // Refused, or no list to look at: the service or the channel is none of ours.
  return assess(state).reports.length === 0 ? { error: 'wrong_shape' } : { state };
}

/**
 * @param {File} file
 * @param {State['lang']} lang
 * @param {Reader} reader
 * @returns {Promise<Read>}
 */
export async function openAnswers(file, lang, reader) {
  if (file.size > LARGEST) return { error: 'too_large' };
  let text;
  try {
    text = await file.text();
  } catch {
    return { error: 'damaged' };
  }
  return readAnswers(text, lang, reader);
}
