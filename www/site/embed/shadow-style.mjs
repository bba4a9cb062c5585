/**
 * `node www/site/embed/shadow-style.mjs <style sheet of a page>`: prints it as one for the inside of a shadow root.
 */
import { readFile } from 'node:fs/promises';
import postcss from 'postcss';
import { usage } from '../usage.mjs';

/** What a host may set as `--bauyr-<name>`, by what the sheet calls it. */
const OPEN = new Map([
  ['--accent', 'accent'],
  ['--on-accent', 'on-accent'],
  ['--link', 'link'],
  ['--page', 'background'],
  ['--surface', 'surface'],
  ['--text', 'text'],
  ['--muted', 'muted'],
  ['--line', 'line'],
  ['--radius', 'radius'],
]);

/** What stands in the place of the document and its body. @type {Record<string, string>} */
const INSIDE = { ':root': '.shell', html: '.shell', body: '.sheet' };

const NIGHT = /^screen and \(prefers-color-scheme: ?dark\)$/;
const BY_WIDTH = /^(?:screen\s*and )?(?=\((?:min|max)-width:)/;
const REM = /(?<![\w.#-])(-?\d*\.?\d+)rem\b/g;

const [file] = process.argv.slice(2);
if (!file) usage('embed/shadow-style.mjs <style sheet>');
const sheet = postcss.parse(await readFile(file, 'utf8'));

/** The colours of the whole document, beside other rules or in a condition. @param {import('postcss').Container | undefined} place */
function coloursOf(place) {
  const rule = place?.nodes?.find((node) => node.type === 'rule' && node.selector === ':root');
  if (rule?.type !== 'rule') throw new Error('the colours are not where they are looked for');
  // Those that the host may choose, with our own where it does not.
  rule.walkDecls((declaration) => {
    const open = OPEN.get(declaration.prop);
    if (open !== undefined) declaration.value = `var(--bauyr-${open},${declaration.value})`;
  });
  return rule;
}

// Those of the day and of the night. Those for paper stay black on white.
coloursOf(sheet);
const night = sheet.nodes.find((node) => node.type === 'atrule' && NIGHT.test(node.params));
if (night?.type !== 'atrule') throw new Error('the night is not where it is looked for');
const dark = coloursOf(night);
// By the reader's choice unless the host has chosen: a page that is always light is to hold nothing dark.
dark.selector = '.shell:not([data-theme=light])';
const named = postcss.parse(
  '@media screen{.shell[data-theme=dark]{color-scheme:dark}.shell[data-theme=light]{color-scheme:light}}',
);
named.walkRules('.shell[data-theme=dark]', (rule) => void rule.append(dark.nodes.map((node) => node.clone())));
night.after(named);

sheet.walkRules((rule) => {
  rule.selectors = rule.selectors.map((selector) => INSIDE[selector] ?? selector);
});
sheet.walkAtRules('media', (media) => {
  if (!BY_WIDTH.test(media.params)) return;
  media.name = 'container';
  media.params = media.params.replace(BY_WIDTH, '').replace(/rem\b/g, 'em');
  media.raws.afterName = ' ';
});
sheet.walkDecls((declaration) => {
  declaration.value = declaration.value.replace(REM, 'calc($1*var(--unit))');
});
process.stdout.write(sheet.toString());
