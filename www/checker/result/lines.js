/** Papers as a person collects them: one line a paper, whoever and however many children it is for. Plain strings: the line is shown, sent and printed. */
import { formatDate, t, ta } from '../i18n.js';
import { childName } from '../phrases.js';
/** @import { DocumentRow, Report } from '../../../npm/src/bauyr.d.ts' */
/** @import { View } from './result.js' */

/**
 * @typedef {object} Line
 * @property {string} name
 * @property {string} issuer who issues it, in a few words
 * @property {DocumentRow} first of its papers
 * @property {string} key the same for the same line each time it is drawn
 * @property {{ row: DocumentRow, whose: string }[]} boxes each paper by itself; of a single one nothing needs to be said of whose it is
 */

/** Where a paper stands on the way to the authority. @typedef {'missing' | 'in_hand' | 'open' | 'deferrable' | 'not_required'} PaperStatus */

/** @param {DocumentRow} row @returns {PaperStatus} */
export function paperStatus({ need, have }) {
  if (need === 'not_required') return need;
  if (have) return 'in_hand';
  return need === 'required' ? 'missing' : need;
}

/** The papers that stand there. @param {Report} report @param {PaperStatus} status */
export const papersAt = (report, status) => report.documents.filter((row) => paperStatus(row) === status);

/** Until when papers that may follow later have to be there, in words: by the first of their last days, where there is one. @param {Report} report @param {DocumentRow[]} later */
export function deadlineWords({ dates }, later) {
  const days = later.flatMap(({ id }) => /** @type {Record<string, string | undefined>} */ (dates)[id] ?? []).sort();
  return days.slice(0, 1).map((day) => t('ui-result-paper-deadline', { date: formatDate(day) }));
}

/** The same of every paper of a line. @param {DocumentRow} row */
export const keyOf = ({ id, child }) => (child === undefined ? id : `${id}-${child}`);

/**
 * Papers of one need as lines, in the order of the first of each.
 * @param {Pick<View, 'report' | 'law' | 'state'>} view
 * @param {DocumentRow[]} rows
 * @returns {Line[]}
 */
export function paperLines({ report, law, state }, rows) {
  const { edition } = report.pack;
  const args = { edition: `edition-${edition}`, service: report.service, channel: report.channel };
  /** @param {string} id */
  const first = (id) => law?.same[id]?.paper ?? id;
  /** @type {Map<string, DocumentRow[]>} */
  const lines = new Map();
  for (const row of rows) {
    const key = `${first(row.id)} ${row.evidence} ${row.need}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  /** @param {DocumentRow} row */
  const whose = ({ id, child }) => (child === undefined ? t(`person-${law?.same[id]?.of ?? 'self'}`) : childName(child));
  return [...lines.values()].flatMap((of) => {
    const [one] = of;
    if (!one) return [];
    const { id, child, evidence } = one;
    const paper = `paper-${of.length > 1 ? first(id) : id}`;
    const name = evidence === undefined ? t(paper, args) : ta(paper, 'proof', { ...args, proof: t(`proof-${evidence}`) });
    return {
      // The papers of a single child need not say whose they are.
      name: of.length === 1 && child !== undefined && state.children.length > 1 ? `${name} · ${childName(child)}` : name,
      issuer: evidence === undefined ? ta(paper, 'issuer', args) : ta(`proof-${evidence}`, 'issuer', args),
      first: one,
      key: keyOf(one),
      boxes: of.map((row) => ({ row, whose: of.length === 1 ? '' : whose(row) })),
    };
  });
}
