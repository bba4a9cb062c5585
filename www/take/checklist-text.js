/** The checklist as plain text, to send or to copy: papers, reasons for refusal and dates, but none of the answers. */
import { paperDeadline, standing } from '../result/papers.js';
import { paperName } from '../result/phrases.js';
import { formatDate, t } from '../words.js';

/** @typedef {import('../../boundary/types.d.ts').Report} Report */
/** @typedef {import('../../boundary/types.d.ts').DocumentRow} DocumentRow */
/** @typedef {import('../../boundary/types.d.ts').GroundState} GroundState */

/** A heading with its lines; nothing without lines. @param {string} heading @param {string[]} lines */
const block = (heading, lines) => (lines.length === 0 ? [] : ['', `${heading}:`, ...lines.map((line) => `– ${line}`)]);

/**
 * @param {Report} report
 * @param {number} children how many there are: the papers of a single child need not say whose they are
 */
export function checklistText(report, children) {
  const { edition } = report.pack;
  /** @param {DocumentRow} row */
  const paper = (row) => {
    const name = paperName(children < 2 ? { id: row.id } : row, edition);
    return row.evidence === undefined ? name : `${name} (${t(`evidence-${row.evidence}`)})`;
  };
  /** @param {import('../result/papers.js').Standing} status */
  const rows = (status) => report.documents.filter((row) => standing(row) === status);
  /** @param {GroundState} state */
  const grounds = (state) => report.grounds.filter((row) => row.state === state).map(({ id }) => t(`ground-${id}`, { edition }));
  const later = rows('deferrable').map((row) => {
    const deadline = paperDeadline(report, row);
    return deadline === undefined
      ? paper(row)
      : `${paper(row)}. ${t('ui-result-paper-deadline', { date: formatDate(deadline) })}`;
  });
  const missing = rows('missing').map(paper);
  return [
    t(`service-${report.service}`),
    t(`channel-${report.channel}`),
    t(`outcome-${report.outcome}`),
    ...(missing.length === 0 ? ['', t('ui-take-text-no-papers')] : block(t('ui-take-text-papers'), missing)),
    ...block(t('ui-take-text-later'), later),
    ...block(t('ui-take-text-open'), rows('open').map(paper)),
    ...block(t('ui-take-text-grounds'), grounds('applies')),
    ...block(t('ui-take-text-open-grounds'), grounds('open')),
    ...block(t('ui-take-text-dates'), [
      `${t('ui-result-date-sent')}: ${formatDate(report.date)}`,
      ...Object.entries(report.dates).map(([id, date]) => `${t(`date-${id}`)}: ${formatDate(date)}`),
    ]),
    ...(report.dates_estimated ? [t('date-estimated')] : []),
    '',
    t(`edition-${edition}`),
    t('ui-take-text-informs'),
    '',
  ].join('\n');
}
