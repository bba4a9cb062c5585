/** The papers as a list to tick: name and who issues it in sight, everything else folded. A paper that is ticked stays at its place. */
import { toggleHave } from '../answers.js';
import { h } from '../dom.js';
import { t, ta } from '../i18n.js';
import { routeHash } from '../journey.js';
import { fold } from './fold.js';
import { lawSays, readings } from './law-says.js';
import { deadlineWords, keyOf, paperLines, paperStatus } from './lines.js';
import { labelled, section } from './section.js';
import { settledBy, why } from './why.js';
/** @import { DocumentRow } from '../../../npm/src/bauyr.d.ts' */
/** @import { Line } from './lines.js' */
/** @import { View } from './result.js' */

/** More boxes than these are named by their number alone, or they would fill the screen. */
export const NAMED = 4;

/** What the paper is, where it comes from, why it is asked for, and where that is written. @param {View} view @param {Line} line */
function about(view, { name, boxes, key, first }) {
  const { evidence, item } = first;
  const { standard, law } = view;
  const edition = { edition: standard.edition };
  const ids = [...new Set(boxes.map(({ row }) => row.id))];
  const facts = [...new Set(boxes.flatMap(({ row }) => row.facts))];
  return fold(
    view,
    `document:${key}`,
    '',
    t('result-paper-about', { paper: name }),
    ids.map((id) => [
      h('p', null, h('strong', null, t(`document-${id}`, edition))),
      h('p', null, ta(`document-${id}`, 'what', edition)),
      evidence === undefined && labelled(t('ui-result-where'), ta(`document-${id}`, 'where', edition)),
    ]),
    evidence !== undefined &&
      labelled(t('ui-result-evidence'), t(`evidence-${evidence}`), '. ', ta(`evidence-${evidence}`, 'where')),
    why(view, facts),
    h('p', { class: 'govuk-hint' }, t('ui-result-document-item', { item: String(item) })),
    ids.flatMap((id) => readings(law, standard, `document:${id}`)),
    lawSays(view, `document:${first.id}`),
  );
}

/** @param {View} view @param {DocumentRow} row */
const tick = (view, row) => {
  const box = `have-${keyOf(row)}`;
  return h('input', {
    type: 'checkbox',
    class: 'tick',
    id: box,
    checked: row.have,
    autocomplete: 'off',
    onchange: () => view.dispatch(toggleHave(view.state, row.id, row.child), box),
  });
};

/** @param {View} view @param {Line} line */
function boxes(view, { name, issuer, boxes }) {
  const issued = h('span', { class: 'issuer' }, issuer);
  const [only, ...others] = boxes;
  if (only && others.length === 0) {
    return h(
      'label',
      { class: `paper row-${paperStatus(only.row)}`, id: `paper-${keyOf(only.row)}` },
      tick(view, only.row),
      h('span', { class: 'paper-name' }, name),
      ' ',
      issued,
    );
  }
  const few = boxes.length <= NAMED;
  return h(
    'div',
    { class: 'paper', role: 'group', 'aria-label': name },
    h('span', { class: 'paper-name' }, name),
    ' ',
    issued,
    h(
      'div',
      { class: 'whose' },
      boxes.map(({ row, whose }) =>
        h(
          'label',
          { class: `row-${paperStatus(row)}`, id: `paper-${keyOf(row)}` },
          tick(view, row),
          few || row.child === undefined
            ? h('span', null, whose)
            : [
                h('span', { 'aria-hidden': 'true' }, String(row.child + 1)),
                h('span', { class: 'govuk-visually-hidden' }, whose),
              ],
        ),
      ),
    ),
  );
}

/** The way to the form of a paper that is one. @param {View} view @param {Line} line */
const blankForm = ({ law, standard }, { first }) => {
  const since = law?.forms[first.id];
  return (
    since !== undefined &&
    since <= standard.edition &&
    h('a', { class: 'govuk-link form-link on-screen', href: routeHash({ view: 'form' }) }, t('form-link'))
  );
};

/** @param {View} view @param {DocumentRow[]} rows */
const list = (view, rows) =>
  h(
    'ul',
    { class: 'lines papers' },
    paperLines(view, rows).map((line) =>
      h(
        'li',
        { class: 'line' },
        boxes(view, line),
        line.first.need === 'open' && settledBy(view, line.first.facts, 'result-paper-depends'),
        blankForm(view, line),
        about(view, line),
      ),
    ),
  );

/** @param {View} view */
export function papers(view) {
  const { report } = view;
  /** @param {DocumentRow['need']} need */
  const of = (need) => report.documents.filter((row) => row.need === need);
  const [needed, later, open] = [of('required'), of('deferrable'), of('open')];
  const have = needed.filter(({ have }) => have).length;
  return section(
    'papers',
    t('result-gather'),
    needed.length > 0
      ? [h('p', { class: 'small' }, t('result-gather-progress', { have, all: needed.length })), list(view, needed)]
      : h('p', null, t('result-gather-none')),
    later.length > 0 && [
      h('h3', { class: 'govuk-heading-s' }, t('result-papers-later')),
      deadlineWords(report, later).map((words) => h('p', { class: 'small' }, words)),
      list(view, later),
    ],
    open.length > 0 && [h('h3', { class: 'govuk-heading-s' }, t('result-papers-maybe')), list(view, open)],
  );
}

/** Papers that nobody asks this person for. @param {View} view */
export function sparedPapers(view) {
  const rows = view.report.documents.filter(({ need }) => need === 'not_required');
  return (
    rows.length > 0 &&
    section(
      'spared',
      t('ui-result-papers-not_required', { count: rows.length }),
      h(
        'ul',
        { class: 'lines' },
        paperLines(view, rows).map((line) =>
          h('li', { class: 'line spared' }, line.name, line.boxes.map(spared), about(view, line)),
        ),
      ),
    )
  );
}

/** @param {Line['boxes'][number]} box */
const spared = ({ row, whose }) =>
  h('span', { class: `row-${paperStatus(row)}`, id: `paper-${keyOf(row)}` }, whose && ` · ${whose}`);
