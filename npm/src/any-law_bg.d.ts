/** What wasm-bindgen makes of wasm/src/lib.rs, for the engine of any law. */
import { Law as BuiltIn } from './bauyr_bg.js';

export type { Session } from './bauyr_bg.js';

export class Law extends BuiltIn {
  /** @throws the refusal of a pack, as text */
  constructor(text?: Uint8Array);
  /** What `tables` says of the built-in law, as plain objects. */
  named(): unknown;
  /** Today as digits: 20261129. */
  today(): number;
}

export { __wbg_set_wasm } from './bauyr_bg.js';
