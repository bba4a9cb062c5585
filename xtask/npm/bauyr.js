import start, { Law } from './bauyr_bg.js';
import { checkerOf } from './checker.js';
import { starter } from './start.js';

export default starter(start, new URL('./bauyr_bg.wasm', import.meta.url));
export const Checker = checkerOf(() => new Law());
