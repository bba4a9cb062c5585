/**
 * The way through the page in one go, for tests that are about what comes after it. The clicks are the page's own, not
 * those of a finger: whether a finger can do the same is for the tests that walk.
 */
import { planOf } from './asked.mjs';
import { begin, look } from './page.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { Request } from '../../../npm/src/bauyr.d.ts' */

/**
 * From what is on the screen to the first page whose address behind # begins with `goal`, with a request's answers.
 * @param {Tab} tab
 * @param {Request} request
 * @param {string} goal
 * @returns what is on the screen then, and what was seen on the way
 */
export async function rush(tab, request, goal) {
  const way = await tab.run(
    async ({ service, channel, date, answers }, plan, end) => {
      /** @param {() => boolean} done @param {string} what */
      const until = async (done, what) => {
        for (let n = 0; !done(); n++) {
          if (n > 1500) throw new Error(`in vain: ${what}`);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      /** @param {string} selector */
      const click = (selector) => {
        const found = document.querySelector(selector);
        if (!(found instanceof HTMLElement)) throw new Error(`${location.hash} has no ${selector}`);
        found.click();
      };
      /** @param {string} name @param {string} iso */
      const typeDate = (name, iso) => {
        const parts = iso.split('-').reverse();
        for (const [n, id] of [name, `${name}-month`, `${name}-year`].entries()) {
          const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
          field.value = parts[n] ?? '';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      };
      const fill = async () => {
        const [, view = ''] = /^#\/([a-z-]+)/.exec(location.hash) ?? [];
        if (view === 'service') return click(`input[name=service][value="${service}"]`);
        if (view === 'application') {
          if (document.querySelector('input[name=channel]')) click(`input[name=channel][value="${channel}"]`);
          typeDate('date', date);
          for (
            const count = () => Number(document.querySelector('main .stepper output')?.textContent);
            count() !== answers.children.length;
          ) {
            click(count() < answers.children.length ? '#children-more' : '#children-fewer');
          }
          return;
        }
        const child = /^#\/ask\/\w+\/(\d+)$/.exec(location.hash)?.[1];
        const said = plan[child === undefined ? 'applicant' : `children.${child}`] ?? {};
        for (const group of document.querySelectorAll('main fieldset')) {
          const inputs = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input')]);
          const [first] = inputs;
          const name = first?.name ?? '';
          const { choices = [], day = '', boxes = [], unsure = [] } = said[name] ?? {};
          const there = (/** @type {string} */ value) => inputs.find((one) => one.value === value && one.type !== 'text');
          if (first?.type === 'text') {
            if (day !== 'unknown') typeDate(name, day);
            else if (there('unknown')?.checked === false) there('unknown')?.click();
          } else if (first?.type === 'radio') {
            const found = choices.map(there).find((one) => one);
            if (!found) throw new Error(`${location.hash}, ${name}: none of ${choices} is there`);
            found.click();
          } else {
            const on = boxes.filter(there);
            if (there('-unsure') && unsure.some(there)) on.push('-unsure');
            if (on.length === 0 && there('-none')) on.push('-none');
            for (const one of inputs) if (one.checked && !on.includes(one.value)) one.click();
            for (const value of on) if (!there(value)?.checked) there(value)?.click();
          }
        }
      };
      const glance = () => {
        const heading = document.querySelector('main h1');
        const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector('#progress:not([hidden]) progress'));
        return {
          hash: location.hash,
          title: document.title,
          heading: heading?.textContent ?? '',
          left: heading?.querySelector('.pages-left')?.textContent ?? '',
          focused: heading !== null && document.activeElement === heading,
          progress: bar && bar.value / bar.max,
        };
      };
      const way = [glance()];
      for (let steps = 0; !location.hash.startsWith(end); steps++) {
        if (steps > 200) throw new Error(`the way has no end: ${location.hash}`);
        const checking = location.hash === '#/check-answers';
        const heading = document.querySelector('main h1');
        // The answers stand beside the way, which ends at the result.
        if (location.hash === '#/result') location.hash = end;
        else if (checking) click('main a[href="#/result"]');
        else {
          await fill();
          click('main form button[type=submit]');
        }
        await until(
          () => document.querySelector('main h1') !== heading && !document.querySelector('main .loading'),
          'the next page',
        );
        // The heading may come before the rest of what follows a new address.
        await new Promise((resolve) => setTimeout(resolve, 0));
        way.push(glance());
        const error = document.querySelector('.govuk-error-summary li')?.textContent;
        if (error) throw new Error(`${location.hash}: ${error}`);
      }
      // What draws the result may come after everything else.
      if (location.hash === '#/result')
        await until(() => document.querySelector('#outcome, main table.side-by-side') !== null, 'the result');
      return way;
    },
    request,
    planOf(request),
    goal,
  );
  return { ...(await look(tab)), way };
}

/** @param {Tab} tab @param {Request} request @param {import('./site.mjs').Lang} lang @param {string} [goal] @param {string} [site] */
export async function rushFromStart(tab, request, lang, goal = '#/result', site = undefined) {
  await begin(tab, lang, site);
  return rush(tab, request, goal);
}
