// The interface's own words: every one that the page names is there in each language, and the page as it is delivered
// says in Kazakh what the words say.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LANGS = ['kk', 'ru', 'en'];

/** @param {string} lang */
const messages = (lang) =>
  new Map(
    new FluentResource(readFileSync(`${ROOT}law/words/${lang}.ftl`, 'utf8')).body.map((message) => [message.id, message]),
  );

const sources = readdirSync(`${ROOT}www`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:m?js|html)$/.test(name))
  .map((name) => readFileSync(`${ROOT}www/${name}`, 'utf8'));

/** Ids as they stand in quotes; one that ends in a dash, or goes on in braces, is the beginning of several. */
const named = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/['"`](ui-[a-z0-9_-]+)(\$\{)?/g)].map(([, id = '', open]) => (open ? `${id}*` : id)),
  ),
);

for (const lang of LANGS) {
  test(`every word that the page names is there in ${lang}`, () => {
    const known = [...messages(lang).keys()];
    assert.ok(named.size > 150, `${named.size} words`);
    for (const id of named) {
      const there = id.endsWith('*') ? known.some((one) => one.startsWith(id.slice(0, -1))) : known.includes(id);
      assert.ok(there, `${id} is missing in ${lang}`);
    }
  });
}

test('the page as delivered says what the Kazakh words say', () => {
  const kazakh = messages('kk');
  const html = readFileSync(`${ROOT}www/index.html`, 'utf8');
  const texts = [...html.matchAll(/data-t="([a-z][^"]*)"[^>]*>([^<]*)</g)];
  assert.ok(texts.length > 15, `${texts.length} texts`);
  // What the build fills in from those words, with a day, cannot differ.
  for (const [, id = '', text] of texts) if (text !== `{{${id}}}`) assert.equal(text, kazakh.get(id)?.value, id);
});
