/** How a list was under an older wording, told by the differences. */
import { t, ta } from '../../checker/i18n.js';
import { listKey, olderPassages, passagesOf } from '../../checker/result/law.js';
import { anchored, h } from '../html.mjs';
import { section } from '../section.mjs';
import { compareLists } from './changes.mjs';
import { quoted, readings } from './law-text.mjs';
import { keptFor } from './time.mjs';

/** @typedef {import('../../checker/result/law.js').Law} Law */
/** @typedef {import('./changes.mjs').Difference} Difference */
/** @typedef {import('./service.mjs').Site} Site */
/** @typedef {import('./service.mjs').Service} Service */

/** One difference between two wordings, with the sentences of both. @param {Law} law @param {'ground' | 'document'} kind @param {string} list @param {string} anchor @param {[string, string]} editions @param {Difference} difference */
function difference(law, kind, list, anchor, [before, after], { id, change }) {
  const place = `${anchor}-${kind}-${id}`;
  const item = `${kind}:${id}`;
  /** @param {string} edition @param {string} caption @param {import('../../checker/result/law.js').Passage[]} passages */
  const side = (edition, caption, passages) => [
    h(
      'p',
      null,
      h('strong', null, caption),
      ' ',
      kind === 'ground' ? t(`if-ground-${id}`) : ta(`${kind}-${id}`, 'what', { edition }),
    ),
    readings(law, { edition, list }, item),
    quoted(law, passages),
  ];
  return h(
    'li',
    { id: place },
    h(
      'h4',
      { class: 'govuk-heading-s' },
      anchored(place, t(`${kind}-${id}`, { edition: change === 'removed' ? before : after })),
    ),
    h('p', { class: 'govuk-tag' }, t(`change-${change}`)),
    change === 'added' ? null : side(before, t('ui-result-was'), olderPassages(law, list, item, before, after)),
    change === 'removed' ? null : side(after, t('ui-result-is'), passagesOf(law, { edition: after, list }, item)),
  );
}

/** What was different under an older wording, channel by channel; channels alike are told once. @param {Site} site @param {Service} service @param {string} before @param {string} after @param {string} file the whole list in the older wording */
export function changesSection({ law, catalogue }, service, before, after, file) {
  /** @type {Map<string, { channels: string[], list: string, grounds: Difference[], documents: Difference[] }>} */
  const told = new Map();
  for (const { id: channel } of service.channels) {
    const list = listKey(service.id, channel);
    const was = catalogue.lists[before]?.[list];
    const is = catalogue.lists[after]?.[list];
    if (!was || !is) continue;
    const found = compareLists(law, list, [before, was], [after, is]);
    const key = JSON.stringify(found);
    const alike = told.get(key);
    if (alike) alike.channels.push(channel);
    else told.set(key, { channels: [channel], list, ...found });
  }
  const { [before]: was = 0, [after]: is = 0 } = service.term_working_days;
  return section(
    `changes-${before}`,
    t('ui-list-changes', { edition: t(`edition-${before}`) }),
    h('p', null, t('ui-list-changes-about')),
    h(
      'p',
      { class: 'lone' },
      h('a', { class: 'govuk-link', href: file }, t('ui-list-older', { edition: t(`edition-${before}`) })),
    ),
    h('p', null, ta(`edition-${before}`, 'warning')),
    keptFor(law, before),
    was === is
      ? null
      : h(
          'p',
          null,
          `${t('row-term')}. `,
          h('strong', null, t('ui-result-was')),
          ` ${t('ui-result-term', { days: was })}. `,
          h('strong', null, t('ui-result-is')),
          ` ${t('ui-result-term', { days: is })}.`,
        ),
    [...told.values()].map(({ channels, list, grounds, documents }) => [
      h(
        'h3',
        { id: `changes-${before}-${channels[0]}`, class: 'govuk-heading-s' },
        anchored(`changes-${before}-${channels[0]}`, channels.map((channel) => t(`channel-${channel}`)).join(' · ')),
      ),
      grounds.length === 0
        ? h('p', null, t('ui-list-changes-no-grounds'))
        : h(
            'ul',
            { class: 'list-changes' },
            grounds.map((row) => difference(law, 'ground', list, `changes-${before}-${channels[0]}`, [before, after], row)),
          ),
      documents.length === 0
        ? h('p', null, t('ui-list-changes-no-documents'))
        : h(
            'ul',
            { class: 'list-changes' },
            documents.map((row) => difference(law, 'document', list, `changes-${before}-${channels[0]}`, [before, after], row)),
          ),
    ]),
  );
}
