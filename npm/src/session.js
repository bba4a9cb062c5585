import { ANSWERS, FREED, NOT_ASKED, OUTCOMES, REFUSED } from './contract.js';
import { refused } from './refused.js';
import { childCode, requestCodes } from './request.js';
/** @import { Answer, HavePaper, Outcome, Request } from './bauyr.d.ts' */
/** @import { Names } from './names.js' */

/**
 * Sessions of which the engine keeps what it has concluded, the one used last at the end. There are never many: its memory is a list of
 * gaps, and what a session leaves is put in its place by going through them.
 * @type {Set<Session>}
 */
const kept = new Set();
const MOST_KEPT = 64;

/** A request whose answers change one by one; the engine keeps what it has concluded. */
export class Session {
  /**
   * @param {Names} names
   * @param {(codes: number[]) => any} begin
   * @param {number[]} codes of the request
   * @param {Request} request
   */
  constructor(names, begin, codes, request) {
    const { service, channel, date, edition, answers, have } = request;
    /** @private */
    this._names = names;
    /** @private */
    this._begin = begin;
    /** The request as it now is; nothing when this session has been freed. @private @type {number[] | undefined} */
    this._codes = codes;
    /** @private @type {any} */
    this._engine = undefined;
    /** @private */
    this._frame = { service, channel, date, edition };
    /** Applicant, then children. @private @type {Record<string, Answer | undefined>[]} */
    this._people = [answers.applicant ?? {}, ...answers.children].map((person) => ({ ...person }));
    /** @private @type {HavePaper[]} */
    this._have = (have ?? []).map((paper) => ({ ...paper }));
    /** @private @type {number} */
    this._outcome = this.keep().outcome();
    names.nameChildren(answers.children.length);
  }

  /** What the engine has concluded; of a session that was not used for long, once more. @private */
  keep() {
    if (!this._codes) throw refused(FREED, '');
    kept.delete(this);
    kept.add(this);
    for (const oldest of kept) {
      if (kept.size > MOST_KEPT) oldest.leave();
      break;
    }
    return (this._engine ??= this._begin(this._codes));
  }

  /** @private */
  leave() {
    kept.delete(this);
    this._engine?.free();
    this._engine = undefined;
  }

  /** @returns {Outcome} */
  get outcome() {
    return /** @type {Outcome} */ (OUTCOMES[this._outcome]);
  }

  /** The request as it now is. @returns {Request} */
  get request() {
    const [applicant, ...children] = this._people.map((person) => ({ ...person }));
    return {
      ...this._frame,
      answers: { applicant, children: /** @type {any} */ (children) },
      have: this._have.map((paper) => ({ ...paper })),
    };
  }

  /**
   * @param {string} fact
   * @param {Answer} [answer]
   * @returns {Outcome}
   */
  set(fact, answer) {
    const engine = this.keep();
    const slot = this._names.slotsByName.get(fact) ?? -1;
    const code = slot < 0 ? undefined : this._names.answerIn(slot, answer);
    const outcome = code === undefined ? REFUSED : engine.set(slot, code);
    if (outcome === REFUSED) return this.refuse(fact, answer);
    this._outcome = outcome;
    /** @type {any} */ (this._codes)[ANSWERS + slot] = code;
    const [person, key] = this._names.whose(slot);
    /** @type {any} */ (this._people[person])[key] = answer;
    return this.outcome;
  }

  /**
   * @param {HavePaper} paper
   * @param {boolean} [inHand]
   * @returns {Outcome}
   */
  have(paper, inHand = true) {
    const engine = this.keep();
    const index = this._names.documentIndices.get(paper.id);
    const child = childCode(paper.child);
    const outcome = index === undefined || child === undefined ? REFUSED : engine.have(index, child, inHand);
    if (outcome === REFUSED) {
      requestCodes(this._names, { ...this.request, have: [paper] });
      throw new TypeError('not plain data');
    }
    this._outcome = outcome;
    /** @type {any} */
    const codes = this._codes;
    for (let n = codes.length - 2 * this._have.length; n < codes.length; ) {
      if (codes[n] === index && codes[n + 1] === child) codes.splice(n, 2);
      else n += 2;
    }
    if (inHand) codes.push(index, child);
    const others = this._have.filter(({ id, child }) => id !== paper.id || (child ?? null) !== (paper.child ?? null));
    this._have = inHand ? [...others, { ...paper }] : others;
    return this.outcome;
  }

  /** Ids of the facts worth asking, in asking order. */
  missing() {
    /** @type {number[]} */
    const slots = [...this.keep().missing()];
    return slots.map((slot) => this._names.slot(slot));
  }

  report() {
    return this._names.report(this.keep().report(), this._frame.date);
  }

  free() {
    this.leave();
    this._codes = undefined;
  }

  /**
   * Throws the `CheckError` that a check of the changed request gives.
   * @private
   * @param {string} fact
   * @param {unknown} answer
   * @returns {never}
   */
  refuse(fact, answer) {
    const { request } = this;
    const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(.+)$/.exec(fact) ?? [];
    const person = child === undefined ? request.answers.applicant : request.answers.children[Number(child)];
    if (!person || !key) throw refused(NOT_ASKED, `answers.${fact}`);
    // What is absent is no fault anywhere else.
    Object.defineProperty(person, key, { value: answer ?? 'unknown', enumerable: true });
    requestCodes(this._names, request);
    throw new TypeError('not plain data');
  }
}
