/** The answers behind a row, and the way to each of them. */
import { h } from '../dom.js';
import { routeHash } from '../journey.js';
import { t } from '../words.js';
import { answerLabel, factLabel } from './phrases.js';

/** @typedef {import('./result.js').View} View */

/** A way to the question of a fact. @param {string} fact @param {import('../dom.js').Child} label */
export const questionLink = (fact, label) => h('a', { class: 'govuk-link', href: routeHash({ view: 'question', fact }) }, label);

/**
 * Each answer that a decided row rests on, with a way to change it.
 * @param {View} view
 * @param {string[]} facts
 */
export function why(view, facts) {
  if (facts.length === 0)
    return [h('h4', { class: 'govuk-heading-s' }, t('ui-result-why')), h('p', null, t('ui-result-why-always'))];
  return [
    h('h4', { class: 'govuk-heading-s' }, t('ui-result-why')),
    h(
      'ul',
      { class: 'govuk-list govuk-list--bullet' },
      facts.map((fact) =>
        h(
          'li',
          null,
          `${factLabel(fact)}: `,
          h('strong', null, answerLabel(view.state, fact)),
          ' ',
          questionLink(fact, [t('ui-result-change'), h('span', { class: 'govuk-visually-hidden' }, ` ${factLabel(fact)}`)]),
        ),
      ),
    ),
  ];
}

/**
 * The questions that would settle an open row.
 * @param {View} view
 * @param {string[]} facts
 */
export const settledBy = (view, facts) => [
  h('p', null, t('ui-result-settled-by', { count: facts.length })),
  h(
    'ul',
    { class: 'govuk-list govuk-list--bullet' },
    facts.map((fact) =>
      h(
        'li',
        null,
        questionLink(fact, factLabel(fact)),
        view.report.unknown_facts.includes(fact) && ` (${t('ui-result-said-unknown')})`,
      ),
    ),
  ),
];
