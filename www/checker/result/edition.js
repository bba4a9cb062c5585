/** Which wording of the law a result applies, and what the change between two wordings means for this person. */
import { toRequest } from '../answers.js';
import { h } from '../dom.js';
import { formatDate, t, ta } from '../i18n.js';
import { paperName } from '../phrases.js';
import { button } from '../views/parts.js';
import { fold } from './fold.js';
import { quotes } from './law-says.js';
import { olderPassages, passagesOf } from './law.js';
import { labelled, section } from './section.js';
import { keptWords } from './time-words.js';
/** @import { Catalogue, Change, Comparison } from '../../../npm/src/bauyr.d.ts' */
/** @import { View } from './result.js' */

/** @typedef {Catalogue['editions'][number]} Edition */

/** Editions that may be applied on a date, oldest first. @param {View} view */
const available = ({ catalogue, state }) => catalogue.editions.filter(({ in_force_from }) => in_force_from <= state.date);

/** Is the wording applied the one that applies of itself? @param {View} view */
export const isNewest = (view) => available(view).at(-1)?.id === view.standard.edition;

/**
 * The wording applied, since when, its warning, and the way to the others.
 * @param {View} view
 * @param {string} focus id of the element to stay at when another is chosen
 */
function wording(view, focus) {
  const { state, standard, dispatch } = view;
  const editions = available(view);
  const applied = view.catalogue.editions.find(({ id }) => id === standard.edition);
  const acts = view.law?.currency.amended_since[standard.edition] ?? [];
  /** The newest wording is what applies when none is named, so choosing it names none. @param {string} id */
  const under = (id) => {
    const { edition: _, ...rest } = state;
    return id === editions.at(-1)?.id ? rest : { ...rest, edition: id };
  };
  return [
    labelled(t(`edition-${standard.edition}`), applied && t('ui-result-in-force', { date: formatDate(applied.in_force_from) })),
    h('p', null, ta(`edition-${standard.edition}`, 'warning')),
    // A wording that is kept for comparison alone leaves something out.
    acts.length > 0 && standard.edition !== view.catalogue.editions.at(-1)?.id && h('p', null, keptWords(acts)),
    h('p', null, t('ui-checked', { date: formatDate(view.checked) })),
    editions
      .filter(({ id }) => id !== standard.edition)
      .map(({ id }) =>
        h(
          'p',
          { class: 'on-screen' },
          button(t('ui-result-other-edition', { edition: t(`edition-${id}`) }), () => dispatch(under(id), focus), {
            class: 'link',
          }),
        ),
      ),
  ];
}

/** Who looks at the result under an older wording is not to forget it. @param {View} view */
export const olderEdition = (view) =>
  !isNewest(view) && h('aside', { class: 'law-edition', 'aria-label': t('ui-result-edition') }, wording(view, 'outcome'));

/** @param {View} view */
export const appliedEdition = (view) =>
  section('law', t('ui-result-edition'), h('div', { class: 'law-edition' }, wording(view, 'law')));

/**
 * @typedef {object} Difference
 * @property {string} name
 * @property {Change} change
 * @property {string} item in the law
 * @property {[string | null, string | null]} words what each wording makes of it, if it knows it at all
 */

/** @param {View} view @param {Comparison} comparison @returns {Difference[]} */
function differences(view, { from, to, grounds, documents, notes }) {
  /** @param {string} kind @param {[string | null, string | null]} states @returns {[string | null, string | null]} */
  const inWords = (kind, [was, is]) => [was && t(`${kind}-${was}`), is && t(`${kind}-${is}`)];
  /** @param {'added' | 'removed'} change @returns {(id: string) => Difference} */
  const note = (change) => (id) => ({ name: t(`note-${id}`), change, item: `note:${id}`, words: [null, null] });
  return [
    ...grounds.map(({ id, change, states }) => ({
      name: t(`ground-${id}`, { edition: change === 'removed' ? from : to }),
      change,
      item: `ground:${id}`,
      words: inWords('state', states),
    })),
    ...documents.map(({ id, child, change, needs }) => ({
      name: paperName(
        child === undefined || view.state.children.length < 2 ? { id } : { id, child },
        change === 'removed' ? from : to,
      ),
      change,
      item: `document:${id}`,
      words: inWords('need', needs),
    })),
    ...notes.added.map(note('added')),
    ...notes.removed.map(note('removed')),
  ].filter(({ change }) => change !== 'same');
}

/** What a wording makes of something. @param {'ui-result-was' | 'ui-result-is'} caption @param {Edition} edition @param {string} words */
const side = (caption, { in_force_from }, words) => labelled(t(caption, { date: formatDate(in_force_from) }), words);

/** @param {View} view @param {[Edition, Edition]} editions @param {Difference} difference */
function row(view, [before, after], { name, change, item, words }) {
  const { law, standard } = view;
  const sides = /** @type {const} */ ([
    ['ui-result-was', before, words[0]],
    ['ui-result-is', after, words[1]],
  ]);
  return h(
    'li',
    { class: 'row' },
    h('h3', { class: 'govuk-heading-s' }, name, ' ', h('span', { class: 'govuk-tag' }, t(`change-${change}`))),
    sides.map(([caption, edition, words]) => words && side(caption, edition, words)),
    law &&
      fold(
        view,
        `change:${name}`,
        t('ui-result-both-wordings'),
        name,
        ...sides.map(([, { id }]) => {
          const passages =
            id === before.id
              ? olderPassages(law, standard.list, item, before.id, after.id)
              : passagesOf(law, { edition: id, list: standard.list }, item);
          return [
            h('h4', { class: 'govuk-heading-s' }, t(`edition-${id}`)),
            passages.length > 0 ? quotes(law, passages) : h('p', null, t('ui-result-no-passage')),
          ];
        }),
      ),
  );
}

/** Whether there are two wordings to compare. @param {View} view */
export const hasChanged = (view) => available(view).length > 1;

/**
 * What the newest change among the wordings that may be applied means for these answers.
 * @param {View} view
 */
export function changes(view) {
  const [before, after] = available(view).slice(-2);
  if (!before || !after) return null;
  const { service, channel } = view.report;
  const comparison = view.compare({ ...toRequest(view.state, service, channel), edition: before.id }, after.id);
  const rows = differences(view, comparison);
  const [was, is] = comparison.outcome;
  return section(
    'changes',
    t('ui-result-changes', { date: formatDate(after.in_force_from) }),
    was === is
      ? h('p', null, t('ui-result-changes-same-outcome'), ' ', t(`outcome-${is}`))
      : [side('ui-result-was', before, t(`outcome-${was}`)), side('ui-result-is', after, t(`outcome-${is}`))],
    rows.length === 0
      ? h('p', null, t('ui-result-changes-none'))
      : fold(
          view,
          'changes',
          t('ui-result-changes-show', { count: rows.length }),
          '',
          h(
            'ul',
            { class: 'rows' },
            rows.map((difference) => row(view, [before, after], difference)),
          ),
        ),
  );
}
