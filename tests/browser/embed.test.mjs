/** The element in somebody else's page: it works where the page is strict, says what the checker says, and does as its host asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checker, counted } from './support/checker.mjs';
import { ELEMENT, look, walkElement } from './support/element.mjs';
import { inHosts, planted } from './support/in-host.mjs';
import { see, until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Page } from 'playwright-core' */

inHosts('the element', (inHost) => {
  test('works under a strict policy with Trusted Types, and says what the checker says', () =>
    inHost('<bauyr-check lang="kk"></bauyr-check>', {}, async (page) => {
      const request = planted();
      const { edition: _, ...asked } = request;
      const { outcome, title } = await walkElement(page.locator('bauyr-check'), request, 'kk');
      assert.equal(outcome, checker.check({ ...asked, have: [] }).outcome);
      assert.equal(title, wordsIn('kk')(`result-headline-${outcome}`, { count: counted({ ...asked, have: [] }) }));
    }));

  test('two on one page know nothing of each other', () =>
    inHost(
      '<bauyr-check id="one" lang="kk"></bauyr-check><bauyr-check id="two" lang="en" service="foster"></bauyr-check>',
      {},
      async (page) => {
        const [one, two] = [page.locator('#one'), page.locator('#two')];
        await walkElement(one, planted(), 'kk');
        assert.equal(await look(two), wordsIn('en')('ui-start-title'));
        await two.locator('button.start').click();
        await two.locator('input[name=channel]').first().waitFor();
        assert.equal(await look(two), wordsIn('en')('ui-application-title'));
        // What one unfolds, and the language it speaks, stay its own.
        await one.locator('details summary').first().click();
        const ticked = one.locator('input[type=checkbox]').first();
        const label = await one.locator('h2').first().textContent();
        await ticked.click();
        assert.equal(await one.locator('h2').first().textContent(), label, 'drawn anew in its own language');
        assert.ok((await one.locator('details[open]').count()) > 0);
        assert.equal(await look(two), wordsIn('en')('ui-application-title'));
        assert.equal(await two.locator('input:checked').count(), 0);
        const clashes = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
        assert.deepEqual(clashes, ['one', 'two'], 'no id of theirs is one of the page');
      },
    ));

  test('follows its attributes', () =>
    inHost('<div lang="en"><bauyr-check></bauyr-check></div>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      assert.equal(await look(element), wordsIn('en')('ui-start-title'), 'the language of the text around');
      const set = (/** @type {string} */ name, /** @type {string} */ value) =>
        element.evaluate((host, [key = '', to = '']) => host.setAttribute(key, to), [name, value]);
      await set('lang', 'ru');
      await until(async () => (await look(element)) === wordsIn('ru')('ui-start-title'), 'Russian');
      await element.locator('button.start').click();
      await element.locator('input[value=foster]').click();
      await set('lang', 'kk');
      await until(async () => (await look(element)) === wordsIn('kk')('ui-service-title'), 'Kazakh');
      assert.equal(await element.locator('input[value=foster]').isChecked(), true, 'what was chosen stays');
      await set('service', 'patronage');
      await until(async () => (await look(element)) === wordsIn('kk')('ui-start-title'), 'the start page');
      await element.locator('button.start').click();
      await until(
        async () => (await look(element)) === wordsIn('kk')('ui-application-title'),
        'a service that is chosen is not asked for',
      );
      await set('service', 'no-such-service');
      await see();
      await element.locator('button.start').click();
      await until(
        async () => (await look(element)) === wordsIn('kk')('ui-application-title'),
        'a service that there is not changes nothing',
      );
    }));

  test('applies the wording the host has chosen, also after another date', () =>
    inHost('<bauyr-check lang="ru" edition="2022-08"></bauyr-check>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      await walkElement(element, { ...planted(), date: '2026-11-02' }, 'ru');
      assert.match((await element.locator('.law-edition').textContent()) ?? '', new RegExp(wordsIn('ru')('edition-2022-08')));
      await element.evaluate((host) => host.removeAttribute('edition'));
      await until(
        async () => (await element.locator('nav.more').textContent())?.includes(wordsIn('ru')('edition-2026-06')),
        'the newest wording',
      );
      assert.equal(await element.locator('.law-edition').count(), 0, 'of the newest nobody has to be warned');
    }));

  test('can be loaded twice, from two places', () =>
    inHost(
      `<bauyr-check lang="en"></bauyr-check><script type="module" src="${ELEMENT}?again"></script><script type="module" src="/twice.js"></script>`,
      {
        pages: {
          '/twice.js': `import '${ELEMENT}'; import { BauyrCheck } from '${ELEMENT}?again'; document.documentElement.dataset.twice = typeof BauyrCheck;`,
        },
      },
      async (page) => {
        await page.locator('html[data-twice=function]').waitFor();
        assert.equal(await look(page.locator('bauyr-check')), wordsIn('en')('ui-start-title'));
      },
    ));

  test('keeps the answers when it is moved', () =>
    inHost('<bauyr-check lang="en" service="patronage"></bauyr-check><div id="elsewhere"></div>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      await element.locator('button.start').click();
      await element.locator('#date').waitFor();
      await page.evaluate(() =>
        document.querySelector('#elsewhere')?.append(/** @type {Node} */ (document.querySelector('bauyr-check'))),
      );
      assert.equal(await look(element), wordsIn('en')('ui-application-title'));
    }));

  test('what the host has put between the tags stands there until the questions come, or if they do not', async () => {
    await inHost(
      '<bauyr-check><a href="/lists">Lists</a></bauyr-check>',
      { before: (page) => page.route('**/check.*.js', (route) => route.abort()) },
      async (page) => {
        await page.locator('bauyr-check a').waitFor();
        assert.equal(
          await page.locator('bauyr-check').evaluate((host) => host.shadowRoot?.querySelector('slot') !== null),
          true,
        );
      },
    ).catch((error) => {
      // A file that does not come is told to the console by the browser itself.
      if (!String(error).includes('ERR_FAILED')) throw error;
    });
  });

  test('says so where the engine does not come, and can be asked again', () => {
    let blocked = true;
    const block = (/** @type {Page} */ page) =>
      page.route('**/*.wasm', (route) =>
        blocked ? route.fulfill({ status: 200, contentType: 'application/wasm', body: '' }) : route.continue(),
      );
    return inHost(
      '<bauyr-check lang="ru"></bauyr-check>',
      { before: block, says: [/^bauyr-check: Error: the engine did not load/] },
      async (page) => {
        const element = page.locator('bauyr-check');
        // What has come is no engine: that is said without a press.
        await until(async () => (await look(element)) === wordsIn('ru')('ui-failure-title'), 'the failure');
        blocked = false;
        await element.locator('button', { hasText: wordsIn('ru')('ui-element-retry') }).click();
        await element.locator('input[name=service]').first().waitFor();
      },
    );
  });
});
