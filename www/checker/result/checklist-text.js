/** The checklist as plain text, to send or to copy: papers and dates, and none of the answers. What threatens is added only where it was asked for. */
import { formatDate, t } from '../i18n.js';
import { days } from './days.js';
import { deadlineWords, paperLines, papersAt } from './lines.js';
/** @import { Line, PaperStatus } from './lines.js' */
/** @import { View } from './result.js' */

/** A heading with its lines; nothing without lines. @param {string} heading @param {string[]} lines */
const block = (heading, lines) => (lines.length === 0 ? [] : ['', `${heading}:`, ...lines.map((line) => `– ${line}`)]);

/** @param {Line} line */
const paper = ({ name, issuer, boxes }) =>
  `${name}${boxes.length > 1 ? ` (${boxes.map(({ whose }) => whose).join(', ')})` : ''}. ${issuer}`;

/**
 * @param {View} view
 * @param {boolean} withGrounds whether outcome and reasons are told as well
 */
export function checklistText(view, withGrounds) {
  const { report } = view;
  const { edition } = report.pack;
  /** @param {PaperStatus} status */
  const lines = (status) => paperLines(view, papersAt(report, status));
  const later = lines('deferrable').map((line) => [paper(line), ...deadlineWords(report, [line.first])].join('. '));
  const missing = lines('missing').map(paper);
  const grounds = report.grounds
    .filter(({ state }) => state !== 'clear')
    .map(({ id, state }) => `${t(`ground-${id}`, { edition })}: ${t(`state-${state}`)}`);
  return [
    t(`service-${report.service}`),
    t(`channel-${report.channel}`),
    ...(withGrounds ? [t(`outcome-${report.outcome}`)] : []),
    ...(missing.length === 0 ? ['', t('ui-take-text-no-papers')] : block(t('ui-take-text-papers'), missing)),
    ...block(t('ui-take-text-later'), later),
    ...block(t('ui-take-text-open'), lines('open').map(paper)),
    ...(withGrounds ? block(t('ui-take-text-grounds'), grounds) : []),
    ...block(
      t('ui-take-text-dates'),
      days(report).map(({ name, iso }) => `${name}: ${formatDate(iso)}`),
    ),
    ...(report.dates_estimated ? [t('date-estimated')] : []),
    '',
    t(`edition-${edition}`),
    t('ui-take-text-informs'),
    '',
  ].join('\n');
}
