// Excedentes y faltantes beside the straight way: a NO, a template, the keyboard alone, no network, two people in one table.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertSound, idle, launch, settle } from './support/browser.mjs';
import * as collection from './support/collection.mjs';
import { fetchDocument, textOf } from './support/pdf.mjs';
import { startServer } from './support/server.mjs';

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch({whole: true});
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const {cell, choice, link, press} = collection;
const sheetMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Into step 6 of a group that has no specialties, in the first unit. */
async function openCapture(page, account, group) {
  await press(page, link(page, account.place));
  await page.getByRole('heading', {name: /^Paso 2/}).waitFor();
  await idle(page);
  const save = page.getByRole('button', {name: 'Guardar', exact: true});
  if (await link(page, 'Continuar con el paso 3').count() === 0) {
    await settle(page, () => page.getByRole('combobox').selectOption({label: 'SI'}));
    await press(page, save);
  } else {
    await press(page, link(page, 'Continuar con el paso 3'));
  }
  await press(page, page.getByRole('table', {name: 'Unidades médicas'}).getByRole('link'));
  await press(page, link(page, group));
  await page.getByRole('grid').waitFor();
  await idle(page);
  return page.getByRole('grid').getByRole('rowheader').allTextContents();
}

const focusedName = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent);

test('An OOAD that has nothing answers NO with the account it shares; its report says so [B3.3] [B7.10] [R18]', async () => {
  const division = await collection.openLanding(browser, server);
  await press(division, link(division, 'Ingresar'));
  await collection.signIn(division, server.accounts().find(({role}) => role === 'administrador'));
  await press(division, link(division, 'Contraseñas compartidas'));
  await assertAccessible(division);
  await settle(division, () => division.getByLabel('Buscar OOAD o UMAE').fill('zacatecas'));
  await press(division, division.getByRole('button', {name: /^(Asignar|Renovar) contraseña (a|de) Zacatecas$/}));
  const question = division.getByRole('dialog');
  await press(division, question.getByRole('button', {name: /^(Asignar|Renovar)/}));
  await division.getByText(/no se volverá a mostrar|no se vuelve a mostrar/i).first().waitFor();
  await assertAccessible(division);
  const told = await division.getByRole('dialog').innerText();
  const user = told.match(/ooad\d+/)[0], password = told.match(/[A-Z2-9]{4}(-[A-Z2-9]{4})+/)[0];
  await division.context().close();

  const page = await collection.openLanding(browser, server);
  await press(page, page.getByRole('link', {name: /^IMSS, Recolección/}));
  await collection.signIn(page, {user, password});
  await page.getByLabel('Nombre completo', {exact: true}).fill('Dra. María Núñez Peña');
  await page.getByLabel('Matrícula', {exact: true}).fill('99887766');
  await assertAccessible(page);
  await press(page, page.getByRole('button', {name: 'Ingresar', exact: true}));
  await settle(page, () => page.getByLabel('Filtrar por nombre').fill('zacatecas'));
  await press(page, link(page, 'Zacatecas'));
  await settle(page, () => page.getByRole('combobox').selectOption({label: 'NO'}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  await press(page, link(page, 'Continuar con el paso 7'));
  await settle(page, () => page.getByLabel('¿Desea finalizar el registro?').selectOption({label: 'SI'}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Se aceptará de conformidad la inexistencia de oferta y\/o demanda de servicios médicos/).waitFor();
  await press(page, dialog.getByRole('button', {name: 'Finalizar definitivamente'}));
  const paper = page.getByRole('link', {name: 'Abrir el reporte Versión Final'});
  await paper.waitFor();
  assert.ok(await page.getByText(/Dra\. María Núñez Peña, matrícula 99887766/).count() > 0, 'who finalized is named');
  const words = textOf(await fetchDocument(page, await paper.getAttribute('href')));
  for (const part of ['La Delegación no reporta intervenciones Excedentes/Faltantes para el año', 'Página 1 de 1', 'Autoriza TOOAD:']) {
    assert.ok(words.includes(part), part);
  }
  await assertSound(page);
  await page.context().close();
});

test('A filled template is looked at before it is taken, and taken whole [bulk]', async () => {
  const page = await collection.openLanding(browser, server);
  const account = collection.account(server, 'capturista');
  await collection.enter(page, account);
  await press(page, link(page, account.place));
  await settle(page, () => page.getByRole('combobox').selectOption({label: 'SI'}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  await press(page, link(page, 'Capturar con plantilla de Excel'));
  const down = page.getByRole('link', {name: 'Descargar plantilla', exact: true});
  await down.waitFor();
  await assertAccessible(page);
  const template = await fetchDocument(page, await down.getAttribute('href'));
  const send = async (buffer) => {
    await settle(page, () => page.getByLabel('Subir plantilla').setInputFiles({name: 'plantilla.xlsx', mimeType: sheetMime, buffer}));
    await press(page, page.getByRole('button', {name: 'Revisar plantilla'}));
    await page.getByRole('heading', {name: 'Resultado de la revisión'}).waitFor();
    await assertAccessible(page);
  };
  await send(collection.filled(template, 2, ['L2=1.5', 'N2=4']));
  const problems = page.getByRole('table', {name: 'Celdas por corregir'});
  assert.match((await problems.getByRole('row').nth(1).getByRole('cell').allTextContents()).join('|'), /L2/);
  await press(page, page.getByRole('button', {name: 'Elegir otra plantilla'}));
  await send(collection.filled(template, 2, ['L2=1500', 'N2=4']));
  assert.match(await page.getByRole('table', {name: 'Lo que cambiaría'}).innerText(), /Excedente Ambulatoria 1,500/);
  await press(page, page.getByRole('button', {name: 'Guardar los cambios'}));
  await page.getByText('Se guardó 1 renglón de la plantilla').first().waitFor();
  await press(page, link(page, 'Regresar'));
  await page.getByText('1 de 5 unidades médicas con Excedentes y/o Faltantes').first().waitFor();
  await assertSound(page);
  await page.context().close();
});

test('Step 6 is done with the keyboard alone [B5]', async () => {
  const page = await collection.openLanding(browser, server);
  const account = collection.account(server, 'responsable');
  await collection.enter(page, account);
  const [first, second] = await openCapture(page, account, 'Consulta');
  const tabTo = async (name) => {
    for (let i = 0; i < 60 && !(await focusedName(page)).startsWith(name); i += 1) {
      await page.keyboard.press('Tab');
      await idle(page);
    }
    assert.ok((await focusedName(page)).startsWith(name), `Tab never reaches ${name}`);
  };
  await tabTo(`Faltante Ambulatoria, ${first}`);
  for (const key of ['4', '0', 'Tab', '5', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('Falta de P');
  for (const key of ['Tab', '9', 'Enter']) await settle(page, () => page.keyboard.press(key));
  await collection.allSaved(page);
  assert.equal(await choice(page, 'Causa', first).evaluate((list) => list.selectedOptions[0].label), 'Falta de Personal');
  await page.keyboard.press('ArrowRight');
  await settle(page, () => page.keyboard.press('Escape'));
  await tabTo('Guardar');
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByRole('dialog').waitFor();
  await tabTo('Confirmar');
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByText('La información se guardó').first().waitFor();
  assert.ok(second);
  await assertSound(page);
  await page.context().close();
});

test('Without network one goes on writing; after a reload it is still there, and goes when it can', async () => {
  const page = await collection.openLanding(browser, server);
  const account = collection.account(server, 'responsable');
  await collection.enter(page, account);
  const [first] = await openCapture(page, account, 'Hospitalización');
  const at = page.url();
  await page.route('**/api/surplus/save-cells', (route) => route.abort());
  await press(page, cell(page, 'Excedente Ambulatoria', first));
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('11');
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByText(/Sin comunicación con el servidor\. Siga capturando/).first().waitFor();
  await assertAccessible(page);
  await page.reload();
  await idle(page);
  assert.equal(page.url(), at);
  await page.getByText('Se recuperó lo que en este equipo quedó sin guardar').first().waitFor();
  assert.equal(await cell(page, 'Excedente Ambulatoria', first).inputValue(), '12');
  await page.unroute('**/api/surplus/save-cells');
  await collection.allSaved(page);
  await page.reload();
  await idle(page);
  assert.equal(await cell(page, 'Excedente Pacientes Mensuales', first).inputValue(), '11', 'the server has it');
  await page.context().close();
});

test('Two people in one table: the second sees the newer value with its author, and chooses', async () => {
  const open = async (role) => {
    const page = await collection.openLanding(browser, server);
    const account = collection.account(server, role);
    await collection.enter(page, account);
    return {page, names: await openCapture(page, account, 'Litotricia')};
  };
  const write = async (page, name, events) => {
    await press(page, cell(page, 'Excedente Ambulatoria', name));
    await page.keyboard.type(events);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await settle(page, () => page.keyboard.press('Enter'));
  };
  const one = await open('responsable'), two = await open('capturista');
  const [name] = one.names;
  await write(one.page, name, '21');
  await collection.allSaved(one.page);
  await write(two.page, name, '22');
  await two.page.getByText(/guardó otros datos el/).first().waitFor();
  await assertAccessible(two.page);
  await press(two.page, two.page.getByRole('button', {name: /^Conservar lo mío en/}));
  await collection.allSaved(two.page);
  await write(one.page, name, '23');
  await press(one.page, one.page.getByRole('button', {name: /^Aceptar lo guardado en/}));
  await collection.allSaved(one.page);
  assert.equal(await cell(one.page, 'Excedente Ambulatoria', name).inputValue(), '22');
  for (const {page} of [one, two]) {
    await assertSound(page);
    await page.context().close();
  }
});

test('Every other page of the collection can be read by everybody, at 1366x768 and at 200 % zoom', async () => {
  const zoomed = {viewport: {width: 683, height: 384}, deviceScaleFactor: 2};
  const pages = {
    visitor: ['', '/ingreso', '/registro', '/contrasena', '/ayuda', '/verificar', '/nada'],
    administrador: ['', '/periodos', '/periodos/datos', '/contrasenas', '/solicitudes', '/usuarios', '/periodo'],
  };
  for (const options of [{}, zoomed]) {
    for (const [role, addresses] of Object.entries(pages)) {
      const page = await collection.openLanding(browser, server, options);
      if (role !== 'visitor') {
        await settle(page, () => page.evaluate(() => { location.hash = '#/excedentes/ingreso'; }));
        await collection.signIn(page, server.accounts().find((each) => each.role === role));
      }
      for (const address of addresses) {
        await settle(page, () => page.evaluate((hash) => { location.hash = hash; }, `#/excedentes${address}`));
        await page.getByRole('heading', {level: 1}).waitFor();
        await assertAccessible(page);
      }
      await assertSound(page);
      await page.context().close();
    }
  }
});
