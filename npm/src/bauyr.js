import * as engine from './bauyr_bg.js';
import { checkerOf } from './checker.js';
import { BUILT_IN } from './contract.js';
import { refused } from './refused.js';
import { starter } from './start.js';

/** No arrow: what gathers a server's files (in Nuxt, Next, Vercel) sees no address in one, and leaves the engine behind. */
function beside() {
  return new URL('./bauyr_bg.wasm', import.meta.url);
}

const { init, ready } = starter(engine, beside);
export default init;

/** One for all checkers: it holds nothing but the law. @type {engine.Law | undefined} */
let law;

export const Checker = checkerOf(
  (packText) => {
    // Left unread, it would be answered by a law that nobody asked for.
    if (packText !== undefined) throw refused(BUILT_IN, '');
    ready();
    return (law ??= new engine.Law());
  },
  {
    tables: (held) => JSON.parse(held.tables()),
    // Asked for here: an engine that holds objects of JavaScript weighs 1.8 kB more.
    today() {
      const now = new Date();
      return (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate();
    },
  },
);
