// Addresses, Back and Forward, and the question before leaving: history.js in a real browser.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { idle, launch } from './support/browser.mjs';
import { startGallery } from './support/gallery.mjs';

let gallery, browser, page;

before(async () => {
  gallery = await startGallery();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await gallery?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${gallery.url}#/inicio`);
  await idle(page);
  await page.evaluate(() => {
    window.seen = [];
    window.dialogOpen = false;
    window.own = new PageHistory(() => seen.push(own.address()), () => {
      const open = dialogOpen;
      dialogOpen = false;
      return open;
    });
  });
});

const seen = () => page.evaluate(() => seen);
const settled = () => page.waitForTimeout(100);

test('The address is what follows the sign, as it stands there', async () => {
  assert.equal(await page.evaluate(() => own.address()), 'inicio');
  await page.evaluate(() => own.push('solicitud/vigencia?id=7&nombre=%C3%91'));
  assert.equal(await page.evaluate(() => own.address()), 'solicitud/vigencia?id=7&nombre=%C3%91');
  assert.match(page.url(), /#\/solicitud\/vigencia\?id=7&nombre=%C3%91$/);
});

test('Back and Forward are told, once each; what the program does itself is not', async () => {
  await page.evaluate(() => own.push('uno'));
  await page.evaluate(() => own.push('dos'));
  await page.evaluate(() => own.replace('dos?pagina=2'));
  assert.deepEqual(await seen(), []);
  await page.goBack();
  await page.goBack();
  await page.goForward();
  await settled();
  assert.deepEqual(await seen(), ['uno', 'inicio', 'uno']);
});

test('A followed link and a typed address are told', async () => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#/otra';
    document.body.append(link);
    link.click();
  });
  await settled();
  await page.evaluate(() => { location.hash = '#/escrita'; });
  await settled();
  assert.deepEqual(await seen(), ['otra', 'escrita']);
});

test('Back closes an open dialog first, and only then goes back', async () => {
  await page.evaluate(() => {
    own.push('uno');
    dialogOpen = true;
  });
  await page.goBack();
  await settled();
  assert.match(page.url(), /#\/uno$/);
  assert.deepEqual(await seen(), []);
  await page.goBack();
  await settled();
  assert.match(page.url(), /#\/inicio$/);
  assert.deepEqual(await seen(), ['inicio']);
});

test('Leaving asks only while something is unsaved', async () => {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.dismiss();
  });
  const reload = () => page.evaluate(() => { setTimeout(() => location.reload()); });
  await page.getByRole('button', {name: 'Contar'}).click();  // browsers do not ask for a page that nobody has touched
  await page.evaluate(() => own.setUnsaved(true));
  await reload();
  await settled();
  assert.deepEqual(asked, ['beforeunload']);
  assert.equal(await page.evaluate(() => Boolean(window.own)), true);

  await page.evaluate(() => { setTimeout(() => own.reload()); });
  await settled();
  assert.deepEqual(asked, ['beforeunload', 'beforeunload'], 'also when the program itself reloads');
  asked.length = 0;

  await page.evaluate(() => own.setUnsaved(false));
  const reloaded = page.waitForEvent('load');
  await reload();
  await reloaded;
  assert.deepEqual(asked, []);
});
