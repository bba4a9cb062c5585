/** The checker: names in, names out. The engine behind it decides by numbers. */
import { FREED, NO_EDITION } from './contract.js';
import { answered, dayOf, Names } from './names.js';
import { refused } from './refused.js';
import { editionCode, requestCodes } from './request.js';
import { Session } from './session.js';
/** @import { Report, Request } from './bauyr.d.ts' */
/** @import { Law } from './bauyr_bg.js' */
/** @import { Tables } from './names.js' */

/**
 * The class of checkers for a kind of engine.
 * @template {Law} L
 * @param {(packText?: string) => L} engine
 * @param {object} how
 * @param {(law: L) => unknown} how.tables what names the numbers
 * @param {(law: L) => number} how.today today as digits: 20261129
 * @param {(law: L) => void} [how.letGo] of a law that is no other checker's
 */
export function checkerOf(engine, { tables, today, letGo }) {
  return class Checker {
    /** @param {string} [packText] */
    constructor(packText) {
      /** @private @type {L | undefined} */
      this._held = engine(packText);
      /** @private */
      this._names = new Names(this.tables());
      /** Whether sessions may need the law for longer than this checker. @private */
      this._lent = false;
    }

    /** @private @returns {L} */
    get _law() {
      if (!this._held) throw refused(FREED, '');
      return this._held;
    }

    /**
     * @param {Request} request
     * @returns {Report}
     */
    check(request) {
      return this.report(requestCodes(this._names, request), request);
    }

    /** @param {Request} request @param {string} edition */
    compare(request, edition) {
      const codes = requestCodes(this._names, request);
      const [list, , date, ...rest] = /** @type {[number, number, number, ...number[]]} */ (codes);
      const other = [list, editionCode(this._names, edition, date), date, ...rest];
      return this._names.comparison(this.report(codes, request), this.report(other, request));
    }

    /**
     * @param {Request} request
     * @returns {Session}
     */
    session(request) {
      const law = this._law;
      this._lent = true;
      return new Session(this._names, (codes) => answered(law.session(codes)), requestCodes(this._names, request), request);
    }

    /** @param {Request} request */
    remedies(request) {
      return this._names.remedies(this._law.remedies(requestCodes(this._names, request)));
    }

    /** @private @param {number[]} codes @param {Request} request @returns {Report} */
    report(codes, request) {
      return this._names.report(this._law.decide(codes), request.date);
    }

    /** @param {string} [edition] */
    questions(edition) {
      const { catalogue, questions } = this.tables();
      if (edition == null) return questions;
      if (catalogue.editions.every(({ id }) => id !== edition)) {
        throw refused(NO_EDITION, 'edition');
      }
      return questions.filter(({ editions }) => editions.includes(edition));
    }

    catalogue() {
      return this.tables().catalogue;
    }

    /** @private @returns {Tables} */
    tables() {
      return /** @type {Tables} */ (tables(this._law));
    }

    today() {
      const digits = today(this._law);
      return dayOf(Math.floor(digits / 10_000), digits % 10_000);
    }

    free() {
      // A law that is lent is let go of when its last session is.
      if (this._held && !this._lent) letGo?.(this._held);
      this._held = undefined;
    }
  };
}
