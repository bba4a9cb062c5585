/** What is paid each month: for the children of this request, in indices and in tenge of the year of the application. */
import { h } from '../dom.js';
import { t, ta } from '../i18n.js';
import { childName } from '../phrases.js';
import { backing } from './law-says.js';
import { summaryRow } from './section.js';
import { fullYears, indicesAt, inTenge } from './sums.js';
/** @import { Payment } from './law.js' */
/** @import { View } from './result.js' */

/** Who gets how many indices: one row where it is the same for every child. @param {Payment} payment @param {(number | undefined)[]} ages */
function rows(payment, ages) {
  const { to, per_child } = payment;
  if (!per_child) return [{ name: t(`payment-${to}`), indices: indicesAt(payment, undefined) }];
  const each = ages.map((age) => indicesAt(payment, age));
  const [first = []] = each;
  if (each.every((one) => String(one) === String(first))) return [{ name: t(`payment-${to}`), indices: first }];
  return each.map((indices, child) => ({ name: childName(child), indices }));
}

/** @param {View} view @param {string} note */
export function money(view, note) {
  const { law, report, state, standard } = view;
  const paid = law?.money.payments[standard.edition]?.[report.service];
  if (!law || !paid || law.money.note !== note) return null;
  const { sum, either, about } = inTenge(law.money, Number(report.date.slice(0, 4)));
  const ages = state.children.map((child) => fullYears(child[law.money.age_from], report.date));
  return h(
    'div',
    { class: 'money' },
    h('h3', { class: 'govuk-heading-s' }, t('result-money')),
    h(
      'dl',
      { class: 'govuk-summary-list' },
      paid.map((payment) => {
        const each = payment.per_child ? ages.map((age) => indicesAt(payment, age)) : [];
        const total =
          each.length > 1 && each.every(({ length }) => length === 1) && each.reduce((before, [one = 0]) => before + one, 0);
        return [
          rows(payment, ages).map(({ name, indices }) =>
            summaryRow(
              name,
              h('p', null, either(indices)),
              indices.length > 1 && h('p', { class: 'govuk-hint' }, ta(`payment-${payment.to}`, 'by_age')),
            ),
          ),
          total ? summaryRow(t('result-money-all', { count: each.length }), h('p', null, sum(total))) : null,
        ];
      }),
    ),
    h('p', null, about),
    paid.map(({ to }) => backing(view, `payment:${report.service}-${to}`, t(`payment-${to}`))),
  );
}
