/**
 * `node www/site/embed/shadow-style.mjs <style sheet of a page>`: prints it as one for the inside of a shadow root.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** What a host may set as `--bauyr-<name>`, by what the sheet calls it. */
const OPEN = new Map([
  ['accent', 'accent'],
  ['on-accent', 'on-accent'],
  ['link', 'link'],
  ['page', 'background'],
  ['surface', 'surface'],
  ['text', 'text'],
  ['muted', 'muted'],
  ['line', 'line'],
  ['radius', 'radius'],
]);

const NIGHT = /@media screen and \(prefers-color-scheme: ?dark\)\{:root\{([^{}]*)\}\}/;

/** Colours that the host may choose, with our own where it does not. @param {string} declarations */
const opened = (declarations) =>
  declarations.replace(/--([a-z-]+):([^;]*)/g, (declaration, name, value) => {
    const open = OPEN.get(name);
    return open === undefined ? declaration : `--${name}:var(--bauyr-${open},${value})`;
  });

/** @param {string} css compressed, as Sass writes it */
export function shadowSheet(css) {
  if (!NIGHT.test(css)) throw new Error('the colours of the night are not where they are looked for');
  return (
    css
      // By the reader's choice unless the host has chosen: a page that is always light is to hold nothing dark.
      .replace(NIGHT, (_, night) => {
        const dark = opened(night);
        const named = `@media screen{.shell[data-theme=dark]{color-scheme:dark;${dark}}.shell[data-theme=light]{color-scheme:light}}`;
        return `@media screen and (prefers-color-scheme:dark){.shell:not([data-theme=light]){${dark}}}${named}`;
      })
      // The first are the colours of the day; those for paper stay black on white.
      .replace(/:root\{([^{}]*)\}/, (_, day) => `:root{${opened(day)}}`)
      .replace(/(?<=^|[},{])(?::root|html)(?=[{,])/g, '.shell')
      .replace(/(?<=^|[},{])body(?=[{,])/g, '.sheet')
      .replace(/@media (?:screen\s*and )?(?=\((?:min|max)-width:)|@media(?=\((?:min|max)-width:)/g, '@container ')
      .replace(/@container [^{]*/g, (condition) => condition.replace(/rem\b/g, 'em'))
      .replace(/(?<![\w.#-])(-?\d*\.?\d+)rem\b/g, 'calc($1*var(--unit))')
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , file] = process.argv;
  if (!file) {
    console.error('usage: node www/site/embed/shadow-style.mjs <style sheet>');
    process.exit(2);
  }
  process.stdout.write(shadowSheet(await readFile(file, 'utf8')));
}
