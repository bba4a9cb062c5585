
/** The compiled engine: its address, a response with it, its bytes, or the module. */
export type InitInput = string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module;

/** Makes the engine ready. Left out, `input` is bauyr_bg.wasm beside this module. Calls after the first do nothing. */
export default function init(input?: InitInput): Promise<void>;

export class Checker {
  /** A checker for the law the package was built with. For other laws, see `bauyr/any-law`. */
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
  free(): void;
}
