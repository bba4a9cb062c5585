/**
 * The result on two sheets. The first is shown at the counter: papers, who issues them, dates, and nothing about the person. The second is for
 * oneself: reasons, what can be done, what is to be found out.
 */
import { h } from '../dom.js';
import { formatDate, formatWeekday, t, ta } from '../i18n.js';
import { counted, groundPlace } from '../phrases.js';
import { listOf } from '../views/parts.js';
import { outdated } from './currency.js';
import { days } from './days.js';
import { isNewest } from './edition.js';
import { questionsOf } from './find-out.js';
import { groundsIn, threatening } from './grounds.js';
import { deadlineWords, paperLines, papersAt } from './lines.js';
import { headline } from './outcome.js';
import { NAMED } from './papers.js';
import { whatToDo } from './remedies.js';
import { labelled } from './section.js';
/** @import { DocumentRow } from '../../../npm/src/bauyr.d.ts' */
/** @import { Child } from '../dom.js' */
/** @import { Line } from './lines.js' */
/** @import { View } from './result.js' */

/** A box to tick with a pen. */
const box = () => h('span', { class: 'pen-box' });

/** A line to write on. @param {string} label */
const blank = (label) => h('span', { class: 'blank' }, label);

/** One row a paper, however many people it is for. @param {Line} line */
function paper({ name, issuer, boxes, first }) {
  const several = boxes.length > 1;
  return h(
    'tr',
    null,
    h('td', { class: 'pen' }, !several && box()),
    h(
      'td',
      null,
      name,
      several &&
        h(
          'span',
          { class: 'pen-boxes' },
          boxes.map(({ whose, row }, n) =>
            h('span', null, box(), n > 0 && boxes.length > NAMED && row.child !== undefined ? String(row.child + 1) : whose),
          ),
        ),
    ),
    h('td', null, issuer),
    h('td', { class: 'item' }, `${first.item})`),
  );
}

/** @param {View} view @param {string} title @param {DocumentRow[]} rows */
const group = (view, title, rows) =>
  rows.length > 0 &&
  h(
    'tbody',
    null,
    title !== '' && h('tr', null, h('th', { colspan: 4, scope: 'rowgroup', class: 'group' }, title)),
    paperLines(view, rows).map(paper),
  );

/** @param {View} view */
function papers(view) {
  const { report } = view;
  const later = papersAt(report, 'deferrable');
  const inHand = paperLines(view, papersAt(report, 'in_hand')).map(({ name }) => name);
  return [
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('th', { scope: 'col', class: 'pen' }, t('result-sheet-have')),
          h('th', { scope: 'col' }, t('result-sheet-paper')),
          h('th', { scope: 'col', class: 'issuers' }, t('result-sheet-issuer')),
          h('th', { scope: 'col', class: 'items' }, t('result-sheet-item')),
        ),
      ),
      group(view, '', papersAt(report, 'missing')),
      group(view, [t('result-papers-later'), ...deadlineWords(report, later)].join('. '), later),
      group(view, t('result-papers-maybe'), papersAt(report, 'open')),
    ),
    inHand.length > 0 && labelled(t('result-sheet-in-hand'), inHand.join('; ')),
  ];
}

/** A list to tick with a pen. @param {Child[]} entries */
const penList = (entries) =>
  listOf(
    entries.map((entry) => [box(), entry]),
    'pen-list',
  );

/** Nothing of a person stands here: no answer, no reason. @param {View} view */
const counter = (view) =>
  h(
    'div',
    null,
    h('p', { class: 'fine' }, h('strong', null, 'Bauyr'), ` · ${t('result-sheet-informs')}`),
    outdated(view.checked),
    h('h1', null, t('result-sheet-title', { service: ta(`service-${view.report.service}`, 'short') })),
    h('p', { class: 'fine' }, `${t(`channel-${view.report.channel}`)} · ${t(`edition-${view.report.pack.edition}`)}`),
    h('p', null, blank(t('result-sheet-who')), blank(t('result-sheet-phone'))),
    papers(view),
    h('h2', null, t('ui-result-dates')),
    h(
      'p',
      null,
      days(view.report).map(({ name, iso }, n) => [
        n > 0 && ' · ',
        `${name}: `,
        h('strong', null, `${formatDate(iso)}, ${formatWeekday(iso)}`),
      ]),
    ),
    view.report.dates_estimated && h('p', { class: 'fine' }, t('date-estimated')),
    // What only the counter can say.
    h('h2', null, t('result-sheet-ask')),
    penList(counted('result-sheet-ask')),
  );

/** @param {View} view */
function grounds(view) {
  const edition = { edition: view.standard.edition };
  const rows = threatening(view);
  if (rows.length === 0)
    return (
      view.report.outcome !== 'out_of_scope' && h('p', null, t('result-checked', { count: groundsIn(view, ['clear']).length }))
    );
  return [
    h('h2', null, t('result-grounds')),
    penList(
      rows.map((row) => [
        t(`ground-${row.id}`, edition),
        ' — ',
        h('strong', null, t(`state-${row.state}`)),
        ' ',
        h('span', { class: 'fine' }, groundPlace(row)),
      ]),
    ),
  ];
}

/** @param {View} view */
function own(view) {
  const { report } = view;
  const questions = questionsOf(view, [...report.missing_facts, ...report.unknown_facts]);
  return h(
    'div',
    { class: 'own-sheet' },
    h('h1', null, t('result-sheet-own')),
    h('p', null, h('strong', null, headline(view))),
    !isNewest(view) && h('p', null, ta(`edition-${view.standard.edition}`, 'warning')),
    grounds(view),
    view.remedies && h('p', null, ta(`outcome-${report.outcome}`, 'next')),
    view.remedies && h('div', null, h('h2', null, t('result-remedies')), whatToDo(view)),
    questions.length > 0 && [h('h2', null, t('result-find-out')), penList(questions)],
    report.notes.length > 0 && [
      h('h2', null, t('result-then')),
      listOf(
        report.notes.map((id) => t(`note-${id}`)),
        '',
      ),
    ],
    h('p', { class: 'fine' }, t('result-sheet-whole')),
  );
}

/** @param {View} view */
export const sheets = (view) => h('div', { class: 'sheets' }, counter(view), own(view));
