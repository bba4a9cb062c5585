/**
 * The script that the page names. It comes beside the style, and asks at once for all that the questions need: before, that would take
 * the line from the style; later, one file would wait for another. It stands last in the page, which is whole when it runs.
 */
const { script = '', wasm, wordsKk, ...others } = /** @type {HTMLElement} */ (document.querySelector('script[data-wasm]')).dataset;
const lang = new URLSearchParams(location.search).get('lang') ?? '';
for (const href of [others[`words${lang[0]?.toUpperCase()}${lang.slice(1)}`] ?? wordsKk, wasm]) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
}

import(new URL(script, document.baseURI).href).catch(() => {
  const failed = document.getElementById('failed');
  if (failed) failed.hidden = false;
});
