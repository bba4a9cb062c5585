/** The papers and the grounds of a list, each with its place in the law and the law's own sentences. */
import { h } from '../../checker/dom.js';
import { t, ta } from '../../checker/i18n.js';
import { groundPlace } from '../../checker/phrases.js';
import { readings } from '../../checker/result/law-says.js';
import { listKey } from '../../checker/result/law.js';
import { listOf } from '../../checker/views/parts.js';
import { anchored, subheading } from '../html.mjs';
import { quotes } from './law-text.mjs';
/** @import { Ground, Paper } from './changes.mjs' */
/** @import { Service, Site } from './service.mjs' */

/**
 * The papers of one list under the item of the law that names them: one item can give several papers.
 * @param {Site} site @param {string} edition @param {string} list @param {string} anchor @param {Paper[]} papers
 */
export function paperItems({ law }, edition, list, anchor, papers) {
  const items = [...new Set(papers.map(({ item }) => item))];
  return h(
    'ol',
    { class: 'list-items' },
    items.map((item) => {
      const named = papers.filter((paper) => paper.item === item);
      return h(
        'li',
        { id: `${anchor}-${item}` },
        h('p', { class: 'list-item-number' }, t('ui-result-document-item', { item: String(item) })),
        named.map(({ id, per_child, evidence }) => [
          subheading(`${anchor}-${id}`, t(`document-${id}`, { edition })),
          per_child && h('p', { class: 'govuk-tag' }, t('ui-list-per-child')),
          h('p', null, ta(`document-${id}`, 'what', { edition })),
          h('p', null, h('strong', null, t('ui-result-where')), ' ', ta(`document-${id}`, 'where', { edition })),
          evidence &&
            evidence.length > 0 && [
              h('p', null, t('ui-list-evidence')),
              listOf(
                evidence.map((proof) => [h('strong', null, t(`evidence-${proof}`)), '. ', ta(`evidence-${proof}`, 'where')]),
              ),
            ],
        ]),
        readings(law, { edition, list }, ...named.map(({ id }) => `document:${id}`)),
        quotes(law, { edition, list }, ...named.map(({ id }) => `document:${id}`)),
      );
    }),
  );
}

/** @param {Site} site @param {string} edition @param {string} list @param {string} anchor @param {Ground[]} grounds */
const groundItems = ({ law }, edition, list, anchor, grounds) =>
  h(
    'ol',
    { class: 'list-items' },
    grounds.map((ground) =>
      h(
        'li',
        { id: `${anchor}-${ground.id}` },
        h('p', { class: 'list-item-number' }, groundPlace(ground)),
        h('h3', { class: 'govuk-heading-s' }, anchored(`${anchor}-${ground.id}`, t(`ground-${ground.id}`, { edition }))),
        h('p', null, t(`if-ground-${ground.id}`)),
        h('p', null, h('strong', null, t('ui-result-remedy')), ' ', ta(`ground-${ground.id}`, 'remedy', { edition })),
        readings(law, { edition, list }, `ground:${ground.id}`),
        quotes(law, { edition, list }, `ground:${ground.id}`),
      ),
    ),
  );

/**
 * Grounds of every channel; where all channels have the same, once.
 * @param {Site} site @param {Service} service @param {string} edition
 */
export function groundsSections(site, service, edition) {
  const lists = service.channels.flatMap(({ id: channel }) => {
    const list = listKey(service.id, channel);
    const grounds = site.catalogue.lists[edition]?.[list]?.grounds;
    return grounds ? [{ channel, list, grounds }] : [];
  });
  const alike = new Set(lists.map(({ grounds }) => JSON.stringify(grounds))).size === 1;
  return (alike ? lists.slice(0, 1) : lists).map(({ channel, list, grounds }) => {
    const anchor = alike ? 'ground' : `${channel}-ground`;
    const heading = alike ? t('ui-list-grounds') : t('ui-list-grounds-channel', { channel: t(`channel-${channel}`) });
    return {
      id: alike ? 'grounds' : `${channel}-grounds`,
      heading,
      content: [
        h('p', null, t('ui-list-grounds-about', { count: grounds.length })),
        groundItems(site, edition, list, anchor, grounds),
      ],
    };
  });
}
