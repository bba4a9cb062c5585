/**
 * The way through the page in one go, for tests that are about what comes after it. The clicks are the page's own, not
 * those of a finger: whether a finger can do the same is for the tests that walk.
 */
import { begin, look } from './page.mjs';

/** @typedef {import('./tab.mjs').Tab} Tab */
/** @typedef {import('./cases.mjs').Request} Request */

/**
 * From what is on the screen to the first page whose address behind # begins with `goal`, with a request's answers.
 * @param {Tab} tab
 * @param {Request} request
 * @param {string} goal
 * @returns what is on the screen then, and what was seen on the way
 */
export async function rush(tab, request, goal) {
  const way = await tab.run(
    async ({ service, channel, date, answers }, end) => {
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
      /** @param {string} fact */
      const ask = (fact) => {
        const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(\w+)$/.exec(fact) ?? [];
        return String((child === undefined ? answers.applicant : answers.children[Number(child)])?.[key] ?? 'unknown');
      };
      const fill = async () => {
        const [, view = '', fact = ''] = /^#\/([a-z-]+)(?:\/(.+))?$/.exec(location.hash) ?? [];
        if (view === 'service' || view === 'channel') click(`input[name=${view}][value="${view === 'service' ? service : channel}"]`);
        else if (view === 'date') typeDate('date', date);
        else if (view === 'children') {
          for (let there = document.querySelectorAll('main ol.children > li').length; there < answers.children.length; there++) {
            click('main form button.govuk-button--secondary');
            await until(() => document.querySelectorAll('main ol.children > li').length > there, 'one child more');
          }
        } else if (document.querySelector('input[name=answer][type=radio]')) click(`input[name=answer][value="${ask(fact)}"]`);
        else if (ask(fact) !== 'unknown') typeDate('answer', ask(fact));
        else if (!(/** @type {HTMLInputElement} */ (document.getElementById('dont-know')).checked)) click('#dont-know');
      };
      const glance = () => {
        const heading = document.querySelector('main h1');
        const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector('#progress:not([hidden]) progress'));
        return {
          hash: location.hash,
          title: document.title,
          heading: heading?.textContent ?? '',
          focused: heading !== null && document.activeElement === heading,
          progress: bar && bar.value / bar.max,
        };
      };
      const way = [glance()];
      for (let steps = 0; !location.hash.startsWith(end); steps++) {
        if (steps > 200) throw new Error(`the way has no end: ${location.hash}`);
        const checking = location.hash === '#/check-answers';
        if (!checking) await fill();
        const heading = document.querySelector('main h1');
        click(checking ? 'main a[href="#/result"]' : 'main form button[type=submit]');
        await until(() => document.querySelector('main h1') !== heading && !document.querySelector('main .loading'), 'the next page');
        // The heading may come before the rest of what follows a new address.
        await new Promise((resolve) => setTimeout(resolve, 0));
        way.push(glance());
        const error = document.querySelector('.govuk-error-summary li')?.textContent;
        if (error) throw new Error(`${location.hash}: ${error}`);
      }
      // What draws the result may come after everything else.
      if (location.hash === '#/result') await until(() => document.querySelector('#outcome, main table.side-by-side') !== null, 'the result');
      return way;
    },
    request,
    goal,
  );
  return { ...(await look(tab)), way };
}

/** @param {Tab} tab @param {Request} request @param {import('./site.mjs').Lang} lang @param {string} [goal] @param {string} [site] */
export async function rushFromStart(tab, request, lang, goal = '#/result', site = undefined) {
  await begin(tab, lang, site);
  return rush(tab, request, goal);
}
