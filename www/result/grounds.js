/** Reasons for which the authority may refuse: those that apply, those still open, and, folded, those that do not. */
import { h } from '../dom.js';
import { t, ta } from '../words.js';
import { fold } from './fold.js';
import { lawSays, readings } from './law-says.js';
import { groundPlace } from './phrases.js';
import { clears } from './remedies.js';
import { section } from './section.js';
import { settledBy, why } from './why.js';

/** @typedef {import('./result.js').View} View */
/** @typedef {import('../../boundary/types.d.ts').GroundRow} GroundRow */
/** @typedef {import('../../boundary/types.d.ts').GroundState} GroundState */

/** More open reasons than these are folded: nobody reads twenty of them, and the first answers settle most. */
const SHOWN = 4;

/** @param {View} view @param {GroundRow} row */
function ground(view, row) {
  const { id, state } = row;
  const { standard, law } = view;
  const edition = { edition: standard.edition };
  const applies = state === 'applies';
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
    state !== 'open' && h('p', null, ta(`ground-${id}`, state, edition)),
    applies && [
      h('h4', { class: 'govuk-heading-s' }, t('ui-result-remedy')),
      clears(view, id),
      h('p', null, ta(`ground-${id}`, 'remedy', edition)),
    ],
    state === 'open' && settledBy(view, row.facts),
    fold(
      `${standard.list}:ground:${id}`,
      t('ui-result-why-and-law'),
      t(`ground-${id}`, edition),
      state === 'open' ? h('p', null, ta(`ground-${id}`, state, edition)) : why(view, row.facts),
      h('p', { class: 'govuk-hint' }, groundPlace(row)),
      readings(law, standard, `ground:${id}`),
      lawSays(law, standard, `ground:${id}`),
    ),
  );
}

/** @param {View} view @param {GroundState} state */
const group = (view, state) => view.report.grounds.filter((row) => row.state === state);

/** @param {View} view @param {GroundRow[]} rows */
const list = (view, rows) =>
  h(
    'ul',
    { class: 'rows' },
    rows.map((row) => ground(view, row)),
  );

/** The grounds that apply. @param {View} view */
export function threats(view) {
  const rows = group(view, 'applies');
  return rows.length > 0 && section('grounds-apply', t('ui-result-grounds-apply', { count: rows.length }), list(view, rows));
}

/** The grounds that some answer would still settle. @param {View} view */
export function openGrounds(view) {
  const rows = group(view, 'open');
  const rest = rows.slice(SHOWN);
  return (
    rows.length > 0 &&
    section(
      'grounds-open',
      t('ui-result-grounds-open', { count: rows.length }),
      list(view, rows.slice(0, SHOWN)),
      rest.length > 0 && fold(`${view.standard.list}:open`, t('result-open-rest', { count: rest.length }), '', list(view, rest)),
    )
  );
}

/** The grounds that do not threaten, for whoever wants to see them. @param {View} view */
export function clearGrounds(view) {
  const rows = group(view, 'clear');
  return (
    rows.length > 0 &&
    section(
      'grounds-clear',
      t('ui-result-grounds-clear'),
      fold(`${view.standard.list}:clear`, t('ui-result-grounds-clear-show', { count: rows.length }), '', list(view, rows)),
    )
  );
}
