/**
 * One application, asked about in every way the element asks, and a sum over all that is said. The build notes the sum; where a host's
 * scripts have changed what languages of the web are made of, the sum is another, and no outcome that follows can be trusted.
 */
import { emptyState, setAnswer, toRequest, UNKNOWN } from '../checker/answers.js';
import { answersFile, readAnswers } from '../checker/export/file.js';
/** @import { State } from '../checker/answers.js' */
/** @import { Engine } from '../checker/engine.js' */

/** @param {Engine} engine */
export function sumOf(engine) {
  const { catalogue, questions } = engine;
  const date = String(catalogue.editions.at(-1)?.in_force_from);
  const [service] = catalogue.services;
  const [channel] = service?.channels ?? [];
  const empty = { ...emptyState('kk', date), service: String(service?.id), channel: String(channel?.id) };
  /** @type {State} */
  let state = empty;
  for (const [n, { id, type, options }] of questions.entries()) {
    const [first = true] = options ?? [];
    state = setAnswer(state, id.replace('*', '0'), type === 'date' ? date : n % 3 === 1 ? UNKNOWN : first);
  }
  const kept = engine.relevant(state);
  const said = [empty, state, kept].map((one) => engine.assess(one));
  const pack = said[2]?.reports[0]?.report.pack;
  const read = pack && readAnswers(answersFile(kept, pack), 'kk', engine);
  return sum([said, kept, read, engine.remedies(toRequest(state, empty.service, empty.channel))], 7);
}

/** @param {unknown} value @param {number} so @returns {number} */
function sum(value, so) {
  if (typeof value !== 'object' || value === null) {
    const text = `${typeof value} ${value}`;
    for (let n = 0; n < text.length; n++) so = (Math.imul(so, 31) + text.charCodeAt(n)) | 0;
    return so;
  }
  const keys = Object.keys(value);
  for (let n = 0; n < keys.length; n++) so = sum(Reflect.get(value, String(keys[n])), sum(keys[n], so));
  return (so + 1) | 0;
}
