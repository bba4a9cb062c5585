/** The papers as a checklist: missing ones first, those in hand ticked, those nobody asks for folded away. */
import { toggleHave } from '../answers.js';
import { h } from '../dom.js';
import { formatDate, t, ta } from '../words.js';
import { fold } from './fold.js';
import { lawSays, readings } from './law-says.js';
import { childName } from './phrases.js';
import { section } from './section.js';
import { settledBy, why } from './why.js';

/** @typedef {import('./result.js').View} View */
/** @typedef {import('../../boundary/types.d.ts').DocumentRow} DocumentRow */
/** @typedef {import('../../boundary/types.d.ts').Report} Report */
/** @typedef {import('../dom.js').Child} Child */

/** Where a paper stands on the way to the authority, in the order in which the groups are shown. */
const GROUPS = /** @type {const} */ (['missing', 'open', 'deferrable', 'in_hand']);
/** @typedef {(typeof GROUPS)[number] | 'not_required'} Standing */

/** Words for standings that are no need. @type {Partial<Record<Standing, string>>} */
const STATUS = { missing: 'ui-result-paper-missing', in_hand: 'ui-result-paper-in_hand' };

/** @param {DocumentRow} row @returns {Standing} */
export function standing({ need, have }) {
  if (need === 'not_required') return need;
  if (have) return 'in_hand';
  return need === 'required' ? 'missing' : need;
}

/** The required papers that are not in hand. @param {Report} report */
export const missingPapers = (report) => report.documents.filter((row) => standing(row) === 'missing');

/** The last day for a paper that may follow later. @param {Report} report @param {DocumentRow} row */
export const paperDeadline = ({ dates }, { id }) => /** @type {Record<string, string | undefined>} */ (dates)[id];

/** Who issues a paper; of a parent's absence, which paper shows it. @param {DocumentRow} row @param {string} edition */
const issuer = ({ id, evidence }, edition) =>
  evidence
    ? h('p', null, h('strong', null, t('ui-result-evidence')), ' ', t(`evidence-${evidence}`), '. ', ta(`evidence-${evidence}`, 'where'))
    : h('p', null, h('strong', null, t('ui-result-where')), ' ', ta(`document-${id}`, 'where', { edition }));

/** @param {View} view @param {DocumentRow} row @param {'h4' | 'h5'} heading */
function paper(view, row, heading) {
  const { state, report, standard, law } = view;
  const { id, child, need } = row;
  const edition = { edition: standard.edition };
  const key = child === undefined ? id : `${id}-${child}`;
  const box = `have-${key}`;
  const status = standing(row);
  const deadline = paperDeadline(report, row);
  const name = t(`document-${id}`, edition);
  return h(
    'li',
    { class: `row row-${status}`, id: `paper-${key}` },
    h(
      heading,
      { class: 'govuk-heading-s' },
      name,
      ' ',
      h('span', { class: `govuk-tag tag-${status}` }, t(STATUS[status] ?? `need-${status}`)),
    ),
    need !== 'not_required' &&
      h(
        'div',
        { class: 'govuk-checkboxes govuk-checkboxes--small' },
        h(
          'div',
          { class: 'govuk-checkboxes__item' },
          h('input', {
            type: 'checkbox',
            class: 'govuk-checkboxes__input',
            id: box,
            checked: row.have,
            onchange: () => view.dispatch(toggleHave(state, id, child), box),
          }),
          h(
            'label',
            { class: 'govuk-label govuk-checkboxes__label', for: box },
            t('ui-result-have'),
            h('span', { class: 'govuk-visually-hidden' }, `: ${child === undefined ? '' : `${childName(child)}, `}${name}`),
          ),
        ),
      ),
    status !== 'in_hand' && status !== 'not_required' && issuer(row, standard.edition),
    status === 'deferrable' &&
      deadline &&
      h('p', null, h('strong', null, t('ui-result-paper-deadline', { date: formatDate(deadline) }))),
    status === 'open' && settledBy(view, row.facts),
    fold(
      `${standard.list}:document:${key}`,
      t('ui-result-why-and-law'),
      name,
      h('p', null, ta(`document-${id}`, 'what', edition)),
      status === 'in_hand' && issuer(row, standard.edition),
      need !== 'open' && why(view, row.facts),
      h('p', { class: 'govuk-hint' }, t('ui-result-document-item', { item: String(row.item) })),
      readings(law, standard, `document:${id}`),
      lawSays(law, standard, `document:${id}`),
    ),
  );
}

/**
 * Papers of the whole application, then those of each child under its own heading; a single child needs none.
 * @param {View} view
 * @param {DocumentRow[]} rows
 * @returns {(Node | false)[]}
 */
function byChild(view, rows) {
  /** @param {DocumentRow[]} some @param {'h4' | 'h5'} [heading] */
  const list = (some, heading = 'h4') =>
    some.length > 0 &&
    h(
      'ul',
      { class: 'rows' },
      some.map((row) => paper(view, row, heading)),
    );
  if (view.state.children.length < 2) return [list(rows)];
  return [
    list(rows.filter(({ child }) => child === undefined)),
    ...view.state.children.map((_, n) => {
      const own = rows.filter(({ child }) => child === n);
      return (
        own.length > 0 &&
        h('div', { class: 'of-child' }, h('h4', { class: 'govuk-heading-s child-heading' }, childName(n)), list(own, 'h5'))
      );
    }),
  ];
}

/** @param {View} view */
export function papers(view) {
  const { documents } = view.report;
  const needed = documents.filter(({ need }) => need !== 'not_required');
  const spared = documents.filter(({ need }) => need === 'not_required');
  const inHand = needed.filter(({ have }) => have).length;
  return section(
    'papers',
    t('ui-result-papers'),
    h('p', null, t('ui-result-papers-count', { have: inHand, all: needed.length })),
    GROUPS.map((status) => {
      const rows = needed.filter((row) => standing(row) === status);
      return (
        rows.length > 0 && [
          h('h3', { class: 'govuk-heading-s group-heading' }, t(`ui-result-papers-${status}`, { count: rows.length })),
          ...byChild(view, rows),
        ]
      );
    }),
    spared.length > 0 &&
      fold(
        `${view.standard.list}:spared`,
        t('ui-result-papers-not_required', { count: spared.length }),
        '',
        // The headings of the papers want one above them.
        h('h3', { class: 'govuk-visually-hidden' }, t('need-not_required')),
        ...byChild(view, spared),
      ),
  );
}
