/** A cheap phone on a slow line. */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from '../../tests/browser/support/selenium.mjs';

/** 400 kbit/s, 400 ms there and back. */
export const LINE = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 };

/** The same without waiting: what is measured then is the phone alone. */
export const NO_LINE = { offline: false, downloadThroughput: -1, uploadThroughput: -1, latency: 0 };

/** How many times slower than this machine it is. */
const SLOWER = 6;

/** `CHROME_PATH` names another Chromium. */
export const CHROMIUM = process.env.CHROME_PATH ?? '/usr/bin/chromium';

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS });

/**
 * A phone that has never seen the site.
 * @param {import('playwright-core').Browser} browser
 * @param {typeof LINE} line
 */
export async function phone(browser, line) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  /** @param {typeof LINE} other */
  const over = (other) => devtools.send('Network.emulateNetworkConditions', other);
  return { page, over, close: () => context.close() };
}

/** @param {number} time */
export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
