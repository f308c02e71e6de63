// The whole first path: register, be validated, sign in, five tabs with real PDFs, folio, receipt, seal (A1-A13).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertSound, idle, launch, openPage, settle } from './support/browser.mjs';
import { fetchDocument, textOf } from './support/pdf.mjs';
import { startServer } from './support/server.mjs';
import { openAs, openSignIn, signIn } from './support/session.mjs';
import * as wizard from './support/wizard.mjs';

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch({whole: true});
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const person = {user: 'nuevo01', password: 'Ventana.Azul.7', email: 'nuevo.director@imss.gob.mx'};

async function mailTo(address, subject) {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = server.mails().find(({head}) => head.to.includes(address) && wizard.subjectOf(head) === subject);
    if (found) return found;
    assert.ok(Date.now() < deadline, `no mail "${subject}" to ${address}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('A director registers and gets the mail "Registro de Usuarios" [A3.1-A3.14]', async () => {
  const page = await openSignIn(browser, server);
  await settle(page, () => page.getByRole('button', {name: 'Registrar usuario'}).click());
  assert.match(page.url(), /#\/sanece\/registro$/);
  await page.getByRole('heading', {name: 'REGISTRO DE USUARIOS'}).waitFor();
  await assertAccessible(page);
  assert.equal(await page.getByLabel('Hospital', {exact: true}).count(), 0, 'no hospital before an OOAD is chosen');
  await settle(page, () => page.getByLabel('OOAD/UMAE', {exact: true}).selectOption({label: 'Chihuahua'}));
  await settle(page, () => page.getByLabel('Hospital', {exact: true}).selectOption({label: 'H Gral Regional 66'}));
  await settle(page, () => page.getByLabel('Cargo', {exact: true}).selectOption({index: 1}));
  await page.getByLabel('Apellido paterno', {exact: true}).fill('Núñez');
  await page.getByLabel('Apellido materno', {exact: true}).fill('Peña');
  await page.getByLabel('Nombre(s)', {exact: true}).fill('José Ángel');
  await page.getByLabel('Matricula', {exact: true}).fill('99887766');
  await page.getByLabel('Usuario', {exact: true}).fill(person.user);
  await page.getByLabel('Contraseña', {exact: true}).fill('corta');
  await page.getByLabel('Correo electrónico', {exact: true}).fill(person.email);
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  assert.ok(await page.getByText('La contraseña debe tener mínimo 8 caracteres').count() > 0);
  assert.equal(await page.getByLabel('Apellido paterno', {exact: true}).inputValue(), 'Núñez', 'nothing is lost');
  await page.getByLabel('Contraseña', {exact: true}).fill(person.password);
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  await page.getByText('Su registro se recibió').first().waitFor();
  await assertSound(page);
  await mailTo(person.email, 'Registro de Usuarios');
  await page.context().close();
});

test('The account stays closed until the jefatura validates it, then a mail opens it [A2.5, A3.15, A3.16]', async () => {
  let page = await openSignIn(browser, server);
  await signIn(page, person);
  assert.ok(await page.getByText('Su registro está en revisión').count() > 0);
  await page.context().close();

  page = await openAs(browser, server, 'validador');
  await page.getByRole('heading', {name: 'Validación de usuarios'}).waitFor();
  await assertAccessible(page);
  await settle(page, () => page.getByRole('button', {name: /Revisar José Ángel/}).click());
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await assertAccessible(page);
  await settle(page, () => dialog.getByRole('button', {name: 'Validar', exact: true}).click());
  await page.getByText('Se validó el registro de José Ángel Núñez Peña').first().waitFor();
  await assertSound(page);
  await page.context().close();
  await mailTo(person.email, 'Acceso al SAnECE');
});

test('The director walks the five tabs with three PDFs, gets a folio and a sealed receipt [A5-A13]', async () => {
  const page = await openSignIn(browser, server);
  await signIn(page, person);
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();
  for (const name of ['Envío de solicitudes', 'Seguimiento de solicitudes', 'Búsqueda de evaluaciones']) {
    assert.ok(await page.getByRole('link', {name}).count() > 0, name);
  }
  await assertAccessible(page);
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());

  await wizard.newPatient(page, {check: assertAccessible});
  await wizard.vigencia(page, {check: assertAccessible});
  await wizard.general(page, {check: assertAccessible});
  await wizard.treatments(page, {check: assertAccessible});
  await wizard.specifications(page, {check: assertAccessible});
  await page.getByRole('heading', {name: 'CONFIRMACION DE DATOS'}).waitFor();
  await assertAccessible(page);
  for (const words of ['PONATINIB', '1F1980OR', 'H Gral Regional 66', '3) ']) {
    assert.ok(await page.getByText(words).count() > 0, words);
  }
  await settle(page, () => page.getByRole('button', {name: 'Aceptar', exact: true}).click());
  await page.getByText(/Folio: \d{11}/).first().waitFor();
  await assertAccessible(page);
  const folio = (await page.getByText(/Folio: \d{11}/).first().textContent()).match(/\d{11}/)[0];

  const print = page.getByRole('link', {name: 'Imprimir'});
  await print.waitFor();
  assert.equal(await print.getAttribute('target'), '_blank');
  const words = textOf(await fetchDocument(page, await print.getAttribute('href')));
  for (const expected of [folio, 'SOLICITUD DE MEDICAMENTO', 'PONATINIB', '1F1980OR', 'SELLO DIGITAL', 'T315I']) {
    assert.ok(words.includes(expected), `the receipt holds ${expected}`);
  }
  assert.ok(!/IMATINIB ·/.test(words), 'the clave stands in its own column');
  await assertSound(page);
  const code = words.match(/c[oó]digo\s+([A-Z0-9]{10})/i)?.[1];
  assert.ok(code, 'the receipt prints the code');

  const visitor = await openPage(browser, `${server.url}#/verificar?folio=${folio}&codigo=${code}`);
  await visitor.getByText('El sello es válido').first().waitFor();
  assert.equal(await visitor.getByText('1F1980OR').count(), 0, 'no patient data');
  await assertAccessible(visitor);
  await visitor.getByLabel('Código', {exact: true}).fill('ZZZZZZZZZZ');
  await settle(visitor, () => visitor.getByRole('button', {name: 'Verificar', exact: true}).click());
  await visitor.getByText('No hay un documento con ese folio y código').first().waitFor();
  await visitor.context().close();

  await settle(page, () => page.getByRole('button', {name: 'Nueva solicitud'}).click());
  await wizard.nssField(page).waitFor();
  await idle(page);
  await page.context().close();
});
