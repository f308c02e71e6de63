// The central area runs the system without a programmer: a new form and a new drug are published, and a director asks for it; an
// announcement is read; a catalogue is looked through before it is imported (A16, A17, A18.3).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, press } from './support/answering.mjs';
import { assertAccessible, assertSound, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openSignIn, signIn } from './support/session.mjs';
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

async function as(user) {
  const page = await openSignIn(browser, server);
  await signIn(page, server.accounts().find((each) => each.user === user));
  return page;
}

const dayFromNow = (days) => new Intl.DateTimeFormat('en-CA', {timeZone: 'America/Mexico_City'})
  .format(new Date(Date.now() + days * 86_400_000));
const field = (page, name) => page.getByLabel(name, {exact: true});

async function publish(page) {
  await press(page, 'button', 'Publicar');
  await press(page, 'button', 'Sí, publicar');
  await page.getByText('Se publicó. Los directores ya lo ven').first().waitFor();
}

async function newForm(page) {
  await go(page, 'sanece/catalogos/formularios');
  await page.getByRole('heading', {name: 'Formularios de especificaciones'}).waitFor();
  await assertAccessible(page);
  await field(page, 'Nombre corto del formulario').fill('Fibrosis quística');
  await press(page, 'button', 'Crear formulario');
  await page.getByRole('heading', {name: 'Así lo verá el director'}).waitFor();
  await press(page, 'button', 'Agregar campo');
  await field(page, 'Campo 1: nombre').fill('Prueba de sudor');
  await settle(page, () => field(page, 'Campo 1: tipo').selectOption({label: 'Número entero'}));
  await field(page, 'Campo 1: unidad').fill('mmol/L');
  await field(page, 'Campo 1: mínimo').fill('200');
  await field(page, 'Campo 1: máximo').fill('10');
  await settle(page, () => page.getByRole('checkbox', {name: 'Campo 1: obligatorio', exact: true}).check());
  await press(page, 'button', 'Publicar');
  await page.getByText('Antes de publicar, corrija lo señalado en la página').first().waitFor();
  await assertAccessible(page);
  await field(page, 'Campo 1: mínimo').fill('10');
  await field(page, 'Campo 1: máximo').fill('200');
  await field(page, 'Prueba de sudor').waitFor();  // as the director will see it
  await publish(page);
}

async function newDrug(page) {
  await go(page, 'sanece/catalogos/medicamentos');
  await field(page, 'Nombre genérico').fill('IVACAFTOR');
  await press(page, 'button', 'Crear medicamento');
  await page.getByRole('heading', {name: 'IVACAFTOR', level: 1}).waitFor();
  await assertAccessible(page);
  await press(page, 'button', 'Activar medicamento');
  await page.getByText('el medicamento necesita al menos').first().waitFor();
  await field(page, 'Clave').fill('010-6999');
  await field(page, 'Presentación').fill('TABLETA Cada tableta contiene: Ivacaftor 150 mg. Envase con 56 tabletas.');
  await press(page, 'button', 'Agregar clave');
  await page.getByText('La clave lleva la forma 010.000.0000.00').first().waitFor();
  await field(page, 'Clave').fill('010.000.6999.00');
  await press(page, 'button', 'Agregar clave');
  await page.getByText('Se guardó la clave').first().waitFor();
  await field(page, 'Nuevo diagnóstico').fill('FIBROSIS QUISTICA CON MUTACION G551D');
  await press(page, 'button', 'Crear diagnóstico');
  await page.getByRole('heading', {name: 'Diagnóstico y requisitos', level: 1}).waitFor();
  await field(page, 'Recomendaciones de los asesores honoríficos').fill('Indicado en mayores de 6 años.');
  await field(page, 'Requisitos, PRIMERA VEZ').fill('Prueba de sudor\nEstudio de mutaciones');
  await field(page, 'Requisitos, SUBSECUENTE').fill('Prueba de sudor de control');
  await field(page, 'Meses de vigencia de la autorización').fill('6');
  await settle(page, () => field(page, 'Formulario de especificaciones').selectOption({label: 'fibrosis-quistica · EVALUACION CLINICA, LABORATORIO Y GABINETE'}));
  await assertAccessible(page);
  await publish(page);
  await settle(page, () => page.getByRole('link', {name: 'IVACAFTOR', exact: true}).click());
  await press(page, 'button', 'Activar medicamento');
  await page.getByText('Se guardó el medicamento').first().waitFor();
}

test('A new drug with a new form is published by the editor and asked for by a director [A16.3] [A18.3]', async () => {
  let page = await as('editor01');
  await newForm(page);
  await newDrug(page);
  await assertSound(page);
  await page.context().close();

  page = await as('director');
  await go(page, 'sanece/requisitos');
  await field(page, 'Buscar medicamento, clave o diagnóstico').fill('ivacaftor');
  await settle(page, () => page.getByRole('button', {name: 'FIBROSIS QUISTICA CON MUTACION G551D', exact: true}).click());
  for (const words of ['CLAVE: 010.000.6999.00', 'Indicado en mayores de 6 años.', 'Estudio de mutaciones']) {
    await page.getByText(words).first().waitFor();
  }
  assert.match(await page.getByRole('dialog').textContent(),
    /PRIMERA VEZ[\s\S]*Estudio de mutaciones[\s\S]*SUBSECUENTE[\s\S]*Prueba de sudor de control/);
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await go(page, 'sanece/inicio');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).first().click());
  await wizard.newPatient(page, {nss: '9191919191'});
  await wizard.vigencia(page);
  const drug = page.getByRole('group', {name: 'GENERICO A SOLICITAR'});
  await wizard.general(page, {check: async () => {
    await settle(page, () => drug.getByLabel('Nombre', {exact: true}).selectOption({label: 'IVACAFTOR'}));
    await settle(page, () =>
      drug.getByLabel('Diagnóstico (recomendación de prescripción)', {exact: true}).selectOption({index: 1}));
  }});
  await wizard.treatments(page);
  await field(page, 'Prueba de sudor').fill('88');
  await press(page, 'button', 'Enviar');
  await page.getByRole('heading', {name: 'CONFIRMACION DE DATOS'}).waitFor();
  await page.getByText('Prueba de sudor').first().waitFor();
  await press(page, 'button', 'Aceptar');
  await page.getByText(/Folio: \d{11}/).first().waitFor();
  await assertSound(page);
  await page.context().close();
});

test('An announcement is written, seen as its readers will, and read by them [A17.6]', async () => {
  let page = await as('comunica');
  await page.getByRole('heading', {name: 'Edición de comunicados'}).waitFor();
  await assertAccessible(page);
  await press(page, 'link', 'Nuevo comunicado');
  await page.getByRole('heading', {name: 'Nuevo comunicado', level: 1}).waitFor();
  await field(page, 'Título').fill('Inclusión de ivacaftor');
  await field(page, 'Texto').fill('Desde hoy puede solicitarse.');
  await settle(page, () => page.getByRole('radio', {name: 'Importante', exact: true}).check());
  await field(page, 'Se muestra desde').fill(dayFromNow(0));
  await field(page, 'Se muestra hasta').fill(dayFromNow(-3));
  await press(page, 'button', 'Publicar comunicado');
  await page.getByText('El último día no puede ser anterior al primero').first().waitFor();
  await field(page, 'Se muestra hasta').fill(dayFromNow(10));
  await assertAccessible(page);
  await press(page, 'button', 'Publicar comunicado');
  await page.getByText('Se guardó el comunicado. Estado: Vigente').first().waitFor();
  await assertSound(page);
  await page.context().close();

  page = await as('director');
  await page.getByText('Inclusión de ivacaftor').first().waitFor();  // the important ones are on the home page
  await go(page, 'sanece/comunicados');
  await page.getByText('Desde hoy puede solicitarse.').first().waitFor();
  await assertAccessible(page);
  await assertSound(page);
  await page.context().close();
});

test('A catalogue is looked through before it is imported, each bad line with its reason [A18.3]', async () => {
  const page = await as('editor01');
  const chosen = (name, text) => settle(page, () =>
    field(page, 'Archivo').setInputFiles({name, mimeType: 'text/csv', buffer: Buffer.from(text)}));
  await go(page, 'sanece/catalogos/importar');
  await settle(page, () => field(page, 'Catálogo').selectOption({label: 'Especialidades'}));
  await chosen('malas.csv', 'id,orden,nombre\nacupuntura,primera,Acupuntura\n');
  await press(page, 'button', 'Revisar archivo');
  await page.getByText(/1 renglón no se puede leer, así que no se importará nada/).first().waitFor();
  await assertAccessible(page);
  await press(page, 'button', 'Elegir otro archivo');
  await chosen('buenas.csv', 'id,orden,nombre\nacupuntura,200,Acupuntura\n');
  await press(page, 'button', 'Revisar archivo');
  await page.getByText(/Nuevos: 1 · Cambiados: 0/).first().waitFor();
  await assertAccessible(page);
  await press(page, 'button', 'Importar');
  await press(page, 'button', 'Sí, importar');
  await page.getByText(/Se importó/).first().waitFor();
  await assertSound(page);
  await page.context().close();
});
