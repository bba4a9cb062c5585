/** What wasm-bindgen makes of boundary/src/lib.rs, for the page's engine. */
export class Session {
  set(slot: number, code: number): number;
  have(paper: number, child: number, inHand: boolean): number;
  outcome(): number;
  missing(): Uint16Array;
  report(): Uint16Array;
  free(): void;
}

/** A request as codes, see `names.js`. */
export type Codes = number[] | Uint32Array;

export class Law {
  constructor();
  /** JSON. */
  tables(): string;
  /** A request written flat, as codes; undefined where it is not in order. */
  read(shape: number[]): Uint32Array | undefined;
  /** Why the last one was not. */
  refusal(): string;
  decide(request: Codes): Uint16Array | undefined;
  compare(request: Codes, edition: number): Uint16Array | undefined;
  remedies(request: Codes): Uint16Array | undefined;
  session(request: Codes): Session | undefined;
  free(): void;
}

export default function start(input: { module_or_path: unknown }): Promise<unknown>;
