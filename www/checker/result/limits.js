/** What the checker leaves out, said at the end of every result. */
import { h } from '../dom.js';
import { has, t } from '../i18n.js';
import { readings } from './law-says.js';
import { section } from './section.js';

/** The messages `not-modelled-1`, `-2` and so on, as many as there are. */
function unmodelled() {
  const ids = [];
  for (let n = 1; has(`not-modelled-${n}`); n += 1) ids.push(`not-modelled-${n}`);
  return ids;
}

/**
 * @param {import('./law.js').Law | null} law
 * @param {import('./law.js').Standard} standard
 */
export const limits = (law, standard) =>
  section(
    'limits',
    t('ui-result-limits'),
    h('p', null, t('not-modelled')),
    h(
      'ul',
      { class: 'govuk-list govuk-list--bullet' },
      unmodelled().map((id) => h('li', null, t(id))),
    ),
    readings(law, standard, 'report'),
  );
