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
      return this._names.report(this.asked(request, (codes) => this._law.decide(codes)), request.date);
    }

    /** @param {Request} request @param {string} edition */
    compare(request, edition) {
      const place = this._names.editionPlaces.get(edition) ?? -1;
      return this._names.comparison(this.asked(request, (codes) => this._law.compare(codes, place)));
    }

    /**
     * @param {Request} request
     * @returns {Session}
     */
    session(request) {
      return new Session(this, this._names, this.asked(request, (codes) => this._law.session(codes)), request);
    }

    /** @param {Request} request */
    remedies(request) {
      return this._names.remedies(this.asked(request, (codes) => this._law.remedies(codes)));
    }

    /**
     * What the engine says of a request, whose names are looked up here. Where that or the answer fails, the engine reads
     * the request strictly, and either finds it in order all the same, or says what is wrong.
     * @private
     * @template T
     * @param {Request} request
     * @param {(codes: number[] | Uint32Array) => T | undefined} answer
     * @returns {T}
     */
    asked(request, answer) {
      const codes = this._names.request(request);
      const answered = codes && answer(codes);
      if (answered) return answered;
      const read = this._law.read(flat(request));
      const again = read && answer(read);
      if (again) return again;
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
