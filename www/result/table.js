/** All services and channels side by side for the same answers. */
import { h } from '../dom.js';
import { t } from '../words.js';
import { listKey } from './law.js';
import { missingPapers } from './papers.js';

/** @typedef {import('./result.js').Listed} Listed */

/**
 * On a narrow screen the cells stand below each other, each with its column's name; the roles keep it a table for those who listen.
 * @param {Listed[]} reports
 * @param {import('../../boundary/types.d.ts').Catalogue} catalogue
 * @param {string | undefined} shown key of the list that is open below
 * @param {(key: string) => void} choose
 */
export function sideBySide(reports, catalogue, shown, choose) {
  const columns = ['service', 'outcome', 'applying', 'missing', 'term', 'open'];
  /** @param {string} column @param {...import('../dom.js').Child} content */
  const cell = (column, ...content) =>
    h('td', { class: 'govuk-table__cell', role: 'cell', 'data-label': t(`ui-result-column-${column}`) }, ...content);
  return h(
    'table',
    { class: 'govuk-table side-by-side', role: 'table' },
    h('caption', { class: 'govuk-table__caption' }, t('ui-result-table')),
    h(
      'thead',
      { class: 'govuk-table__head', role: 'rowgroup' },
      h(
        'tr',
        { class: 'govuk-table__row', role: 'row' },
        columns.map((column) =>
          h('th', { class: 'govuk-table__header', role: 'columnheader', scope: 'col' }, t(`ui-result-column-${column}`)),
        ),
      ),
    ),
    h(
      'tbody',
      { class: 'govuk-table__body', role: 'rowgroup' },
      reports.map(({ service, channel, report }) => {
        const key = listKey(service, channel);
        const term = catalogue.services.find(({ id }) => id === service)?.term_working_days[report.pack.edition];
        return h(
          'tr',
          { class: 'govuk-table__row', role: 'row' },
          h(
            'th',
            { class: 'govuk-table__header', role: 'rowheader', scope: 'row' },
            t(`service-${service}`),
            h('br'),
            h('span', { class: 'govuk-hint' }, t(`channel-${channel}`)),
          ),
          cell('outcome', h('span', { class: `govuk-tag tag-${report.outcome}` }, t(`outcome-${report.outcome}`))),
          cell('applying', String(report.grounds.filter(({ state }) => state === 'applies').length)),
          cell('missing', String(missingPapers(report).length)),
          cell('term', term !== undefined && t('ui-result-term', { days: term })),
          h(
            'td',
            { class: 'govuk-table__cell', role: 'cell' },
            h(
              'button',
              {
                type: 'button',
                class: 'link-button',
                id: `open-${key.replace('/', '-')}`,
                'aria-expanded': String(shown === key),
                onclick: () => choose(key),
              },
              [
                t('ui-result-open-list'),
                h('span', { class: 'govuk-visually-hidden' }, ` ${t(`service-${service}`)}, ${t(`channel-${channel}`)}`),
              ],
            ),
          ),
        );
      }),
    ),
  );
}
