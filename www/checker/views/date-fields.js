/** Day, month and year as three text fields: the calendar of a phone is a long way from a year of birth. */
import { dateTyped } from '../digits.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
/** @import { Fault } from './form.js' */

const PARTS = /** @type {const} */ (['day', 'month', 'year']);

/**
 * @param {string} name
 * @param {string} value YYYY-MM-DD, or anything else for empty fields
 * @param {FormData | undefined} entered what was typed and not taken over
 * @param {Fault | undefined} fault
 * @param {(() => void)} [onInput]
 */
export function dateFields(name, value, entered, fault, onInput) {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const given = { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  const wrong = fault && (fault.parts ?? PARTS);
  return h(
    'div',
    { class: 'govuk-date-input' },
    PARTS.map((part) => {
      const id = partId(name, part);
      const width = part === 'year' ? 4 : 2;
      return h(
        'div',
        { class: 'govuk-date-input__item' },
        h('label', { class: 'govuk-label govuk-date-input__label', for: id }, t(`ui-date-${part}`)),
        h('input', {
          type: 'text',
          inputmode: 'numeric',
          class: `govuk-input govuk-date-input__input govuk-input--width-${width}${wrong?.includes(part) ? ' govuk-input--error' : ''}`,
          id,
          name: id,
          value: entered ? (entered.get(id) ?? '') : given[part],
          'aria-invalid': wrong?.includes(part) ? 'true' : null,
          oninput: onInput,
        }),
      );
    }),
  );
}

/**
 * The date in the fields as YYYY-MM-DD. Whether the calendar has it is for the engine to say.
 * @param {Pick<FormData, 'get'>} data
 * @param {string} name
 * @returns {{ date: string } | { error: Fault }}
 */
export function readDate(data, name) {
  const typed = (/** @type {string} */ part) => String(data.get(partId(name, part)) ?? '');
  const [day, month, year] = dateTyped([typed('day'), typed('month'), typed('year')]);
  const digits = { day, month, year };
  if (day + month + year === '') return { error: { id: 'ui-error-date-empty', field: name } };
  const parts = PARTS.filter((part) => !(part === 'year' ? /^\d{4}$/ : /^\d{1,2}$/).test(digits[part]));
  const [first] = parts;
  if (first === undefined) return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  // "85" is not guessed to be 1985.
  return { error: { id: first === 'year' ? 'ui-error-date-year' : 'ui-error-date-part', field: partId(name, first), parts } };
}

/** @param {string} name @param {string} part */
const partId = (name, part) => (part === 'day' ? name : `${name}-${part}`);
