/** Reasons for which the authority may refuse: those that apply, those it may set aside, those still open; on a page of their own those that do not. */
import { h } from '../dom.js';
import { t, ta } from '../i18n.js';
import { groundPlace } from '../phrases.js';
import { fold } from './fold.js';
import { lawSays, readings } from './law-says.js';
import { clears } from './remedies.js';
import { section } from './section.js';
import { settledBy, why } from './why.js';
/** @import { GroundRow, GroundState } from '../../../npm/src/bauyr.d.ts' */
/** @import { View } from './result.js' */

/** What threatens, the heaviest first. */
const THREATS = /** @type {const} */ (['applies', 'waivable', 'open']);

/** Title and state in sight, all else folded. @param {View} view @param {GroundRow} row */
function ground(view, row) {
  const { id, state } = row;
  const { standard, law } = view;
  const edition = { edition: standard.edition };
  const threatens = state !== 'open' && state !== 'clear';
  return h(
    'li',
    { class: `line row-${state}`, id: `ground-${id}` },
    fold(
      view,
      `ground:${id}`,
      [
        t(`ground-${id}`, edition),
        state !== 'clear' && [' ', h('span', { class: `govuk-tag tag-${state}` }, t(`state-${state}`))],
      ],
      '',
      h('p', null, ta(`ground-${id}`, state, edition)),
      threatens && [
        h('h3', { class: 'govuk-heading-s' }, t('ui-result-remedy')),
        clears(view, id),
        h('p', null, ta(`ground-${id}`, 'remedy', edition)),
      ],
      state === 'open' ? settledBy(view, row.facts) : why(view, row.facts),
      h('p', { class: 'govuk-hint' }, groundPlace(row)),
      readings(law, standard, `ground:${id}`),
      lawSays(view, `ground:${id}`),
    ),
  );
}

/** The grounds in one of several states, state by state. @param {View} view @param {readonly GroundState[]} states */
export const groundsIn = ({ report }, states) =>
  states.flatMap((wanted) => report.grounds.filter(({ state }) => state === wanted));

/** @param {View} view */
export const threatening = (view) => groundsIn(view, THREATS);

/** @param {View} view @param {GroundRow[]} rows */
const list = (view, rows) =>
  h(
    'ul',
    { class: 'lines' },
    rows.map((row) => ground(view, row)),
  );

/** What threatens: never folded away, however long. @param {View} view */
export function threats(view) {
  const rows = threatening(view);
  return rows.length > 0 && section('grounds', t('result-grounds'), list(view, rows));
}

/** The grounds that do not threaten, for whoever wants to see them. @param {View} view */
export function clearGrounds(view) {
  const rows = groundsIn(view, ['clear']);
  return rows.length > 0 && section('clear', t('result-more-clear', { count: rows.length }), list(view, rows));
}
