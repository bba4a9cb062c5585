import start, { Checker } from './bauyr_bg.js';

/** @type {Promise<void> | undefined} */
let started;

/**
 * @param {import('./bauyr.d.ts').InitInput} [input]
 * @returns {Promise<void>}
 */
export default function init(input) {
  started ??= load(input).catch((error) => {
    // The next call may have more luck, or be given another address.
    started = undefined;
    throw error;
  });
  return started;
}

/** @param {import('./bauyr.d.ts').InitInput} [input] */
async function load(input = new URL('./bauyr_bg.wasm', import.meta.url)) {
  // Node's fetch reads no files. Asking for the module this way leaves nothing for bundlers to resolve.
  const fs = input instanceof URL && input.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined;
  await start({ module_or_path: fs && input instanceof URL ? fs.readFileSync(input) : input });
}

export { Checker };
