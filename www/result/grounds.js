/** Reasons for which the authority may refuse: those that apply, those still open, and, folded, those that do not. */
import { h } from '../dom.js';
import { t, ta } from '../words.js';
import { fold } from './fold.js';
import { lawSays, readings } from './law-says.js';
import { groundPlace } from './phrases.js';
import { section } from './section.js';
import { settledBy, why } from './why.js';

/** @typedef {import('./result.js').View} View */
/** @typedef {import('../../boundary/types.d.ts').GroundRow} GroundRow */
/** @typedef {import('../../boundary/types.d.ts').GroundState} GroundState */

/** @param {View} view @param {GroundRow} row */
function ground(view, row) {
  const { id, state } = row;
  const { standard, law } = view;
  const edition = { edition: standard.edition };
  return h(
    'li',
    { class: `row row-${state}`, id: `ground-${id}` },
    h(
      'h3',
      { class: 'govuk-heading-s' },
      t(`ground-${id}`, edition),
      ' ',
      h('span', { class: `govuk-tag tag-${state}` }, t(`state-${state}`)),
    ),
    h('p', null, ta(`ground-${id}`, state, edition)),
    state === 'applies' && h('p', null, h('strong', null, t('ui-result-remedy')), ' ', ta(`ground-${id}`, 'remedy', edition)),
    state === 'open' && settledBy(view, row.facts),
    state !== 'clear' && readings(law, standard, `ground:${id}`),
    fold(
      `${standard.list}:ground:${id}`,
      t('ui-result-why-and-law'),
      t(`ground-${id}`, edition),
      state !== 'open' && why(view, row.facts),
      h('p', { class: 'govuk-hint' }, groundPlace(row)),
      state === 'clear' && readings(law, standard, `ground:${id}`),
      lawSays(law, standard, `ground:${id}`),
    ),
  );
}

/** @param {View} view @param {GroundState} state */
function group(view, state) {
  const rows = view.report.grounds.filter((row) => row.state === state);
  return {
    rows,
    list: h(
      'ul',
      { class: 'rows' },
      rows.map((row) => ground(view, row)),
    ),
  };
}

/** @param {View} view */
export function grounds(view) {
  const applies = group(view, 'applies');
  const open = group(view, 'open');
  return [
    applies.rows.length > 0 &&
      section('grounds-apply', t('ui-result-grounds-apply', { count: applies.rows.length }), applies.list),
    open.rows.length > 0 && section('grounds-open', t('ui-result-grounds-open', { count: open.rows.length }), open.list),
    applies.rows.length === 0 && open.rows.length === 0 && h('p', { class: 'all-clear' }, t('ui-result-no-grounds')),
  ];
}

/** The grounds that do not threaten, for whoever wants to see them. @param {View} view */
export function clearGrounds(view) {
  const { rows, list } = group(view, 'clear');
  return (
    rows.length > 0 &&
    section(
      'grounds-clear',
      t('ui-result-grounds-clear'),
      fold(`${view.standard.list}:clear`, t('ui-result-grounds-clear-show', { count: rows.length }), '', list),
    )
  );
}
