/** The worked cases, and how an answer is held against what a case expects. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @import { Report, Request } from '../../../npm/src/bauyr.d.ts' */
/** @typedef {{ code: string, path: string }} Refusal */
/** @typedef {{ name?: string, request: Request, expect?: Partial<Report>, error?: Refusal }} Case */
/** What a surface said to a request: a report, or what it threw. @typedef {{ report: Report } | { error: Refusal & { message: string }, isError: boolean }} Answer */

const FOLDER = fileURLToPath(new URL('../../cases/', import.meta.url));

/** Every file of cases with how many it must have: a file cut short would pass unnoticed. */
export const FILES = {
  'personas.json': 16,
  'edges.json': 36,
  'mutations.json': 11,
  'errors.json': 23,
  'random.jsonl': 250,
  'random-2026.jsonl': 150,
  'personas-2026-06.json': 12,
  'edges-2026-06.json': 46,
  'random-2026-06.jsonl': 192,
};

/** @param {string} file @returns {Case[]} */
export function readCases(file) {
  const text = readFileSync(FOLDER + file, 'utf8');
  return file.endsWith('.jsonl')
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : JSON.parse(text);
}

/** A person with a story: of earlier wordings of the law, or of today's. @param {string} name */
export function persona(name) {
  const people = ['personas.json', 'personas-2026-06.json'].flatMap(readCases);
  const found = people.find((one) => one.name === name);
  assert.ok(found, `there is no persona ${name}`);
  return found;
}

/** A day under the law of today. */
const TODAY = '2026-11-23';

/** A persona's request as the page makes it: the wording of the law is that of the day. @param {string} name @returns {Request} */
export function earlierRequestOf(name) {
  const { edition: _, ...request } = persona(name).request;
  return { ...request, have: [] };
}

/** The same person, who applies under the law of today. @param {string} name @returns {Request} */
export function requestOf(name) {
  const request = earlierRequestOf(name);
  return { ...request, date: request.date < TODAY ? TODAY : request.date };
}

/** A step-parent and one child, for tests that need no more than somebody. @returns {Request} */
export function stepParent() {
  const { answers, ...request } = earlierRequestOf('step-parent-and-half-sister');
  return { ...request, date: '2026-11-02', answers: { ...answers, children: answers.children.slice(0, 1) } };
}

/** JSON text that is the same for the same value, whatever the order of its keys. @param {unknown} value @returns {string} */
const canonical = (value) =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );

/** A report without what the cases leave out, its lists in one order: they are compared as sets. @param {Partial<Report>} report */
function comparable(report) {
  const { pack: _pack, service: _service, channel: _channel, date: _date, ...rest } = report;
  /** @param {unknown} value */
  const list = (value) => {
    if (!Array.isArray(value)) return value;
    const rows = value.map((row) => (row && typeof row === 'object' ? (({ facts: _, ...kept }) => kept)(row) : row));
    return rows.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  };
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, list(value)]));
}

/** @param {Case} one @param {Answer} answer @param {string} name */
export function assertHolds(one, answer, name) {
  if (one.error) {
    assert.ok('error' in answer, `${name} is refused`);
    assert.equal(answer.isError, true, `${name}: what is thrown is an Error`);
    assert.deepEqual({ code: answer.error.code, path: answer.error.path }, one.error, name);
    assert.ok(typeof answer.error.message === 'string' && answer.error.message.length > 0, `${name}: the error has a message`);
    return;
  }
  assert.ok('report' in answer, `${name} is answered: ${JSON.stringify(answer)}`);
  assert.deepEqual(comparable(answer.report), comparable(one.expect ?? {}), name);
}
