/** The plain page of one service: every paper, every ground and every row of its standard, in words and in the law's own sentences. */
import { citedIds, listKey, olderPassages, passagesOf, rowsOf } from '../result/law.js';
import { groundPlace } from '../result/phrases.js';
import { formatDate, t, ta } from '../words.js';
import { compareLists } from './changes.mjs';
import { editionNotice, framed, questionnaire } from './frame.mjs';
import { h } from './html.mjs';
import { quoted, quotes, readings, reference, sources } from './law-text.mjs';

/** @typedef {import('../result/law.js').Law} Law */
/** @typedef {import('./changes.mjs').Ground} Ground */
/** @typedef {import('./changes.mjs').Paper} Paper */
/** @typedef {import('./changes.mjs').List} List */
/** @typedef {import('./changes.mjs').Difference} Difference */
/** @typedef {import('./html.mjs').Child} Child */
/** @typedef {import('../../boundary/types.d.ts').Catalogue & { lists: Record<string, Record<string, List>> }} ListedCatalogue */
/** @typedef {import('../../boundary/types.d.ts').Catalogue['services'][number]} Service */

/**
 * @typedef {object} Site
 * @property {import('../words.js').Lang} lang
 * @property {string} style
 * @property {Law} law
 * @property {ListedCatalogue} catalogue
 * @property {number} unmodelled how many things the checker does not model
 */

/** @param {string} id @param {Child} heading @param {...Child} content */
const section = (id, heading, ...content) =>
  h(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    h('h2', { id: `${id}-heading`, class: 'govuk-heading-m' }, heading),
    ...content,
  );

/**
 * The papers of one list under the item of the law that names them: one item can give several papers.
 * @param {Site} site @param {string} edition @param {string} list @param {string} anchor @param {Paper[]} papers
 */
function paperItems({ law }, edition, list, anchor, papers) {
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
          h('h3', { id: `${anchor}-${id}`, class: 'govuk-heading-s' }, t(`document-${id}`, { edition })),
          per_child ? h('p', { class: 'govuk-tag' }, t('ui-list-per-child')) : null,
          h('p', null, ta(`document-${id}`, 'what', { edition })),
          h('p', null, h('strong', null, t('ui-result-where')), ' ', ta(`document-${id}`, 'where', { edition })),
          evidence && evidence.length > 0
            ? [
                h('p', null, t('ui-list-evidence')),
                h(
                  'ul',
                  { class: 'govuk-list govuk-list--bullet' },
                  evidence.map((proof) =>
                    h('li', null, h('strong', null, t(`evidence-${proof}`)), '. ', ta(`evidence-${proof}`, 'where')),
                  ),
                ),
              ]
            : null,
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
        h('h3', { class: 'govuk-heading-s' }, t(`ground-${ground.id}`, { edition })),
        h('p', null, ta(`ground-${ground.id}`, 'applies', { edition })),
        h('p', null, h('strong', null, t('ui-result-remedy')), ' ', ta(`ground-${ground.id}`, 'remedy', { edition })),
        readings(law, { edition, list }, `ground:${ground.id}`),
        quotes(law, { edition, list }, `ground:${ground.id}`),
      ),
    ),
  );

/** One difference between two wordings, with the sentences of both. @param {Law} law @param {'ground' | 'document'} kind @param {string} list @param {[string, string]} editions @param {Difference} difference */
function difference(law, kind, list, [before, after], { id, change }) {
  const item = `${kind}:${id}`;
  /** @param {string} edition @param {string} caption @param {import('../result/law.js').Passage[]} passages */
  const side = (edition, caption, passages) => [
    h('p', null, h('strong', null, caption), ' ', ta(`${kind}-${id}`, kind === 'ground' ? 'applies' : 'what', { edition })),
    readings(law, { edition, list }, item),
    quoted(law, passages),
  ];
  return h(
    'li',
    null,
    h('h4', { class: 'govuk-heading-s' }, t(`${kind}-${id}`, { edition: change === 'removed' ? before : after })),
    h('p', { class: 'govuk-tag' }, t(`change-${change}`)),
    change === 'added' ? null : side(before, t('ui-result-was'), olderPassages(law, list, item, before, after)),
    change === 'removed' ? null : side(after, t('ui-result-is'), passagesOf(law, { edition: after, list }, item)),
  );
}

/** What was different under an older wording, channel by channel; channels alike are told once. @param {Site} site @param {Service} service @param {string} before @param {string} after */
function changesSection({ law, catalogue }, service, before, after) {
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
    h('p', null, ta(`edition-${before}`, 'warning')),
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
      h('h3', { class: 'govuk-heading-s' }, channels.map((channel) => t(`channel-${channel}`)).join(' · ')),
      grounds.length === 0
        ? h('p', null, t('ui-list-changes-no-grounds'))
        : h(
            'ul',
            { class: 'list-changes' },
            grounds.map((row) => difference(law, 'ground', list, [before, after], row)),
          ),
      documents.length === 0
        ? h('p', null, t('ui-list-changes-no-documents'))
        : h(
            'ul',
            { class: 'list-changes' },
            documents.map((row) => difference(law, 'document', list, [before, after], row)),
          ),
    ]),
  );
}

/**
 * Grounds of every channel; where all channels have the same, once.
 * @param {Site} site @param {Service} service @param {string} edition
 */
function groundsSections(site, service, edition) {
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

/** @param {Site} site @param {Service} service */
export function servicePage(site, service) {
  const { lang, style, law, catalogue } = site;
  const edition = /** @type {import('./frame.mjs').Edition} */ (catalogue.editions.at(-1));
  const older = catalogue.editions.slice(0, -1).reverse();
  const name = t(`service-${service.id}`);
  const lists = service.channels.map(({ id: channel }) => ({ channel, list: listKey(service.id, channel) }));
  const first = { edition: edition.id, list: lists[0]?.list ?? '' };
  const notes = [
    ...new Map(lists.flatMap(({ list }) => citedIds(law, { edition: edition.id, list }, 'note').map((id) => [id, list]))),
  ];
  const parts = [
    ...lists.map(({ channel, list }) => {
      const papers = catalogue.lists[edition.id]?.[list]?.documents ?? [];
      return {
        id: `${channel}-papers`,
        heading: t('ui-list-papers', { channel: t(`channel-${channel}`) }),
        content: [
          h('p', null, ta(`channel-${channel}`, 'about')),
          h('p', null, t('ui-list-papers-about', { count: papers.length }), ' ', t('ui-list-papers-when')),
          paperItems(site, edition.id, list, channel, papers),
        ],
      };
    }),
    ...groundsSections(site, service, edition.id),
    {
      id: 'standard',
      heading: t('ui-result-standard'),
      content: rowsOf(law, first).map((row) => [
        h('h3', { id: `row-${row}`, class: 'govuk-heading-s' }, t(`row-${row}`)),
        h('p', null, t(`row-${row}-${service.id}`)),
        reference(law, `row:${row}`),
        quotes(law, first, `row:${row}`),
      ]),
    },
    {
      id: 'notes',
      heading: t('ui-result-notes'),
      content: notes.map(([id, list]) => [
        h('h3', { id: `note-${id}`, class: 'govuk-heading-s' }, t(`note-${id}`)),
        h('p', null, ta(`note-${id}`, 'text')),
        reference(law, `note:${id}`),
        quotes(law, { edition: edition.id, list }, `note:${id}`),
      ]),
    },
    {
      id: 'not-modelled',
      heading: t('ui-result-limits'),
      content: [
        h('p', null, t('not-modelled')),
        h(
          'ul',
          { class: 'govuk-list govuk-list--bullet' },
          Array.from({ length: site.unmodelled }, (_, n) => h('li', null, t(`not-modelled-${n + 1}`))),
        ),
        readings(law, first, 'report'),
      ],
    },
    { id: 'sources', heading: t('ui-list-sources'), content: [sources(law)] },
  ].filter(({ content }) => content.length > 0);
  const changes = older.map(({ id }) => ({
    id: `changes-${id}`,
    heading: t('ui-list-changes', { edition: t(`edition-${id}`) }),
    before: id,
  }));
  const contents = [...parts.slice(0, -2), ...changes, ...parts.slice(-2)];

  return framed(
    {
      lang,
      file: `${service.id}.html`,
      style,
      title: t('ui-list-title', { service: name }),
      description: t('ui-list-description', { service: name, date: formatDate(edition.in_force_from) }),
      edition,
      about: {
        '@type': 'GovernmentService',
        name,
        description: ta(`service-${service.id}`, 'about'),
        areaServed: { '@type': 'Country', name: 'KZ' },
        availableChannel: lists.map(({ channel }) => ({
          '@type': 'ServiceChannel',
          name: t(`channel-${channel}`),
          description: ta(`channel-${channel}`, 'about'),
        })),
      },
    },
    h('p', null, h('a', { class: 'govuk-back-link', href: 'index.html' }, t('ui-list-back'))),
    h('h1', { class: 'govuk-heading-l' }, name),
    h('p', { class: 'lead' }, ta(`service-${service.id}`, 'about')),
    editionNotice(edition),
    h('p', null, h('a', { class: 'govuk-button', role: 'button', href: questionnaire(lang) }, t('ui-list-questionnaire'))),
    h(
      'nav',
      { class: 'list-contents', 'aria-labelledby': 'contents-heading' },
      h('h2', { id: 'contents-heading', class: 'govuk-heading-s' }, t('ui-list-contents')),
      h(
        'ul',
        { class: 'govuk-list govuk-list--bullet' },
        contents.map(({ id, heading }) => h('li', null, h('a', { class: 'govuk-link', href: `#${id}` }, heading))),
      ),
    ),
    h('p', { class: 'law-language' }, t('ui-list-law-language')),
    contents.map((part) =>
      'before' in part ? changesSection(site, service, part.before, edition.id) : section(part.id, part.heading, ...part.content),
    ),
  );
}
