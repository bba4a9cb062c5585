import type { Checker as BuiltIn, InitInput } from './bauyr.d.ts';

export type * from './bauyr.d.ts';

/** Makes the engine ready. Left out, `input` is any-law_bg.wasm beside this module. Calls after the first do nothing. */
export default function init(input?: InitInput): Promise<void>;

export declare const Checker: {
  /**
   * A checker for a law given as text.
   * @param packText the law, as in pack.json. Left out: the law the package was built with.
   * @throws {CheckError}
   */
  new (packText?: string): BuiltIn;
};
export type Checker = BuiltIn;
