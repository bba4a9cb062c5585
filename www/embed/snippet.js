/** The code that a host puts into a page. */

/**
 * @typedef {object} Wish
 * @property {string} site address of the site, with a slash at its end
 * @property {string} [lang]
 * @property {string} [service]
 * @property {string} [theme]
 */

/** @param {Record<string, string | undefined>} attributes */
const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value ? ` ${name}="${value}"` : ''))
    .join('');

/**
 * The element. Until it has come, and where there are no scripts, a link to the plain lists stands in its place.
 * @param {Wish} wish
 * @param {string} lists words of that link
 */
export const elementCode = ({ site, lang, service, theme }, lists) =>
  `<script type="module" src="${site}embed/element/bauyr-check.js"></script>
<bauyr-check${written({ lang, service, theme })}>
  <a href="${site}lists/${lang || 'kk'}/index.html">${lists}</a>
</bauyr-check>`;

/** @param {Wish} wish */
export const frameCode = ({ site, lang }) =>
  `<iframe data-bauyr src="${site}${lang ? `?lang=${lang}` : ''}" title="Bauyr" width="100%" height="800" allow="clipboard-write; web-share"></iframe>
<script src="${site}embed/resize.js" defer></script>`;

/** @param {Record<string, string>} properties */
export const styleCode = (properties) =>
  `bauyr-check {\n${Object.entries(properties)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`;
