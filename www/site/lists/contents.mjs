/** The page that leads to the plain page of each service. */
import { h } from '../../checker/dom.js';
import { formatDate, t, ta } from '../../checker/i18n.js';
import { listKey } from '../../checker/result/law.js';
import { link, listOf } from '../../checker/views/parts.js';
import { section } from '../html.mjs';
import { inShell, inForce, questionnaire } from '../shell.mjs';
import { governmentService, legislation } from '../structured.mjs';
import { editionNotice, listFile } from './editions.mjs';
import { sources } from './law-text.mjs';
/** @import { Edition } from '../shell.mjs' */
/** @import { Service, Site } from './service.mjs' */

/** @param {Site} site */
export function contentsPage({ around, law, catalogue }) {
  const { lang } = around;
  const { editions } = catalogue;
  const newest = /** @type {Edition} */ (editions.at(-1));

  /** A service: its newest list way by way, and the older ones. @param {Service} service */
  const entry = (service) => {
    const { id, term_working_days, channels } = service;
    const file = listFile(id, newest, editions);
    return h(
      'section',
      { 'aria-labelledby': id },
      h('h2', { id, class: 'govuk-heading-m' }, h('a', { href: file }, t(`service-${id}`))),
      h('p', null, ta(`service-${id}`, 'about')),
      h('p', null, t('ui-result-term', { days: term_working_days[newest.id] ?? 0 })),
      listOf(
        channels.map(({ id: channel }) => {
          const list = catalogue.lists[newest.id]?.[listKey(id, channel)];
          return [
            link(`${file}#${channel}-papers`, t(`channel-${channel}`)),
            ': ',
            t('ui-list-papers-about', { count: list?.documents.length ?? 0 }),
            ' ',
            t('ui-list-grounds-about', { count: list?.grounds.length ?? 0 }),
          ];
        }),
      ),
      editions
        .slice(0, -1)
        .reverse()
        .map((edition) =>
          h(
            'p',
            null,
            link(listFile(id, edition, editions), t('ui-list-older', { edition: t(`edition-${edition.id}`) })),
            ` · ${inForce(edition)}`,
          ),
        ),
    );
  };

  return inShell(
    {
      around,
      place: { folder: 'lists', file: 'index.html' },
      title: t('ui-list-index'),
      description: t('ui-list-index-description', { date: formatDate(newest.in_force_from) }),
      edition: newest,
      checked: law.currency.checked_on,
      about: catalogue.services.map((service) => ({
        ...governmentService(service),
        url: listFile(service.id, newest, editions),
      })),
      citation: legislation(law, lang),
    },
    h('h1', { class: 'govuk-heading-l' }, t('ui-list-index')),
    h('p', { class: 'lead' }, t('ui-list-index-about')),
    h('p', null, h('a', { class: 'govuk-button', href: questionnaire(lang) }, t('ui-list-questionnaire'))),
    editionNotice(law, newest, editions),
    catalogue.services.map(entry),
    section('sources', t('ui-list-sources'), sources(law)),
  );
}
