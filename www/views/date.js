/** The day of application: ages, deadlines and the wording of the law follow from it. */
import { t } from '../words.js';
import { dateFields, readDate } from './date-fields.js';
import { continueButton, fieldset, form } from './form.js';

/**
 * @param {import('./form.js').App} app
 * @param {import('./form.js').Draft | undefined} draft
 * @returns {import('./form.js').View}
 */
export function dateView(app, draft) {
  const title = t('ui-date-title');
  return {
    title,
    node: form(
      (data) => {
        const read = readDate(data, 'date');
        if ('error' in read) return app.refuse(read.error);
        // Another day may have another law: a wording chosen for the old one goes.
        const edition = read.date === app.state.date ? app.state.edition : undefined;
        return app.submit({ ...app.state, date: read.date, edition });
      },
      fieldset({ title, hint: t('ui-date-hint'), error: draft?.error }, dateFields('date', app.state.date, draft)),
      continueButton(),
    ),
  };
}
