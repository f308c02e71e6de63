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
async function sees(...addresses) {
  await page.waitForFunction((count) => seen.length >= count, addresses.length);
  assert.deepEqual(await seen(), addresses);
}

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
  await sees('uno', 'inicio', 'uno');
});

test('A followed link and a typed address are told', async () => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#/otra';
    document.body.append(link);
    link.click();
  });
  await sees('otra');
  await page.evaluate(() => { location.hash = '#/escrita'; });
  await sees('otra', 'escrita');
});

test('Back closes an open dialog first, and only then goes back', async () => {
  await page.evaluate(() => {
    own.push('uno');
    dialogOpen = true;
  });
  await page.goBack();
  await page.waitForFunction(() => !dialogOpen && location.hash === '#/uno');
  assert.deepEqual(await seen(), []);
  await page.goBack();
  await sees('inicio');
  assert.match(page.url(), /#\/inicio$/);
});

test('Leaving asks only while something is unsaved', async () => {
  const asked = [];
  page.on('dialog', async (dialog) => {
    await dialog.dismiss();
    asked.push(dialog.type());
  });
  const isAsked = async (times, why) => {
    const deadline = Date.now() + 30_000;
    while (asked.length < times && Date.now() < deadline) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(asked, Array(times).fill('beforeunload'), why);
  };
  const reload = () => page.evaluate(() => { setTimeout(() => location.reload()); });
  await page.getByRole('button', {name: 'Contar'}).click();  // browsers do not ask for a page that nobody has touched
  await page.evaluate(() => own.setUnsaved(true));
  await reload();
  await isAsked(1);
  assert.equal(await page.evaluate(() => Boolean(window.own)), true);

  await page.evaluate(() => { setTimeout(() => own.reload()); });
  await isAsked(2, 'also when the program itself reloads');
  asked.length = 0;

  await page.evaluate(() => own.setUnsaved(false));
  const reloaded = page.waitForEvent('load');
  await reload();
  await reloaded;
  assert.deepEqual(asked, []);
});
