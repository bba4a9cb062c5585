/** What wasm-bindgen makes of wasm/src/lib.rs, for the page's engine. */
export class Session {
  set(slot: number, code: number): number;
  have(paper: number, child: number, inHand: boolean): number;
  outcome(): number;
  missing(): Uint16Array;
  report(): Uint16Array | undefined;
  free(): void;
}

export class Law {
  constructor();
  /** JSON. */
  tables(): string;
  /** The report on a request as codes, see `request.js`; none where the engine does not read what that wrote. */
  decide(request: number[]): Uint16Array | undefined;
  remedies(request: number[]): Uint16Array | undefined;
  session(request: number[]): Session | undefined;
  free(): void;
}

export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
