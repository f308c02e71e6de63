// Without a pointer, from signing in to the folio: Tab, Enter, Space, arrows; a file dialog is opened by its key.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, idle, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openSignIn } from './support/session.mjs';
import { nssField, pdf, vigenciaField } from './support/wizard.mjs';

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch({whole: true});
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Tab until this element has the focus; fails when a whole round does not meet it. */
async function tabTo(page, target) {
  await target.first().waitFor();
  for (let i = 0; i < 120; i += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await idle(page);
  }
  assert.fail(`Tab never reaches ${target}`);
}

const named = (page, role, name) => page.getByRole(role, {name, exact: true});

async function press(page, role, name) {
  await tabTo(page, named(page, role, name));
  await settle(page, () => page.keyboard.press('Space'));
}

/** Types into a searchable list and takes its first option. */
async function chooseFromList(page, field, words) {
  await tabTo(page, field);
  await page.keyboard.type(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await idle(page);
  await settle(page, () => page.keyboard.press('ArrowDown'));
  await settle(page, () => page.keyboard.press('Enter'));
}

async function chooseFile(page, field, name) {
  await tabTo(page, field);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await settle(page, () => chooser.setFiles(pdf(name)));
}

test('A director sends a whole request with the keyboard alone', async () => {
  const {user, password} = server.accounts().find(({role}) => role === 'solicitante');
  const page = await openSignIn(browser, server);
  // Asked for once and early: asking is not awaited, and a dialog opened before it took effect would go unseen.
  page.on('filechooser', () => {});
  await tabTo(page, named(page, 'textbox', 'Usuario'));
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();

  await tabTo(page, named(page, 'link', 'Envío de solicitudes'));
  await settle(page, () => page.keyboard.press('Enter'));
  await tabTo(page, nssField(page));
  await page.keyboard.type('7777777777');
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByText('Paciente no registrado, ingrese la información solicitada.').first().waitFor();

  for (const [label, words] of [['Apellido Paterno', 'TECLADO'], ['Apellido Materno', ' '], ['Nombre(s)', 'SOLO']]) {
    await tabTo(page, named(page, 'textbox', label));
    await page.keyboard.type(words);
  }
  await tabTo(page, named(page, 'combobox', 'Género'));
  await settle(page, () => page.keyboard.press('ArrowDown'));
  for (const [label, words] of [['Agregado Médico', '1F1990OR'], ['Edad (años)', String(new Date().getFullYear() - 1990)],
    ['Peso (Kg)', '60'], ['Talla (cm)', '165']]) {
    await tabTo(page, named(page, 'textbox', label));
    await page.keyboard.type(words);
  }
  await press(page, 'button', 'Siguiente');
  await vigenciaField(page).waitFor();

  await chooseFile(page, vigenciaField(page), 'vigencia.pdf');
  await press(page, 'button', 'Adjuntar');
  await page.getByText('Ingrese la información que a continuación se solicita:').first().waitFor();
  const doctor = page.getByRole('group', {name: 'MEDICO TRATANTE'});
  for (const [label, words] of [['Apellido Paterno', 'MEDICO'], ['Apellido Materno', 'TRATANTE'], ['Nombre', 'PRUEBA'],
    ['Matricula', '222222222']]) {
    await tabTo(page, doctor.getByLabel(label, {exact: true}));
    await page.keyboard.type(words);
  }
  await tabTo(page, doctor.getByLabel('Especialidad', {exact: true}));
  await settle(page, () => page.keyboard.press('ArrowDown'));
  const drug = page.getByRole('group', {name: 'GENERICO A SOLICITAR'});
  await tabTo(page, drug.getByLabel('Nombre', {exact: true}));
  await settle(page, () => page.keyboard.type('PONATINIB'));
  await tabTo(page, drug.getByLabel('Diagnóstico (recomendación de prescripción)', {exact: true}));
  await settle(page, () => page.keyboard.press('ArrowDown'));
  await chooseFromList(page, drug.getByRole('combobox', {name: 'Diagnóstico (CIE-10)'}), 'C92.1');
  await tabTo(page, drug.getByLabel('Fecha de diagnóstico', {exact: true}));
  await page.keyboard.type('03142025');
  await tabTo(page, drug.getByLabel('Diagnóstico (detalle)', {exact: true}));
  await page.keyboard.type('Leucemia mieloide en fase acelerada');
  await press(page, 'button', 'Siguiente');
  await page.getByText('Seleccione el genérico e introduzca la dosis').first().waitFor();

  await chooseFromList(page, page.getByRole('combobox', {name: 'Generico'}), 'imatinib');
  await tabTo(page, page.getByLabel('Dosis', {exact: true}));
  await page.keyboard.type('400 mg');
  await tabTo(page, page.getByLabel('Tiempo de admon', {exact: true}));
  await page.keyboard.type('6');
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByText('400 mg', {exact: true}).first().waitFor();
  await press(page, 'button', 'Siguiente');
  await page.getByRole('heading', {name: 'EVALUACION CLINICA, LABORATORIO Y GABINETE'}).waitFor();
  await chooseFile(page, page.getByLabel('Nota médica', {exact: true}), 'nota.pdf');
  await page.getByRole('button', {name: 'Quitar nota.pdf'}).waitFor();
  await chooseFile(page, page.getByLabel('Estudios de laboratorio', {exact: true}), 'laboratorio.pdf');
  await page.getByRole('button', {name: 'Quitar laboratorio.pdf'}).waitFor();
  await press(page, 'button', 'Enviar');
  await page.getByRole('button', {name: 'Aceptar', exact: true}).waitFor();
  await press(page, 'button', 'Aceptar');
  await page.getByText(/Folio: \d{11}/).first().waitFor();
  await tabTo(page, page.getByRole('link', {name: 'Imprimir'}));
  await assertSound(page);
});
