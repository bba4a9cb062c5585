/** The words that the page is to show, read from where they are written. */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @import { Lang } from './site.mjs' */
/** @typedef {(id: string, args?: Record<string, string | number>) => string} Words `id` or `id.attribute` */

/** @type {Map<Lang, Words>} */
const known = new Map();

/** @param {Lang} lang @returns {Words} */
export function wordsIn(lang) {
  let words = known.get(lang);
  if (!words) {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    bundle.addResource(new FluentResource(readFileSync(new URL(`../../../law/words/${lang}.ftl`, import.meta.url), 'utf8')));
    words = (id, args) => {
      const [name = '', attribute] = id.split('.');
      const message = bundle.getMessage(name);
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
      if (!pattern) throw new Error(`there is no ${id} in ${lang}`);
      return bundle.formatPattern(pattern, args);
    };
    known.set(lang, words);
  }
  return words;
}
