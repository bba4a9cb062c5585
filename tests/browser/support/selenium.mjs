/** Chromium, Firefox and WebKitGTK through WebDriver. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, Key, until as wait } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import firefoxDriver from 'selenium-webdriver/firefox.js';
import { Command, Name } from 'selenium-webdriver/lib/command.js';
import { bare, betweenPresses, middle, notePresses, pacer, PATIENCE, until, within } from './tab.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { WebDriver } from 'selenium-webdriver' */
/** @import { ChildProcess } from 'node:child_process' */

/** What keeps Chromium to the pages it is given. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without a screen nobody sees the list below the address bar, for which every window starts a process of its own.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** @param {Record<string, string>} programs @param {import('./engines.mjs').Options} options */
export async function chromium(programs, { noWasm, hidden, whole }) {
  const options = new chrome.Options();
  options.setChromeBinaryPath((whole ? programs.chromium : programs.shell) ?? '');
  options.addArguments('--headless=new', '--window-size=1280,900', ...CHROMIUM_ARGUMENTS);
  if (hidden) options.addArguments('--incognito');
  // Without a compiler at run time Chromium has no WebAssembly either.
  if (noWasm) options.addArguments('--js-flags=--jitless');
  const builder = new Builder().forBrowser('chrome').setChromeOptions(options);
  return tab('chromium', await builder.setChromeService(new chrome.ServiceBuilder(programs.chromedriver)).build());
}

/** @param {Record<string, string>} programs @param {import('./engines.mjs').Options} options */
export async function firefox(programs, { noWasm, hidden }) {
  const options = new firefoxDriver.Options();
  options.setBinary(programs.firefox ?? '');
  options.addArguments('-headless', '--width=1280', '--height=900');
  if (noWasm) options.setPreference('javascript.options.wasm', false);
  if (hidden) options.setPreference('browser.privatebrowsing.autostart', true);
  const builder = new Builder().forBrowser('firefox').setFirefoxOptions(options);
  return tab('firefox', await builder.setFirefoxService(new firefoxDriver.ServiceBuilder(programs.geckodriver)).build());
}

/** A window that is driven is always a private one here. @param {Record<string, string>} programs @param {import('./engines.mjs').Options} options */
export async function webkit(programs, { noWasm }) {
  const { screen, display } = await virtualScreen(programs.Xvfb ?? '');
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    // Without a graphics card WebKit would put its layers together on the processor, which is a third of all its work.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    ...(noWasm ? { JSC_useWasm: 'false', JSC_useWebAssembly: 'false' } : {}),
  };
  const driver = spawn(programs.WebKitWebDriver ?? '', [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = async () => {
    await end(driver);
    await end(screen);
  };
  try {
    const server = `http://127.0.0.1:${port}/`;
    await until(
      () =>
        fetch(`${server}status`).then(
          (response) => response.ok,
          () => false,
        ),
      'WebKitWebDriver answers',
    );
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.MiniBrowser, args: ['--automation'] },
    });
    const client = await within(
      new Builder().usingServer(server).withCapabilities(capabilities).build(),
      'starting MiniBrowser',
    );
    return tab('webkit', client, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} program */
async function virtualScreen(program) {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
  const [number] = await within(once(numbers, 'data'), 'starting Xvfb', PATIENCE);
  return { screen, display: `:${String(number).trim()}` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @param {ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await within(once(child, 'exit'), 'ending a program', PATIENCE).catch(() => child.kill('SIGKILL'));
}

/** @type {Record<import('./tab.mjs').Key, string>} */
const KEYS = {
  Tab: Key.TAB,
  'Shift+Tab': Key.chord(Key.SHIFT, Key.TAB),
  Enter: Key.ENTER,
  Space: Key.SPACE,
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
};

/**
 * @param {string} engine
 * @param {WebDriver} driver
 * @param {() => Promise<void>} [stop] what is to be ended with it
 * @returns {Promise<Tab>}
 */
async function tab(engine, driver, stop) {
  await driver.manage().setTimeouts({ pageLoad: PATIENCE * 4, script: PATIENCE * 4, implicit: 0 });
  /** @type {Tab['run']} */
  const run = async (act, ...args) => {
    const answer = /** @type {{ value?: any, error?: string } | null} */ (
      await driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         new Promise((resolve) => resolve((${act})(...arguments[0])))
           .then((value) => done({ value }), (error) => done({ error: String(error) + '\\n' + error.stack }));`,
        args,
      )
    );
    // Firefox has no answer of a page that goes away meanwhile.
    if (answer === null) return undefined;
    if (answer.error !== undefined) throw new Error(`in the page: ${answer.error}`);
    return answer.value;
  };
  /** What is part of the page, or comes into it soon: what Playwright waits for, too. @param {string} selector */
  const find = (selector) => driver.wait(wait.elementLocated(By.css(selector)), PATIENCE, `${selector} is there`);
  /**
   * A page to be on before the next, if any: a change of what stands behind # alone would load nothing. WebKit now and then loses the page that a
   * service worker is asked for right after its last one was left: there it is a file of the same site.
   * @param {string} url
   */
  const between = async (url) => {
    const { origin } = new URL(url);
    const now = await driver.getCurrentUrl();
    if (engine === 'webkit' && now.startsWith(`${origin}/`)) return `${origin}/licences.txt`;
    return bare(now) === bare(url) ? 'about:blank' : undefined;
  };
  const pace = pacer();
  /** @param {import('selenium-webdriver').WebElement} element */
  const place = async (element) =>
    /** @type {{ x: number, y: number }} */ (await driver.executeScript(`return (${middle})(arguments[0])`, element));
  return {
    engine,
    run,
    open: async (url) => {
      const first = await between(url);
      if (first) await driver.get(first);
      await driver.get(url);
    },
    inject: async (source) => {
      await driver.executeScript(source);
    },
    click: async (selector) => {
      const element = await find(selector);
      await pace(await place(element), () => element.click());
    },
    twice: async (selector, gap, pointer) => {
      const point = await place(await find(selector));
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const actions = [{ type: 'pointerMove', ...point }, ...press, { type: 'pause', duration: gap }, ...press];
      // In one go: between two commands there is no telling how much time goes by.
      const source = { type: 'pointer', id: pointer, parameters: { pointerType: pointer }, actions };
      await run(notePresses);
      await pace(point, () => driver.execute(new Command(Name.ACTIONS).setParameter('actions', [source])));
      return run(betweenPresses);
    },
    type: async (selector, text) => {
      const field = await find(selector);
      await field.clear();
      if (text) await field.sendKeys(text);
    },
    press: (key) => driver.switchTo().activeElement().sendKeys(KEYS[key]),
    write: (text) => driver.switchTo().activeElement().sendKeys(text),
    back: () => driver.navigate().back(),
    close: async () => {
      await within(driver.quit(), `ending ${engine}`, PATIENCE).catch(() => undefined);
      await stop?.();
    },
  };
}
