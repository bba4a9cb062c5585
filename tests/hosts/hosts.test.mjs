/** The package as it is published: its form, and real pages of others with it in them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stepParent } from '../browser/support/cases.mjs';
import { checker } from '../browser/support/checker.mjs';
import { launch, WITHOUT } from '../browser/support/chromium.mjs';
import { look, newPage, openUp, STRICT, violations, walkElement } from '../browser/support/element.mjs';
import { serve } from '../browser/support/server.mjs';
import { until } from '../browser/support/tab.mjs';
import { wordsIn } from '../browser/support/words.mjs';
import { buildHost, install, INSTALLED } from './build.mjs';

const PROGRAMS = fileURLToPath(new URL('node_modules/.bin/', import.meta.url));
/** @param {string} program @param {string[]} args */
const say = (program, args) => execFileSync(join(PROGRAMS, program), args, { encoding: 'utf8', stdio: 'pipe' });

const request = stepParent();

const packed = await install();

describe('the package', () => {
  test('has nothing that publint would mend', () => {
    assert.match(say('publint', ['--strict', INSTALLED]), /All good/);
  });

  test('has types that are found wherever the module is', () => {
    // The compiled engines are files to be fetched, no modules.
    // It exits with an error where there is a problem.
    assert.match(
      say('attw', ['--profile', 'esm-only', packed, '--exclude-entrypoints', 'bauyr_bg.wasm', 'any-law_bg.wasm']),
      /bauyr\/element/,
    );
  });

  test('can be imported in Node, the element as well', () => {
    const script =
      "import 'bauyr/element'; import init, { Checker } from 'bauyr'; await init(); console.log(new Checker().catalogue().services.length)";
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      encoding: 'utf8',
    });
    assert.equal(Number(said), checker.catalogue().services.length);
  });
});

describe('hosts', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /**
   * @param {string} name
   * @param {Record<string, string>} headers
   * @param {(page: import('playwright-core').Page) => Promise<void>} act
   */
  async function inHost(name, headers, act) {
    const folder = await buildHost(name);
    const host = await serve(folder, {}, headers);
    const page = await newPage(browser);
    /** @type {string[]} */
    const said = [];
    page.on('pageerror', (error) => said.push(String(error)));
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    try {
      await openUp(page);
      await page.goto(`${host.address}index.html`);
      await act(page);
      assert.deepEqual(said, []);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(host.address)),
        [],
        'nothing from elsewhere',
      );
    } finally {
      await page.context().close();
      await host.close();
      await rm(folder, { recursive: true });
    }
  }

  test('plain HTML under a strict policy, Trusted Types and hostile styles', () =>
    inHost('plain', STRICT, async (page) => {
      const element = page.locator('bauyr-check');
      await element.locator('h1').waitFor();
      assert.equal((await walkElement(element, request, 'ru')).outcome, checker.check(request).outcome);
      assert.ok(await element.locator('#outcome').isVisible());
    }));

  for (const name of ['react', 'vue', 'cms']) {
    test(`${name}: attributes go in, the outcome comes out`, () =>
      inHost(name, {}, async (page) => {
        const element = page.locator('bauyr-check');
        if (name === 'cms') {
          await element.waitFor({ state: 'attached' });
          await page.locator('[data-bs-target="#check"]').click();
        }
        assert.equal(await look(element), wordsIn('en')('ui-start-title'));
        await page.locator('#language').click();
        await until(async () => (await look(element)) === wordsIn('ru')('ui-start-title'), 'Russian');
        const { outcome } = await walkElement(element, request, 'ru');
        assert.equal(outcome, checker.check(request).outcome);
        await until(
          async () => (await page.locator('#outcome-here').textContent()) === outcome,
          'the outcome in the page around',
        );
        assert.doesNotMatch(page.url(), /#/);
      }));
  }

  test("rollup: an interface of one's own on the engine", () =>
    inHost('rollup', {}, async (page) => {
      await until(async () => Boolean(await page.locator('#outcome-here').textContent()), 'an outcome');
      assert.equal(await page.locator('#outcome-here').textContent(), 'undecided');
    }));
});
