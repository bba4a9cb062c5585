/** The page that leads to the plain page of each service. */
import { listKey } from '../result/law.js';
import { formatDate, t, ta } from '../words.js';
import { editionNotice, framed, questionnaire } from './frame.mjs';
import { h } from './html.mjs';
import { sources } from './law-text.mjs';

/** @param {import('./service.mjs').Site} site */
export function contentsPage({ lang, style, law, catalogue }) {
  const edition = /** @type {import('./frame.mjs').Edition} */ (catalogue.editions.at(-1));
  return framed(
    {
      lang,
      file: 'index.html',
      style,
      title: t('ui-list-index'),
      description: t('ui-list-index-description', { date: formatDate(edition.in_force_from) }),
      edition,
      about: catalogue.services.map(({ id }) => ({ '@type': 'GovernmentService', name: t(`service-${id}`), url: `${id}.html` })),
    },
    h('h1', { class: 'govuk-heading-l' }, t('ui-list-index')),
    h('p', { class: 'lead' }, t('ui-list-index-about')),
    editionNotice(edition),
    h('p', null, h('a', { class: 'govuk-button', role: 'button', href: questionnaire(lang) }, t('ui-list-questionnaire'))),
    catalogue.services.map(({ id, term_working_days, channels }) =>
      h(
        'section',
        { 'aria-labelledby': id },
        h('h2', { id, class: 'govuk-heading-m' }, h('a', { href: `${id}.html` }, t(`service-${id}`))),
        h('p', null, ta(`service-${id}`, 'about')),
        h('p', null, t('ui-result-term', { days: term_working_days[edition.id] ?? 0 })),
        h(
          'ul',
          { class: 'govuk-list govuk-list--bullet' },
          channels.map(({ id: channel }) => {
            const list = catalogue.lists[edition.id]?.[listKey(id, channel)];
            return h(
              'li',
              null,
              h('a', { href: `${id}.html#${channel}-papers` }, t(`channel-${channel}`)),
              ': ',
              t('ui-list-papers-about', { count: list?.documents.length ?? 0 }),
              ' ',
              t('ui-list-grounds-about', { count: list?.grounds.length ?? 0 }),
            );
          }),
        ),
      ),
    ),
    h(
      'section',
      { 'aria-labelledby': 'sources' },
      h('h2', { id: 'sources', class: 'govuk-heading-m' }, t('ui-list-sources')),
      sources(law),
    ),
  );
}
