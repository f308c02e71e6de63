// What was pressed goes away, or something else comes in its place: the focus is led on, and neither the second press of a
// double click nor an answer that is a frame late does what nobody meant.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, idle, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openAs } from './support/session.mjs';
import * as wizard from './support/wizard.mjs';

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const startRequest = (page) => settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
const saved = (page) => page.getByText('Guardado hace un momento').first().waitFor();

test('The second press of a double click does nothing to what came under the pointer with the first', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '4242424242'});
  await settle(page, () => page.getByRole('tab', {name: 'PACIENTE'}).click());
  await page.getByRole('radio').first().waitFor();
  await saved(page);
  const centre = async (locator) => {
    await locator.scrollIntoViewIfNeeded();
    await idle(page);
    const {x, y, width, height} = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  const add = page.getByRole('button', {name: /^Agregar paciente al núcleo familiar/});
  const form = page.getByRole('form', {name: 'Datos del paciente'});
  const second = async (locator) => {
    await page.mouse.move(...await centre(locator));
    await settle(page, async () => {
      await page.mouse.down({clickCount: 2});
      await page.mouse.up({clickCount: 2});
    });
  };
  await page.mouse.click(...await centre(page.getByRole('heading', {level: 1})));
  await second(add);
  assert.equal(await form.count(), 0, 'a button');
  await page.mouse.click(...await centre(page.getByRole('heading', {level: 1})));
  await second(page.getByRole('link', {name: 'Seguimiento de solicitudes'}).or(page.getByRole('link', {name: 'Inicio'})).first());
  assert.match(page.url(), /solicitud\/paciente/, 'a link');
  await settle(page, () => add.dblclick());
  assert.equal(await form.count(), 1, 'the first press counts');
  await settle(page, () => form.getByLabel('Apellido Paterno', {exact: true}).dblclick());
  await page.keyboard.type('DOS');
  assert.equal(await form.getByLabel('Apellido Paterno', {exact: true}).inputValue(), 'DOS', 'a field takes both');
  await page.context().close();
});

test('Escape on a question and leaving in the same moment: one arrives where one went', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '4343434343'});
  await wizard.vigencia(page);
  await saved(page);
  await settle(page, () => page.getByRole('button', {name: 'Limpiar Campos'}).first().click());
  await page.getByRole('dialog').waitFor();
  await page.evaluate(() => {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    window.location.hash = '#/sanece/seguimiento';
  });
  await page.getByRole('heading', {name: 'Seguimiento de solicitudes', level: 1}).waitFor();
  await idle(page);
  assert.match(page.url(), /#\/sanece\/seguimiento$/);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await assertSound(page);
  await page.context().close();
});
