// One Chromium for a test file, and pages that know when the program has come to rest.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-gpu', '--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader',
];

/**
 * Chromium without its own window (tabs, toolbar), which is the same engine and opens a page at a tenth of the cost; with `whole`
 * the browser that people have. PRESTACIONES_CHROMIUM names another for both.
 */
export const launch = ({whole = false} = {}) => chromium.launch({
  executablePath: process.env.PRESTACIONES_CHROMIUM || (whole ? '/usr/bin/chromium' : '/usr/bin/chromium-headless-shell'),
  args: flags,
});

/** A page in a context of its own (cookies, storage); `options` as for Playwright's newContext. */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}, ...options});
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    // The browser itself logs each refusal of the server; what a refusal does is looked at where it is expected. Without a
    // graphics card it puts the page together from what WebGL drew by reading that back, and says so.
    const itsOwn = /status of (401|404|409|422)|GPU stall due to ReadPixels/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !itsOwn) page.problems.push(message.text());
  });
  await page.goto(url);
  await idle(page);
  return page;
}

/** Until nothing is drawn, asked or read any more. */
export const idle = (page) => page.waitForFunction(() => window.__ui && window.__ui.ready && window.__ui.idle);

/** Does something, then waits until the program has taken it in. */
export async function settle(page, act) {
  await act();
  // What a script scrolls is told of with the next frame.
  await page.evaluate(() => new Promise((told) => requestAnimationFrame(told))).catch(() => {});  // unless it left the page
  await idle(page);
}

/** Whole in the window and under nothing else: seen without scrolling. */
export async function assertInSight(page, locator) {
  await locator.waitFor();
  await idle(page);
  const seen = await locator.evaluate((element) => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    const inWindow = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return inWindow && element.contains(above);
  });
  assert.ok(seen, `out of sight: ${locator}`);
}

/** What must hold at the end of every test: nothing on the console, no click lost, nothing drawn without a node. */
export async function assertSound(page) {
  await idle(page);
  assert.deepEqual(page.problems, []);
  assert.equal(await page.evaluate(() => window.__ui.missedClicks), 0, 'clicks that reached nothing');
  assert.deepEqual(await page.evaluate(() => window.__ui.unclaimed), []);
}

/** Runs axe on the page; contrast is a matter of the theme's own tests, since the words are drawn on a canvas. */
export async function assertAccessible(page) {
  await idle(page);
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(axeSource);
  const {violations} = await page.evaluate(() =>
    window.axe.run(document, {rules: {'color-contrast': {enabled: false}}}));
  const found = violations.map(({id, help, nodes}) => `${id}: ${help}\n  ${nodes.map(({html}) => html).join('\n  ')}`);
  assert.deepEqual(found, []);
}
