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
  check(shape: number[], texts: string): Uint16Array | undefined;
  compare(shape: number[], texts: string, edition: string): Uint16Array | undefined;
  remedies(shape: number[], texts: string): Uint16Array | undefined;
  refusal(): string;
  decide(request: number[]): Uint16Array | undefined;
  session(request: number[]): Session | undefined;
  free(): void;
}

export default function start(input: { module_or_path: unknown }): Promise<unknown>;
