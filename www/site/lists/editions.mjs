/** Which wording of the law a list states, and the way to the same list in the others. */
import { h } from '../../checker/dom.js';
import { t, ta } from '../../checker/i18n.js';
import { link, listOf } from '../../checker/views/parts.js';
import { inForce } from '../shell.mjs';
import { comparedOn, keptFor } from './time.mjs';
/** @import { Edition } from '../shell.mjs' */

/**
 * The file of a service's list: the newest wording has the short name, so that links to it last.
 * @param {string} service
 * @param {Edition} edition
 * @param {Edition[]} editions oldest first
 */
export const listFile = (service, edition, editions) =>
  edition.id === editions.at(-1)?.id ? `${service}.html` : `${service}.${edition.id}.html`;

/**
 * All wordings with their dates, the newest first; the one of this page is marked, the others are led to.
 * @param {import('../../checker/result/law.js').Law} law
 * @param {Edition} current
 * @param {Edition[]} editions oldest first
 * @param {(edition: Edition) => string} [file] the same page in another wording, where there is one
 */
export function editionNotice(law, current, editions, file) {
  /** @param {Edition} edition */
  const name = (edition) => {
    const words = t(`edition-${edition.id}`);
    if (edition.id === current.id) return h('strong', null, words);
    return file ? link(file(edition), words) : words;
  };
  const newest = editions.at(-1)?.id;
  const aside = h(
    'aside',
    { class: 'law-edition', 'aria-labelledby': 'editions' },
    h('h2', { id: 'editions', class: 'govuk-heading-s' }, t('ui-list-editions')),
    h('p', null, t('ui-list-editions-about')),
    listOf(
      [...editions]
        .reverse()
        .map((edition) => [
          name(edition),
          ` · ${inForce(edition)}`,
          edition.id !== newest && ` · ${t('ui-list-kept')}`,
          edition.id === current.id && ` · ${t('ui-list-edition-here')}`,
        ]),
    ),
    h('p', null, ta(`edition-${current.id}`, 'warning')),
    current.id === newest ? null : keptFor(law, current.id),
  );
  return [comparedOn(law), aside];
}
