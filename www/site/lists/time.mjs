/** On the plain lists: how current they are, what happens when, what is paid. */
import { h } from '../../checker/dom.js';
import { formatDate, t, ta } from '../../checker/i18n.js';
import { reference } from '../../checker/result/law-says.js';
import { indicesAt, inTenge } from '../../checker/result/sums.js';
import { inOrder, keptWords, stepDays } from '../../checker/result/time-words.js';
import { listOf } from '../../checker/views/parts.js';
import { subheading } from '../html.mjs';
import { quotes } from './law-text.mjs';
/** @import { Law, Standard, Step } from '../../checker/result/law.js' */

/** When the law was last compared; where that is long ago, a script shows the other sentence in its place. @param {Law} law */
export function comparedOn({ currency: { checked_on: day } }) {
  const date = formatDate(day);
  return h(
    'div',
    { class: 'checked', 'data-checked': day },
    h('p', null, t('ui-checked', { date })),
    h('p', { class: 'outdated', hidden: true }, t('ui-outdated', { date })),
  );
}

/** What an older wording leaves out. @param {Law} law @param {string} edition */
export function keptFor({ currency: { amended_since: amended } }, edition) {
  const acts = amended[edition] ?? [];
  return acts.length > 0 ? h('p', null, keptWords(acts)) : null;
}

/** @param {Law} law @param {Standard} standard @param {string} service */
export function stepList(law, standard, service) {
  const all = law.steps[standard.edition]?.[service] ?? [];
  const { always, refusing } = inOrder(all);
  /** @param {string} id @param {string} heading @param {Step[]} steps */
  const part = (id, heading, steps) =>
    steps.length === 0
      ? null
      : [
          subheading(id, heading),
          h(
            'ol',
            { class: 'rows' },
            steps.map((step) =>
              h(
                'li',
                { class: 'row' },
                h('p', null, t(`step-${step.id}`), ' ', h('strong', null, `(${stepDays(step)})`)),
                quotes(law, standard, `step:${step.id}`),
              ),
            ),
          ),
        ];
  return all.length === 0
    ? null
    : [
        part('steps', t('result-when'), always),
        h('p', { class: 'govuk-hint' }, t('result-when-about')),
        part('steps-refusal', t('result-when-refusal'), refusing),
      ];
}

/** What is paid, in tenge of the last year whose index is known. @param {Law} law @param {Standard} standard @param {string} service @param {string} note */
export function moneyList(law, standard, service, note) {
  const paid = law.money.payments[standard.edition]?.[service];
  const year = law.money.index.at(-1)?.year;
  if (!paid || law.money.note !== note || year === undefined) return null;
  const { either, about } = inTenge(law.money, year);
  return [
    listOf(
      paid.map((payment) => {
        const item = `payment:${service}-${payment.to}`;
        return [
          `${t(`payment-${payment.to}`)}: ${either(indicesAt(payment, undefined))}`,
          payment.by_age && h('p', { class: 'govuk-hint' }, ta(`payment-${payment.to}`, 'by_age')),
          reference(law, item),
          quotes(law, standard, item),
        ];
      }),
    ),
    h('p', null, about),
  ];
}
