/** A date as `YYYY-MM-DD`. */
export type IsoDate = string;
export type ServiceId = string;
export type ChannelId = string;
export type EditionId = string;

/** An answer: an option of the fact, `true`/`false`, a date, `"unknown"` (I don't know), or `null` (same as absent). */
export type Answer = string | boolean | null;

export interface Answers {
  applicant?: Record<string, Answer | undefined> | null;
  /** 1 to 20 children of one application. */
  children: Record<string, Answer | undefined>[];
}

/** A paper in hand; `child` is the index of the child it belongs to, for papers that are handed in per child. */
export interface HavePaper {
  id: string;
  child?: number | null;
}

export interface Request {
  service: ServiceId;
  channel: ChannelId;
  date: IsoDate;
  /** The wording of the law to apply; left out, the newest in force on `date`. */
  edition?: EditionId | null;
  answers: Answers;
  have?: HavePaper[] | null;
}

export type Outcome = 'out_of_scope' | 'refusal_likely' | 'undecided' | 'refusal_possible' | 'documents_missing' | 'ready';
/** `waivable`: the words of the ground are met, and another provision lets the authority set it aside, or does not ask it of this person. */
export type GroundState = 'applies' | 'waivable' | 'clear' | 'open';
export type Need = 'required' | 'not_required' | 'deferrable' | 'open';

export interface GroundRow {
  id: string;
  /** Item of paragraph 9 of the service's standard, where the order has one. */
  item?: number;
  /** Point of article 122 of the Code, e.g. `1(3)`. */
  code?: string;
  state: GroundState;
  /** Fact ids the state rests on (decided), or on which it still depends (open). */
  facts: string[];
}

export interface DocumentRow {
  id: string;
  /** Item of paragraph 8 of the service's standard for this channel. */
  item: number;
  /** Index of the child it belongs to, counted from 0, for papers that are handed in per child. */
  child?: number;
  need: Need;
  have: boolean;
  /** Which paper proves a parent's absence. */
  evidence?: string;
  /** Fact ids the need rests on (decided), or on which it still depends (open). */
  facts: string[];
}

export interface Report {
  pack: { id: string; edition: EditionId };
  service: ServiceId;
  channel: ChannelId;
  date: IsoDate;
  outcome: Outcome;
  scope: 'in' | 'out' | 'open';
  grounds: GroundRow[];
  documents: DocumentRow[];
  dates: { accepted: IsoDate; decision: IsoDate; training_certificate?: IsoDate };
  /** Whether one of the dates lies after the last day for which the calendar has been decreed. */
  dates_estimated: boolean;
  /** Ids of what is worth knowing in this case. */
  notes: string[];
  /** Absent facts still worth asking, in asking order. Empty: the report is final but for answers of "unknown". */
  missing_facts: string[];
  /** Facts answered "unknown" on which the report still depends. */
  unknown_facts: string[];
}

export type Change = 'same' | 'added' | 'removed' | 'changed';

export interface Comparison {
  from: EditionId;
  to: EditionId;
  outcome: [Outcome, Outcome];
  grounds: { id: string; change: Change; states: [GroundState | null, GroundState | null] }[];
  documents: { id: string; child?: number; change: Change; needs: [Need | null, Need | null] }[];
  notes: { added: string[]; removed: string[] };
}

/** One thing a person can do. `to`: the answer it becomes; absent where it is enough to wait. `from`: first request date on which it helps, YYYY-MM-DD; absent where no day has to be waited for. */
export interface Remedy {
  fact: string;
  to?: string | boolean;
  from?: IsoDate;
}

/** Smallest sets: nothing of them can be left out, no day can come sooner, and nothing is worse after them. The wording applied is the request's own. */
export interface Remedies {
  /** Each ground that applies now or is waivable, in the report's order, with the smallest sets of remedies that clear it. Empty: nothing the person can do clears it. */
  grounds: { id: string; clears: Remedy[][] }[];
  /** Ids of the grounds that stay whatever the person does. */
  remaining: string[];
  /** The smallest sets that clear every ground but the remaining ones; each is enough alone. Empty if no ground threatens or none can be cleared. */
  sets: Remedy[][];
}

export interface Question {
  /** `applicant.<key>` or `children.*.<key>`. */
  id: string;
  of: 'applicant' | 'child';
  key: string;
  type: 'bool' | 'enum' | 'date';
  options?: string[];
  /** Editions in which some rule reads the fact. */
  editions: EditionId[];
}

export interface Catalogue {
  id: string;
  /** First and last request date that is answered. */
  date_from: IsoDate;
  date_to: IsoDate;
  /** Oldest first. */
  editions: { id: EditionId; in_force_from: IsoDate; in_force_until?: IsoDate }[];
  services: {
    id: ServiceId;
    /** By edition. */
    term_working_days: Record<EditionId, number>;
    /** Longest wait at the counter, and longest time there, as the standard promises. */
    queue_minutes?: number;
    service_minutes?: number;
    channels: { id: ChannelId }[];
  }[];
  /** Subsistence minimum, tenge a month, by the day it starts to apply, oldest first. */
  subsistence_minimum: { from: IsoDate; tenge: number; source: string }[];
}

/** What options of a choice, or empty boxes, say: by key of the fact. */
export type Said = Record<string, boolean | string>;

/** An entry of a short list: an option, or a heading that leads to the options under it. */
export type First = string | { heading: string; options: string[] };

/** What stands together on a page: facts by their keys, whose they are says the page. */
export type Part =
  /** A question of its own. */
  | { fact: string; first?: undefined; years?: undefined; choice?: undefined; ticks?: undefined }
  /** A short list of the fact's options. */
  | { fact: string; first: First[]; years?: undefined; choice?: undefined; ticks?: undefined }
  /** Whether so many full years have passed since that day, which is all that the law reads; the day itself where they have not. */
  | { fact: string; years: number; first?: undefined; choice?: undefined; ticks?: undefined }
  /** One question for several facts. What no option fits is asked fact by fact. */
  | { choice: string; options: Record<string, Said>; fact?: undefined; ticks?: undefined }
  /** Boxes, with what each says when it is left empty. A tick is always the heavier statement. */
  | { ticks: string; boxes: Record<string, Said>; fact?: undefined; choice?: undefined };

/** What is asked together. */
export interface Page {
  id: string;
  /** Facts of a child are `children.<n>.<key>`; those of the applicant and the household `applicant.<key>`. */
  about: 'child' | 'applicant' | 'household';
  /** Matters that nobody else should see answered. */
  sensitive?: true;
  parts: Part[];
}

/** `pages.json`: a page is asked when one of its facts is among `missing_facts`. */
export interface Pages {
  /** In asking order; those about a child once for each child. */
  pages: Page[];
  /** Keys of a child's facts in which one child is never taken to be like another. */
  own_to_each_child: string[];
  /** By fact (`child.relationship`): people as they call themselves, each with the option that is theirs. */
  examples: Record<string, Record<string, string>>;
}

/**
 * A request whose answers change one by one. At any moment it says what `Checker.check` says of `request`, but a change costs
 * only what depends on it.
 */
export interface Session {
  /** What the application can expect. */
  readonly outcome: Outcome;
  /** The request as it now is: a copy. */
  readonly request: Request;
  /**
   * Changes an answer. Returns the outcome that follows.
   * @param fact as reports name it: `applicant.married`, `children.0.birth_date`
   * @param answer left out or null: no answer
   * @throws {CheckError} and nothing is changed
   */
  set(fact: string, answer?: Answer): Outcome;
  /**
   * Notes that a paper is in hand, or with `false` that it is not. Returns the outcome that follows.
   * @throws {CheckError} and nothing is changed
   */
  have(paper: HavePaper, inHand?: boolean): Outcome;
  /** `missing_facts` of the report. */
  missing(): string[];
  report(): Report;
  /** Nothing is asked of it afterwards: that throws `freed`. */
  free(): void;
}

/** What a refused request or pack throws: an Error whose own enumerable properties say what is wrong and where. */
export interface CheckError extends Error {
  code: string;
  /** Dotted from the root of the request to the offending element; empty for the root. */
  path: string;
  message: string;
}

/**
 * The compiled engine: its address, its bytes, a `WebAssembly.Module`, or a `Request`, `Response` or `Blob` with it, also promised.
 * Named by what they have, as not every place that runs JavaScript has types for them.
 */
export type InitInput =
  | string
  | { readonly href: string }
  | { readonly url: string }
  | { arrayBuffer(): Promise<ArrayBuffer> }
  | ArrayBuffer
  | ArrayBufferView
  | object;

/**
 * Makes the engine ready. Left out, `input` is bauyr_bg.wasm beside this module: where there are no modules, as in a CommonJS bundle or
 * a Worker, there is no beside, and it has to be given. Once it has been ready, calls do nothing; after a failure the next one tries again. Where the network keeps it from coming, the error
 * has the `code` `not_come`.
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
   * What would clear the grounds that apply or are waivable.
   * @throws {CheckError}
   */
  remedies(request: Request): Remedies;
  /**
   * In asking order. With an edition, only the facts that its rules read.
   * @throws {CheckError} `unknown_edition`
   */
  questions(edition?: string): Question[];
  catalogue(): Catalogue;
  /** Today by the clock of the machine. */
  today(): IsoDate;
  /** Nothing is asked of it afterwards: that throws `freed`. Its sessions go on. */
  free(): void;
}
