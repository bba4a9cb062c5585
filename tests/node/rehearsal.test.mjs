// The next amendment, rehearsed: only the law's folder is touched, and command and API serve it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import init, { Checker } from '../../dist/npm/any-law.js';
import { amendedLaw, EDITION, FIRST_DAY, NEW_FACT, NEW_PAPER, REPEALED } from '../rehearsal/amendment.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @type {string} */
let law;
before(() => {
  law = amendedLaw();
});
after(() => rmSync(law, { recursive: true }));

/** @param {string[]} args @param {string} [input] */
function cargo(args, input) {
  const { status, stdout, stderr } = spawnSync('cargo', args, { cwd: ROOT, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const request = {
  service: 'guardianship',
  channel: 'portal',
  date: FIRST_DAY,
  answers: { applicant: { home_visited: true, income_covers_minimum: false }, children: [{}] },
};

/** @param {import('../../npm/src/bauyr.d.ts').Report} report */
function isAmended(report) {
  assert.equal(report.pack.edition, EDITION);
  assert.equal(report.documents.find(({ id }) => id === NEW_PAPER)?.need, 'required');
  assert.equal(report.documents.find(({ id }) => id === NEW_PAPER)?.item, 11);
  assert.ok(!report.grounds.some(({ id }) => id === REPEALED));
  // 1 June 2027 and 15 working days, none of them off: 22 June.
  assert.deepEqual(report.dates, { accepted: '2027-06-01', decision: '2027-06-22' });
}

test('an amendment that touches the law alone is whole, and command and API serve it', async () => {
  const made = cargo(['xtask', 'law', '--law', law]);
  assert.equal(made.status, 0, made.stderr);
  const pack = join(law, 'pack.json');
  const asked = readFileSync(join(law, 'pages.json'), 'utf8');
  assert.ok(asked.includes(`{"fact":"${NEW_FACT.replace('applicant.', '')}"}`), 'the new question stands on a page');

  const command = cargo(['run', '--quiet', '--package', 'bauyr-cli', '--', '--pack', pack, 'check'], JSON.stringify(request));
  assert.equal(command.status, 0, command.stdout + command.stderr);
  isAmended(JSON.parse(command.stdout));

  await init();
  const checker = new Checker(readFileSync(pack, 'utf8'));
  isAmended(checker.check(request));
  assert.deepEqual(checker.questions().find(({ id }) => id === NEW_FACT)?.editions, [EDITION]);
  assert.ok(checker.check({ ...request, answers: { children: [{}] } }).missing_facts.includes(NEW_FACT));

  // Who applies the day before is judged by the wording before.
  const before = checker.check({ ...request, date: '2027-05-31' });
  assert.equal(before.pack.edition, '2026-06');
  assert.ok(before.grounds.some(({ id, state }) => id === REPEALED && state === 'applies'));
  assert.ok(!before.documents.some(({ id }) => id === NEW_PAPER));

  const changed = checker.compare({ ...request, edition: '2026-06' }, EDITION);
  assert.deepEqual(
    changed.grounds.find(({ id }) => id === REPEALED),
    { id: REPEALED, change: 'removed', states: ['applies', null] },
  );
  assert.deepEqual(
    changed.documents.find(({ id }) => id === NEW_PAPER),
    { id: NEW_PAPER, change: 'added', needs: [null, 'required'] },
  );
});

test('the difference is told in words', () => {
  const made = cargo(['xtask', 'law', '--law', law]);
  assert.equal(made.status, 0, made.stderr);
  const diff = cargo(['run', '--quiet', '--package', 'bauyr-cli', '--', 'pack', 'diff', 'builtin', join(law, 'pack.json')]);
  assert.equal(diff.status, 1, diff.stderr);
  for (const id of [NEW_PAPER, REPEALED, NEW_FACT, EDITION]) assert.ok(diff.stdout.includes(id), `${id} in ${diff.stdout}`);
});
