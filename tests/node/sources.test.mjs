/** The plain lists link to the sources of the law: an address that nobody has opened, and a copy that nobody has compared, is said to be one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FluentResource } from '@fluent/bundle';
import { parseHTML } from 'linkedom';

/** @param {string} path from the root */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** @typedef {{ url?: string, url_verified?: boolean, compared: boolean, sha256: string }} Copy */
/** @type {[string, { texts: Partial<Record<string, Copy>> }][]} */
const sources = Object.entries(JSON.parse(read('law/law.json')).sources);

/** In which language a source is quoted to a reader: the reader's own, where there is a text in it. @type {Record<string, [string, string]>} */
const QUOTED = { kk: ['kk', 'ru'], ru: ['ru', 'kk'], en: ['ru', 'kk'] };

for (const [lang, [first, second]] of Object.entries(QUOTED)) {
  test(`${lang}: beside the link it is said whether the address was checked, and whether the copy was compared`, () => {
    /** @param {string} wanted */
    const words = (wanted) => {
      const found = new FluentResource(read(`law/words/${lang}.ftl`)).body.find(({ id }) => id === wanted)?.value;
      assert.ok(typeof found === 'string', wanted);
      return found;
    };
    const page = parseHTML(read(`dist/site/lists/${lang}/guardianship.html`)).document;
    const copies = sources.map(([id, { texts }]) => /** @type {[string, Copy]} */ ([id, texts[first] ?? texts[second]]));
    const linked = copies.filter(([, { url }]) => url);
    for (const [id, { url, url_verified: verified, compared, sha256 }] of linked) {
      const item = page.getElementById(`source-${id}`);
      const said = item?.textContent ?? '';
      assert.equal(item?.querySelector('a')?.getAttribute('href'), url, `${id}: ${said}`);
      assert.equal(item?.querySelector('code')?.getAttribute('title'), sha256, `${id}: ${said}`);
      assert.equal(said.includes(words('ui-list-address-unverified')), !verified, id);
      assert.equal(said.includes(words('ui-result-unofficial-copy')), !compared, id);
    }
    assert.deepEqual(
      new Set(linked.map(([, { url_verified: verified }]) => verified)),
      new Set([true, false]),
      'there are both kinds',
    );
  });
}
