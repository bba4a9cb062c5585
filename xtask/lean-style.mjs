/**
 * `node xtask/lean-style.mjs <style sheet> <folder>`: takes out of a style sheet what nothing can be meant by: rules for classes that no
 * script and no page in the folder names, and for what is switched off, where nothing ever is. Libraries of components bring many.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postcss from 'postcss';

const [file, folder] = process.argv.slice(2);
if (!file || !folder) {
  console.error('usage: node xtask/lean-style.mjs <style sheet> <folder>');
  process.exit(2);
}

const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(m?js|html)$/.test(name));
const sources = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
const words = new Set(sources.match(/[\w-]+/g));
/** `tag-${state}` names every class that begins so. */
const beginnings = [...sources.matchAll(/([\w-]+-)\$\{/g)].map(([, beginning = '']) => beginning);

/** @param {string} name */
const isNamed = (name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
const DISABLED = /:disabled|\[disabled\]/;
if (/\bdisabled\b/.test(sources)) throw new Error('something is disabled: its style is to stay');

/** Whether a selector can match something. What it is not to match counts for its weight, and stays. @param {string} selector */
function matches(selector) {
  const wanted = selector.replace(/:not\([^()]*\)/g, '');
  return !DISABLED.test(wanted) && [...wanted.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => isNamed(name));
}

const sheet = postcss.parse(await readFile(file, 'utf8'));
sheet.walkRules((rule) => {
  const selectors = rule.selectors.filter(matches);
  if (selectors.length > 0) rule.selectors = selectors;
  else rule.remove();
});
sheet.walkAtRules((rule) => {
  if (rule.nodes?.length === 0) rule.remove();
});
await writeFile(file, sheet.toString());
