import { OUTCOMES } from './names.js';
import { refused } from './refused.js';
import { childCode } from './request.js';

/**
 * @typedef {import('./names.js').Names} Names
 * @typedef {import('./bauyr.d.ts').Answer} Answer
 * @typedef {import('./bauyr.d.ts').Outcome} Outcome
 * @typedef {import('./bauyr.d.ts').Request} Request
 */

/** What the engine says instead of an outcome where it refuses a change. */
const REFUSED = 255;

/** A request whose answers change one by one; the engine keeps what it has concluded. */
export class Session {
  /**
   * @param {{ check: (request: Request) => unknown }} checker
   * @param {Names} names
   * @param {any} engine
   * @param {Request} request
   */
  constructor(checker, names, engine, request) {
    const { service, channel, date, edition, answers, have } = request;
    /** @private */
    this._checker = checker;
    /** @private */
    this._names = names;
    /** @private */
    this._engine = engine;
    /** @private */
    this._frame = { service, channel, date, edition };
    /** Applicant, then children. @private @type {Record<string, Answer | undefined>[]} */
    this._people = [answers.applicant ?? {}, ...answers.children].map((person) => ({ ...person }));
    /** @private @type {import('./bauyr.d.ts').HavePaper[]} */
    this._have = (have ?? []).map((paper) => ({ ...paper }));
    /** @private @type {number} */
    this._outcome = engine.outcome();
    names.nameChildren(answers.children.length);
  }

  /** @returns {Outcome} */
  get outcome() {
    return /** @type {Outcome} */ (OUTCOMES[this._outcome]);
  }

  /** The request as it now is. @returns {Request} */
  get request() {
    const [applicant, ...children] = this._people.map((person) => ({ ...person }));
    return { ...this._frame, answers: { applicant, children: /** @type {any} */ (children) }, have: this._have.map((paper) => ({ ...paper })) };
  }

  /**
   * @param {string} fact
   * @param {Answer} [answer]
   * @returns {Outcome}
   */
  set(fact, answer) {
    const slot = this._names.slotsByName.get(fact);
    const code = slot === undefined ? undefined : this._names.answerIn(slot, answer);
    const outcome = slot === undefined || code === undefined ? REFUSED : this._engine.set(slot, code);
    if (outcome === REFUSED) return this.refuse(fact, answer);
    this._outcome = outcome;
    const [person, key] = this._names.whose(/** @type {number} */ (slot));
    /** @type {any} */ (this._people[person])[key] = answer;
    return this.outcome;
  }

  /**
   * @param {import('./bauyr.d.ts').HavePaper} paper
   * @param {boolean} [inHand]
   * @returns {Outcome}
   */
  have(paper, inHand = true) {
    const place = this._names.documentPlaces.get(paper.id);
    const child = childCode(paper.child);
    const outcome = place === undefined || child === undefined ? REFUSED : this._engine.have(place, child, inHand);
    if (outcome === REFUSED) {
      const { request } = this;
      this._checker.check({ ...request, have: [paper] });
      throw new TypeError('not plain data');
    }
    this._outcome = outcome;
    const others = this._have.filter(({ id, child }) => id !== paper.id || (child ?? null) !== (paper.child ?? null));
    this._have = inHand ? [...others, { ...paper }] : others;
    return this.outcome;
  }

  /** Ids of the facts worth asking, in asking order. */
  missing() {
    return Array.from(this._engine.missing(), (slot) => this._names.slot(slot));
  }

  report() {
    return this._names.report(this._engine.report(), this._frame.date);
  }

  free() {
    this._engine.free();
  }

  /**
   * Throws what the engine says of the request with such an answer.
   * @private
   * @param {string} fact
   * @param {unknown} answer
   * @returns {never}
   */
  refuse(fact, answer) {
    const { request } = this;
    const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(.+)$/.exec(fact) ?? [];
    const person = child === undefined ? request.answers.applicant : request.answers.children[Number(child)];
    if (!person || !key) throw refused('unknown_fact', 'not a fact of this request', `answers.${fact}`);
    // What is absent is no fault anywhere else.
    Object.defineProperty(person, key, { value: answer ?? 'unknown', enumerable: true });
    this._checker.check(request);
    throw new TypeError('not plain data');
  }
}
