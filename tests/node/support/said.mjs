/** What the words say, in every language, as Fluent reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const WORDS = new URL('../../../law/words/', import.meta.url);

/** @typedef {'kk' | 'ru' | 'en'} Lang */
/** @type {readonly Lang[]} */
export const LANGS = ['kk', 'ru', 'en'];

/** @param {Lang} lang */
function words(lang) {
  const resource = new FluentResource(readFileSync(new URL(`${lang}.ftl`, WORDS), 'utf8'));
  const bundle = new FluentBundle(lang, { useIsolating: false });
  assert.deepEqual(bundle.addResource(resource), []);
  return { bundle, ids: resource.body.map(({ id }) => id) };
}

export const BY_LANG = { kk: words('kk'), ru: words('ru'), en: words('en') };

/**
 * A message, or an attribute as `message.attribute`, on one line and with plain spaces.
 * @param {Lang} lang @param {string} place @param {Record<string, string>} [args]
 */
export function say(lang, place, args) {
  const [id = '', attribute] = place.split('.');
  const { bundle } = BY_LANG[lang];
  const message = bundle.getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  assert.ok(pattern, `${lang}: no ${place}`);
  return bundle.formatPattern(pattern, args ?? {}, []).replace(/[\s\u00a0]+/g, ' ');
}

/**
 * @param {string} name
 * @param {string} place
 * @param {Record<Lang, { says?: RegExp[], never?: RegExp[] }>} wanted
 */
export function holds(name, place, wanted) {
  for (const lang of LANGS) {
    test(`${lang}: ${name}`, () => {
      const text = say(lang, place);
      for (const says of wanted[lang].says ?? []) assert.match(text, says, place);
      for (const never of wanted[lang].never ?? []) assert.doesNotMatch(text, never, place);
    });
  }
}
