/**
 * What a plain page says to search engines in the words of schema.org. The site is no public body: a service is what the page is about,
 * never what it provides, and the site says of itself that it is not official.
 */
import { LANGS, t, ta } from '../checker/i18n.js';
import { sourceTitle } from '../checker/result/law.js';
import { addressOf } from './address.mjs';
/** @import { Lang } from '../checker/language.js' */
/** @import { Law } from '../checker/result/law.js' */
/** @import { Shell } from './shell.mjs' */

const COUNTRY = { '@type': 'Country', name: 'Kazakhstan', identifier: 'KZ' };

/** A public service, and the ways to apply for it. @param {import('./lists/service.mjs').Service} service */
export const governmentService = ({ id, channels }) => ({
  '@type': 'GovernmentService',
  name: t(`service-${id}`),
  description: ta(`service-${id}`, 'about'),
  areaServed: COUNTRY,
  availableChannel: channels.map(({ id: channel }) => ({
    '@type': 'ServiceChannel',
    name: t(`channel-${channel}`),
    description: ta(`channel-${channel}`, 'about'),
  })),
});

/** The acts that the page quotes; an address that nobody has opened is left out. @param {Law} law @param {Lang} lang */
export const legislation = (law, lang) =>
  Object.entries(law.sources).map(([id, { number, date, url, url_verified }]) => ({
    '@type': 'Legislation',
    name: sourceTitle(law, id, lang),
    legislationIdentifier: number,
    legislationDate: date,
    legislationJurisdiction: COUNTRY,
    sameAs: url_verified ? url : undefined,
  }));

/** The page itself. @param {Shell} shell @param {string | undefined} url the whole address, where it is known */
export const webPage = ({ around: { lang, address }, place, title, description, edition, about, citation, above }, url) => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  name: title,
  description,
  url,
  inLanguage: lang,
  isPartOf: { '@type': 'WebSite', name: t('ui-list-site'), description: t('ui-list-not-official'), inLanguage: LANGS },
  temporalCoverage: edition && `${edition.in_force_from}/${edition.in_force_until ?? '..'}`,
  about,
  citation,
  breadcrumb: above && {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { name: above.name, item: addressOf(address, { ...place, file: above.file }, lang) },
      { name: title, item: url },
    ].map((page, n) => ({ '@type': 'ListItem', position: n + 1, ...page })),
  },
});
