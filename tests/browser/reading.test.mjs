// What is drawn is read, found, scrolled and printed as any page is: labels, tables, low windows, paper.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertInSight, assertSound, idle, launch, settle } from './support/browser.mjs';
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

const low = [{width: 683, height: 384}, {width: 320, height: 256}];
const startRequest = (page) => settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());

test('Labels are words of the page, and the name of a file field has the words of its button', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '5555555555'});
  await wizard.vigenciaField(page).waitFor();
  assert.ok(await page.evaluate(() => window.find('Adjunte comprobante de vigencia')), 'found as words are found');
  const label = page.locator('label', {hasText: 'Adjunte comprobante de vigencia actualizada'});
  assert.equal(await label.getAttribute('for'), await wizard.vigenciaField(page).getAttribute('id'));
  assert.equal(await page.getByLabel('Adjunte comprobante de vigencia actualizada Elegir archivo').count(), 0);
  const names = await wizard.vigenciaField(page).evaluate((field) => field.getAttribute('aria-labelledby').split(' ')
    .map((id) => document.getElementById(id).textContent));
  assert.deepEqual(names, ['Adjunte comprobante de vigencia actualizada', 'Elegir archivo']);
  await assertAccessible(page);
  await assertSound(page);
  await page.context().close();
});

for (const viewport of low) {
  test(`At ${viewport.width} by ${viewport.height} the frame scrolls away, and a field is in sight with its label`, async () => {
    const page = await openAs(browser, server, 'solicitante', {viewport});
    await startRequest(page);
    await wizard.nssField(page).waitFor();
    await assertAccessible(page);
    await page.getByRole('heading', {level: 1}).focus();
    for (let i = 0; i < 20 && !(await wizard.nssField(page).evaluate((field) => field === document.activeElement)); ++i) {
      await page.keyboard.press('Tab');
      await idle(page);
    }
    await assertInSight(page, wizard.nssField(page));
    await assertInSight(page, page.locator('label', {hasText: 'INGRESA EL NÚMERO'}));
    const header = await page.locator('header').boundingBox();
    assert.ok(header.y + header.height <= 0 || header.height < viewport.height / 3, 'the header takes nothing from it');
    for (const name of ['PACIENTE', 'VIGENCIA']) assert.equal(await page.getByRole('tab', {name}).count(), 1);
    const steps = await page.getByRole('tablist').boundingBox();
    assert.ok(steps.height <= 48, 'the steps are one row');
    await assertSound(page);
    await page.context().close();
  });
}

test('Rows that do not all fit are reached by the keyboard', async () => {
  const page = await openAs(browser, server, 'evaluador');
  await settle(page, () => page.getByRole('link', {name: 'Inicio', exact: true}).click());
  await settle(page, () => page.getByRole('button', {name: 'Medicamentos en Catálogo II:'}).click());
  await assertAccessible(page);
  const rows = page.getByRole('table', {name: /MEDICAMENTOS CATÁLOGO II/}).locator('[role=rowgroup]');
  assert.equal(await rows.getAttribute('tabindex'), '0');
  await rows.focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.scrollTop > 0);
  await assertSound(page);
  await page.context().close();
});

test('On paper the words of the page are printed in their order, without the canvas', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('button', {name: /REQUISITOS Y RECOMENDACIONES/}).click());
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('#canvas').isVisible(), false);
  const words = page.getByText('Actualmente se incluyen').first();
  assert.ok(await words.isVisible());
  assert.equal(await words.evaluate((element) => getComputedStyle(element).color), 'rgb(0, 0, 0)');
  assert.equal(await words.evaluate((element) => getComputedStyle(element).position), 'static');
  await page.context().close();
});

test('What was sent is told of by mail, and its comprobante opens from its row [A13.3]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.all(page, {nss: '3333333333'});
  await page.getByRole('heading', {name: 'CONFIRMACION DE DATOS', level: 1}).waitFor();
  for (const file of ['1) Comprobante de vigencia: vigencia 2026.pdf', '2) Nota médica: Nota médica.pdf']) {
    const link = page.getByRole('link', {name: file, exact: true});
    assert.equal(await link.getAttribute('target'), '_blank');
  }
  await assertAccessible(page);
  await settle(page, () => page.getByRole('button', {name: 'Cambiar entidad y médico'}).click());
  await page.getByRole('heading', {name: 'Paso 3 de 5: DATOS GENERALES', level: 1}).waitFor();
  await settle(page, () => page.getByRole('tab', {name: 'ESPECIFICACIONES'}).click());
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  await settle(page, () => page.getByRole('button', {name: 'Aceptar', exact: true}).click());
  const folio = (await page.getByText(/Folio: \d{11}/).first().textContent()).match(/\d{11}/)[0];
  assert.match(await page.title(), /^Asignación de folio/);
  await assertAccessible(page);
  await page.reload();
  await idle(page);
  await page.getByRole('link', {name: 'Imprimir'}).waitFor();

  const deadline = Date.now() + 15_000;
  const told = () => server.mails().find(({head, text}) =>
    wizard.subjectOf(head) === 'Solicitud registrada' && text.includes(`SAnECE-${folio}.pdf`));
  while (!told()) {
    assert.ok(Date.now() < deadline, 'no mail with the comprobante');
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.match(told().head['content-type'], /^multipart\/mixed/);

  await page.goto(`${server.url}#/sanece/seguimiento`);
  const link = page.getByRole('link', {name: `Comprobante ${folio}`, exact: true});
  await link.waitFor();
  await idle(page);
  await assertInSight(page, link);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.close();
  await assertAccessible(page);
  await assertSound(page);
  await page.context().close();
});
