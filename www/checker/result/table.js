/** All services and channels side by side for the same answers. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { routeHash } from '../journey.js';
import { button, link } from '../views/parts.js';
import { listKey } from './law.js';
import { papersAt } from './lines.js';
import { section } from './section.js';
/** @import { Catalogue } from '../../../npm/src/bauyr.d.ts' */
/** @import { Child } from '../dom.js' */
/** @import { ListReport } from '../engine.js' */
/** @import { View } from './result.js' */

/** @typedef {{ shown: string | undefined, choose: (key: string) => void }} Choice which list is open below, and how another one is opened */

/**
 * On a narrow screen the cells stand below each other, each with its column's name; the roles keep it a table for those who listen.
 * @param {ListReport[]} reports
 * @param {Catalogue} catalogue
 * @param {Choice} [choice] where the lists can be opened
 * @param {string} [here] key of the list that the reader is looking at
 */
export function sideBySide(reports, catalogue, choice, here) {
  const columns = ['service', 'outcome', 'applying', 'missing', 'term', ...(choice ? ['open'] : [])];
  /** @param {string} column @param {...Child} content */
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
        const unanswered = report.missing_facts.length;
        return h(
          'tr',
          { class: 'govuk-table__row', role: 'row', 'data-list': key },
          h(
            'th',
            { class: 'govuk-table__header', role: 'rowheader', scope: 'row' },
            t(`service-${service}`),
            h('span', { class: 'govuk-hint' }, t(`channel-${channel}`)),
            key === here && h('span', { class: 'here' }, t('result-shown-above')),
          ),
          cell(
            'outcome',
            h('span', { class: `govuk-tag tag-${report.outcome}` }, t(`outcome-${report.outcome}`)),
            unanswered > 0 && h('span', { class: 'govuk-hint' }, t('ui-result-unanswered', { count: unanswered })),
          ),
          cell('applying', String(report.grounds.filter(({ state }) => state === 'applies').length)),
          cell('missing', String(papersAt(report, 'missing').length)),
          cell('term', term !== undefined && t('ui-result-term', { days: term })),
          choice && h('td', { class: 'govuk-table__cell', role: 'cell' }, opener(service, channel, key, choice)),
        );
      }),
    ),
  );
}

/** @param {string} service @param {string} channel @param {string} key @param {Choice} choice */
const opener = (service, channel, key, { shown, choose }) =>
  button(
    [
      t('ui-result-open-list'),
      h('span', { class: 'govuk-visually-hidden' }, ` ${t(`service-${service}`)}, ${t(`channel-${channel}`)}`),
    ],
    () => choose(key),
    { class: 'link', id: `open-${key.replace('/', '-')}`, 'aria-expanded': String(shown === key) },
  );

/** What the same answers come to in every service, for whoever has chosen one. @param {View} view @param {ListReport[]} everywhere */
export const others = (view, everywhere) =>
  section(
    'others',
    t('result-others'),
    h('p', null, t('result-others-hint')),
    sideBySide(everywhere, view.catalogue, undefined, view.standard.list),
    h('p', { class: 'on-screen lone' }, link(routeHash({ view: 'service' }), t('result-others-choose'))),
  );
