/** How a list was under an older wording, told by the differences. */
import { h } from '../../checker/dom.js';
import { t, ta } from '../../checker/i18n.js';
import { readings } from '../../checker/result/law-says.js';
import { listKey, olderPassages, passagesOf } from '../../checker/result/law.js';
import { link } from '../../checker/views/parts.js';
import { anchored, subheading } from '../html.mjs';
import { compareLists, saying } from './changes.mjs';
import { quoted } from './law-text.mjs';
import { keptFor } from './time.mjs';
/** @import { Law, Passage } from '../../checker/result/law.js' */
/** @import { Difference } from './changes.mjs' */
/** @import { Service, Site } from './service.mjs' */

/** One difference between two wordings, with the sentences of both. @param {Law} law @param {'ground' | 'document'} kind @param {string} list @param {string} anchor @param {[string, string]} editions @param {Difference} difference */
function difference(law, kind, list, anchor, [before, after], { id, change }) {
  const place = `${anchor}-${kind}-${id}`;
  const item = `${kind}:${id}`;
  /** @param {string} edition @param {string} caption @param {Passage[]} passages */
  const side = (edition, caption, passages) => [
    h('p', null, h('strong', null, caption), ' ', saying(kind, id, edition)),
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
export function changesPart({ law, catalogue }, service, before, after, file) {
  /** @type {Map<string, { channels: string[], list: string, grounds: Difference[], documents: Difference[] }>} */
  const told = new Map();
  for (const { id: channel } of service.channels) {
    const list = listKey(service.id, channel);
    const was = catalogue.lists[before]?.[list];
    const is = catalogue.lists[after]?.[list];
    if (!was || !is) continue;
    const found = compareLists(law, list, [before, after], was, is);
    const key = JSON.stringify(found);
    const alike = told.get(key);
    if (alike) alike.channels.push(channel);
    else told.set(key, { channels: [channel], list, ...found });
  }
  const { [before]: was = 0, [after]: is = 0 } = service.term_working_days;
  return {
    id: `changes-${before}`,
    heading: t('ui-list-changes', { edition: t(`edition-${before}`) }),
    content: [
      h('p', null, t('ui-list-changes-about')),
      h('p', { class: 'lone' }, link(file, t('ui-list-older', { edition: t(`edition-${before}`) }))),
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
      [...told.values()].map(({ channels, list, ...found }) => {
        const anchor = `changes-${before}-${channels[0]}`;
        /** @param {'ground' | 'document'} kind */
        const rows = (kind) =>
          found[`${kind}s`].length === 0
            ? h('p', null, t(`ui-list-changes-no-${kind}s`))
            : h(
                'ul',
                { class: 'list-changes' },
                found[`${kind}s`].map((row) => difference(law, kind, list, anchor, [before, after], row)),
              );
        return [
          subheading(anchor, channels.map((channel) => t(`channel-${channel}`)).join(' · ')),
          rows('ground'),
          rows('document'),
        ];
      }),
    ],
  };
}
