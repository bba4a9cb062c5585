/**
 * Measures the page as a cheap phone on a slow line has it: `node vitals.mjs <folder of the built site> [rounds]`. A line for each
 * figure, beside its target; fails where one is missed. What depends on the machine is measured beside a bare page, in turns, and
 * held as a ratio.
 */
import { loadavg } from 'node:os';
import { serveBeside } from './beside.mjs';
import { firstQuestion } from './first-question.mjs';
import { firstVisit } from './first-visit.mjs';
import { categories, performanceBeside } from './lighthouse.mjs';
import { launch } from './phone.mjs';
import { steps } from './steps.mjs';
import { missedTargets } from './table.mjs';

const [site, rounds = '5'] = process.argv.slice(2);
if (!site) {
  console.error('usage: node vitals.mjs <folder of the built site> [rounds]');
  process.exit(2);
}
const load = () => loadavg()[0]?.toFixed(1);
console.log(`${rounds} rounds in turns, load ${load()}`);
const { address, close } = await serveBeside(site);
const browser = await launch();
try {
  await firstQuestion(browser, address, Number(rounds));
  await firstVisit(browser, `${address}page/ru/`);
  await steps(browser, address, Number(rounds));
} finally {
  await browser.close();
}
await performanceBeside(address, Number(rounds));
await categories(`${address}page/ru/`);
close();
console.log(`load ${load()}`);
if (missedTargets() > 0) {
  console.log(`${missedTargets()} missed`);
  process.exit(1);
}
