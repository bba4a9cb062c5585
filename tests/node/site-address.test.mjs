/** A site that knows its own address tells search engines whole addresses; one that does not says nothing that they would have to guess. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LANGS = ['kk', 'ru', 'en'];
/** @type {string[]} */
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The plain pages as the build writes them: each as its text. @param {string[]} address */
function site(...address) {
  const folder = mkdtempSync(join(tmpdir(), 'bauyr-site-'));
  folders.push(folder);
  cpSync(join(ROOT, 'dist/site/index.html'), join(folder, 'index.html'));
  cpSync(join(ROOT, 'dist/site/static'), join(folder, 'static'), { recursive: true });
  mkdirSync(join(folder, 'embed'));
  const proof = 'dist/site/proof/certificate.json';
  const assets = ['assets/style.css', 'assets/later.css', 'assets/plain.js'];
  execFileSync('node', ['www/site/pages.mjs', folder, 'dist/npm', proof, ...assets, ...address], { cwd: ROOT });
  return (/** @type {string} */ path) => readFileSync(join(folder, path), 'utf8');
}

/** The pages in other languages that a page names to search engines. @param {Document} page */
const alternates = (page) =>
  [...page.querySelectorAll('link[rel=alternate]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);

describe('a site that knows its address', () => {
  const read = site('https://example.org/bauyr');

  test('names on each page the page itself and its languages by whole addresses', () => {
    for (const path of ['lists/ru/foster.html', 'lists/ru/index.html', 'proof/ru/index.html', 'statement/ru/index.html']) {
      const page = parseHTML(read(path)).document;
      const own = page.querySelector('link[rel=canonical]')?.getAttribute('href');
      assert.equal(own, `https://example.org/bauyr/${path}`);
      assert.deepEqual(
        alternates(page),
        [...LANGS, 'x-default'].map((lang) => [
          lang,
          `https://example.org/bauyr/${path.replace('/ru/', `/${lang === 'x-default' ? 'kk' : lang}/`)}`,
        ]),
      );
    }
    for (const path of ['index.html', ...LANGS.map((lang) => `${lang}/index.html`)]) {
      assert.deepEqual(
        alternates(parseHTML(read(path)).document),
        [...LANGS.map((lang) => [lang, `https://example.org/bauyr/${lang}/`]), ['x-default', 'https://example.org/bauyr/']],
        path,
      );
    }
  });

  test('has a sitemap with every page in every language, and no robots.txt in a folder of another site', () => {
    const pages = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    assert.equal(new Set(pages).size, pages.length);
    for (const lang of LANGS) {
      for (const path of [
        `${lang}/`,
        `lists/${lang}/index.html`,
        `lists/${lang}/guardianship.2022-08.html`,
        `proof/${lang}/index.html`,
        `statement/${lang}/index.html`,
      ]) {
        assert.ok(pages.includes(`https://example.org/bauyr/${path}`), path);
      }
    }
    assert.throws(() => read('robots.txt'));
  });

  test('that has a host to itself has a robots.txt that leads to the sitemap', () => {
    assert.match(site('https://example.org')('robots.txt'), /^Sitemap: https:\/\/example\.org\/sitemap\.xml$/m);
  });
});

test('a site that does not know its address names no page by a guess', () => {
  const page = parseHTML(site()('lists/kk/foster.html')).document;
  assert.equal(page.querySelector('link[rel=canonical], link[rel=alternate]'), null);
  assert.equal(page.querySelector('a[hreflang=ru]')?.getAttribute('href'), '../ru/foster.html');
});
