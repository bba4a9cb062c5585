/**
 * The published text of the law behind a result: which passages stand behind an item, and where they come from. It knows ids and nothing of what
 * they mean; the page and the plain lists read the law through it.
 */

/** @import { Lang } from '../language.js' */

/**
 * @typedef {object} Passage
 * @property {string} text word for word as published
 * @property {Lang} lang that of the reader, where the law is published in it and we have it
 * @property {string} source key of `Law.sources`
 * @property {string} place where it stands there, as one cites it
 * @property {number} wording the same for passages of the same words, whatever languages they are quoted in
 * @property {[number, number][]} [lines] first and last line in the kept text of the source
 */

/**
 * @typedef {object} Source
 * @property {Partial<Record<Lang, string>>} [title]
 * @property {boolean} [title_ours] whether the title is our translation
 * @property {string} [number]
 * @property {string} date
 * @property {string} sha256
 * @property {string} retrieved
 * @property {string} [url]
 * @property {boolean} [url_verified] whether somebody has opened it
 * @property {boolean} compared whether the copy was compared with the state's register of acts
 */

/**
 * The law for the readers of one language.
 * @typedef {object} Law
 * @property {Record<string, Passage>} passages
 * @property {Record<string, Source>} sources
 * @property {Record<string, Record<string, Record<string, string[]>>>} cites by edition, `service/channel` and item, e.g. `ground:<id>`
 * @property {Record<string, Record<string, Record<string, string[]>>>} readings ids of readings, by the same keys; those of the whole report under `report`
 * @property {Record<string, { paper: string, of: string }>} same by paper, which paper it is the same as, and of whom
 * @property {Record<string, string>} forms by paper that has a form to fill in, the edition from which on we have it
 * @property {Record<string, Partial<Record<Lang, string>>>} refs by item, what backs it outside of the texts we hold, in words
 * @property {{ checked_on: string, amended_since: Record<string, Act[]> }} currency by edition, the amendments that it leaves out
 * @property {Money} money
 * @property {Record<string, Record<string, Step[]>>} steps by edition and service
 */

/** @typedef {{ number: string, date: string }} Act an act that amended the order */

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {number} [within] working days, counted from the step before
 * @property {number} [before_end] or: working days before the whole term ends
 * @property {boolean} [before_refusal] taken only where the authority means to refuse
 */

/**
 * @typedef {object} Payment what is paid each month, in indices
 * @property {string} to
 * @property {boolean} [per_child]
 * @property {number} [indices]
 * @property {{ full_years_at_least?: number, full_years_below?: number, indices: number }[]} [by_age]
 */

/**
 * @typedef {object} Money
 * @property {string} note the note beside which it is shown
 * @property {string} age_from the answer about a child from which its age is counted
 * @property {{ year: number, tenge: number, source: string }[]} index
 * @property {Record<string, Record<string, Payment[]>>} payments by edition and service
 */

/** @typedef {{ edition: string, list: string }} Standard the list of a service and channel in one wording of the law */

/** @param {string} service @param {string} channel */
export const listKey = (service, channel) => `${service}/${channel}`;

/**
 * The passages behind an item; none while the law has not arrived.
 * @param {Law | null} law
 * @param {Standard} standard
 * @param {string} item
 * @returns {Passage[]}
 */
export function passagesOf(law, { edition, list }, item) {
  if (!law) return [];
  const ids = law.cites[edition]?.[list]?.[item] ?? [];
  return ids.flatMap((id) => law.passages[id] ?? []);
}

/**
 * What an older wording says of an item of a newer one: what it cites itself, and the older text of those passages of the newer one that were
 * rewritten. A passage that belongs to one wording names it in its id.
 * @param {Law | null} law
 * @param {string} list
 * @param {string} item
 * @param {string} before
 * @param {string} after
 * @returns {Passage[]}
 */
export function olderPassages(law, list, item, before, after) {
  if (!law) return [];
  const rewritten = (law.cites[after]?.[list]?.[item] ?? []).flatMap((id) => {
    const was = law.passages[id.replace(`/${after}/`, `/${before}/`)];
    return was && was.wording !== law.passages[id]?.wording ? was : [];
  });
  return [...new Set([...rewritten, ...passagesOf(law, { edition: before, list }, item)])];
}

/**
 * The ids of one kind that the law cites for a list, in the data's order.
 * @param {Law | null} law
 * @param {Standard} standard
 * @param {string} kind such as `row` or `note`
 */
export const citedIds = (law, { edition, list }, kind) =>
  Object.keys(law?.cites[edition]?.[list] ?? {}).flatMap((item) =>
    item.startsWith(`${kind}:`) ? item.slice(kind.length + 1) : [],
  );

/**
 * The rows of a service's standard, in the order in which they are numbered there.
 * @param {Law | null} law
 * @param {Standard} standard
 */
export function rowsOf(law, standard) {
  /** @param {string} row */
  const number = (row) => Number(passagesOf(law, standard, `row:${row}`)[0]?.place.match(/\d+/) ?? Number.MAX_SAFE_INTEGER);
  return citedIds(law, standard, 'row').sort((a, b) => number(a) - number(b));
}

/** @param {Law | null} law @param {Standard} standard @param {string} item */
export const readingsOf = (law, { edition, list }, item) => law?.readings[edition]?.[list]?.[item] ?? [];

/**
 * @param {Law} law
 * @param {string} id
 * @param {Lang} lang
 */
export function sourceTitle(law, id, lang) {
  const title = law.sources[id]?.title;
  return title?.[lang] ?? title?.kk ?? title?.ru ?? id;
}

/** The head of a fingerprint: enough to compare by eye. @param {string} sha256 */
export const shortHash = (sha256) => sha256.slice(0, 12);

/** `260–265, 270`. @param {[number, number][]} lines */
export const lineRanges = (lines) => lines.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
