// Measures the page in Chromium against the server on loopback: bytes, first frame, idle frames, a key in the CIE-10 search
// to pixels. Run: node tests/bench/page.mjs   (PRESTACIONES_CATALOGS adds the whole CIE-10)

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { idle, launch, openPage, settle } from '../browser/support/browser.mjs';
import { startServer } from '../browser/support/server.mjs';
import { openAs } from '../browser/support/session.mjs';
import * as wizard from '../browser/support/wizard.mjs';

const programs = process.env.PRESTACIONES_BIN || 'build/bin';
const site = process.env.PRESTACIONES_SITE || 'build/site';
const catalogs = process.env.PRESTACIONES_CATALOGS;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = [];

const bytes = (which) => readdirSync(site).filter((name) => name.endsWith('.br') && which(name))
  .reduce((sum, name) => sum + statSync(join(site, name)).size, 0);
rows.push(['web app, brotli without fonts (KB)', Math.round(bytes((name) => !/demo|storage|NotoSans/.test(name)) / 1024)]);
rows.push(['demo program, brotli (KB)', Math.round(bytes((name) => /prestaciones_demo/.test(name)) / 1024)]);

const server = await startServer();
const browser = await launch({whole: true});
try {
  if (catalogs && existsSync(catalogs)) {
    const started = performance.now();
    execFileSync(join(programs, 'prestaciones-server'),
      ['import', 'cie10', join(catalogs, 'cie10_es.csv'), '--data', server.folder], {stdio: 'ignore'});
    rows.push(['import of 14,212 CIE-10 codes (ms)', Math.round(performance.now() - started)]);
  }
  const firsts = [];
  for (let i = 0; i < 5; i += 1) {
    const context = await browser.newContext({viewport: {width: 1366, height: 768}});
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(server.url);
    await page.waitForFunction(() => window.__ui && window.__ui.frames > 0);
    firsts.push(performance.now() - started);
    await context.close();
  }
  rows.push(['navigation to first frame (ms, median of 5)', Math.round(median(firsts))]);

  const still = await openPage(browser, server.url);
  const before = await still.evaluate(() => window.__ui.frames);
  await still.waitForTimeout(10_000);
  rows.push(['frames in 10 idle seconds', (await still.evaluate(() => window.__ui.frames)) - before]);
  await still.context().close();

  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page);
  await wizard.vigencia(page);
  const field = page.getByRole('combobox', {name: 'Diagnóstico (CIE-10)', exact: true});
  const times = [];
  for (const words of ['leucemia', 'artritis', 'tumor maligno', 'asma', 'crohn']) {
    await field.fill('');
    await idle(page);
    for (const letter of words) {
      // The list on the canvas is painted in the frame that patches its elements: the last change of an option is the pixels.
      const took = await field.evaluate(async (input, key) => {
        const asked = performance.now();
        let painted = asked;
        const watch = new MutationObserver(() => { painted = performance.now(); });
        watch.observe(document.body, {subtree: true, childList: true, characterData: true});
        input.value += key;
        input.dispatchEvent(new InputEvent('input', {bubbles: true, data: key}));
        do await new Promise((done) => requestAnimationFrame(done)); while (!window.__ui.idle);
        watch.disconnect();
        return painted - asked;
      }, letter);
      if (took > 0) times.push(took);  // a key that changes no option changes no pixel of the list
    }
  }
  rows.push(['the slowest key (ms)', Math.round(Math.max(...times))]);
  rows.push(['a key in the CIE-10 search to pixels (ms, median)', Math.round(median(times))]);
} finally {
  await browser.close();
  await server.close();
}
for (const [what, value] of rows) console.log(String(value).padStart(8), what);
