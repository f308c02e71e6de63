// The words and small acts that a whole path does not meet: entry, sections of the home page, clearing, deleting, leaving.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertSound, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openAs, openSignIn } from './support/session.mjs';
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

test('The page of entry names product, owner and version [A1.1-A1.3] [A2.1-A2.3]', async () => {
  const page = await openSignIn(browser, server);
  await page.getByRole('heading', {name: 'SISTEMA DE ANALISIS Y EVALUACION DE CASOS ESPECIFICOS'}).waitFor();
  for (const words of ['Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)',
    'Programa Institucional de Medicamentos de Catálogo II', 'División de Evaluación de Tecnologías en Salud',
    'Introduzca su usuario y contraseña']) {
    assert.ok(await page.getByText(words).count() > 0, words);
  }
  await page.getByText('Versión 2025-1').waitFor();  // once: a strict locator
  await page.getByRole('button', {name: 'Registrar usuario'}).waitFor();
  await page.getByRole('link', {name: '¿Olvidaste tu contraseña?'}).waitFor();
  await page.context().close();
});

test('The pages ask nothing of any host but the server [A1.5]', async () => {
  const page = await browser.newPage();
  const others = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.url)) others.push(request.url());
  });
  for (const address of ['', 'demo.html']) {
    await page.goto(server.url + address);
    await page.waitForFunction(() => window.__ui && window.__ui.ready && window.__ui.idle, null, {timeout: 60_000});
  }
  assert.deepEqual(others, []);
  await page.close();
});

test('Mandatory fields bear their mark and lists begin with the prompt of their page [A1.7] [A1.8]', async () => {
  const page = await openSignIn(browser, server);
  await settle(page, () => page.getByRole('button', {name: 'Registrar usuario'}).click());
  await page.getByText('* Campo Requerido').first().waitFor();
  assert.equal(await page.getByText('* Campo Requerido').count(), 9, 'all ten but the hospital, which has no OOAD yet');
  assert.equal(await page.getByLabel('OOAD/UMAE', {exact: true}).locator('option').first().textContent(), '-- Seleccionar --');
  await page.context().close();
});

test('Arrows walk the tabs of a request, which keep the focus, and the title says which one is shown', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page, {nss: '7070707070'});
  await wizard.vigencia(page);
  await page.getByText('Guardado hace un momento').first().waitFor();
  const tab = (name) => page.getByRole('tab', {name, exact: true});
  assert.match(await page.title(), /^DATOS GENERALES · /);
  await tab('DATOS GENERALES').focus();
  for (const name of ['VIGENCIA', 'PACIENTE']) {
    await settle(page, () => page.keyboard.press('ArrowLeft'));
    await page.getByRole('tab', {name, exact: true, selected: true}).waitFor();
    assert.equal(await tab(name).evaluate((element) => element === document.activeElement), true, name);
    assert.match(await page.title(), new RegExp(`^${name} · `));
  }
  await settle(page, () => page.keyboard.press('End'));
  await page.getByRole('tab', {name: 'DATOS GENERALES', selected: true}).waitFor();
  await assertAccessible(page);
  await assertSound(page);
  await page.context().close();
});

test('Sections of the home page open and close by their title [A5.2] [A5.3]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  const requirements = page.getByRole('button', {name: /REQUISITOS Y RECOMENDACIONES DE MEDICAMENTOS/});
  await requirements.waitFor();
  assert.equal(await page.getByText('Actualmente se incluyen 27 medicamentos').count(), 0);
  await settle(page, () => requirements.click());
  await page.getByText('Actualmente se incluyen 27 medicamentos').first().waitFor();
  await assertAccessible(page);
  await settle(page, () => requirements.click());
  assert.equal(await page.getByText('Actualmente se incluyen 27 medicamentos').count(), 0);
  await settle(page, () => page.getByRole('button', {name: /MÓDULO DEL SANECE/}).click());
  await page.getByText('Cambio de unidad médica').first().waitFor();
  await page.getByRole('heading', {name: 'Comunicado'}).waitFor();
  await page.context().close();
});

test('Fields are cleared and treatments deleted only after a question; "Regresar Menu" goes home [A1.9] [A9.13] [A10.5]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page);
  await wizard.vigencia(page);
  const name = page.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Nombre', {exact: true});
  await name.fill('POR BORRAR');
  await settle(page, () => page.getByRole('button', {name: 'Limpiar Campos'}).first().click());
  const question = page.getByRole('dialog');
  await assertAccessible(page);
  await settle(page, () => question.getByRole('button', {name: 'Cancelar'}).click());
  assert.equal(await name.inputValue(), 'POR BORRAR');
  await settle(page, () => page.getByRole('button', {name: 'Limpiar Campos'}).first().click());
  await settle(page, () => question.getByRole('button', {name: 'Limpiar Campos'}).click());
  assert.equal(await name.inputValue(), '');
  await settle(page, () => page.getByRole('tab', {name: 'PACIENTE'}).click());
  await settle(page, () => page.getByRole('button', {name: 'Nombre del médico tratante', exact: true}).click());
  assert.ok(await name.evaluate((field) => field === document.activeElement), 'what is missing leads to its field');

  await settle(page, () => page.getByRole('button', {name: 'Siguiente', exact: true}).click());
  await page.getByText(/Hay \d+ datos por corregir/).first().waitFor();
  await settle(page, () => page.getByLabel('OOAD o UMAE', {exact: true}).selectOption({label: 'Aguascalientes'}));
  await settle(page, () => page.getByLabel('Hospital', {exact: true}).selectOption({index: 1}));
  await page.getByLabel('Edad (años)', {exact: true}).fill('46');
  await page.getByLabel('Peso (Kg)', {exact: true}).fill('70');
  await page.getByLabel('Talla (cm)', {exact: true}).fill('170');
  await wizard.general(page);
  await page.getByLabel('Generico', {exact: true}).fill('imatinib');
  await settle(page, () => page.getByRole('option', {name: /IMATINIB/}).first().click());
  await page.getByLabel('Dosis', {exact: true}).fill('400 mg');
  await page.getByLabel('Tiempo de admon', {exact: true}).fill('6');
  await settle(page, () => page.getByRole('button', {name: 'Agregar', exact: true}).click());
  const row = page.getByText('400 mg', {exact: true}).first();
  await settle(page, () => row.click());
  await settle(page, () => page.getByRole('dialog').getByRole('button', {name: 'Borrar', exact: true}).click());
  assert.equal(await page.getByText('400 mg', {exact: true}).count(), 0);
  await page.getByText('Guardado hace un momento').first().waitFor();
  await settle(page, () => page.getByRole('button', {name: 'Regresar Menu'}).click());
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();
  await assertSound(page);
  await page.context().close();
});

test('The medicines of Catálogo II are listed with their claves [A5.2]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('button', {name: 'Medicamentos en Catálogo II:'}).click());
  const table = page.getByRole('table', {name: /MEDICAMENTOS CATÁLOGO II/});
  for (const name of ['CLAVE', 'MEDICAMENTO']) await table.getByRole('columnheader', {name}).waitFor();
  await table.getByText('010.000.5790.00').waitFor();
  assert.ok(Number(await table.getAttribute('aria-rowcount')) >= 50);
  await page.context().close();
});

test('Several treatments are added one after the other [A10.3]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page, {nss: '8888888888'});
  await wizard.vigencia(page);
  await wizard.general(page);
  for (const [words, dose] of [['imatinib', '400 mg'], ['metotrexato', '7.5 mg']]) {
    await page.getByLabel('Generico', {exact: true}).fill(words);
    await settle(page, () => page.getByRole('listbox').getByRole('option').first().click());
    await page.getByLabel('Dosis', {exact: true}).fill(dose);
    await page.getByLabel('Tiempo de admon', {exact: true}).fill('6');
    await settle(page, () => page.getByRole('button', {name: 'Agregar', exact: true}).click());
  }
  const table = page.getByRole('table', {name: 'Tratamientos previos capturados'});
  await table.getByText('400 mg').waitFor();
  await table.getByText('7.5 mg').waitFor();
  await page.context().close();
});

test('Patient data are changed through the Módulo; a new search forgets the first [A7.7] [A7.8]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.nssField(page).waitFor();
  for (const name of ['INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE']) {
    assert.equal(await page.getByLabel(name).count(), 1, 'one field is called so');
  }
  await page.getByRole('form', {name: 'Búsqueda del paciente'}).waitFor();
  assert.ok(await page.getByText('NSS a 10 dígitos').count() > 0);
  await wizard.search(page, '4444444444');
  await page.getByText('Para la actualización de datos').first().waitFor();
  await settle(page, () => page.getByRole('radio', {name: /SANECE PACIENTE/}).check());
  await settle(page, () => page.getByRole('button', {name: 'Nueva búsqueda'}).click());
  assert.equal(await wizard.nssField(page).inputValue(), '');
  assert.equal(await page.getByText('SANECE PACIENTE').count(), 0);
  await wizard.search(page, '4444444444');
  await page.getByText('Guardado hace un momento').first().waitFor();
  await settle(page, () => page.getByRole('link', {name: 'Da clic aquí para ingresar al Módulo SANECE'}).click());
  await page.getByText('Se deberá solicitar por el Módulo SAnECE:').first().waitFor();
  for (const words of ['Cambios de datos de pacientes', 'Cambio de fecha de vencimiento', 'Cambio de unidad médica',
    'Cambio de requerimiento']) {
    assert.ok(await page.getByText(words).count() > 0, words);
  }
  await page.context().close();
});

test('The patient is shown and not edited, treatments have their columns, and the confirmation leads back [A8.1] [A9.6] [A9.9] [A10.3] [A12.2]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page, {nss: '6666666666'});
  for (const words of ['Paciente seleccionado:', 'SANECE', '6666666666', '1F1980OR']) {
    assert.ok(await page.getByText(words).count() > 0, words);
  }
  assert.equal(await page.getByRole('textbox').count(), 0, 'nothing of the patient is a field');
  await wizard.vigencia(page);
  const patient = page.getByRole('group', {name: 'PACIENTE', exact: true});
  for (const words of ['FEMENINO', '6666666666', '1F1980OR']) assert.ok(await patient.getByText(words).count() > 0, words);
  assert.equal(await patient.getByRole('textbox').count(), 3, 'only age, weight and height are captured');
  assert.equal(await page.getByLabel('Especialidad', {exact: true}).locator('option').first().textContent(), '-- SELECCIONAR --');
  const prompt = (name) => page.getByLabel(name, {exact: true}).getAttribute('placeholder');
  assert.equal(await prompt('Diagnóstico (CIE-10)'), '-- SELECCIONAR --', 'a list that is searched has its prompt, too');
  await settle(page, () => page.getByRole('group', {name: 'GENERICO A SOLICITAR'}).getByLabel('Nombre', {exact: true})
    .selectOption({label: 'PONATINIB'}));
  assert.ok(await page.getByText('Cada tableta contiene: Ponatinib 45 mg').count() > 0, 'the presentation is shown');
  await wizard.general(page);
  assert.equal(await prompt('Generico'), '-- SELECCIONAR --');
  await wizard.treatments(page);
  await settle(page, () => page.getByRole('tab', {name: 'TRATAMIENTOS PREVIOS'}).click());
  const table = page.getByRole('table', {name: 'Tratamientos previos capturados'});
  for (const name of ['Clave', 'Dosis', 'Tiempo de admon']) await table.getByRole('columnheader', {name}).waitFor();
  await settle(page, () => page.getByRole('button', {name: 'Siguiente', exact: true}).click());
  await wizard.specifications(page);
  await page.getByRole('button', {name: 'Aceptar', exact: true}).waitFor();
  await settle(page, () => page.getByRole('button', {name: 'Regresar', exact: true}).click());
  assert.equal(await page.getByLabel('Comorbilidades', {exact: true}).inputValue(), 'Hipertensión arterial');
  await assertSound(page);
  await page.context().close();
});

test('An address without a page, or not for one\'s role, says so, leads home and comes to rest', async () => {
  const page = await openAs(browser, server, 'evaluador');
  for (const [address, words] of [['no/existe', 'La dirección no corresponde a ninguna página del sistema'],
    ['sanece/usuarios', 'Su cuenta no tiene acceso a esta página']]) {
    await page.evaluate((to) => { window.location.hash = `#/${to}`; }, address);
    await page.getByText(words).first().waitFor();
    await assertAccessible(page);
  }
  await settle(page, () => page.getByRole('main').getByRole('link', {name: 'Inicio'}).click());
  await page.getByRole('heading', {name: 'Bandeja de evaluación'}).waitFor();  // where an evaluator begins
  await assertSound(page);
  await page.context().close();
});

test('The screens beside the path are accessible, and their empty and refused states speak', async () => {
  const page = await openAs(browser, server, 'solicitante');
  const go = async (address, words) => {
    await page.evaluate((to) => { window.location.hash = `#/${to}`; }, address);
    await page.getByText(words).first().waitFor();
    await assertAccessible(page);
  };
  await go('cuenta/contrasena', 'Mínimo 8 caracteres');
  await go('sanece/seguimiento', 'SEGUIMIENTO DE SOLICITUDES');
  await page.getByLabel('Buscar', {exact: true}).fill('20200101999');
  for (const name of ['SOLICITUDES AUTORIZADAS', 'SOLICITUDES NO AUTORIZADAS', 'SOLICITUDES EN PROCESO']) {
    await settle(page, () => page.getByRole('tab', {name, exact: true}).click());
    await page.getByText('0 Solicitudes encontradas').first().waitFor();
  }
  await go('sanece/evaluaciones', 'Ingrese el folio de la solicitud ingresada');
  await page.getByLabel('Folio', {exact: true}).fill('20250101001');
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  await page.getByText('No hay una evaluación disponible para ese folio').first().waitFor();
  await assertAccessible(page);
  await go('sanece/solicitud?id=0190163d-8694-739b-aea5-966c26f8ad91', 'No se encontró lo que busca');
  await assertSound(page);
  await page.context().close();
});
