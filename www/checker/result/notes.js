/** What happens next, and what to look out for: titles in sight, each text folded. */
import { h } from '../dom.js';
import { t, ta } from '../i18n.js';
import { fold } from './fold.js';
import { lawSays, readings, reference } from './law-says.js';
import { money } from './money.js';
import { section } from './section.js';
/** @import { View } from './result.js' */

/** @param {View} view */
export function notes(view) {
  const { report, law, standard } = view;
  return (
    report.notes.length > 0 &&
    section(
      'notes',
      t('result-then'),
      h(
        'ul',
        { class: 'lines' },
        report.notes.map((id) =>
          h(
            'li',
            { class: 'line' },
            fold(
              view,
              `note:${id}`,
              t(`note-${id}`),
              '',
              h('p', null, ta(`note-${id}`, 'text', { service: view.report.service })),
              money(view, id),
              readings(law, standard, `note:${id}`),
              reference(law, `note:${id}`),
              lawSays(view, `note:${id}`),
            ),
          ),
        ),
      ),
    )
  );
}
