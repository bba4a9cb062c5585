// The next amendment, rehearsed on the page: the site built from an amended law serves it, with nothing else changed.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { amendedLaw, EDITION, FIRST_DAY, NEW_FACT } from '../rehearsal/amendment.mjs';
import { launch } from './support/chromium.mjs';
import { see } from './support/tab.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LIMIT = 60_000;

/** @type {string} */
let law;
/** @type {string} */
let out;
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;

before(() => {
  law = amendedLaw();
  out = mkdtempSync(join(tmpdir(), 'bauyr-rehearsal-site-'));
});

after(() => {
  server?.kill();
  rmSync(law, { recursive: true });
  rmSync(out, { recursive: true });
});

test('a site built from an amended law asks the new question and shows the new paper', {
  timeout: 600_000,
}, async (context) => {
  const built = spawnSync('cargo', ['xtask', 'build', '--law', law, '--out', out], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  assert.ok(readFileSync(join(out, 'site/lists/en/guardianship.html'), 'utf8').includes('Home visit record'));

  server = spawn('cargo', ['xtask', 'serve', '--no-build', '--out', out, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (server.stdout) });
  const [address] = await new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve([line]));
    server?.once('exit', () => reject(new Error('the server stopped')));
  });

  const browser = await launch();
  context.after(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT);
  /** @param {string} hash */
  const at = (hash) => page.waitForFunction((wanted) => location.hash.startsWith(wanted), hash);
  // The start page, which may still stand there, asks the same by another name.
  const service = page.locator('input[name=service][value="guardianship"]');
  const choose = async () => {
    await service.click();
    await see();
    await page.locator('form button[type=submit]').click();
  };
  await page.goto(`${address}en/#/service`);
  await service.waitFor();
  await see();
  await choose();
  await at('#/application');
  await page.locator('input[value="portal"]').click();
  const [day, month, year] = await page.locator('input[inputmode=numeric]').all();
  const [y = '', m = '', d = ''] = FIRST_DAY.split('-');
  await day?.fill(d);
  await month?.fill(m);
  await year?.fill(y);
  await see();
  await page.locator('form button[type=submit]').click();
  await at('#/ask');

  const { key, hash } = { key: NEW_FACT.replace('applicant.', ''), hash: '#/ask/home' };
  await page.evaluate((to) => (location.hash = to), hash);
  await page.getByText('Has the authority visited your home?').first().waitFor();
  // All that the page asks beside it is answered, too.
  await page.evaluate(() =>
    document
      .querySelectorAll('main fieldset')
      .forEach((group) => /** @type {HTMLElement | null} */ (group.querySelector('input'))?.click()),
  );
  assert.ok(await page.locator(`input[name="${key}"][value="true"]`).isChecked());
  await see();
  await page.locator('form button[type=submit]').click();
  await page.evaluate(() => (location.hash = '#/result'));
  await page.getByText('Home visit record').first().waitFor({ state: 'attached' });
  await page.getByText('Wording of 2027 (rehearsal)').first().waitFor({ state: 'attached' });
  assert.equal(EDITION, '2027-06');
});
