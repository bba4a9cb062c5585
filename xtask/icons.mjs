/**
 * `node xtask/icons.mjs`: draws the icons of the installed page from www/static/icon.svg, by Chromium. They are kept in the repository: they seldom
 * change, and building needs no browser.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../www/static/', import.meta.url));
/** The colour of the page's head. */
const GROUND = '#0b5a5e';

/**
 * Round corners, and what systems cut into a shape of their own: there all that matters stands in the inner four fifths.
 * @type {[string, number, { corner: number, scale: number }][]}
 */
const ICONS = [
  ['icon-192.png', 192, { corner: 6, scale: 0.72 }],
  ['icon-512.png', 512, { corner: 6, scale: 0.72 }],
  ['icon-maskable-512.png', 512, { corner: 0, scale: 0.6 }],
];

const source = await readFile(`${FOLDER}icon.svg`, 'utf8');
const drawing = source.replace(/<\/?svg[^>]*>/g, '').replace('fill="#178488"', 'fill="#fff"');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [name, size, { corner, scale }] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}</style>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}" style="display:block">
<rect width="32" height="32" rx="${corner}" fill="${GROUND}"/>
<g transform="translate(16 16) scale(${scale}) translate(-16 -16.5)" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round">${drawing}</g>
</svg>`);
  await page.screenshot({ path: FOLDER + name, omitBackground: true });
}
await browser.close();
