/** A pack given to the built package in Node as text: taken whole, or refused as the command refuses it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FILES, persona, readCases } from '../browser/support/cases.mjs';
import { answerOf, AnyLawChecker, Checker, checker, packText, ROOT } from './support/package.mjs';

test('a law given as text is refused by the engine of the built-in law, not decided by another one', () => {
  const text = readFileSync(new URL('dist/npm/pack.json', ROOT), 'utf8');
  assert.throws(() => Reflect.construct(Checker, [text]), { code: 'pack_built_in', path: '' });
  assert.equal(new AnyLawChecker(text).catalogue().id, new Checker().catalogue().id);
});

describe('a pack given as text', () => {
  test('that is the built-in one gives the same reports as the compiled law, byte for byte', () => {
    const other = new AnyLawChecker(packText);
    for (const file of Object.keys(FILES)) {
      for (const { request } of readCases(file)) {
        const [ours, theirs] = [checker, other].map((one) => JSON.stringify(answerOf(() => one.check(request))));
        assert.equal(theirs, ours);
      }
    }
    assert.deepEqual([other.questions(), other.catalogue()], [checker.questions(), checker.catalogue()]);
    other.free();
  });

  test('is the one that is committed', () => {
    assert.equal(packText, readFileSync(new URL('law/pack.json', ROOT), 'utf8'));
  });

  test('and cut short anywhere is refused with code, path and message', () => {
    const cuts = [
      0,
      1,
      2,
      ...Array.from({ length: 60 }, (_, n) => Math.floor((packText.trimEnd().length * (n + 1)) / 61)),
      packText.trimEnd().length - 1,
    ];
    for (const cut of cuts) {
      const answer = answerOf(() => new AnyLawChecker(packText.slice(0, cut)));
      assert.ok('error' in answer && answer.isError, `cut at ${cut}`);
      for (const key of /** @type {const} */ (['code', 'path', 'message']))
        assert.equal(typeof answer.error[key], 'string', `${key}, cut at ${cut}`);
      assert.notEqual(answer.error.code, '');
    }
  });

  test('is taken with a mark before it, and refused for keys that stand twice, as by the command', () => {
    new AnyLawChecker(`\ufeff${packText}`).free();
    const file = join(mkdtempSync(join(tmpdir(), 'bauyr-pack-')), 'pack.json');
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    for (const [from, to] of /** @type {[string, string][]} */ ([
      ['{', '{"id":"other",'],
      ['{', '{"2":1,"1":1,'],
      ['"facts"', '"facts":null,"facts"'],
      ['"applicant"', '"applicant":{},"applicant"'],
      ['"married"', '"married":"bool","married"'],
      ['"married"', '"\\u006darried":"bool","married"'],
      ['"married"', '"\\ud800":"bool","married"'],
      ['"married"', '"a\\"b]{":"bool","married"'],
      ['"term_working_days"', '"term_working_days":3,"term_working_days"'],
      ['"term_working_days"', '"term_working_days":1e400,"term_working"'],
      ['"grounds"', '"grounds":[{"id":"x","id":"y"}],"other"'],
      ['"grounds"', `"grounds":${deep},"other"`],
      ['"notes"', `"note":${deep},"notes"`],
    ])) {
      assert.ok(packText.includes(from));
      const text = packText.replace(from, to);
      writeFileSync(file, text);
      const { stdout } = spawnSync('cargo', ['run', '--quiet', '--package', 'bauyr-cli', '--', 'pack', 'check', file], {
        cwd: fileURLToPath(ROOT),
        encoding: 'utf8',
      });
      const { error } = /** @type {any} */ (answerOf(() => new AnyLawChecker(text)));
      assert.deepEqual(error, JSON.parse(stdout), `${from} → ${to.slice(0, 60)}`);
      assert.match(error.code, /^pack_/);
    }
  });

  test('is refused where it is JSON but no pack, and the built-in one still works', () => {
    for (const text of [
      'null',
      '[]',
      '{}',
      '"pack"',
      packText.replace('"citizenship"', '"citizenship_"'),
      packText.replace('{', '{"extra":1,'),
    ]) {
      assert.throws(() => new AnyLawChecker(text), Error, text.slice(0, 40));
    }
    assert.equal(new Checker().check(persona('grandmother').request).outcome, 'documents_missing');
  });
});
