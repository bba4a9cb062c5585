import * as engine from './any-law_bg.js';
import { checkerOf } from './checker.js';
import { refused } from './refused.js';
import { starter } from './start.js';

/** No arrow: what gathers a server's files (in Nuxt, Next, Vercel) sees no address in one, and leaves the engine behind. */
function beside() {
  return new URL('./any-law_bg.wasm', import.meta.url);
}

const { init, ready } = starter(engine, beside);
export default init;

/** Reads a pack strictly. @param {string} [text] left out: the law that is built in */
function lawOf(text) {
  ready();
  try {
    return new engine.Law(text == null ? undefined : new TextEncoder().encode(text));
  } catch (refusal) {
    if (typeof refusal !== 'string') throw refusal;
    const [code = '', message = '', ...path] = refusal.split('\n');
    throw refused([code, message], path.join('\n'));
  }
}

export const Checker = checkerOf(lawOf, {
  tables: (law) => law.named(),
  today: (law) => law.today(),
  letGo: (law) => law.free(),
});
