/**
 * The checker, as the page uses it: which lists are looked at, what they say, and which answers count.
 * What the law asks is known to the engine alone.
 */
import init, { Checker } from 'bauyr';
import { answeredFacts, clearAnswer, parseFact, plain, toRequest, UNSURE } from './answers.js';
/** @import { Catalogue, CheckError, Comparison, Outcome, Question } from '../../npm/src/bauyr.d.ts' */
/** @import { Remedies, Report, Request, Session } from '../../npm/src/bauyr.d.ts' */
/** @import { Facts, Paper, State } from './answers.js' */

/** @typedef {{ service: string, channel: string }} List */
/** @typedef {List & { report: Report }} ListReport */

/**
 * What the lists say of a state: the outcome of each and what is left to ask; nothing, and why, where the engine refused it. Most pages need no
 * more, so the reports are made for whoever looks at them.
 * @typedef {{ outcomes: Outcome[], missing: string[], readonly reports: ListReport[], error?: CheckError }} Assessment
 */

/**
 * @typedef {object} Engine
 * @property {Catalogue} catalogue
 * @property {Question[]} questions
 * @property {() => string} today
 * @property {(state: State) => Assessment} assess
 * @property {(state: State) => State} relevant
 * @property {(request: Request, edition: string) => Comparison} compare
 * @property {(request: Request) => Remedies} remedies
 */

/**
 * Throws an Error with `code` `no_wasm` or `load_failed`, and what was wrong as its cause.
 * @param {Promise<Response>} [wasm] the compiled engine; left out: what stands beside the package's module
 * @returns {Promise<Engine>}
 */
export async function loadEngine(wasm) {
  if (typeof WebAssembly !== 'object') throw Object.assign(new Error(), { code: 'no_wasm' });
  try {
    await init(wasm);
    return engineOf(new Checker());
  } catch (cause) {
    throw Object.assign(new Error('the engine did not load', { cause }), { code: 'load_failed' });
  }
}

/**
 * @param {Pick<Checker, 'catalogue' | 'questions' | 'today' | 'session' | 'compare' | 'remedies'>} checker
 * @returns {Engine}
 */
export function engineOf(checker) {
  const catalogue = checker.catalogue();
  const questions = checker.questions();
  const order = new Map(questions.map(({ id }, n) => [id, n]));

  /** @param {string} fact */
  const rank = (fact) => {
    const place = order.get(fact.replace(/\.\d+\./, '.*.')) ?? 0;
    // Twenty children at most: the child decides among equal questions.
    return place * 100 + (parseFact(fact)?.child ?? 0);
  };

  /** For each list its session, and the state that it has been told. @type {Map<string, { session: Session, state: State }>} */
  const sessions = new Map();

  /**
   * The session of a list, told what has changed since it was asked last.
   * @param {State} state
   * @param {List} list
   * @returns {Session}
   */
  const session = (state, { service, channel }) => {
    const key = `${service}/${channel}`;
    const known = sessions.get(key);
    sessions.delete(key);
    if (known && differInAnswersAlone(known.state, state)) {
      try {
        tell(known.session, known.state, state);
        sessions.set(key, { session: known.session, state });
        return known.session;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // Of several faults the first of the whole request counts.
      }
    }
    known?.session.free();
    const begun = checker.session(toRequest(state, service, channel));
    sessions.set(key, { session: begun, state });
    return begun;
  };

  /** @type {WeakMap<State, Assessment>} */
  const assessed = new WeakMap();

  /** @param {State} state */
  const assess = (state) => {
    const assessment = assessed.get(state) ?? check(state);
    assessed.set(state, assessment);
    return assessment;
  };

  /**
   * @param {State} state
   * @returns {Assessment}
   */
  const check = (state) => {
    try {
      const looked = lists(state, catalogue);
      const told = looked.map((list) => session(state, list));
      /** @type {ListReport[] | undefined} */
      let reports;
      return {
        outcomes: told.map(({ outcome }) => outcome),
        missing: merged(told.map((one) => one.missing())),
        get reports() {
          return (reports ??= looked.map((list) => ({ ...list, report: session(state, list).report() })));
        },
      };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { outcomes: [], missing: [], reports: [], error };
    }
  };

  /**
   * Would the fact be asked for, if it had no answer?
   * @param {State} without
   * @param {string} fact
   */
  const asked = (without, fact) => lists(without, catalogue).some((list) => session(without, list).missing().includes(fact));

  /** @type {{ key: unknown[], applicant: State['applicant'], children: State['children'] } | undefined} */
  let last;

  /**
   * The state with only those answers that still count. From the last question to the first, so that of two answers
   * each of which makes the other needless, the one asked first stays.
   * @param {State} state
   * @returns {State}
   */
  const relevant = (state) => {
    if (assess(state).error) return state;
    const key = [state.service, state.channel, state.date, state.edition, state.applicant, state.children];
    if (!last || last.key.some((part, n) => part !== key[n])) {
      const facts = answeredFacts(state).sort((a, b) => rank(b) - rank(a));
      const kept = facts.reduce((rest, fact) => {
        const without = clearAnswer(rest, fact);
        return asked(without, fact) ? rest : without;
      }, state);
      last = { key, applicant: kept.applicant, children: kept.children };
    }
    return { ...state, applicant: last.applicant, children: last.children };
  };

  return {
    catalogue,
    questions,
    today: () => checker.today(),
    assess,
    relevant,
    compare: (request, edition) => checker.compare(request, edition),
    remedies: (request) => checker.remedies(request),
  };
}

/** @param {unknown} error @returns {error is CheckError} */
const isRefusal = (error) => error instanceof Error && 'path' in error;

/**
 * Whether two states differ in answers and papers alone.
 * @param {State} before
 * @param {State} after
 */
const differInAnswersAlone = (before, after) =>
  before.date === after.date && before.edition === after.edition && before.children.length === after.children.length;

/**
 * Tells a session what has changed between two states that differ in answers and papers alone.
 * @param {Session} session
 * @param {State} before
 * @param {State} after
 */
function tell(session, before, after) {
  /** @param {string} path @param {Facts} earlier @param {Facts} later */
  const answers = (path, earlier, later) => {
    if (earlier === later) return;
    for (const key of new Set([...Object.keys(earlier), ...Object.keys(later)])) {
      if (earlier[key] !== later[key]) session.set(`${path}.${key}`, plain(later[key]));
    }
  };
  answers('applicant', before.applicant, after.applicant);
  after.children.forEach((child, n) => answers(`children.${n}`, before.children[n] ?? {}, child));
  if (before.have === after.have) return;
  /** @param {State} state @param {Paper} paper */
  const has = (state, { id, child }) => state.have.some((other) => other.id === id && other.child === child);
  for (const paper of before.have) if (!has(after, paper)) session.have(paper, false);
  for (const paper of after.have) if (!has(before, paper)) session.have(paper);
}

/**
 * The ways of applying that a choice of service leaves.
 * @param {State} state
 * @param {Catalogue} catalogue
 */
export function channels(state, catalogue) {
  const services = catalogue.services.filter(({ id }) => state.service === UNSURE || state.service === id);
  return [...new Set(services.flatMap((service) => service.channels.map(({ id }) => id)))];
}

/**
 * The lists that are looked at: none as long as service and channel are not chosen.
 * @param {State} state
 * @param {Catalogue} catalogue
 * @returns {List[]}
 */
export function lists(state, catalogue) {
  const only = channels(state, catalogue).length === 1;
  return catalogue.services
    .filter(({ id }) => state.service === UNSURE || state.service === id)
    .flatMap((service) => service.channels.map(({ id }) => ({ service: service.id, channel: id })))
    .filter(({ channel }) => only || state.channel === UNSURE || state.channel === channel);
}

/**
 * Every fact that some list misses, each list's own order kept.
 * @param {string[][]} orders
 */
function merged(orders) {
  const [first = [], ...others] = orders;
  const all = [...first];
  for (const order of others) {
    let after = 0;
    for (const fact of order) {
      const place = all.indexOf(fact);
      if (place < 0) all.splice(after++, 0, fact);
      else after = Math.max(after, place + 1);
    }
  }
  return all;
}
