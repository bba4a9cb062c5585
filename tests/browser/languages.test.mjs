/** Two languages pressed one after the other: the one pressed last is shown, whichever words come first. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { look, openStart } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { requestOf } from './support/cases.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  if (!WITHOUT) browser = await launch();
});
after(() => browser?.close());

test('the language pressed last is shown, also where the words of the one before come later', { skip: WITHOUT }, async () => {
  const tab = await newTab(browser);
  /** @type {() => void} */
  let letGo = () => undefined;
  const held = new Promise((resolve) => {
    letGo = () => resolve(undefined);
  });
  let answered = false;
  await tab.page.route(/\/words\/ru\.[^/]*$/, async (route) => {
    await held;
    await route.continue();
    answered = true;
  });
  await openStart(tab, 'kk');
  await tab.click('[data-lang=ru]');
  await tab.click('[data-lang=en]');
  const lang = () => tab.run(() => document.documentElement.lang);
  await until(async () => (await lang()) === 'en', 'English');
  const russian = tab.page.waitForResponse(/\/words\/ru\./);
  letGo();
  await (await russian).finished();
  // Russian once more would come from what is there now: it is, when the words are there.
  await until(async () => answered, 'the Russian words');
  await tab.run(() => new Promise((resolve) => setTimeout(() => resolve(undefined), 100)));
  assert.equal(await lang(), 'en');
  assert.equal(await tab.run(() => document.querySelector('[aria-current]')?.getAttribute('data-lang')), 'en');
  await tab.close();
});

test('another language on a question asked further on: its words come with it, and what is marked stays', {
  skip: WITHOUT,
}, async () => {
  const tab = await newTab(browser);
  await rushFromStart(tab, requestOf('grandmother'), 'kk', '#/ask/you');
  await tab.run(() => /** @type {HTMLElement} */ (document.querySelector('main input[value=stateless]')).click());
  await tab.page.route(/\/words\/en-questions\./, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await tab.click('[data-lang=en]');
  await until(() => tab.run(() => document.documentElement.lang === 'en'), 'English');
  const seen = await look(tab);
  assert.ok(seen.heading.includes(wordsIn('en')('ask-you')), seen.heading);
  assert.equal(
    await tab.run(() => /** @type {HTMLInputElement | null} */ (document.querySelector('main input:checked'))?.value),
    'stateless',
  );
  await tab.close();
});
