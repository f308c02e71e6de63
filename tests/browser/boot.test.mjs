// How the page comes up, and what it says in Spanish when it cannot: an old browser, no JavaScript, a lost file, a crash.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { assertAccessible, idle, launch } from './support/browser.mjs';
import { startGallery } from './support/gallery.mjs';

let gallery, browser, context, page;

before(async () => {
  gallery = await startGallery();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await gallery?.close();
});
beforeEach(async () => {
  context = await browser.newContext({locale: 'es-MX'});
  page = await context.newPage();
});
afterEach(() => context.close());

const heading = () => page.getByRole('heading', {level: 1});

test('An old browser is told which one to use', async () => {
  await page.addInitScript(() => { WebAssembly.validate = () => false; });
  await page.goto(gallery.url);
  assert.equal(await heading().textContent(), 'Este navegador no puede abrir el sistema');
  assert.ok(await page.getByText('Chrome o Edge 95, Firefox 100, Safari 15.2 o posteriores').isVisible());
});

test('Without JavaScript the page says that it needs it', async () => {
  const plain = await browser.newContext({javaScriptEnabled: false});
  const still = await plain.newPage();
  await still.goto(gallery.url);
  assert.ok(await still.locator('noscript h1').isVisible());
  assert.equal(await still.locator('main:visible').count(), 1);
  await plain.close();
});

for (const lost of ['.wasm', 'NotoSans-Bold.ttf']) {
  test(`When ${lost} cannot be had, it says so and tries again`, async () => {
    await page.route(`**/*${lost}`, (route) => route.abort());
    await page.goto(gallery.url);
    await page.getByText('No se pudo cargar el sistema').waitFor();
    await page.unroute(`**/*${lost}`);
    await page.getByRole('button', {name: 'Intentar de nuevo'}).click();
    await idle(page);
    assert.equal(await heading().textContent(), 'Galeria');
  });
}

test('A program that fails says so, and nothing more is drawn', async () => {
  await page.goto(gallery.url);
  await idle(page);
  await page.evaluate(() => { Mirror.prototype.apply = () => { throw new Error('on purpose'); }; });
  await page.getByRole('button', {name: 'Contar'}).click();
  await page.getByText('El sistema se detuvo').waitFor();
  assert.equal(await page.getByRole('main').count(), 1);
  await assertAccessibleStill();
  await page.getByRole('button', {name: 'Actualizar la página'}).click();
  await idle(page);
  assert.equal(await heading().textContent(), 'Galeria');
});

/** The page no longer comes to rest, so axe runs without waiting. */
async function assertAccessibleStill() {
  await page.evaluate(() => { window.__ui = {ready: true, idle: true}; });
  await assertAccessible(page);
}

test('The page is in Spanish, is not translated, and can be zoomed', async () => {
  await page.goto(gallery.url);
  await idle(page);
  const html = page.locator('html');
  assert.equal(await html.getAttribute('lang'), 'es-MX');
  assert.equal(await html.getAttribute('translate'), 'no');
  assert.doesNotMatch(await page.locator('meta[name=viewport]').getAttribute('content'), /user-scalable|maximum-scale/);
});

test('The preferences of the system reach the program', async () => {
  const dark = await browser.newContext({colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'none'});
  const night = await dark.newPage();
  await night.goto(gallery.url);
  await idle(night);
  const brightness = async () => (await night.locator('#canvas').evaluate((canvas) => {
    const flat = new OffscreenCanvas(1, 1).getContext('2d');
    flat.drawImage(canvas, -5, -300);
    return [...flat.getImageData(0, 0, 1, 1).data].slice(0, 3);
  })).reduce((sum, part) => sum + part) / 3;
  assert.ok(await brightness() < 60);
  await night.emulateMedia({colorScheme: 'light'});
  await idle(night);
  await night.waitForTimeout(100);
  await idle(night);
  assert.ok(await brightness() > 200);
  await dark.close();
});

test('On paper there is a note instead of the canvas', async () => {
  await page.goto(gallery.url);
  await idle(page);
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('#host').isVisible(), false);
  assert.ok(await page.getByText('Esta pantalla no se imprime').isVisible());
});

test('While the demonstration is being built, its address says so and leads to the system', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prestaciones-site-'));
  const site = join(folder, 'site');
  cpSync(process.env.PRESTACIONES_SITE || 'build/site', site, {recursive: true});  // what is compressed there is taken over
  try {
    execFileSync(process.execPath, ['build-scripts/site.mjs', '--programs', 'build/web/bin', '--assets', 'build/assets',
      '--output', site, '--without-demo']);
    await page.goto(pathToFileURL(join(site, 'demo.html')).href);
    assert.equal(await heading().textContent(), 'La demostración se está preparando');
    assert.ok(await page.getByRole('link', {name: 'Ir al sistema'}).isVisible());
    assert.equal(await page.locator('script').count(), 0);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
