/**
 * The names behind the engine's numbers. What the numbers of a request and a report mean, and in which order they stand, is
 * written at `src/codes.rs`.
 *
 * @typedef {import('./bauyr.d.ts').Request} Request
 * @typedef {import('./bauyr.d.ts').Report} Report
 * @typedef {import('./bauyr.d.ts').Comparison} Comparison
 * @typedef {import('./bauyr.d.ts').Question} Question
 *
 * What names the numbers, as the engine gives it. `order` has the place of each question's fact; a ground's `code` stands by edition.
 * @typedef {object} Tables
 * @property {import('./bauyr.d.ts').Catalogue} catalogue
 * @property {Question[]} questions in asking order
 * @property {number[]} order
 * @property {[service: string, channel: string][]} lists
 * @property {{ id: string, code: (string | null)[] }[]} grounds
 * @property {string[]} documents
 * @property {string[]} evidence
 * @property {string[]} notes
 */

export const OUTCOMES = /** @type {const} */ (['out_of_scope', 'refusal_likely', 'undecided', 'documents_missing', 'ready']);
const SCOPES = /** @type {const} */ (['in', 'out', 'open']);
const STATES = /** @type {const} */ (['applies', 'clear', 'open']);
const NEEDS = /** @type {const} */ (['required', 'deferrable', 'not_required', 'open']);
const CHANGES = /** @type {const} */ (['same', 'added', 'removed', 'changed']);

const UNKNOWN = 1;
const FIRST_VALUE = 2;
/** Children of one application. */
const MOST_CHILDREN = 20;

/** An object of its own entries, and nothing that only looks like one. @param {unknown} value */
function isObject(value) {
  if (typeof value !== 'object' || value === null || Symbol.iterator in value) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A child's place plus one, or 0 where none is meant; undefined where it is no place. @param {unknown} child */
export function childCode(child) {
  if (child === null || child === undefined) return 0;
  return typeof child === 'number' && Number.isInteger(child) && child >= 0 && child < MOST_CHILDREN ? child + 1 : undefined;
}

/** What a number of the engine names: it numbers what there is. @template T @param {readonly T[]} list @param {number} place */
const named = (list, place) => /** @type {T} */ (list[place]);

/** @param {string[]} ids */
const places = (ids) => new Map(ids.map((id, place) => [id, place]));

/** A date's digits as one number; undefined where it has not the form of a date. @param {unknown} text */
function digits(text) {
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
  // Noughts stand for no answer.
  return number || undefined;
}

/** @param {number} year @param {number} rest month and day as digits */
const day = (year, rest) => `${String(year).padStart(4, '0')}-${String(rest + 10000).slice(1, 3)}-${String(rest + 10000).slice(3)}`;

export class Names {
  /** @param {Tables} tables */
  constructor({ catalogue, questions, order, lists, grounds, documents, evidence, notes }) {
    this.pack = catalogue.id;
    this.editions = catalogue.editions.map(({ id }) => id);
    this.lists = lists;
    this.grounds = grounds;
    this.documents = documents;
    this.evidence = evidence;
    this.notes = notes;
    this.editionPlaces = places(this.editions);
    this.listPlaces = new Map();
    lists.forEach(([service, channel], place) => {
      const channels = this.listPlaces.get(service) ?? new Map();
      this.listPlaces.set(service, channels.set(channel, place));
    });
    this.documentPlaces = places(documents);

    /** Facts by their place. @type {Question[]} */
    const facts = [];
    order.forEach((place, n) => (facts[place] = /** @type {Question} */ (questions[n])));
    this.facts = facts;
    /** For each fact the code of every answer but dates, which are no names. @type {(Map<unknown, number> | undefined)[]} */
    this.values = facts.map(({ type, options }) => type === 'date' ? undefined : new Map(
      (options ?? [false, true]).map((option, n) => /** @type {[unknown, number]} */ ([option, FIRST_VALUE + n])),
    ).set('unknown', UNKNOWN));
    const applicant = facts.filter(({ of }) => of === 'applicant');
    this.applicantKeys = applicant.map(({ key }) => key);
    this.childKeys = facts.slice(applicant.length).map(({ key }) => key);
    this.applicantPlaces = places(this.applicantKeys);
    this.childPlaces = places(this.childKeys);
    /** Fact ids by slot, for as many children as there have been. */
    this.slots = this.applicantKeys.map((key) => `applicant.${key}`);
    /** @type {Map<string, number>} */
    this.slotsByName = places(this.slots);
    this.childrenNamed = 0;
  }

  /** Names the slots of so many children. @param {number} children */
  nameChildren(children) {
    for (; this.childrenNamed < children; this.childrenNamed++) {
      for (const key of this.childKeys) {
        const id = `children.${this.childrenNamed}.${key}`;
        this.slotsByName.set(id, this.slots.length);
        this.slots.push(id);
      }
    }
  }

  /**
   * The code of an answer; undefined where it is none.
   * @param {number} place of the fact @param {unknown} value
   */
  answer(place, value) {
    if (value === null || value === undefined) return 0;
    const codes = this.values[place];
    if (codes) return codes.get(value);
    return value === 'unknown' ? UNKNOWN : digits(value);
  }

  /** The code of an answer to the fact in a slot. @param {number} slot @param {unknown} value */
  answerIn(slot, value) {
    const applicant = this.applicantKeys.length;
    return this.answer(slot < applicant ? slot : applicant + ((slot - applicant) % this.childKeys.length), value);
  }

  /** Whose fact is in a slot (0 the applicant, then the children), and its key. @param {number} slot @returns {[person: number, key: string]} */
  whose(slot) {
    const [applicant, child] = [this.applicantKeys.length, this.childKeys.length];
    if (slot < applicant) return [0, named(this.applicantKeys, slot)];
    return [1 + Math.floor((slot - applicant) / child), named(this.childKeys, (slot - applicant) % child)];
  }

  /**
   * A request as numbers; undefined where anything in it is not in order, so that the engine reads it and says what.
   * @param {Request} request
   * @returns {number[] | undefined}
   */
  request(request) {
    try {
      return this.readRequest(request);
    } catch {
      // A property that cannot be read.
      return undefined;
    }
  }

  /**
   * @private
   * @param {any} request
   */
  readRequest(request) {
    if (!isObject(request) || !only(request, REQUEST) || !isObject(request.answers) || !only(request.answers, ANSWERS)) return undefined;
    const { service, channel, date, edition, have } = request;
    const { applicant, children } = request.answers;
    const list = this.listPlaces.get(service)?.get(channel);
    const editionCode = edition === null || edition === undefined ? 0 : (this.editionPlaces.get(edition) ?? NaN) + 1;
    const dateCode = digits(date);
    if (list === undefined || !(editionCode >= 0) || dateCode === undefined) return undefined;
    if (!Array.isArray(children) || children.length < 1 || children.length > MOST_CHILDREN) return undefined;

    const codes = [list, editionCode, dateCode, children.length];
    const ofApplicant = this.applicantKeys.length;
    const ofChild = this.childKeys.length;
    for (let n = ofApplicant + ofChild * children.length; n > 0; n--) codes.push(0);
    if (applicant !== null && applicant !== undefined && !this.person(applicant, this.applicantPlaces, 0, 4, codes)) return undefined;
    for (let child = 0; child < children.length; child++) {
      if (!this.person(children[child], this.childPlaces, ofApplicant, 4 + ofApplicant + ofChild * child, codes)) return undefined;
    }
    if (have === null || have === undefined) return codes;
    if (!Array.isArray(have)) return undefined;
    for (let n = 0; n < have.length; n++) {
      const paper = have[n];
      if (!isObject(paper) || !only(paper, PAPER)) return undefined;
      const place = this.documentPlaces.get(paper.id);
      const child = childCode(paper.child);
      if (place === undefined || child === undefined) return undefined;
      codes.push(place, child);
    }
    return codes;
  }

  /**
   * @private
   * @param {any} answers @param {Map<string, number>} keys @param {number} first place of these facts
   * @param {number} from where their codes stand @param {number[]} codes
   */
  person(answers, keys, first, from, codes) {
    if (!isObject(answers)) return false;
    for (const key of Object.keys(answers)) {
      const value = answers[key];
      if (value === null || value === undefined) continue;
      const index = keys.get(key);
      const code = index === undefined ? undefined : this.answer(first + index, value);
      if (index === undefined || code === undefined) return false;
      codes[from + index] = code;
    }
    return true;
  }

  /**
   * @param {Uint16Array} codes
   * @param {string} date
   * @returns {Report}
   */
  report(codes, date) {
    let at = 0;
    const next = () => /** @type {number} */ (codes[at++]);
    const edition = next();
    const [service, channel] = /** @type {[string, string]} */ (this.lists[next()]);
    const outcome = named(OUTCOMES, next());
    const scope = named(SCOPES, next());
    const estimated = next() === 1;
    /** @type {Report['dates']} */
    const dates = { accepted: day(next(), next()), decision: day(next(), next()) };
    const [year, rest] = [next(), next()];
    if (year) dates.training_certificate = day(year, rest);
    const facts = () => {
      const all = [];
      for (let n = next(); n > 0; n--) all.push(this.slot(next()));
      return all;
    };
    const grounds = [];
    for (let n = next(); n > 0; n--) {
      const { id, code } = named(this.grounds, next());
      const item = next();
      const row = /** @type {import('./bauyr.d.ts').GroundRow} */ ({ id });
      const point = code[edition];
      if (item) row.item = item - 1;
      if (point) row.code = point;
      row.state = named(STATES, next());
      row.facts = facts();
      grounds.push(row);
    }
    const documents = [];
    for (let n = next(); n > 0; n--) {
      const row = /** @type {import('./bauyr.d.ts').DocumentRow} */ ({ id: named(this.documents, next()), item: next() });
      const child = next();
      if (child) row.child = child - 1;
      row.need = named(NEEDS, next());
      row.have = next() === 1;
      const evidence = next();
      if (evidence) row.evidence = named(this.evidence, evidence - 1);
      row.facts = facts();
      documents.push(row);
    }
    const notes = [];
    for (let n = next(); n > 0; n--) notes.push(named(this.notes, next()));
    return {
      pack: { id: this.pack, edition: named(this.editions, edition) },
      service,
      channel,
      date,
      outcome,
      scope,
      grounds,
      documents,
      dates,
      dates_estimated: estimated,
      notes,
      missing_facts: facts(),
      unknown_facts: facts(),
    };
  }

  /** The id of the fact in a slot. @param {number} slot */
  slot(slot) {
    if (slot >= this.slots.length) this.nameChildren(MOST_CHILDREN);
    return named(this.slots, slot);
  }

  /**
   * @param {Uint16Array} codes
   * @returns {import('./bauyr.d.ts').Remedies}
   */
  remedies(codes) {
    let at = 0;
    const next = () => /** @type {number} */ (codes[at++]);
    /** @template T @param {() => T} one @returns {T[]} */
    const list = (one) => Array.from({ length: next() }, one);
    const sets = () =>
      list(() =>
        list(() => {
          const [slot, to, year, rest] = [next(), next(), next(), next()];
          const fact = this.slot(slot);
          if (year) return { fact, from: day(year, rest) };
          // Only what is the applicant's can become something else.
          return { fact, to: named(/** @type {(string | boolean)[]} */ (this.facts[slot]?.options ?? [false, true]), to - FIRST_VALUE) };
        }),
      );
    const grounds = list(() => ({ id: named(this.grounds, next()).id, clears: sets() }));
    return { grounds, remaining: grounds.filter(({ clears }) => clears.length === 0).map(({ id }) => id), sets: sets() };
  }

  /**
   * @param {Uint16Array} codes
   * @returns {Comparison}
   */
  comparison(codes) {
    let at = 0;
    const next = () => /** @type {number} */ (codes[at++]);
    const [from, to] = [named(this.editions, next()), named(this.editions, next())];
    /** @type {Comparison['outcome']} */
    const outcome = [named(OUTCOMES, next()), named(OUTCOMES, next())];
    /** @param {(place: number) => string} id @param {'states' | 'needs'} key @param {readonly string[]} names */
    const pairs = (id, key, names) => {
      const all = [];
      for (let n = next(); n > 0; n--) {
        /** @type {any} */
        const row = { id: id(next()) };
        const child = next();
        if (child) row.child = child - 1;
        row.change = CHANGES[next()];
        row[key] = [names[next() - 1] ?? null, names[next() - 1] ?? null];
        all.push(row);
      }
      return all;
    };
    const notes = () => {
      const all = [];
      for (let n = next(); n > 0; n--) all.push(named(this.notes, next()));
      return all;
    };
    return {
      from,
      to,
      outcome,
      grounds: pairs((place) => named(this.grounds, place).id, 'states', STATES),
      documents: pairs((place) => named(this.documents, place), 'needs', NEEDS),
      notes: { added: notes(), removed: notes() },
    };
  }
}

const REQUEST = new Set(['service', 'channel', 'date', 'edition', 'answers', 'have']);
const ANSWERS = new Set(['applicant', 'children']);
const PAPER = new Set(['id', 'child']);

/** Whether an object has no other entries than these; what is null counts as absent. @param {any} object @param {Set<string>} keys */
function only(object, keys) {
  for (const key of Object.keys(object)) {
    if (!keys.has(key) && object[key] !== null && object[key] !== undefined) return false;
  }
  return true;
}
