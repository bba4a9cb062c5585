// What is timed: the same requests and the same changes for every engine. Runs in Node and in the page.

/**
 * @typedef {import('../../dist/npm/bauyr.js').Request} Request
 * @typedef {import('../../dist/npm/bauyr.js').Checker} Checker
 * @typedef {{ outcome: string }} Answer
 * @typedef {{ check: (request: Request) => Answer | Promise<Answer> }} Engine
 * @typedef {{ fact: string, to: any, base: number, after: Request, outcome: string }} Step
 * @typedef {{ name: string, next: () => any }} Work
 */

/** People whose answers change, and changes for each. */
const [PEOPLE, CHANGES] = [40, 12];

/** Any numbers, the same in every run. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) % 65536) % below;
}

/** @param {Request} request @param {string} fact @returns {[person: any, key: string]} */
function holder(request, fact) {
  const [of, key] = /** @type {[string, string]} */ (fact.split(/\.(?=[^.]+$)/));
  return [of === 'applicant' ? request.answers.applicant : request.answers.children[0], key];
}

/**
 * One answer after the other changes to what somebody else answered, and back again, so that the last step leads to where
 * the first one began.
 * @param {Request[]} corpus fully answered, one child
 * @param {(request: Request) => Answer} check
 * @returns {Step[]}
 */
export function changes(corpus, check) {
  const any = numbers(343);
  /** @type {Step[]} */
  const steps = [];
  for (let base = 0; base < PEOPLE; base++) {
    let now = /** @type {Request} */ (corpus[base]);
    /** @param {string} fact @param {any} to */
    const change = (fact, to) => {
      now = structuredClone(now);
      const [person, key] = holder(now, fact);
      person[key] = to;
      steps.push({ fact, to, base, after: now, outcome: check(now).outcome });
    };
    /** @type {[string, any][]} */
    const back = [];
    while (back.length < CHANGES) {
      const other = /** @type {Request} */ (corpus[any(corpus.length)]);
      const facts = [
        ...Object.keys(other.answers.applicant ?? {}).map((key) => `applicant.${key}`),
        ...Object.keys(other.answers.children[0] ?? {}).map((key) => `children.0.${key}`),
      ];
      const fact = /** @type {string} */ (facts[any(facts.length)]);
      const [[person, key], [others]] = [holder(now, fact), holder(other, fact)];
      const to = others[key];
      // Nobody is born after the request date.
      if (to === person[key] || (typeof to === 'string' && /^\d{4}-/.test(to) && to > now.date)) continue;
      back.push([fact, person[key]]);
      change(fact, to);
    }
    for (const [fact, to] of back.reverse()) change(fact, to);
  }
  return steps;
}

/**
 * A changed answer and the new outcome: an engine with sessions is told the change, any other is given the whole request.
 * @param {string} name @param {Checker} checker @param {Request[]} corpus @param {Step[]} steps
 * @returns {Work}
 */
export function changing(name, checker, corpus, steps) {
  const sessions = corpus.slice(0, PEOPLE).map((request) => checker.session(request));
  let at = 0;
  return {
    name,
    next() {
      const step = /** @type {Step} */ (steps[at++ % steps.length]);
      return same(
        name,
        step,
        /** @type {import('../../dist/npm/bauyr.js').Session} */ (sessions[step.base]).set(step.fact, step.to),
      );
    },
  };
}

/** @param {string} name @param {Engine} engine @param {Step[]} steps @returns {Work} */
export function checking(name, engine, steps) {
  let at = 0;
  return {
    name,
    next() {
      const step = /** @type {Step} */ (steps[at++ % steps.length]);
      const answer = engine.check(step.after);
      return 'then' in answer ? answer.then(({ outcome }) => same(name, step, outcome)) : same(name, step, answer.outcome);
    },
  };
}

/** Whoever answers something else is not timed. @param {string} name @param {Step} step @param {string} outcome */
function same(name, step, outcome) {
  if (outcome !== step.outcome) throw new Error(`${name} says ${outcome}, not ${step.outcome}`);
}

/**
 * Microseconds of each work, round by round; in every round they take turns.
 * @param {Work[]} works @param {number} rounds @param {number} span milliseconds of one turn
 * @returns {Promise<Record<string, number[]>>}
 */
export async function time(works, rounds, span) {
  /** @type {Record<string, number[]>} */
  const taken = Object.fromEntries(works.map(({ name }) => [name, []]));
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < works.length; turn++) {
      const { name, next } = /** @type {Work} */ (works[(turn + round) % works.length]);
      const from = performance.now();
      let [count, passed] = [0, 0];
      do {
        // Between two looks at the clock as many as take some milliseconds.
        for (let n = Math.min(1000, Math.max(1, Math.floor((count / (passed || Infinity)) * 4))); n > 0; n--, count++) {
          const waits = next();
          if (waits) await waits;
        }
        passed = performance.now() - from;
      } while (passed < span);
      if (round > 0) /** @type {number[]} */ (taken[name]).push((passed * 1000) / count);
    }
  }
  return taken;
}
