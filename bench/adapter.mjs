// The built package as an adapter of the benchmark of other engines: `async init({ asset })` and `check(request)`.
// Give it dist/npm as the folder of its assets.
import load, { Checker } from '../dist/npm/bauyr.js';

export const assets = ['bauyr_bg.wasm'];

/** @type {Checker} */
export let checker;

/** @param {{ asset?: (name: string) => Promise<Response> }} [host] */
export async function init({ asset } = {}) {
  await load(asset?.('bauyr_bg.wasm'));
  checker = new Checker();
}

/** @param {import('../dist/npm/bauyr.js').Request} request */
export const check = (request) => checker.check(request);
