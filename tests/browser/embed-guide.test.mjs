/** The guide: it shows what visitors will see, and the code it gives does what it says, from another site as well. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { look, newPage, openUp, violations } from './support/element.mjs';
import { serve } from './support/server.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const ORIGIN = new URL(SITE).origin;

describe('the guide', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const lang of LANGS) {
    test(`in ${lang}: axe finds nothing, and nothing is blocked`, async () => {
      const tab = await newTab(browser);
      try {
        await openUp(tab.page);
        await tab.open(`${SITE}embed/${lang}/index.html`);
        assert.equal(await look(tab.page.locator('bauyr-check')), wordsIn(lang)('ui-start-title'));
        await assertAccessible(tab, 'the guide');
        for (const part of ['answers', 'not', 'server', 'law', 'informs']) assert.ok((await tab.page.locator('#note-text').innerText()).includes(wordsIn(lang)(`ui-embed-note-${part}`)));
      } finally {
        await tab.close();
      }
    });
  }

  test('what is chosen is in the preview and in the code; the code works on another site', async () => {
    const page = await newPage(browser);
    await openUp(page);
    await page.goto(`${SITE}embed/en/index.html`);
    const preview = page.locator('#preview');
    await look(preview);
    await page.selectOption('#builder-language', 'ru');
    await until(async () => (await look(preview)) === wordsIn('ru')('ui-start-title'), 'the preview in Russian');
    await page.selectOption('#builder-theme', 'light');
    await page.selectOption('#builder-service', { index: 2 });
    await page.locator('#builder-colour').fill('#7a1458');
    assert.equal(await preview.locator('button.start').evaluate((button) => getComputedStyle(button).backgroundColor), 'rgb(122, 20, 88)');
    const style = await page.locator('#code-style').innerText();
    assert.match(style, /--bauyr-accent: #7a1458;\s+--bauyr-on-accent: #ffffff;\s+--bauyr-link: #7a1458;/);
    await page.locator('#builder-colour').fill('#ffe08a');
    assert.ok(await page.locator('#pale').isVisible(), 'a colour that words cannot have is said to be one');
    assert.match(await page.locator('#code-style').innerText(), /--bauyr-on-accent: #000000;\s+}/);
    const [code, frame] = [await page.locator('#code-element').innerText(), await page.locator('#code-frame').innerText()];
    assert.deepEqual(await violations(page), []);
    await page.context().close();

    const policy = `default-src 'none'; script-src ${ORIGIN} 'wasm-unsafe-eval'; connect-src ${ORIGIN}; style-src 'self'; frame-src ${ORIGIN}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const host = await serve('/nowhere', { '/page.html': `<!doctype html><html lang="kk"><title>Host</title><link rel="stylesheet" href="host.css">${code}${frame}`, '/host.css': style }, { 'Content-Security-Policy': policy });
    const there = await newPage(browser);
    try {
      await openUp(there);
      await there.goto(`${host.address}page.html`);
      const element = there.locator('bauyr-check');
      assert.equal(await look(element), wordsIn('ru')('ui-start-title'));
      assert.equal(await element.locator('button.start').evaluate((button) => getComputedStyle(button).backgroundColor), 'rgb(122, 20, 88)');
      await element.locator('button.start').click();
      await until(async () => (await look(element)) !== wordsIn('ru')('ui-start-title'), 'the first question');
      assert.notEqual(await look(element), wordsIn('ru')('ui-service-title'), 'the service is chosen already');
      await there.frameLocator('iframe').locator('#start').waitFor();
      await until(() => there.locator('iframe').evaluate((one) => one.clientHeight !== 800), 'a frame that fits');
      assert.deepEqual(await violations(there), []);
    } finally {
      await there.context().close();
      await host.close();
    }
  });

  test('without scripts the code is there all the same', async () => {
    const tab = await newTab(browser, { javaScriptEnabled: false });
    await tab.page.goto(`${SITE}embed/kk/index.html`);
    assert.match(await tab.page.locator('#code-element').innerText(), /<bauyr-check lang="kk">/);
    assert.equal(await tab.page.locator('#builder-form').isVisible(), false);
    await tab.close();
  });
});
