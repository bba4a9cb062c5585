// The page starts with the words of its first two pages, which ask for no fact. The words of those that do come while the first are read,
// in one file: with it every page can be asked, whatever was answered before.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const WORDS = `${DIST}site/assets/words/`;
/** @type {import('../../npm/src/bauyr.d.ts').Pages} */
const { pages } = JSON.parse(readFileSync(`${DIST}npm/pages.json`, 'utf8'));

/** The ids of a file of words. @param {string} name */
function wordsOf(name) {
  const [file, ...others] = readdirSync(WORDS).filter((one) => new RegExp(`^${name}\\.\\w+\\.ftl$`).test(one));
  assert.ok(file && others.length === 0, `one file of ${name}`);
  return new FluentResource(readFileSync(WORDS + file, 'utf8')).body.map(({ id }) => id);
}

/** What a page needs, however it is answered. @param {import('../../npm/src/bauyr.d.ts').Page} page */
function neededBy({ id, about, parts }) {
  const of = about === 'child' ? 'child' : 'applicant';
  const needed = parts.flatMap((part) => {
    if (part.choice !== undefined) {
      const options = Object.entries(part.options).flatMap(([option, said]) => [
        `choice-${part.choice}-${option}`,
        ...Object.keys(said).map((key) => `fact-${of}-${key}`),
      ]);
      return [`choice-${part.choice}`, `choice-${part.choice}-apart`, ...options];
    }
    if (part.ticks !== undefined) {
      const boxes = Object.entries(part.boxes).flatMap(([box, said]) => [
        `box-${part.ticks}-${box}`,
        ...Object.keys(said).map((key) => `fact-${of}-${key}`),
      ]);
      return [`ticks-${part.ticks}`, ...boxes];
    }
    const headings = (part.first ?? []).flatMap((entry) =>
      typeof entry === 'string' ? [] : [`first-${of}-${part.fact}-${entry.heading}`],
    );
    return [`fact-${of}-${part.fact}`, ...headings, ...(part.years === undefined ? [] : [`age-${of}-${part.fact}`])];
  });
  return [`ask-${id}`, ...needed];
}

for (const lang of ['kk', 'ru', 'en']) {
  test(`the words of every page that asks for facts come in one file: ${lang}`, () => {
    const there = new Set(wordsOf(`${lang}-questions`));
    const needed = pages.flatMap(neededBy);
    assert.ok(needed.length > 100, `${needed.length} words`);
    assert.deepEqual(
      needed.filter((id) => !there.has(id)),
      [],
    );
  });

  test(`what the page starts with names no fact: ${lang}`, () => {
    const asks = /^(?:ask|pick|first|choice|ticks|box|age|fact|option-applicant|option-child)-/;
    assert.deepEqual(
      wordsOf(lang).filter((id) => asks.test(id)),
      [],
    );
  });
}
