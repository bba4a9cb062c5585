/** The plain lists link to the sources of the law: an address that nobody has opened is said to be one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FluentResource } from '@fluent/bundle';

/** @param {string} path from the root */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** @type {[string, { url?: string, url_verified?: boolean }][]} */
const sources = Object.entries(JSON.parse(read('law/law.json')).sources);

for (const lang of ['kk', 'ru', 'en']) {
  test(`${lang}: beside the link it is said whether the address was checked`, () => {
    const words = new FluentResource(read(`law/words/${lang}.ftl`)).body.find(({ id }) => id === 'ui-list-address-unverified')?.value;
    assert.ok(typeof words === 'string');
    const page = read(`dist/site/lists/${lang}/guardianship.html`);
    const linked = sources.filter(([, { url }]) => url);
    for (const [id, { url, url_verified: verified }] of linked) {
      const [, item = ''] = new RegExp(`<li id="source-${id}">(.*?)</li>`, 's').exec(page) ?? [];
      assert.ok(item.includes(`href="${url}"`), `${id}: ${item}`);
      assert.equal(item.includes(words), !verified, id);
    }
    assert.deepEqual(new Set(linked.map(([, { url_verified: verified }]) => verified)), new Set([true, false]), 'there are both kinds');
  });
}
