// Keys pressed one by one, as people do, into every field of every form, while other errors stand: each letter arrives where
// it was typed. fill() writes a whole value in one event and would not notice one that got lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, idle, launch, openPage, settle } from './support/browser.mjs';
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

const KEY_MS = 30;

/** What is typed into a field, and what it then holds. */
function wordsFor({type, mode, role}) {
  if (type === 'date') return {typed: '03142025', held: '2025-03-14'};
  const words = {
    password: 'Clave segura 77', email: 'ana.lopez@imss.gob.mx', numeric: '12345678', decimal: '70.55', combobox: 'imat',
  };
  const typed = words[type] || words[mode] || words[role] || 'Núñez Gutiérrez, 400 mg cada 24 h';
  return {typed, held: typed};
}

/** Every field of a part of the page that takes letters, as a screen reader lists them. */
async function fieldsOf(part) {
  const found = [];
  for (const role of ['textbox', 'searchbox', 'spinbutton', 'combobox']) {
    for (const field of await part.getByRole(role).all()) {
      const {open, ...kind} = await field.evaluate((element) => ({
        id: element.id,
        open: !element.disabled && !element.readOnly && element.localName !== 'select',
        type: element.getAttribute('type') || '',
        mode: element.inputMode || '',
        name: element.getAttribute('aria-label'),
      }));
      if (open) found.push({...kind, role});
    }
  }
  return found;
}

const element = (page, {id}) => page.locator(`[id="${id}"]`);
const valuesOf = (page, fields) => page.evaluate((ids) =>
  Object.fromEntries(ids.map((id) => [id, document.getElementById(id)?.value])), fields.map(({id}) => id));

async function clear(page, field) {
  await settle(page, () => element(page, field).click());
  await page.keyboard.press('Control+A');
  await settle(page, () => page.keyboard.press('Delete'));
  if (field.role === 'combobox') await settle(page, () => page.keyboard.press('Escape'));
}

/** Empties a form, sends it, and types into each of its fields while the others are refused. */
async function typeIntoAll(page, form) {
  let fields = await fieldsOf(form);
  for (const field of fields) await clear(page, field);
  await settle(page, () => form.locator('button[type=submit]').click());
  fields = await fieldsOf(form);
  assert.ok(fields.length > 0, 'the form is still there');
  assert.ok(await form.getByRole('alert').count() > 0, 'and it was refused');
  for (const field of fields) {
    const before = await valuesOf(page, fields);
    const {typed, held} = wordsFor(field);
    await settle(page, () => element(page, field).click());
    await page.keyboard.type(typed, {delay: KEY_MS});
    await idle(page);
    assert.equal(await element(page, field).inputValue(), held, `typed into ${field.name}`);
    assert.ok(await element(page, field).evaluate((each) => each === document.activeElement), `${field.name} keeps the focus`);
    assert.deepEqual(await valuesOf(page, fields), {...before, [field.id]: held}, `only ${field.name} has changed`);
    // What is only looked for is no value yet.
    if (field.role === 'combobox') await settle(page, () => page.keyboard.press('Escape'));
  }
  return fields.map(({name}) => name);
}

async function typeIntoPage(page) {
  const typed = [];
  await idle(page);
  for (const form of await page.getByRole('form').all()) {
    if ((await fieldsOf(form)).length > 0) typed.push(...await typeIntoAll(page, form));
  }
  return typed;
}

test('Every letter arrives in the forms that anybody may open', async () => {
  const page = await openPage(browser, server.url);
  const typed = [];
  for (const address of ['sanece/login', 'sanece/registro', 'sanece/contrasena', 'sanece/contrasena/nueva?token=x', 'verificar']) {
    await page.goto('about:blank');
    await page.goto(`${server.url}#/${address}`);
    await page.getByRole('form').first().waitFor();
    typed.push(...await typeIntoPage(page));
  }
  for (const name of ['Usuario', 'Contraseña', 'Nombre(s)', 'Matricula', 'Folio']) assert.ok(typed.includes(name), name);
  await assertSound(page);
  await page.context().close();
});

test('Every letter arrives in the forms of a director', async () => {
  const page = await openAs(browser, server, 'solicitante');
  const typed = [];
  for (const [address, words] of [['cuenta/contrasena', 'Contraseña actual'], ['sanece/evaluaciones', 'Folio'],
    ['sanece/solicitud', 'INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE']]) {
    await page.evaluate((to) => { window.location.hash = `#/${to}`; }, address);
    await page.getByLabel(words, {exact: true}).waitFor();
    typed.push(...await typeIntoPage(page));
    // What cannot be saved would be asked about.
    for (const field of await fieldsOf(page.getByRole('main'))) await clear(page, field);
  }
  await wizard.search(page, '4444444444');
  const patient = page.getByRole('form', {name: 'Datos del paciente'});
  await patient.waitFor();
  typed.push(...await typeIntoAll(page, patient));

  await settle(page, () => page.getByRole('button', {name: 'Nueva búsqueda'}).click());
  await wizard.newPatient(page);
  await wizard.vigencia(page);
  await wizard.general(page);
  const tab = (name) => settle(page, () => page.getByRole('tab', {name, exact: true}).click());
  for (const [name, form] of [['TRATAMIENTOS PREVIOS', 'TRATAMIENTOS PREVIOS'], ['ESPECIFICACIONES', 'ESPECIFICACIONES'],
    ['DATOS GENERALES', 'DATOS GENERALES']]) {
    await tab(name);
    typed.push(...await typeIntoAll(page, page.getByRole('form', {name: form, exact: true})));
  }
  await tab('PACIENTE');
  await settle(page, () => page.getByRole('button', {name: 'Agregar paciente al núcleo familiar 4444444444'}).click());
  typed.push(...await typeIntoAll(page, patient));
  for (const name of ['Agregado Médico', 'Generico', 'Dosis', 'Tiempo de admon', 'Comorbilidades', 'Mutaciones',
    'Diagnóstico (CIE-10)', 'Fecha de diagnóstico', 'Diagnóstico (detalle)', 'Matricula', 'UMF']) {
    assert.ok(typed.includes(name), name);
  }
  await assertSound(page);
  await page.context().close();
});

test('Every letter of the reason for a rejection arrives', async () => {
  const visitor = await openPage(browser, `${server.url}#/sanece/registro`);
  const pick = (name) => settle(visitor, () => visitor.getByLabel(name, {exact: true}).selectOption({index: 1}));
  for (const name of ['OOAD/UMAE', 'Hospital', 'Cargo']) await pick(name);
  for (const [name, words] of [['Apellido paterno', 'Ñandú'], ['Apellido materno', 'Peña'], ['Nombre(s)', 'Ana'],
    ['Matricula', '87654321'], ['Usuario', 'ananande'], ['Contraseña', 'Cumbres nevadas 7'], ['Correo electrónico', 'ana.nandu@imss.gob.mx']]) {
    await visitor.getByLabel(name, {exact: true}).fill(words);
  }
  await settle(visitor, () => visitor.getByRole('button', {name: 'Enviar', exact: true}).click());
  await visitor.context().close();

  const page = await openAs(browser, server, 'validador');
  await settle(page, () => page.getByRole('button', {name: /^Revisar/}).first().click());
  const dialog = page.getByRole('dialog');
  await settle(page, () => dialog.getByRole('button', {name: 'Rechazar', exact: true}).click());
  const typed = await typeIntoAll(page, dialog.getByRole('form'));
  assert.equal(typed.length, 1);
  await assertSound(page);
  await page.context().close();
});

test('Every letter arrives where one signs in again over the page', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.nssField(page).waitFor();
  await page.context().clearCookies();
  await wizard.search(page, '1010101010');
  const dialog = page.getByRole('dialog', {name: 'Su sesión terminó'});
  await dialog.waitFor();
  assert.deepEqual((await typeIntoAll(page, dialog.getByRole('form'))).sort(), ['Contraseña', 'Usuario']);
  await page.context().close();
});
