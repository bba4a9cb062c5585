/**
 * The checker: names in, names out. The engine behind it decides by numbers, and reads strictly what is not in order.
 *
 * @typedef {import('./bauyr.d.ts').Request} Request
 * @typedef {import('./bauyr.d.ts').Report} Report
 * @typedef {import('./bauyr.d.ts').Answer} Answer
 * @typedef {import('./bauyr.d.ts').Outcome} Outcome
 * @typedef {import('./names.js').Tables} Tables
 * @typedef {Omit<import('./bauyr_bg.js').Law, 'tables'> & { tables(): string | Tables }} Law
 */
import { flat } from './flat.js';
import { Names } from './names.js';
import { refused } from './refused.js';
import { Session } from './session.js';

/**
 * The class of checkers for a kind of engine.
 * @template {Law} L
 * @param {(packText?: string) => L} engine
 * @param {(law: L) => number} today the digits of year, month and day, where the person is
 */
export function checkerOf(engine, today) {
  return class Checker {
    /** @param {string} [packText] */
    constructor(packText) {
      /** @private */
      this._law = engine(packText);
      /** @private */
      this._names = new Names(this.tables());
    }

    /**
     * @param {Request} request
     * @returns {Report}
     */
    check(request) {
      const { _law: law, _names: names } = this;
      const codes = names.request(request);
      const report = (codes && law.decide(codes)) ?? law.check(...flat(request));
      if (report) return names.report(report, request.date);
      throw refused(law.refusal());
    }

    /** @param {Request} request @param {string} edition */
    compare(request, edition) {
      const comparison = this._law.compare(...flat(request), typeof edition === 'string' ? edition : '');
      if (comparison) return this._names.comparison(comparison);
      throw refused(this._law.refusal());
    }

    /**
     * @param {Request} request
     * @returns {Session}
     */
    session(request) {
      const codes = this._names.request(request);
      const session = codes && this._law.session(codes);
      if (session) return new Session(this, this._names, session, request);
      this.check(request);
      throw new TypeError('not plain data');
    }

    /** @param {Request} request */
    remedies(request) {
      const remedies = this._law.remedies(...flat(request));
      if (remedies) return this._names.remedies(remedies);
      throw refused(this._law.refusal());
    }

    /** @param {string} [edition] */
    questions(edition) {
      const { catalogue, questions } = this.tables();
      if (edition == null) return questions;
      if (catalogue.editions.every(({ id }) => id !== edition)) {
        throw refused('unknown_edition\nno such edition\nedition');
      }
      return questions.filter(({ editions }) => editions.includes(edition));
    }

    catalogue() {
      return this.tables().catalogue;
    }

    /** @private @returns {Tables} */
    tables() {
      const tables = this._law.tables();
      return typeof tables === 'string' ? JSON.parse(tables) : tables;
    }

    today() {
      const digits = String(today(this._law)).padStart(8, '0');
      return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].join('-');
    }

    free() {
      this._law.free();
    }
  };
}
