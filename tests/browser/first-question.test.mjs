/** The first question stands on the start page: answered there or on a page of its own, it is one answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copySite } from './support/copy.mjs';
import { inEachEngine } from './support/engines.mjs';
import { choose, marked, ONE_WAY, services, SEVERAL_WAYS } from './support/first-question.mjs';
import { goOn, goTo, look, openStart, step } from './support/page.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';

inEachEngine('the first question', (tab) => {
  test('answered on the start page it is not asked again, and going back shows the answer', async () => {
    for (const [service, next] of [
      [ONE_WAY, ['children', 'date']],
      [SEVERAL_WAYS, ['channel', 'children', 'date']],
    ]) {
      await openStart(tab(), 'ru');
      await choose(tab(), String(service));
      const seen = await step(tab(), () => tab().click('#start'));
      assert.equal(seen.view, 'application');
      assert.deepEqual(Object.keys(seen.asked).sort(), next);
      assert.equal(seen.focus, 'heading');
      await step(tab(), () => tab().back());
      assert.equal((await look(tab())).view, 'start');
      assert.deepEqual(await marked(tab()), [service]);
      await goTo(tab(), '#/application');
      await goTo(tab(), '#/service');
      assert.deepEqual(await marked(tab()), [service], 'and so does the page that asks it alone');
    }
  });

  test('"I have not decided yet" is an answer, too', async () => {
    await openStart(tab(), 'en');
    await choose(tab(), 'unsure');
    await step(tab(), () => tab().click('#start'));
    await goTo(tab(), '#/service');
    assert.deepEqual(await marked(tab()), ['unsure']);
  });

  test('left open it is asked on a page of its own', async () => {
    await openStart(tab(), 'en');
    const seen = await step(tab(), () => tab().click('#start'));
    assert.equal(seen.view, 'service');
    assert.deepEqual(await marked(tab()), []);
    await tab().click(`label[for="${seen.asked['service']?.choices[ONE_WAY]}"]`);
    await goOn(tab());
    await step(tab(), () => tab().back());
    await step(tab(), () => tab().back());
    assert.deepEqual(await marked(tab()), [ONE_WAY], 'answered there, it is answered here');
    assert.equal(
      (await step(tab(), () => tab().run(() => history.forward()))).view,
      'service',
      'the way forward passes nothing over',
    );
  });

  test('changed on its own page, the start page shows the change', async () => {
    await openStart(tab(), 'kk');
    await choose(tab(), SEVERAL_WAYS);
    await step(tab(), () => tab().click('#start'));
    const seen = await goTo(tab(), '#/service');
    await tab().click(`label[for="${seen.asked['service']?.choices[ONE_WAY]}"]`);
    await goOn(tab());
    await goTo(tab(), '#/start');
    assert.deepEqual(await marked(tab()), [ONE_WAY]);
  });

  test('after deleting, and after loading the page again, nothing is marked', async () => {
    await openStart(tab(), 'en');
    await choose(tab(), ONE_WAY);
    await step(tab(), () => tab().click('#start'));
    await goTo(tab(), '#/delete');
    await step(tab(), () => tab().click('main button.govuk-button--warning'));
    assert.deepEqual(await marked(tab()), []);
    await choose(tab(), ONE_WAY);
    await tab().run(() => void setTimeout(() => location.reload(), 0));
    // Asked of a page that is going, Firefox answers nothing.
    await until(async () => (await marked(tab()))?.length === 0, 'nothing is marked');
  });

  for (const lang of LANGS) {
    test(`${lang}: it says of each service what the page of its own says`, async () => {
      /** Each choice with its words. */
      const asked = () =>
        tab().run(() =>
          [...document.querySelectorAll('main input[type=radio]')].map((one) => [
            /** @type {HTMLInputElement} */ (one).value,
            (one.parentElement?.textContent ?? '').replace(/\s+/g, ' ').trim(),
          ]),
        );
      await openStart(tab(), lang);
      const onStart = await asked();
      await step(tab(), () => tab().click('#start'));
      assert.deepEqual(onStart, await asked());
      assert.deepEqual(
        onStart.map(([value]) => value),
        [...services, 'unsure'],
      );
    });
  }

  test('what it needs is asked for once, though it is asked for ahead of the script that uses it', async () => {
    const site = await copySite();
    try {
      await openStart(tab(), 'ru', site.address);
      await choose(tab(), ONE_WAY);
      await step(tab(), () => tab().click('#start'));
      for (const file of [/\.wasm$/, /\/words\/ru\.\w+\.ftl$/, /\/entry\.\w+\.js$/]) {
        assert.equal(site.received.filter(({ url }) => file.test(url)).length, 1, String(file));
      }
    } finally {
      await site.close();
    }
  });
});
