/** What would change the result. The engine says what clears a ground; here it is put into words, with sums and days. */
import { getAnswer, parseFact } from '../answers.js';
import { h } from '../dom.js';
import { formatDate, formatNumber, has, t, ta } from '../i18n.js';
import { childName, factLabel, optionLabel } from '../phrases.js';
import { listOf } from '../views/parts.js';
import { section } from './section.js';
/** @import { Remedy } from '../../../npm/src/bauyr.d.ts' */
/** @import { Child } from '../dom.js' */
/** @import { View } from './result.js' */

/** The sum beside a remedy whose words speak of one: the one in force on the day, or the last that is known. @param {View} view @param {string} words */
function amount({ catalogue, report, state }, words) {
  const sum = catalogue.subsistence_minimum.filter(({ from }) => from <= report.date).at(-1);
  if (!sum || !has(words, 'amount')) return null;
  const year = sum.from.slice(0, 4);
  const count = state.children.length;
  return h(
    'p',
    { class: 'remedy-amount' },
    ta(words, 'amount', { year, tenge: formatNumber(sum.tenge) }),
    count > 1 && ` ${ta(words, 'total', { count, tenge: formatNumber(sum.tenge * count) })}`,
    year < report.date.slice(0, 4) && ` ${t('result-amount-last')}`,
    ' ',
    h('span', { class: 'remedy-source' }, t('result-amount-source', { source: sum.source })),
  );
}

/** What the answer becomes, where no words of its own say what to do. @param {View} view @param {Remedy} remedy */
function inGeneral({ state }, { fact, to }) {
  if (to === undefined) return t('result-remedy-wait', { fact: factLabel(fact) });
  const { of, key } = parseFact(fact) ?? {};
  if (getAnswer(state, fact) === to) return factLabel(fact);
  return t('result-remedy-answer', { fact: factLabel(fact), answer: optionLabel(of, key, to) });
}

/** @param {View} view @param {Remedy} one @returns {Child} */
function remedy(view, one) {
  const { of, key, child } = parseFact(one.fact) ?? {};
  const words = `remedy-${of}-${key}`;
  const whose = child !== undefined && view.state.children.length > 1 ? `${childName(child)}: ` : '';
  return [
    has(words) ? whose + t(words) : inGeneral(view, one),
    one.from !== undefined &&
      h(
        'p',
        { class: 'remedy-from' },
        t('result-remedy-from'),
        ' ',
        h('time', { datetime: one.from }, h('strong', null, formatDate(one.from))),
      ),
    amount(view, words),
  ];
}

/** Ways, each enough alone; of one way, everything. @param {View} view @param {Remedy[][]} sets @param {boolean} [introduced] */
function ways(view, sets, introduced = false) {
  /** @param {Remedy[]} set */
  const together = (set) => listOf(set.map((one) => remedy(view, one)));
  const [only, ...others] = sets;
  if (!only) return [];
  if (others.length === 0) return [!introduced && only.length > 1 && h('p', null, t('result-ways-all')), together(only)];
  return [
    !introduced && h('p', null, t('result-ways-any')),
    listOf(sets.map((set) => (set.length === 1 && set[0] ? remedy(view, set[0]) : [t('result-ways-all'), together(set)]))),
  ];
}

/** What would clear one ground. @param {View} view @param {string} id */
export function clears(view, id) {
  const found = view.remedies?.grounds.find((ground) => ground.id === id);
  if (!found) return null;
  return found.clears.length === 0
    ? h('p', { class: 'remedy-none' }, t('result-remedy-none'))
    : h('div', { class: 'remedies' }, ways(view, found.clears));
}

/** The smallest sets that clear every ground, and what stays all the same. @param {View} view */
export function whatToDo(view) {
  const { remedies: found, standard } = view;
  if (!found) return null;
  const { sets, remaining } = found;
  const intro = sets.length > 1 ? 'several' : sets[0]?.length === 1 ? 'one' : 'all';
  return [
    sets.length > 0 && [
      h('p', null, t(remaining.length === 0 ? `result-remedies-${intro}` : 'result-remedies-part')),
      h('div', { class: 'row-remedies' }, ways(view, sets, remaining.length === 0 || sets.length === 1)),
    ],
    remaining.length > 0 && [
      h('p', null, t(sets.length === 0 ? 'result-remedies-nothing' : 'result-remedies-remaining')),
      listOf(
        remaining.map((id) => t(`ground-${id}`, { edition: standard.edition })),
        'govuk-list govuk-list--bullet small',
      ),
      h('p', null, t('result-remedies-ask')),
    ],
  ];
}

/** @param {View} view */
export const remedies = (view) => view.remedies && section('remedies', t('result-remedies'), whatToDo(view));
