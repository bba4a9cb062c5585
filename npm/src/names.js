/**
 * The names behind the engine's numbers. What the numbers of a request and a report mean, and in which order they stand, is
 * written at `Request::decode`, `Report::encode` and `Remedies::encode` in Rust.
 *
 * What names the numbers, as the engine gives it. `order` has the index of each question's fact; a ground's `code` stands by edition
 * and service, and is empty for an edition without.
 * @typedef {object} Tables
 * @property {Catalogue} catalogue
 * @property {Question[]} questions in asking order
 * @property {number[]} order
 * @property {[service: string, channel: string][]} lists
 * @property {{ id: string, code: (string | null)[][] }[]} grounds
 * @property {string[]} documents
 * @property {number[]} per_child indices of the papers that each child has
 * @property {string[]} evidence
 * @property {string[]} notes
 */

import { FIRST_VALUE, MOST_CHILDREN, NEEDS, OUTCOMES, SCOPES, STATES, UNKNOWN } from './contract.js';
import { dayCode, digits } from './request.js';
/** @import { Catalogue, Comparison, DocumentRow, GroundRow, Question, Remedies, Report } from './bauyr.d.ts' */

/** What a number of the engine names: it numbers what there is. @template T @param {readonly T[]} list @param {number} index */
const named = (list, index) => /** @type {T} */ (list[index]);

/** @param {string[]} ids */
const indices = (ids) => new Map(ids.map((id, index) => [id, index]));

/** @param {number} year @param {number} rest month and day as digits */
export const dayOf = (year, rest) =>
  `${String(year).padStart(4, '0')}-${String(rest + 10000).slice(1, 3)}-${String(rest + 10000).slice(3)}`;

/**
 * What the engine answers to a request that was read here: it reads it alike, or one of the two is wrong.
 * @template T
 * @param {T | undefined} answer
 */
export function answered(answer) {
  if (answer === undefined) throw new TypeError('the engine does not read what the package wrote');
  return answer;
}

/** Reads codes one after another: the next one, and lists, before which stands how long they are. @param {Uint16Array | undefined} given */
function reader(given) {
  const codes = answered(given);
  let at = 0;
  const next = () => /** @type {number} */ (codes[at++]);
  /** @template T @param {() => T} one @returns {T[]} */
  const list = (one) => {
    const all = [];
    for (let n = next(); n > 0; n--) all.push(one());
    return all;
  };
  return { next, list };
}

export class Names {
  /** @param {Tables} tables */
  constructor({ catalogue, questions, order, lists, grounds, documents, per_child, evidence, notes }) {
    this.pack = catalogue.id;
    this.editions = catalogue.editions;
    /** The first and the last request date, by their digits. */
    this.from = Number(digits(catalogue.date_from));
    this.to = Number(digits(catalogue.date_to));
    this.lists = lists;
    /** For each list the index of its service. */
    this.serviceIndices = lists.map(([service]) => catalogue.services.findIndex(({ id }) => id === service));
    this.grounds = grounds;
    this.documents = documents;
    this.evidence = evidence;
    this.notes = notes;
    /** @type {Map<unknown, Map<unknown, number>>} */
    this.listIndices = new Map();
    lists.forEach(([service, channel], index) => {
      const channels = this.listIndices.get(service) ?? new Map();
      this.listIndices.set(service, channels.set(channel, index));
    });
    this.documentIndices = indices(documents);
    this.perChild = new Set(per_child);

    /** Facts by their index. @type {Question[]} */
    const facts = [];
    order.forEach((index, n) => (facts[index] = /** @type {Question} */ (questions[n])));
    this.facts = facts;
    /** For each fact the code of every answer but dates, which are no names. @type {(Map<unknown, number> | undefined)[]} */
    this.values = facts.map(({ type, options }) =>
      type === 'date'
        ? undefined
        : new Map(
            (options ?? [false, true]).map((option, n) => /** @type {[unknown, number]} */ ([option, FIRST_VALUE + n])),
          ).set('unknown', UNKNOWN),
    );
    const applicant = facts.filter(({ of }) => of === 'applicant');
    this.applicantKeys = applicant.map(({ key }) => key);
    this.childKeys = facts.slice(applicant.length).map(({ key }) => key);
    this.applicantIndices = indices(this.applicantKeys);
    this.childIndices = indices(this.childKeys);
    /** Fact ids by slot, for as many children as there have been. */
    this.slots = this.applicantKeys.map((key) => `applicant.${key}`);
    /** @type {Map<string, number>} */
    this.slotsByName = indices(this.slots);
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
   * @param {number} index of the fact @param {unknown} value
   */
  answer(index, value) {
    if (value === null || value === undefined) return 0;
    const codes = this.values[index];
    if (codes) return codes.get(value);
    return value === 'unknown' ? UNKNOWN : dayCode(value);
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
   * @param {Uint16Array | undefined} codes
   * @param {string} date
   * @returns {Report}
   */
  report(codes, date) {
    const { next, list } = reader(codes);
    const edition = next();
    const index = next();
    const [service, channel] = /** @type {[string, string]} */ (this.lists[index]);
    const serviceIndex = named(this.serviceIndices, index);
    const outcome = named(OUTCOMES, next());
    const scope = named(SCOPES, next());
    const estimated = next() === 1;
    /** @type {Report['dates']} */
    const dates = { accepted: dayOf(next(), next()), decision: dayOf(next(), next()) };
    const [year, rest] = [next(), next()];
    if (year) dates.training_certificate = dayOf(year, rest);
    const facts = () => list(() => this.slot(next()));
    const grounds = list(() => {
      const { id, code } = named(this.grounds, next());
      const item = next();
      const row = /** @type {GroundRow} */ ({ id });
      const point = code[edition]?.[serviceIndex];
      if (item) row.item = item - 1;
      if (point) row.code = point;
      row.state = named(STATES, next());
      row.facts = facts();
      return row;
    });
    const documents = list(() => {
      const row = /** @type {DocumentRow} */ ({ id: named(this.documents, next()), item: next() });
      const child = next();
      if (child) row.child = child - 1;
      row.need = named(NEEDS, next());
      row.have = next() === 1;
      const evidence = next();
      if (evidence) row.evidence = named(this.evidence, evidence - 1);
      row.facts = facts();
      return row;
    });
    const notes = list(() => named(this.notes, next()));
    return {
      pack: { id: this.pack, edition: named(this.editions, edition).id },
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
   * @param {Uint16Array | undefined} codes
   * @returns {Remedies}
   */
  remedies(codes) {
    const { next, list } = reader(codes);
    const sets = () =>
      list(() =>
        list(() => {
          const [slot, to, year, rest] = [next(), next(), next(), next()];
          const fact = this.slot(slot);
          if (year) return { fact, from: dayOf(year, rest) };
          // Only what is the applicant's can become something else.
          return {
            fact,
            to: named(/** @type {(string | boolean)[]} */ (this.facts[slot]?.options ?? [false, true]), to - FIRST_VALUE),
          };
        }),
      );
    const grounds = list(() => ({ id: named(this.grounds, next()).id, clears: sets() }));
    return { grounds, remaining: grounds.filter(({ clears }) => clears.length === 0).map(({ id }) => id), sets: sets() };
  }

  /**
   * What another edition decides otherwise: rows are alike by id and child, those it adds come last.
   * @param {Report} from @param {Report} to
   * @returns {Comparison}
   */
  comparison(from, to) {
    /** @param {'grounds' | 'documents'} rows @param {'state' | 'need'} decided @param {'states' | 'needs'} told */
    const pairs = (rows, decided, told) => {
      /** @type {any[]} */
      const ours = from[rows];
      /** @type {any[]} */
      const theirs = to[rows];
      /** @param {any[]} all @param {any} row */
      const alike = (all, row) => all.find(({ id, child }) => id === row.id && child === row.child);
      return [...ours, ...theirs.filter((row) => !alike(ours, row))].map((row) => {
        const [one, other] = [alike(ours, row), alike(theirs, row)];
        // The Code's point may be one that only one of the editions names.
        const same =
          one &&
          other &&
          ['item', 'evidence', decided].every((key) => one[key] === other[key]) &&
          (!one.code || !other.code || one.code === other.code);
        const change = !one ? 'added' : !other ? 'removed' : same ? 'same' : 'changed';
        return {
          id: row.id,
          ...('child' in row && { child: row.child }),
          change,
          [told]: [one?.[decided] ?? null, other?.[decided] ?? null],
        };
      });
    };
    /** @param {Report} one @param {Report} other */
    const only = (one, other) => one.notes.filter((note) => !other.notes.includes(note));
    return {
      from: from.pack.edition,
      to: to.pack.edition,
      outcome: [from.outcome, to.outcome],
      grounds: /** @type {any} */ (pairs('grounds', 'state', 'states')),
      documents: /** @type {any} */ (pairs('documents', 'need', 'needs')),
      notes: { added: only(to, from), removed: only(from, to) },
    };
  }
}
