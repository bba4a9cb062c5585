/**
 * Reading a request strictly, in the order in which the contract reports its faults: what `src/names/request.rs` does where there is
 * no JavaScript. `tests/node/refusals.test.mjs` holds both against one another.
 */
import * as contract from './contract.js';
import { ANSWERS, MOST_CHILDREN } from './contract.js';
import { refused } from './refused.js';
/** @import { Names } from './names.js' */

const REQUEST = new Set(['service', 'channel', 'date', 'edition', 'answers', 'have']);
const PEOPLE = new Set(['applicant', 'children']);
const PAPER = new Set(['id', 'child']);

/**
 * A request as numbers, see `Request::decode` in `src/engine/request.rs`.
 * @param {Names} names
 * @param {unknown} request
 * @returns {number[]}
 */
export function requestCodes(names, request) {
  try {
    return read(names, request);
  } catch (error) {
    // Not a refusal: a property that cannot be read.
    throw /** @type {any} */ (error)?.path === undefined ? refused(contract.NOT_PLAIN, '') : error;
  }
}

/** @param {Names} names @param {unknown} root */
function read(names, root) {
  const request = objectOf(root, '', ['service', 'channel', 'date', 'answers'], REQUEST);
  const channels = names.listIndices.get(request.service);
  if (!channels) throw refused(contract.NO_SERVICE, 'service');
  const list = channels.get(request.channel);
  if (list === undefined) throw refused(contract.NO_CHANNEL, 'channel');
  const date = dayCode(request.date);
  if (date === undefined) throw noDay('date');
  if (date < names.from || date > names.to) throw refused(contract.OUTSIDE, 'date');
  const edition = request.edition == null ? 0 : editionCode(names, request.edition, date);
  const { applicant, children } = objectOf(request.answers, 'answers', ['children'], PEOPLE);

  const count = Array.isArray(children) ? Math.min(children.length, MOST_CHILDREN) : 0;
  const codes = [list, edition, date, count];
  const [ofApplicant, ofChild] = [names.applicantKeys.length, names.childKeys.length];
  for (let n = ofApplicant + ofChild * count; n > 0; n--) codes.push(0);
  if (applicant != null) person(names, applicant, 'answers.applicant', names.applicantIndices, 0, ANSWERS, codes);
  if (!Array.isArray(children)) throw refused(contract.NOT_LIST, 'answers.children');
  if (children.length !== count || count === 0) throw refused(contract.CHILDREN, 'answers.children');
  for (let child = 0; child < count; child++) {
    person(
      names,
      children[child],
      `answers.children.${child}`,
      names.childIndices,
      ofApplicant,
      ANSWERS + ofApplicant + ofChild * child,
      codes,
    );
  }
  if (request.have != null) papers(names, request.have, count, codes);
  return codes;
}

/**
 * An edition's index plus one.
 * @param {Names} names @param {unknown} id @param {number} date
 */
export function editionCode(names, id, date) {
  const index = names.editions.findIndex((edition) => edition.id === id);
  const edition = names.editions[index];
  if (!edition) throw refused(contract.NO_EDITION, 'edition');
  if (date < Number(digits(edition.in_force_from))) throw refused(contract.TOO_EARLY, 'date');
  return index + 1;
}

/**
 * The answers about a child, or the applicant: first their keys, then their values in the order of the law.
 * @param {Names} names @param {unknown} value @param {string} path
 * @param {Map<string, number>} keys @param {number} first index of these facts
 * @param {number} from where their codes stand @param {number[]} codes
 */
function person(names, value, path, keys, first, from, codes) {
  const answers = entriesOf(value, path);
  const date = /** @type {number} */ (codes[2]);
  /** The first key in the order of the law whose answer is none. @type {string | undefined} */
  let wrong;
  for (const key of Object.keys(answers)) {
    const answer = answers[key];
    if (answer == null) continue;
    const index = keys.get(key);
    if (index === undefined) throw refused(contract.NO_FACT, `${path}.${key}`);
    const code = names.answer(first + index, answer);
    // No other code is as great as a day's.
    if (code !== undefined && code <= date) codes[from + index] = code;
    else if (wrong === undefined || index < Number(keys.get(wrong))) wrong = key;
  }
  if (wrong !== undefined) throw noAnswer(names, first + Number(keys.get(wrong)), answers[wrong], `${path}.${wrong}`);
}

/** What is wrong with an answer. @param {Names} names @param {number} index of the fact @param {unknown} answer @param {string} path */
function noAnswer(names, index, answer, path) {
  const type = names.facts[index]?.type;
  if (type !== 'date') return refused(type === 'enum' ? contract.NO_OPTION : contract.NO_TRUTH, path);
  return dayCode(answer) === undefined ? noDay(path) : refused(contract.FUTURE, path);
}

/** @param {string} path */
const noDay = (path) => refused(contract.NO_DATE, path);

/**
 * The papers in hand, each as its index and maybe its child.
 * @param {Names} names @param {unknown} list @param {number} children @param {number[]} codes
 */
function papers(names, list, children, codes) {
  if (!Array.isArray(list)) throw refused(contract.NOT_LIST, 'have');
  for (let n = 0; n < list.length; n++) {
    const { id, child } = objectOf(list[n], `have.${n}`, ['id'], PAPER);
    const index = names.documentIndices.get(id);
    const code = childCode(child);
    let wrong;
    if (index === undefined) wrong = contract.NO_PAPER;
    else if (!names.perChild.has(index)) wrong = child != null && contract.ONE_FOR_ALL;
    else if (child == null) wrong = contract.WHOSE;
    else if (code === undefined || code > children) wrong = contract.NO_CHILD;
    if (wrong) throw refused(wrong, `have.${n}`);
    codes.push(/** @type {number} */ (index), /** @type {number} */ (code));
  }
}

/** A child's index plus one, or 0 where none is meant; undefined where there is no such child. @param {any} child */
export function childCode(child) {
  if (child == null) return 0;
  return Number.isInteger(child) && child >= 0 && child < MOST_CHILDREN ? child + 1 : undefined;
}

/**
 * The entries of an object of which these must be there, and no others may; what is null counts as absent.
 * @param {unknown} value @param {string} path @param {string[]} required @param {Set<string>} known
 */
function objectOf(value, path, required, known) {
  const entries = entriesOf(value, path);
  const below = path && `${path}.`;
  for (const key of required) {
    if (entries[key] == null) throw refused(contract.MISSING, below + key);
  }
  for (const key of Object.keys(entries)) {
    if (!known.has(key) && entries[key] != null) throw refused(contract.TOO_MANY, below + key);
  }
  return entries;
}

/** The entries of an object of plain data, without what it has of others. @param {any} value @param {string} path @returns {Record<string, any>} */
function entriesOf(value, path) {
  // Lists, sets and maps have entries of another kind.
  if (typeof value !== 'object' || !value || Symbol.iterator in value) throw refused(contract.NOT_OBJECT, path);
  // A copy each time would make a check a tenth slower.
  return Object.getPrototypeOf(value) === Object.prototype ? value : { ...value };
}

/** A date's digits as one number; undefined where it has not the form of a date. @param {unknown} text */
export function digits(text) {
  if (typeof text !== 'string' || text.length !== 10) return undefined;
  let number = 0;
  for (let n = 0; n < 10; n++) {
    const digit = text.charCodeAt(n) - 48;
    if (n === 4 || n === 7) {
      if (digit !== -3) return undefined;
    } else if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
    } else {
      return undefined;
    }
  }
  return number;
}

/** The digits of a day of the calendar. @param {unknown} text */
export function dayCode(text) {
  const number = digits(text) ?? 0;
  const year = Math.floor(number / 10000);
  const month = Math.floor(number / 100) % 100;
  const day = number % 100;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  // 31 days in odd months up to July and in even ones from August on.
  const days = month === 2 ? 28 + Number(leap) : 30 + ((month + (month >> 3)) & 1);
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= days ? number : undefined;
}
