/** What calls a compiled engine, made by wasm-bindgen. @typedef {{ __wbg_set_wasm(exports: WebAssembly.Exports): void }} Calls */

/**
 * `init` for a compiled engine.
 * @param {Calls} calls
 * @param {URL} beside where its bytes are, if nothing else is said
 */
export function starter(calls, beside) {
  /** @type {Promise<void> | undefined} */
  let started;

  /** @param {import('./bauyr.d.ts').InitInput} input */
  async function load(input) {
    const { exports } = await instantiate(await fetched(input), { './engine_bg.js': /** @type {any} */ (calls) });
    calls.__wbg_set_wasm(exports);
    /** @type {any} */ (exports).__wbindgen_start();
  }

  /**
   * @param {import('./bauyr.d.ts').InitInput} [input]
   * @returns {Promise<void>}
   */
  return function init(input = beside) {
    started ??= load(input).catch((error) => {
      // The next call may have more luck, or be given another address.
      started = undefined;
      throw error;
    });
    return started;
  };
}

/** @param {import('./bauyr.d.ts').InitInput} input */
function fetched(input) {
  if (typeof input !== 'string' && !(input instanceof URL) && !(input instanceof Request)) return input;
  // Node's fetch reads no files. Asking for the module this way leaves nothing for bundlers to resolve.
  const fs = input instanceof URL && input.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined;
  return fs && input instanceof URL ? fs.readFileSync(input) : fetch(input);
}

/**
 * @param {Response | BufferSource | WebAssembly.Module} source
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.Instance>}
 */
async function instantiate(source, imports) {
  if (source instanceof WebAssembly.Module) return WebAssembly.instantiate(source, imports);
  if (!(source instanceof Response)) return (await WebAssembly.instantiate(source, imports)).instance;
  if (!source.ok) throw new Error(`${source.status} ${source.url}`);
  // Compiled while it comes, where the server says what it is.
  const streams = source.headers.get('content-type') === 'application/wasm';
  return (await (streams ? WebAssembly.instantiateStreaming(source, imports) : WebAssembly.instantiate(await source.arrayBuffer(), imports))).instance;
}
