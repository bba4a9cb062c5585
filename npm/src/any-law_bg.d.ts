/** What wasm-bindgen makes of wasm/src/lib.rs, for the engine of any law. */
import type { Law as BuiltIn, Session } from './bauyr_bg.js';
import type { Tables } from './names.js';

export type { Session };

export interface Law extends Omit<BuiltIn, 'tables'> {}

export class Law {
  /** @throws the refusal of a pack, as text */
  constructor(shape: number[]);
  static built_in(): string;
  tables(): Tables;
  today(): number;
}

export { __wbg_set_wasm } from './bauyr_bg.js';
