// Orca, a screen reader that people use, reads the page in a Chromium with a window; what it says is text. Keys are pressed
// when it has finished speaking and the page is at rest, and what must be heard is waited for.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { freePort } from './server.mjs';

const START_MS_MAX = 120_000;
const CONNECTED_MS_MAX = 5_000;
const END_MS_MAX = 10_000;
const HEARD_MS_MAX = 20_000;
// It is silent when its log, in which every event of the page stands, has not grown for so long.
const SILENT_MS = 500;

export async function startScreenReader(url) {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const port = await freePort();
  const desktop = spawn(fileURLToPath(new URL('screen_reader.sh', import.meta.url)), [folder, String(port), url],
    {detached: true, stdio: ['ignore', 'ignore', 'inherit']});
  const log = join(folder, 'orca.log');
  let browser = null;

  const close = async () => {
    await browser?.close().catch(() => {});
    // The desktop and all that runs on it, which is gone when nobody of its group is left to be told.
    const told = (signal) => {
      try {
        return process.kill(-desktop.pid, signal);
      } catch (nobodyLeft) {
        return false;
      }
    };
    told('SIGTERM');
    if (!(await until(() => !told(0), END_MS_MAX))) told('SIGKILL');
    rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  };
  try {
    await until(() => existsSync(join(folder, 'ready')) || desktop.exitCode !== null, START_MS_MAX);
    assert.equal(desktop.exitCode, null, `the desktop of the screen reader ended: ${readIfThere(join(folder, 'desktop.log'))}`);
    let page, shown;
    const found = await until(async () => {
      // A page that was just opening when one connected may never be told of: then one connects again.
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const pages = () => browser.contexts().flatMap((context) => context.pages());
      await until(() => (page = pages().find((each) => each.url().startsWith(url.replace(/#.*/, '')))), CONNECTED_MS_MAX);
      shown = pages().map((each) => each.url());
      if (!page) await browser.close();
      return page;
    }, START_MS_MAX);
    assert.ok(found, `the browser does not show the page, but: ${shown}`);
    return new Reader(page, log, close);
  } catch (failure) {
    await close();
    throw failure;
  }
}

const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

async function until(holds, ms) {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) return false;
    await wait(50);
  }
  return true;
}

class Reader {
  constructor(page, log, close) {
    this.page = page;
    this.log = log;
    this.close = close;
    this.from = 0;  // what was said before is no matter any more
  }

  /** All that was said since the page opened, a line for each utterance. */
  all() {
    return [...readFileSync(this.log, 'utf8').matchAll(/ - SPEECH OUTPUT: '(.*?)'(?:\[?\{|$)/gm)].map(([, words]) => words);
  }

  /** What was said since the last key. */
  said() { return this.all().slice(this.from); }

  /** Until the page is at rest and nothing more is said. */
  async silence() {
    const idle = () => this.page.evaluate(() => window.__ui && window.__ui.ready && window.__ui.idle);
    let size = -1, since = Date.now();
    const silent = await until(async () => {
      const now = statSync(this.log).size;
      if (now !== size || !(await idle())) [size, since] = [now, Date.now()];
      return Date.now() - since >= SILENT_MS;
    }, HEARD_MS_MAX);
    assert.ok(silent, `never silent:\n${this.said().join('\n')}`);
  }

  /** Fails unless each of the words is said, in this order; answers what was said. */
  async hears(...expected) {
    let missing;
    const heard = await until(() => {
      const lines = this.said();
      let at = 0;
      missing = expected.find((words) => {
        const found = lines.slice(at).findIndex((line) => (words instanceof RegExp ? words.test(line) : line.includes(words)));
        at += Math.max(0, found);
        return found < 0;
      });
      return missing === undefined;
    }, HEARD_MS_MAX);
    assert.ok(heard, `"${missing}" is not said, but:\n${this.said().join('\n')}`);
    await this.silence();
    return this.said();
  }

  /** Does something in silence; what is said from then on is what `hears` looks at. */
  async does(act) {
    await this.silence();
    this.from = this.all().length;
    await act();
  }

  press(key) { return this.does(() => this.page.keyboard.press(key)); }

  // ---- the page, without Playwright's locators: those listen for clicks on the whole window, and are heard doing so ----

  /** The field of a name that can be reached, or else the button or link; in a group where one is named. As an expression. */
  control(name, group) {
    const named = `${JSON.stringify(name)} === (each.getAttribute('aria-label') || each.textContent)`;
    const inside = group ? `each.closest('[role=group][aria-label=${JSON.stringify(group)}]')` : 'true';
    return `['input, select, textarea', 'button, a'].map((kind) => [...document.querySelectorAll(kind)]
      .filter((each) => each.closest('#mirror') && !each.closest('[inert], .behind') && ${named} && ${inside}).pop()).find(Boolean)`;
  }

  async has(name, group) {
    const there = await until(() => this.page.evaluate(`Boolean(${this.control(name, group)})`), HEARD_MS_MAX);
    assert.ok(there, `there is no "${name}", but:\n${this.said().join('\n')}`);
  }

  /** Goes to a control, as Tab would in the end. */
  async goes(name, group) {
    await this.has(name, group);
    await this.does(() => this.page.evaluate(`${this.control(name, group)}.focus()`));
  }

  async presses(name) {
    await this.goes(name);
    await this.press('Enter');
  }

  /** Types into a field instead of what it holds. */
  async types(name, words, group) {
    await this.goes(name, group);
    await this.press('Control+A');
    await this.does(() => this.page.keyboard.type(words));
  }

  async chooses(name, words, group) {
    await this.has(name, group);
    await this.does(() => this.page.evaluate(`{
      const list = ${this.control(name, group)};
      list.value = [...list.options].find(({text, value}) => value !== '' && ['', text].includes(${JSON.stringify(words)})).value;
      list.dispatchEvent(new Event('change', {bubbles: true}));
    }`));
  }

  async attaches(name, path) {
    await this.has(name);
    const devtools = await this.page.context().newCDPSession(this.page);
    const {result} = await devtools.send('Runtime.evaluate', {expression: this.control(name)});
    await this.does(() => devtools.send('DOM.setFileInputFiles', {files: [path], objectId: result.objectId}));
    await devtools.detach();
  }
}
