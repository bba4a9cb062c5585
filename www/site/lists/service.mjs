/** The plain page of one service: every paper, every ground and every row of its standard, in words and in the law's own sentences. */
import { h } from '../../checker/dom.js';
import { formatDate, t, ta } from '../../checker/i18n.js';
import { counted } from '../../checker/phrases.js';
import { readings, reference } from '../../checker/result/law-says.js';
import { citedIds, listKey, rowsOf } from '../../checker/result/law.js';
import { link, listOf } from '../../checker/views/parts.js';
import { section, subheading } from '../html.mjs';
import { inShell, questionnaire } from '../shell.mjs';
import { governmentService, legislation } from '../structured.mjs';
import { changesPart } from './before.mjs';
import { editionNotice, listFile } from './editions.mjs';
import { groundsSections, paperItems } from './items.mjs';
import { quotes, sources } from './law-text.mjs';
import { moneyList, stepList } from './time.mjs';
/** @import { Catalogue } from '../../../npm/src/bauyr.d.ts' */
/** @import { Around, Edition } from '../shell.mjs' */
/** @import { List } from './changes.mjs' */

/** @typedef {Catalogue & { lists: Record<string, Record<string, List>> }} ListedCatalogue */
/** @typedef {Catalogue['services'][number]} Service */

/**
 * @typedef {object} Site
 * @property {Around} around
 * @property {import('../../checker/result/law.js').Law} law
 * @property {ListedCatalogue} catalogue
 */

/**
 * The list of a service in one wording of the law.
 * @param {Site} site
 * @param {Service} service
 * @param {Edition} edition
 */
export function servicePage(site, service, edition) {
  const { around, law, catalogue } = site;
  const { editions } = catalogue;
  /** @param {Edition} other */
  const file = (other) => listFile(service.id, other, editions);
  const isNewest = edition.id === editions.at(-1)?.id;
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
      content: [
        stepList(law, first, service.id),
        ...rowsOf(law, first).map((row) => [
          subheading(`row-${row}`, t(`row-${row}`)),
          h('p', null, t(`row-${row}-${service.id}`)),
          reference(law, `row:${row}`),
          quotes(law, first, `row:${row}`),
        ]),
      ],
    },
    {
      id: 'notes',
      heading: t('ui-result-notes'),
      content: notes.map(([id, list]) => [
        subheading(`note-${id}`, t(`note-${id}`)),
        h('p', null, ta(`note-${id}`, 'text', { service: service.id })),
        moneyList(law, { edition: edition.id, list }, service.id, id),
        reference(law, `note:${id}`),
        quotes(law, { edition: edition.id, list }, `note:${id}`),
      ]),
    },
    // What was before is told where people look for what holds: on the page of the newest wording.
    ...(isNewest ? editions.slice(0, -1).reverse() : []).map((before) =>
      changesPart(site, service, before.id, edition.id, file(before)),
    ),
    {
      id: 'not-modelled',
      heading: t('ui-result-limits'),
      content: [h('p', null, t('not-modelled')), listOf(counted('not-modelled')), readings(law, first, 'report')],
    },
    { id: 'sources', heading: t('ui-list-sources'), content: [sources(law)] },
  ].filter(({ content }) => content.length > 0);
  const title = t('ui-list-title', { service: name });

  return inShell(
    {
      around,
      place: { folder: 'lists', file: file(edition) },
      title: isNewest ? title : `${title}. ${t(`edition-${edition.id}`)}`,
      description: t('ui-list-description', { service: name, date: formatDate(edition.in_force_from) }),
      edition,
      checked: law.currency.checked_on,
      about: governmentService(service),
      citation: legislation(law, around.lang),
      above: { name: t('ui-list-index'), file: 'index.html' },
    },
    isNewest ? null : h('p', { class: 'govuk-caption-l' }, t(`edition-${edition.id}`)),
    h('h1', { class: 'govuk-heading-l' }, name),
    h('p', { class: 'lead' }, ta(`service-${service.id}`, 'about')),
    editionNotice(law, edition, editions, file),
    h('p', null, h('a', { class: 'govuk-button', href: questionnaire(around.lang) }, t('ui-list-questionnaire'))),
    h(
      'nav',
      { class: 'list-contents', 'aria-labelledby': 'contents-heading' },
      h('h2', { id: 'contents-heading', class: 'govuk-heading-s' }, t('ui-list-contents')),
      listOf(parts.map(({ id, heading }) => link(`#${id}`, heading))),
    ),
    h('p', { class: 'law-language' }, t('ui-list-quoted-in')),
    parts.map(({ id, heading, content }) => section(id, heading, ...content)),
  );
}
