/**
 * `init` for a compiled engine.
 * @param {(input: { module_or_path: unknown }) => Promise<unknown>} start
 * @param {URL} beside where its bytes are, if nothing else is said
 */
export function starter(start, beside) {
  /** @type {Promise<void> | undefined} */
  let started;

  /** @param {import('./bauyr.d.ts').InitInput} input */
  async function load(input) {
    // Node's fetch reads no files. Asking for the module this way leaves nothing for bundlers to resolve.
    const fs = input instanceof URL && input.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined;
    await start({ module_or_path: fs && input instanceof URL ? fs.readFileSync(input) : input });
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
