/** The answers behind a row, and the way to each of them. */
import { routeOfFact } from '../asking/way.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { routeHash } from '../journey.js';
import { answerLabel, factLabel } from '../phrases.js';
import { listOf } from '../views/parts.js';
/** @import { Child } from '../dom.js' */
/** @import { View } from './result.js' */

/** A way to the page that asks for a fact, and on it to its question. @param {string} fact @param {Child} label */
export const questionLink = (fact, label) =>
  h('a', { class: 'govuk-link', href: routeHash(routeOfFact(fact)), 'data-fact': fact }, label);

/**
 * Each answer that a decided row rests on, with a way to change it.
 * @param {View} view
 * @param {string[]} facts
 */
export const why = (view, facts) => [
  h('h3', { class: 'govuk-heading-s' }, t('ui-result-why')),
  facts.length === 0
    ? h('p', null, t('ui-result-why-always'))
    : listOf(
        facts.map((fact) => [
          `${factLabel(fact)}: `,
          h('strong', null, answerLabel(view.state, fact)),
          ' ',
          questionLink(fact, [t('ui-result-change'), h('span', { class: 'govuk-visually-hidden' }, ` ${factLabel(fact)}`)]),
        ]),
      ),
];

/**
 * The question to ask for an open row: the one that settles it, or the first of several in asking order.
 * @param {View} view
 * @param {string[]} facts
 * @param {string} [introduction] id of the words before a single question
 */
export function settledBy({ report }, facts, introduction = 'result-settled-by') {
  const order = [...report.missing_facts, ...report.unknown_facts, ...facts];
  const first = order.find((fact) => facts.includes(fact));
  if (first === undefined) return null;
  const more = facts.length - 1;
  return h(
    'p',
    { class: 'settled-by' },
    t(more === 0 ? introduction : 'result-settled-first'),
    ' ',
    questionLink(first, factLabel(first)),
    // A paper that may be needed stands under a heading that says as much.
    introduction === 'result-settled-by' && report.unknown_facts.includes(first) && ` (${t('ui-result-said-unknown')})`,
    more > 0 && `. ${t('result-settled-more', { count: more })}`,
  );
}
