/** What calls a compiled engine, made by wasm-bindgen. @typedef {{ __wbg_set_wasm(exports: WebAssembly.Exports): void }} Calls */
import { NOT_READY } from './contract.js';
import { refused } from './refused.js';
/** @import { InitInput } from './bauyr.d.ts' */

/**
 * `init` for a compiled engine, and what throws until it is ready. What is given is known by what it has, not by whose it is: pages have
 * classes called `Request` and `Response` of their own, and test runners several of everything.
 * @param {Calls} calls
 * @param {() => URL} beside where its bytes are, if nothing else is said; asked for then alone, as only modules know where they are
 * @param {string} [integrity] its fingerprint, if no other engine will do
 */
export function starter(calls, beside, integrity) {
  /** @type {Promise<void> | undefined} */
  let started;
  let isReady = false;

  /** @param {any} input */
  async function load(input) {
    const given = (await brought(input)) ?? addressOf(beside);
    const source = await brought(fetched(given, integrity));
    const { exports } = await instantiate(source, { './engine_bg.js': /** @type {any} */ (calls) });
    calls.__wbg_set_wasm(exports);
    /** @type {any} */ (exports).__wbindgen_start();
    isReady = true;
  }

  return {
    /**
     * @param {InitInput} [input]
     * @returns {Promise<void>}
     */
    init(input) {
      started ??= load(input).catch((error) => {
        // The next call may have more luck, or be given another address.
        started = undefined;
        throw error;
      });
      return started;
    },
    ready() {
      if (!isReady) throw refused(NOT_READY, '');
    },
  };
}

/**
 * What is promised. Where the network has kept it from coming, which is told by a TypeError, the error says so by its code: what goes
 * wrong without it, in scripts that have changed `fetch` for one, throws TypeErrors as well.
 * @param {any} coming
 */
async function brought(coming) {
  try {
    return await coming;
  } catch (cause) {
    throw cause instanceof TypeError
      ? Object.assign(new Error('the .wasm file did not come', { cause }), { code: 'not_come' })
      : cause;
  }
}

/** @param {() => URL} beside */
function addressOf(beside) {
  try {
    return beside();
  } catch {
    throw new Error('init() needs the bytes or the module of the .wasm file');
  }
}

/** @param {any} input @param {string} [integrity] */
function fetched(input, integrity) {
  const address = typeof input === 'string' ? input : input.href;
  // A request has a method; a response has none.
  if (!address && !input.method) return input;
  // Node's fetch reads no files. Asking for the module this way leaves nothing for bundlers to resolve.
  const fs = address?.startsWith('file:') && globalThis.process?.getBuiltinModule?.('node:fs');
  return fs ? fs.readFileSync(new URL(address)) : fetch(address ?? input, { integrity });
}

/**
 * @param {any} source
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.Instance>}
 */
async function instantiate(source, imports) {
  if (String(source) === '[object WebAssembly.Module]')
    return WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (source), imports);
  if (!source.arrayBuffer) return (await WebAssembly.instantiate(source, imports)).instance;
  if (source.ok === false) throw new Error(`${source.status} ${source.url}`);
  // Not while it comes: so small an engine gains nothing by it, and pages and servers break that way more often than this one.
  return (await WebAssembly.instantiate(await brought(source.arrayBuffer()), imports)).instance;
}
