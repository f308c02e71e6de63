// Firefox ESR through WebDriver BiDi: the same page with another browser's fields, focus and accessibility tree. Controls
// are found by role and name, as everywhere.

import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { axeSource } from './browser.mjs';

export const launchFirefox = () => puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env.PRESTACIONES_FIREFOX || '/usr/bin/firefox-esr',
  headless: true,
  defaultViewport: {width: 1366, height: 768},
  extraPrefsFirefox: {'intl.accept_languages': 'es-MX, es'},
});

export const idle = (page) =>
  page.waitForFunction(() => window.__ui && window.__ui.ready && window.__ui.idle, {timeout: 60_000});

export async function openPage(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  await page.goto(url);
  await idle(page);
  return page;
}

/** The control with this role and exactly this name, once it is there. */
export async function named(page, role, name) {
  const quoted = JSON.stringify(name);
  const found = await page.waitForSelector(`aria/${name}[role=${JSON.stringify(role)}]`, {timeout: 20_000})
    .catch((error) => { throw new Error(`no ${role} called ${quoted}: ${error.message}`); });
  return found;
}

export async function press(page, role, name) {
  const control = await named(page, role, name);
  await control.evaluate((element) => element.scrollIntoView({block: 'center'}));
  await idle(page);
  await control.click();
  await idle(page);
}

/** Key by key, after a click into the field, as people do. */
export async function type(page, role, name, words) {
  await press(page, role, name);
  await page.keyboard.type(words, {delay: 20});
  await idle(page);
}

export async function choose(page, name, option) {
  const list = await named(page, 'combobox', name);
  const value = await list.evaluate((element, wanted) =>
    [...element.options].find(({label, index}) => label === wanted || index === wanted)?.value, option);
  assert.ok(value !== undefined, `${name} offers ${option}`);
  await list.select(value);
  await idle(page);
}

export const words = (page) => page.evaluate(() => document.body.innerText);

export async function assertAccessible(page) {
  await idle(page);
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(axeSource);
  const {violations} = await page.evaluate(() =>
    window.axe.run(document, {rules: {'color-contrast': {enabled: false}}}));
  assert.deepEqual(violations.map(({id, help, nodes}) => `${id}: ${help} ${nodes.map(({html}) => html).join(' ')}`), []);
}
