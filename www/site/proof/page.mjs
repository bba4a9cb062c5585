/** The proof as a page: what was tried, and for each thing that the checker can say an example. */
import { h } from '../../checker/dom.js';
import { formatDate, formatNumber, t } from '../../checker/i18n.js';
import { link, listOf } from '../../checker/views/parts.js';
import { section } from '../html.mjs';
import { inShell } from '../shell.mjs';
import { answers, listName, questionName, ruleName } from './certificate.mjs';
/** @import { Child } from '../../checker/dom.js' */
/** @import { Certificate, Edition, List, States } from './certificate.mjs' */

/** @param {string} text */
const heading3 = (text) => h('h3', { class: 'govuk-heading-s' }, text);

/** The answers of an example in a line. @param {import('../../../npm/src/bauyr.d.ts').Request} request */
function example(request) {
  const given = answers(request);
  return given.length === 0 ? t('ui-proof-no-answer') : given.map(({ fact, answer }) => `${fact}: ${answer}`).join(' · ');
}

/** @param {States} states @param {(state: string) => string} name */
const examples = (states, name) =>
  Object.entries(states).map(([state, request]) => [h('strong', null, name(state)), ': ', example(request)]);

/**
 * Rows of all lists of an edition: those that have the same examples everywhere once, with where they stand.
 * @template {{ id: string }} Row
 * @param {Edition} edition
 * @param {(list: List) => Row[]} rows
 * @param {(row: Row) => Child[]} content
 * @param {(id: string) => string} name
 */
function everywhere({ lists }, rows, content, name) {
  /** @type {Map<string, { row: Row, lists: string[] }>} */
  const told = new Map();
  for (const list of lists) {
    for (const row of rows(list)) {
      const key = JSON.stringify(row, (key, value) => (['service', 'channel'].includes(key) ? undefined : value));
      const alike = told.get(key);
      if (alike) alike.lists.push(list.id);
      else told.set(key, { row, lists: [list.id] });
    }
  }
  const ids = [...new Set([...told.values()].map(({ row }) => row.id))];
  return h(
    'ul',
    { class: 'list-items' },
    ids.map((id) =>
      h(
        'li',
        null,
        heading3(name(id)),
        [...told.values()]
          .filter(({ row }) => row.id === id)
          .map(({ row, lists: where }) => [
            where.length === lists.length ? null : h('p', { class: 'govuk-hint' }, where.map(listName).join(' · ')),
            listOf(content(row)),
          ]),
      ),
    ),
  );
}

/** @param {Edition} edition */
function outcomes({ lists }) {
  const table = lists[0]?.outcomes ?? [];
  const columns = ['ui-proof-column-scope', 'ui-proof-column-grounds', 'ui-proof-column-papers', 'ui-proof-column-outcome'];
  /** @param {string} id @param {number} column */
  const cell = (id, column) =>
    h('td', { class: 'govuk-table__cell', role: 'cell', 'data-label': t(columns[column] ?? '') }, t(id));
  return h(
    'table',
    { class: 'govuk-table side-by-side', role: 'table' },
    h('caption', { class: 'govuk-table__caption' }, t('ui-proof-outcomes')),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map((id) => h('th', { class: 'govuk-table__header', role: 'columnheader', scope: 'col' }, t(id))),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      table.map(({ in_scope, ground_applies, papers, outcome }) =>
        h(
          'tr',
          { class: 'govuk-table__row', role: 'row' },
          [
            `ui-proof-scope-${in_scope}`,
            `ui-proof-ground-${ground_applies}`,
            `ui-proof-papers-${papers}`,
            `outcome-${outcome}`,
          ].map(cell),
        ),
      ),
    ),
  );
}

/** @param {Edition} edition */
function questions({ id: edition, questions: all }) {
  return h(
    'ul',
    { class: 'list-items' },
    all.map(({ id, matters, alike }) => {
      const { of, key, name } = questionName(id);
      const [one, other] = matters.requests.map((request) => answers(request).find((said) => said.id === id)?.answer ?? '');
      const rest = answers(matters.requests[0]).filter((said) => said.id !== id);
      return h(
        'li',
        null,
        heading3(name),
        listOf([
          t('ui-proof-question-pair', { one: one ?? '', other: other ?? '', rule: ruleName(matters.rule, edition) }),
          ...(rest.length === 0
            ? []
            : [[t('ui-proof-question-rest'), ' ', rest.map(({ fact, answer }) => `${fact}: ${answer}`).join(' · ')]]),
          ...(alike ?? []).map((group) => [
            t('ui-proof-alike'),
            ' ',
            group.map((option) => t(`option-${of}-${key}-${option}`)).join(' · '),
          ]),
        ]),
      );
    }),
  );
}

/** @param {Edition} edition */
function again({ id: edition, read_more_than_once: all }) {
  const rules = [...new Set(all.map(({ rule, question }) => `${ruleName(rule, edition)}: ${questionName(question).name}`))];
  return [h('p', null, t('ui-proof-again-about')), listOf(rules)];
}

/** @param {Edition} edition */
function editionSections(edition) {
  const name = t(`edition-${edition.id}`);
  /** @param {string} id @param {string} heading @param {...Child} content */
  const sectionOfEdition = (id, heading, ...content) => section(`${id}-${edition.id}`, `${heading}. ${name}`, ...content);
  return [
    section(
      `edition-${edition.id}`,
      name,
      h('p', null, t('ui-proof-edition-date', { date: formatDate(edition.date) })),
      listOf(
        edition.lists.map(({ id, questions: count, sets_of_answers }) => [
          h('strong', null, listName(id)),
          '. ',
          t('ui-proof-list-sets', { questions: count, count: formatNumber(sets_of_answers) }),
        ]),
      ),
      outcomes(edition),
    ),
    sectionOfEdition(
      'grounds',
      t('ui-list-grounds'),
      everywhere(
        edition,
        ({ grounds }) => grounds,
        ({ states }) => examples(states, (state) => t(`ui-proof-state-${state}`)),
        (id) => t(`ground-${id}`, { edition: edition.id }),
      ),
    ),
    sectionOfEdition(
      'papers',
      t('ui-result-papers'),
      everywhere(
        edition,
        ({ documents }) => documents,
        ({ needs, evidence }) => [
          ...examples(needs, (need) => t(`need-${need}`)),
          ...examples(evidence ?? {}, (proof) => t(`evidence-${proof}`)),
        ],
        (id) => t(`document-${id}`, { edition: edition.id }),
      ),
    ),
    sectionOfEdition(
      'notes',
      t('ui-result-notes'),
      everywhere(
        edition,
        ({ notes }) => notes,
        ({ states }) => examples(states, (state) => t(`ui-proof-note-${state}`)),
        (id) => t(`note-${id}`),
      ),
    ),
    sectionOfEdition('questions', t('ui-proof-questions'), h('p', null, t('ui-proof-questions-about')), questions(edition)),
    sectionOfEdition('again', t('ui-proof-again'), again(edition)),
  ];
}

/** @param {import('../shell.mjs').Around} around @param {Certificate} proof */
export function proofPage(around, { counts, editions, faults }) {
  // The newest wording first: it is the one that people meet.
  const newest = editions.slice().reverse();
  const edition = /** @type {Edition} */ (newest[0]);
  return inShell(
    {
      around,
      place: { folder: 'proof', file: 'index.html' },
      title: t('ui-proof-title'),
      description: t('ui-proof-description'),
      edition,
      about: {
        '@type': 'Dataset',
        name: t('ui-proof-title'),
        description: t('ui-proof-description'),
        distribution: { '@type': 'DataDownload', contentUrl: '../certificate.json' },
      },
    },
    h('h1', { class: 'govuk-heading-l' }, t('ui-proof-title')),
    h('p', { class: 'lead' }, t('ui-proof-about')),
    h('p', null, h('strong', null, faults.length === 0 ? t('ui-proof-whole') : t('ui-proof-faults', { count: faults.length }))),
    listOf(faults.map(({ edition: of, list, rule, fault }) => `${of} ${list} ${rule}: ${fault}`)),
    h('p', null, t('ui-proof-not-the-law')),
    section(
      'tried',
      t('ui-proof-tried'),
      listOf([
        t('ui-proof-sets', { count: formatNumber(counts.sets_by_rule) }),
        t('ui-proof-steps', { count: formatNumber(counts.steps_after_a_conclusion) }),
        t('ui-proof-children', { count: formatNumber(counts.several_children + counts.papers_of_two_children) }),
        t('ui-proof-side-by-side', { count: formatNumber(counts.whole_requests) }),
        t('ui-proof-requests', { count: formatNumber(counts.requests) }),
      ]),
      h('p', null, link('../certificate.json', t('ui-proof-certificate'))),
    ),
    newest.map(editionSections),
  );
}
