/** A field for a saved file. */
import { h } from '../checker/dom.js';
import { openAnswers } from '../checker/export/file.js';
import { t } from '../checker/i18n.js';
import { say } from './start.js';
/** @import { State } from '../checker/answers.js' */
/** @import { Reader } from '../checker/export/file.js' */

/**
 * What is wrong with a file is said here, and `onOpen` is called only with answers that can be taken over.
 * @param {() => State['lang']} lang
 * @param {Reader} reader
 * @param {(state: State) => void} onOpen
 */
export function openSaved(lang, reader, onOpen) {
  const problem = h('p', { id: 'open-saved-problem', class: 'govuk-error-message', role: 'alert' });
  const field = h('input', {
    type: 'file',
    class: 'govuk-file-upload',
    id: 'open-saved',
    accept: '.json,application/json',
    'aria-describedby': 'open-saved-problem',
    onchange: async () => {
      const [file] = field.files ?? [];
      if (!file) return;
      const read = await openAnswers(file, lang(), reader);
      // Emptied, or choosing the same file again after mending it would change nothing.
      field.value = '';
      say(problem, read.error && `ui-take-error-${read.error}`);
      if (read.error === undefined) onOpen(read.state);
    },
  });
  return h(
    'div',
    { class: 'govuk-form-group' },
    h('label', { class: 'govuk-label', for: 'open-saved', 'data-t': 'ui-take-open' }, t('ui-take-open')),
    problem,
    field,
  );
}
