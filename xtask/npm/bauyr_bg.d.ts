/** What wasm-bindgen makes of boundary/src/lib.rs, for the page's engine. */
export class Session {
  set(slot: number, code: number): number;
  have(paper: number, child: number, inHand: boolean): number;
  outcome(): number;
  missing(): Uint16Array;
  report(): Uint16Array;
  free(): void;
}

export class Law {
  constructor();
  /** JSON. */
  tables(): string;
  /** The codes of a request that is in order, see `src/codes.rs`. */
  read(shape: number[]): Uint32Array | undefined;
  compare(request: ArrayLike<number>, edition: number): Uint16Array | undefined;
  remedies(request: ArrayLike<number>): Uint16Array | undefined;
  refusal(): string;
  decide(request: ArrayLike<number>): Uint16Array | undefined;
  session(request: ArrayLike<number>): Session | undefined;
  free(): void;
}

export default function start(input: { module_or_path: unknown }): Promise<unknown>;
