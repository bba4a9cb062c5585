/** The page's homes, as www/README.md names them: which of them imports which, and that no import leads back to where it came from. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

const WWW = new URL('../../www/', import.meta.url);

/** What each home may import of the others. @type {Record<string, string[]>} */
const BELOW = { checker: [], page: ['checker'], element: ['checker'], site: ['checker', 'page', 'element'] };
const HOMES = Object.keys(BELOW);

/** Every script, by its path from www/. @type {ReadonlyMap<string, string>} */
const SCRIPTS = new Map(
  readdirSync(WWW, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:m?js|d\.ts)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, WWW), 'utf8')]),
);

const COMMENT = /\/\*[^]*?\*\//g;

/** The scripts that one imports, by their paths from www/. @param {string} name @param {string} source */
const imports = (name, source) =>
  [...source.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])(\.[^"'`]+)\1/g)].map(([, , address = '']) =>
    posix.join(posix.dirname(name), address),
  );

/** @param {string} name */
const homeOf = (name) => name.split('/')[0] ?? '';

/** What is imported against the order of the homes, types included. @param {ReadonlyMap<string, string>} scripts */
const upward = (scripts) =>
  [...scripts].flatMap(([name, source]) =>
    imports(name, source)
      .filter((other) => !other.startsWith('../') && other !== name)
      .filter((other) => homeOf(other) !== homeOf(name) && !BELOW[homeOf(name)]?.includes(homeOf(other)))
      .map((other) => `${name} → ${other}`),
  );

/**
 * Who imports whom when the scripts run: types, which stand in comments, are left out.
 * @param {ReadonlyMap<string, string>} scripts
 * @param {(name: string) => string} [as] what a script counts as
 */
function graphOf(scripts, as = (name) => name) {
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  for (const [name, source] of scripts) {
    const others = imports(name, source.replaceAll(COMMENT, '')).filter((other) => as(other) !== as(name) || other === name);
    graph.set(as(name), new Set([...(graph.get(as(name)) ?? []), ...others.map(as)]));
  }
  return graph;
}

/** A circle, as the path that leads back to its beginning; none: an empty one. @param {Map<string, Set<string>>} graph */
function circle(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} name @param {string[]} path @returns {string[]} */
  const from = (name, path) => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const other of graph.get(name) ?? []) {
      const found = from(other, [...path, name]);
      if (found.length > 0) return found;
    }
    done.add(name);
    return [];
  };
  return [...graph.keys()].map((name) => from(name, [])).find((found) => found.length > 0) ?? [];
}

/** The folder that a script stands in; one that stands in its home beside the folders is by itself. @param {string} name */
const folderOf = (name) => (HOMES.includes(posix.dirname(name)) ? name : posix.dirname(name));

/** The scripts with a line more in one of them. @param {string} name @param {string} line */
function planted(name, line) {
  const source = SCRIPTS.get(name);
  assert.ok(source !== undefined, name);
  return new Map([...SCRIPTS, [name, `${source}\n${line}\n`]]);
}

test('at the root of www/ stand the four homes and what is delivered as it is', () => {
  assert.deepEqual(
    readdirSync(WWW).sort(),
    ['404.html', 'README.md', 'headers.json', 'index.html', 'static', 'styles', ...HOMES].sort(),
  );
});

test('www/README.md names every file and folder of each home', () => {
  const readme = readFileSync(new URL('README.md', WWW), 'utf8');
  for (const home of HOMES) {
    const part = readme.split(`\n## \`${home}/\``)[1]?.split('\n## ')[0] ?? '';
    for (const entry of readdirSync(new URL(`${home}/`, WWW), { withFileTypes: true })) {
      const said = entry.isDirectory() ? `\`${entry.name}/\`` : `\`${entry.name}\``;
      assert.ok(part.includes(said), `${home}: ${said}`);
    }
  }
});

test('every import is one that is read here, and leads to a script that is there', () => {
  let count = 0;
  for (const [name, source] of SCRIPTS) {
    const found = imports(name, source);
    count += found.length;
    for (const other of found)
      assert.ok(SCRIPTS.has(other) || /^\.\.\/npm\/(?:src|element)\//.test(other), `${name} → ${other}`);
    // What is left has another address than in quotes: the script whose address the page says, and no other.
    const left = source.replaceAll(/\b(?:from|import)\s*\(?\s*(["'`])[^"'`$]+\1/g, '');
    assert.doesNotMatch(left, /^(?:import|export)\b[^;'"`]*\bfrom ["'`]|^import ["'`]|\bimport\((?!new URL\(script\b)/m, name);
  }
  assert.ok(count > 400, `${count} imports`);
});

test('the checker imports of no other home, page and element of the checker alone, and nobody of what makes the site', () => {
  assert.deepEqual(upward(SCRIPTS), []);
});

test('no script imports one that imports it', () => {
  assert.deepEqual(circle(graphOf(SCRIPTS)), []);
});

test('no folder imports of one that imports of it', () => {
  assert.deepEqual(circle(graphOf(SCRIPTS, folderOf)), []);
});

test('what runs in a browser imports nothing of Node, and no script that runs there', () => {
  for (const [name, source] of SCRIPTS) {
    if (name.endsWith('.mjs')) continue;
    assert.doesNotMatch(source, /'node:/, name);
    assert.deepEqual(
      imports(name, source.replaceAll(COMMENT, '')).filter((other) => other.endsWith('.mjs')),
      [],
      name,
    );
  }
});

test('an import planted against the order is found, also one of a type', () => {
  assert.deepEqual(upward(planted('checker/dom.js', "import '../page/visit.js';")), ['checker/dom.js → page/visit.js']);
  assert.deepEqual(upward(planted('checker/dom.js', "/** @typedef {import('../page/visit.js').Visit} Visit */")), [
    'checker/dom.js → page/visit.js',
  ]);
  assert.deepEqual(upward(planted('page/main.js', "const late = () => import('../element/check.js');")), [
    'page/main.js → element/check.js',
  ]);
  assert.deepEqual(upward(planted('element/check.js', "export { main } from '../page/main.js';")), [
    'element/check.js → page/main.js',
  ]);
  assert.deepEqual(upward(planted('page/main.js', "import { h } from '../site/html.mjs';")), ['page/main.js → site/html.mjs']);
});

test('a planted circle is found, also one of folders; one of types is none', () => {
  const late = circle(graphOf(planted('checker/undo.js', "const late = () => import('./flow.js');")));
  assert.deepEqual(new Set(late), new Set(['checker/undo.js', 'checker/flow.js']));
  assert.deepEqual(circle(graphOf(planted('checker/dom.js', "import { h as self } from './dom.js';"))), [
    'checker/dom.js',
    'checker/dom.js',
  ]);
  assert.deepEqual(circle(graphOf(planted('checker/undo.js', "/** @typedef {import('./flow.js').Screen} Screen */"))), []);

  const planting = planted('checker/export/download.js', "export { days } from '../result/days.js';");
  assert.deepEqual(circle(graphOf(planting)), [], 'no circle of scripts');
  assert.deepEqual(new Set(circle(graphOf(planting, folderOf))), new Set(['checker/export', 'checker/result']));
});
