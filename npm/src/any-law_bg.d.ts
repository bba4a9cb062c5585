/** What wasm-bindgen makes of wasm/src/lib.rs, for the engine of any law. */
import { Law as BuiltIn } from './bauyr_bg.js';

export type { Session } from './bauyr_bg.js';

export class Law extends BuiltIn {
  /** @throws the refusal of a pack, as text */
  constructor(text?: Uint8Array);
}

export { __wbg_set_wasm } from './bauyr_bg.js';
