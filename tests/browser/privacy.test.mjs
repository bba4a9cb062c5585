/** Nothing that a person says leaves the page or stays behind: over a whole session, with everything recorded. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { persona } from './support/cases.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { copySite } from './support/copy.mjs';
import { inEachEngine } from './support/engines.mjs';
import { hashOf } from './support/asked.mjs';
import { begin, change, choose, fillFrom, goOn, goTo, look, step } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { recordedIn, recordWrites, traces } from './support/recorder.mjs';
import { SITE } from './support/site.mjs';
import { unfold } from './support/states.mjs';
import { pause } from './support/tab.mjs';

/** @import { Tab } from './support/tab.mjs' */
/** @import { Request } from '../../npm/src/bauyr.d.ts' */

/** @returns {Request} answers that can be told from anything else */
function planted() {
  const { edition: _, ...request } = structuredClone(persona('step-parent-and-half-sister').request);
  Object.assign(request.answers.applicant ?? {}, { birth_date: '1971-03-07', citizenship: 'stateless' });
  Object.assign(request.answers.children[0] ?? {}, { birth_date: '2013-10-19', mother_status: 'long_treatment' });
  return { ...request, date: '2027-09-14' };
}

/** A trace of what was planted. Years stand alone, or the hash of a file might hold them by chance. */
const PLANTED = /\b(1971|2013|2027)\b|\b0?7[.\/-]0?3\b|stateless|long_treatment/;

/**
 * A whole session: all questions, an error, a change, the result with everything unfolded, a paper, languages, several
 * lists, deleting. After each step `check` looks at what is to be seen.
 * @param {Tab} tab
 * @param {() => Promise<void>} check
 * @param {string} [site]
 */
async function session(tab, check, site) {
  const request = planted();
  let seen = await begin(tab, 'ru', site);
  while (seen.view !== 'result') {
    await check();
    await fillFrom(tab, seen, request);
    seen = await goOn(tab);
  }
  await unfold(tab);
  await check();
  await change(tab, request, 'children.0.birth_date', '2013-10-18');
  await check();
  await goTo(tab, hashOf('children.0.birth_date'));
  await tab.type('#birth_date-year', '2999');
  await goOn(tab);
  await check();
  await goTo(tab, '#/result');
  await tab.click('#have-application');
  for (const lang of ['kk', 'en', 'ru']) await step(tab, () => tab.click(`[data-lang=${lang}]`));
  await check();
  await goTo(tab, '#/service');
  await choose(tab, await look(tab), 'unsure');
  await goOn(tab);
  await rush(tab, { ...request, service: 'unsure', channel: 'unsure' }, '#/result');
  await tab.click('#open-patronage-portal');
  await check();
  await goTo(tab, '#/delete');
  await step(tab, () => tab.click('main button.govuk-button--warning'));
  await check();
}

/** @param {Awaited<ReturnType<typeof traces>>} seen @param {string} [site] */
function assertNoTrace(seen, site = SITE) {
  const { caches, loaded, ...rest } = seen;
  for (const [name, value] of Object.entries(rest)) assert.doesNotMatch(String(value), PLANTED, name);
  for (const url of [...caches.flat(), ...loaded]) {
    assert.ok(url.startsWith(site) || url.startsWith('blob:'), url);
    assert.doesNotMatch(url, PLANTED);
  }
  assert.deepEqual(
    { cookie: seen.cookie, local: seen.local, session: seen.session, name: seen.name, databases: seen.databases },
    { cookie: '', local: '{}', session: '{}', name: '', databases: [] },
    'nothing is left behind',
  );
}

/** Nothing was written or sent but which file is wanted, and how far the person has come. @param {string[]} recorded @param {string} site */
function assertNothingWritten(recorded, site) {
  for (const write of recorded) assert.doesNotMatch(write, PLANTED);
  const [others, files] = [
    recorded.filter((write) => !/^(history|fetch) /.test(write)),
    recorded.filter((write) => write.startsWith('fetch ')),
  ];
  assert.deepEqual(others, [], 'nothing is stored, sent or said to the console');
  assert.ok(files.length > 0, 'what the page asks for is recorded');
  for (const file of files) assertFile(new URL(file.replace(/^fetch (\S+).*/, '$1'), site).href, site);
}

/** A request says no more than which file of the site is wanted. @param {string} url @param {string} site */
function assertFile(url, site) {
  assert.ok(url.startsWith(site), `not of the site: ${url}`);
  assert.match(url.slice(site.length), /^[\w./-]*$/);
}

describe('a whole session in Chromium, everything recorded', { skip: WITHOUT }, () => {
  test("no request but for the site's own files, nothing written, no planted answer anywhere", async () => {
    const browser = await launch();
    try {
      const tab = await newTab(browser, { serviceWorkers: 'allow' });
      /** @type {string[]} */
      const requests = [];
      /** @type {string[]} */
      const said = [];
      const context = tab.page.context();
      /** @type {Promise<unknown>[]} */
      const checks = [];
      context.on('request', (request) => {
        requests.push(request.url());
        assert.equal(request.method(), 'GET', request.url());
        assert.equal(request.postData(), null, request.url());
        checks.push(
          request.allHeaders().then((headers) => {
            // Of a request that the device answers itself Chromium names an empty referrer.
            for (const name of ['cookie', 'referer']) assert.equal(headers[name] ?? '', '', `${name} of ${request.url()}`);
            assert.doesNotMatch(JSON.stringify(headers), PLANTED);
          }),
        );
      });
      /** @type {string[]} */
      const missing = [];
      context.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())));
      context.on('console', (message) => said.push(message.text()));
      context.on('weberror', (error) => said.push(String(error.error())));
      context.on('dialog', (dialog) => void said.push(dialog.message()));
      tab.page.on('websocket', (socket) => requests.push(socket.url()));
      await tab.page.addInitScript(recordWrites);

      await session(tab, async () => assertNoTrace(await traces(tab)));
      assertNothingWritten(await recordedIn(tab), SITE);

      // What leaves late leaves, too.
      await tab.page.goto('about:blank');
      await pause(500);
      await Promise.all(checks);
      assert.ok(requests.length > 3, 'requests were recorded');
      for (const url of requests.filter((one) => one !== 'about:blank')) assertFile(url, SITE);
      assert.deepEqual(missing, [], 'every file that is asked for is there');
      assert.deepEqual(said, [], 'nothing is said to the console');
      assert.deepEqual(await context.cookies(), []);
    } finally {
      await browser.close();
    }
  });

  test('what is taken along is made on the device: no request', async () => {
    const browser = await launch();
    try {
      const tab = await newTab(browser, { serviceWorkers: 'allow', acceptDownloads: true });
      await rushFromStart(tab, planted(), 'en');
      /** @type {string[]} */
      const requests = [];
      tab.page.on('request', (request) => requests.push(request.url()));
      const buttons = tab.page.locator('main button.govuk-button--secondary:visible');
      let files = 0;
      for (let n = 0; n < (await buttons.count()); n++) {
        const download = tab.page.waitForEvent('download', { timeout: 1500 }).catch(() => undefined);
        await buttons.nth(n).click();
        if (await download) files++;
      }
      assert.ok(files > 0, 'something can be taken along');
      for (const url of requests) assert.ok((url.startsWith(SITE) && !PLANTED.test(url)) || url.startsWith('blob:'), url);
    } finally {
      await browser.close();
    }
  });
});

inEachEngine('a whole session', (tab) => {
  /** @type {Awaited<ReturnType<typeof copySite>>} */
  let site;
  before(async () => {
    site = await copySite({ before: `(${recordWrites})()` });
  });
  after(() => site.close());

  test("asks for nothing but the site's own files, writes nothing, and leaves no planted answer anywhere", async () => {
    const { address, received } = site;
    await session(tab(), async () => assertNoTrace(await traces(tab()), address), address);
    assertNothingWritten(await recordedIn(tab()), address);
    assert.ok(received.length > 3, 'requests were recorded');
    for (const { method, url, headers, body } of received) {
      assert.deepEqual([method, body, headers.cookie, headers.referer], ['GET', '', undefined, undefined], url);
      assert.doesNotMatch(JSON.stringify(headers), PLANTED, url);
      if (!['/before.js', '/favicon.ico'].includes(url)) assertFile(address + url.slice(1), address);
    }
  });

  test('is really recorded: what is written or sent on purpose is found', async () => {
    const before = site.received.length;
    await tab().run(async () => {
      localStorage.setItem('year', '1971');
      document.cookie = 'year=1971';
      console.log('1971');
      await fetch('?year=1971').catch(() => undefined);
      localStorage.clear();
      document.cookie = 'year=; max-age=0';
    });
    const found = (await recordedIn(tab())).filter((write) => PLANTED.test(write)).map((write) => write.split(' ')[0]);
    assert.deepEqual(found, ['storage', 'cookie', 'console', 'fetch']);
    assert.deepEqual(
      site.received.slice(before).map(({ url }) => url),
      ['/ru/?year=1971'],
    );
  });
});
