
/**
 * The compiled engine: its address, its bytes, a `WebAssembly.Module`, or a `Request`, `Response` or `Blob` with it, also promised.
 * Named by what they have, as not every place that runs JavaScript has types for them.
 */
export type InitInput = string | { readonly href: string } | { readonly url: string } | { arrayBuffer(): Promise<ArrayBuffer> } | ArrayBuffer | ArrayBufferView | object;

/**
 * Makes the engine ready. Left out, `input` is bauyr_bg.wasm beside this module: where there are no modules, as in a CommonJS bundle or
 * a Worker, there is no beside, and it has to be given. Calls after the first do nothing.
 */
export default function init(input?: InitInput): Promise<void>;

export class Checker {
  /**
   * A checker for the law the package was built with. For other laws, see `bauyr/any-law`.
   * @throws {CheckError} `not_ready` before `init` has done its work
   */
  constructor();
  /**
   * What the law says of the answers given so far.
   * @throws {CheckError}
   */
  check(request: Request): Report;
  /**
   * A request whose answers change one by one. It begins with this one, and does not change it.
   * @throws {CheckError}
   */
  session(request: Request): Session;
  /**
   * What changes under another edition of the law.
   * @throws {CheckError}
   */
  compare(request: Request, edition: string): Comparison;
  /**
   * What would clear the grounds that apply.
   * @throws {CheckError}
   */
  remedies(request: Request): Remedies;
  /** In asking order. With an edition, only the facts that its rules read. */
  questions(edition?: string): Question[];
  catalogue(): Catalogue;
  /** Today by the clock of the machine. */
  today(): IsoDate;
  /** Nothing is asked of it afterwards: that throws `freed`. Its sessions go on. */
  free(): void;
}
