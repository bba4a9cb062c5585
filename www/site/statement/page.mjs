/** The accessibility statement: what was tested, what was not, what is known to be missing, and where a barrier can be reported. */
import { h } from '../../checker/dom.js';
import { formatDate, t } from '../../checker/i18n.js';
import { listOf } from '../../checker/views/parts.js';
import { section } from '../html.mjs';
import { inShell } from '../shell.mjs';

/** The day on which everything below was last looked through. A change of what is tested changes the words and this day. */
const CHECKED = '2026-11-29';

/** The parts, and what each says, by the last part of the word's id. */
const PARTS = {
  tested: ['axe', 'keyboard', 'width', 'colour', 'contrast', 'print', 'script', 'engines'],
  untested: ['people', 'devices', 'words', 'easy'],
  limits: ['law', 'sign', 'script', 'autofill'],
};

/** @param {import('../shell.mjs').Around} around */
export const statementPage = (around) =>
  inShell(
    {
      around,
      place: { folder: 'statement', file: 'index.html' },
      title: t('ui-statement-title'),
      description: t('ui-statement-description'),
    },
    h('h1', { class: 'govuk-heading-l' }, t('ui-statement-title')),
    h('p', { class: 'lead' }, t('ui-statement-about')),
    h('p', null, t('ui-statement-measure')),
    h('p', null, h('strong', null, t('ui-statement-checked', { date: formatDate(CHECKED) }))),
    Object.entries(PARTS).map(([part, says]) =>
      section(part, t(`ui-statement-${part}`), listOf(says.map((id) => t(`ui-statement-${part}-${id}`)))),
    ),
    section(
      'report',
      t('ui-statement-report'),
      h('p', null, t('ui-statement-report-where')),
      h('p', null, t('ui-statement-report-what')),
    ),
  );
