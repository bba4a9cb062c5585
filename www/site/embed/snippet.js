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

const ENTRY = 'element/bauyr-check.js';

/**
 * The element. Until it has come, and where there are no scripts, a link to the plain lists stands in its place.
 * @param {Wish} wish
 * @param {string} lists words of that link
 * @param {Record<string, string>} [fingerprints] of the scripts, where it is to be made of these alone
 */
export const elementCode = ({ site, lang, service, theme }, lists, fingerprints = {}) =>
  `<script${written({ type: 'module', src: `${site}embed/${ENTRY}`, integrity: fingerprints[ENTRY], crossorigin: fingerprints[ENTRY] && 'anonymous' })}></script>
<bauyr-check${written({ lang, service, theme })}>
  <a href="${site}lists/${lang || 'kk'}/index.html">${lists}</a>
</bauyr-check>`;

/**
 * The element, made of the scripts that have these fingerprints and no others. It says so before any script is loaded.
 * @param {Wish} wish
 * @param {string} lists
 * @param {Record<string, string>} fingerprints by the path of each script from the folder `embed`
 */
export const pinnedCode = (wish, lists, fingerprints) => {
  const integrity = Object.fromEntries(
    Object.entries(fingerprints).map(([path, value]) => [`${wish.site}embed/${path}`, value]),
  );
  return `<script type="importmap">${JSON.stringify({ integrity }, null, 1)}</script>\n${elementCode(wish, lists, fingerprints)}`;
};

/** @param {Wish} wish */
export const frameCode = ({ site, lang }) =>
  `<iframe data-bauyr src="${site}${lang ? `${lang}/` : ''}" title="Bauyr" width="100%" height="800" allow="clipboard-write; web-share"></iframe>
<script src="${site}embed/resize.js" defer></script>`;

/** @param {Record<string, string>} properties */
export const styleCode = (properties) =>
  `bauyr-check {\n${Object.entries(properties)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`;
