// The pages of excedentes y faltantes as people use them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { idle, openPage, settle } from './browser.mjs';
import { fetchDocument, makePdf, textOf } from './pdf.mjs';

/** The page of the periods, in a browser of its own; the clipboard may be used. */
export const openLanding = (browser, server, options = {}) =>
  openPage(browser, `${server.url}#/excedentes`, {permissions: ['clipboard-read', 'clipboard-write'], ...options});

export const link = (page, name) => page.getByRole('link', {name, exact: true});
export const cell = (page, column, row) => page.getByRole('textbox', {name: `${column}, ${row}`, exact: true});
export const choice = (page, column, row) => page.getByRole('combobox', {name: `${column}, ${row}`, exact: true});

export async function press(page, target) {
  await target.first().waitFor();
  await idle(page);
  await settle(page, () => target.first().click());
}

/** Into the clipboard, then pasted with the keyboard, as from another program. */
export async function paste(page, words) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await settle(page, () => page.keyboard.press('Control+V'));
}

export async function allSaved(page) {
  await page.getByText(/Todo lo capturado está guardado/).first().waitFor();
  await idle(page);
}

const people = (server) => server.accounts().filter(({role}) => ['capturista', 'responsable'].includes(role));
export const account = (server, role) => people(server).find((each) => each.role === role);
/** The one that the people of an OOAD share: the last of them in the list. */
export const sharedAccount = (server) => people(server).at(-1);

/** A template with these cells filled: "L2=5". */
export const filled = (workbook, sheet, cells) => execFileSync('python3',
  [fileURLToPath(new URL('fill_sheet.py', import.meta.url)), String(sheet), ...cells], {input: workbook, maxBuffer: 1 << 26});

/** From the page of the periods into the newest, by way of signing in. */
export async function enter(page, person) {
  await press(page, page.getByRole('link', {name: /^IMSS, Recolección/}));
  await signIn(page, person);
}

export async function signIn(page, {user, password}) {
  await page.getByLabel('Usuario', {exact: true}).fill(user);
  await page.getByLabel('Contraseña', {exact: true}).fill(password);
  await press(page, page.getByRole('button', {name: 'Ingresar', exact: true}));
}

/** The row of an OOAD or UMAE on the dashboard. */
export const rowOf = (page, place) => page.getByRole('row').filter({has: link(page, place)});

/** Eventos and pacientes of every row that the walk writes. */
const figures = [['1,200', '1,100'], ['30', '1,100'], ['7', '6'], ['2,989', '250'], ['41', '40'], ['52', '51'], ['63', '62']];

/** Each stands at the end of a row, events before patients. */
function assertFigures(paper) {
  for (const [events, patients] of figures) {
    assert.match(paper, new RegExp(`\\s${events}\\s+${patients}\\s*\\n`), `the report has a row of ${events} and ${patients}`);
  }
}

/** From the list of units: the template down, filled, up, looked at and taken. */
async function byTemplate(page, sheet, cells) {
  await press(page, link(page, 'Capturar con plantilla de Excel'));
  const down = page.getByRole('link', {name: 'Descargar plantilla', exact: true});
  await down.waitFor();
  const buffer = filled(await fetchDocument(page, await down.getAttribute('href')), sheet, cells);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await settle(page, () => page.getByLabel('Subir plantilla').setInputFiles({name: 'plantilla.xlsx', mimeType, buffer}));
  await press(page, page.getByRole('button', {name: 'Revisar plantilla'}));
  await press(page, page.getByRole('button', {name: 'Guardar los cambios'}));
  await page.getByText('Se guardó 1 renglón de la plantilla').first().waitFor();
}

/**
 * From the dashboard through all nine steps, with what is typed compared with both reports; `check` looks at every screen and
 * state. Answers the code and the bytes of the final report.
 */
export async function walk(page, {place, check = async () => {}}) {
  const own = rowOf(page, place);
  // Step 1: blank but for its total.
  assert.deepEqual((await own.getByRole('cell').allTextContents()).slice(3, 8).join(''), '');
  for (const head of ['No.', 'OOAD/UMAE', 'Unidades Médicas', 'Total', 'Con Excedentes/Faltantes', 'Sin Excedentes/Faltantes',
    'Reporte', 'Preliminar', 'Final (para firmas)', 'Subir (firmado)', 'Semáforo']) {
    assert.equal(await page.getByRole('columnheader', {name: head, exact: true}).count(), 1, head);
  }
  await press(page, link(page, place));

  // Step 2.
  await page.getByRole('heading', {name: /^Paso 2\.- ¿Alguna de las Unidades Médicas de la OOAD/}).waitFor();
  await check(page);
  await settle(page, () => page.getByRole('combobox').selectOption({label: 'SI'}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));

  // Steps 3 to 5.
  await page.getByRole('heading', {name: /^Paso 3\.- Del siguiente listado/}).waitFor();
  await check(page);
  const units = await page.getByRole('table', {name: 'Unidades médicas'}).getByRole('link').allTextContents();
  assert.ok(units.length >= 3, units.join());
  await press(page, link(page, units[0]));
  await page.getByRole('heading', {name: /^Paso 4\.- Seleccionar el grupo de servicio/}).waitFor();
  await check(page);
  await press(page, link(page, 'Cirugía'));
  await page.getByRole('heading', {name: /^Paso 5\.- Seleccionar la especialidad troncal/}).waitFor();
  await check(page);
  await press(page, link(page, 'Cirugía general'));

  // Step 6, typed as people type.
  await page.getByRole('heading', {name: /^Paso 6\.- Llenar la siguiente tabla/}).waitFor();
  await check(page);
  const first = 'Amigdalectomía con o sin adenoidectomía', second = 'Apendicectomía';
  await press(page, cell(page, 'Faltante Ambulatoria', first));
  await page.keyboard.type('1,200');
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await settle(page, () => choice(page, 'Causa', first).selectOption({label: 'Falta de Equipo'}));
  await press(page, cell(page, 'Faltante Pacientes Mensuales', first));
  await page.keyboard.type('1100');
  await settle(page, () => page.keyboard.press('Enter'));
  await settle(page, () => page.getByLabel('Buscar', {exact: true}).fill('apendic'));
  await press(page, cell(page, 'Excedente Hospitalaria', second));
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await settle(page, () => page.keyboard.press('Tab'));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Apendicectomía: Escriba los pacientes mensuales del excedente/).waitFor();
  await check(page);
  await press(page, dialog.getByRole('button', {name: 'Cancelar'}));
  await press(page, cell(page, 'Excedente Pacientes Mensuales', second));
  await page.keyboard.type('6');
  await settle(page, () => page.keyboard.press('Enter'));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  await press(page, dialog.getByRole('button', {name: 'Confirmar'}));
  await page.getByText('La información se guardó').first().waitFor();
  await check(page);

  // A block from a spreadsheet in another group, which has no specialties.
  await press(page, link(page, units[0]));
  await press(page, link(page, 'Hemodiálisis'));
  await page.getByRole('heading', {name: /^Paso 6/}).waitFor();
  await idle(page);
  const heads = await page.getByRole('grid').getByRole('rowheader').allTextContents();
  await press(page, cell(page, 'Faltante Ambulatoria', heads[0]));
  await paste(page, '2989\t\tCarencia de Servicio\t250\r\n');
  await allSaved(page);

  // The mark of step 4 and the counts of the dashboard follow.
  await press(page, link(page, 'Regresar'));
  const group = page.getByRole('row').filter({has: link(page, 'Hemodiálisis')});
  assert.match((await group.getByRole('cell').allTextContents()).join('|'), /SI/);

  // A second unit, and a third by a template.
  const toUnits = async () => {
    await press(page, link(page, 'Inicio'));
    await press(page, link(page, place));
    await press(page, link(page, 'Continuar con el paso 3'));
  };
  await toUnits();
  await press(page, link(page, units[1]));
  await press(page, link(page, 'Urgencias'));
  await page.getByRole('heading', {name: /^Paso 6/}).waitFor();
  await idle(page);
  const [urgency] = await page.getByRole('grid').getByRole('rowheader').allTextContents();
  await press(page, cell(page, 'Excedente Ambulatoria', urgency));
  await paste(page, '41\t\t40\r\n52\t\t51\r\n');
  await allSaved(page);
  await toUnits();
  await byTemplate(page, 3, ['L2=63', 'N2=62']);

  await press(page, link(page, 'Inicio'));
  await own.getByText('Finalizar Reporte').waitFor();
  const counts = (await own.getByRole('cell').allTextContents()).slice(2, 5).map((words) => Number(words.replace(',', '')));
  assert.equal(counts[1], 3);
  assert.equal(counts[1] + counts[2], counts[0], 'Con + Sin = Total');
  await check(page);

  const preliminary = textOf(await fetchDocument(page, await own.getByRole('link', {name: 'Preliminar'}).getAttribute('href')));
  for (const words of ['Sin Validez Oficial.', 'El OOAD aún no cierra el registro de información.',
    `3 de ${counts[0]} Unidades Médicas reportan Excedentes y/o Faltantes`, 'Página 1 de']) {
    assert.ok(preliminary.includes(words), `the preliminary report holds ${words}`);
  }
  assertFigures(preliminary);
  assert.ok(!preliminary.includes('Autoriza'), 'no signatures before the end');

  // Step 7.
  await press(page, own.getByRole('link', {name: 'Finalizar Reporte'}));
  await page.getByRole('heading', {name: 'Paso 7.- Finalizar el registro de Excedentes y Faltantes del OOAD'}).waitFor();
  await check(page);
  const wish = page.getByLabel('¿Desea finalizar el registro?');
  await settle(page, () => wish.selectOption({label: 'NO'}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  await page.getByText('El registro sigue abierto').first().waitFor();
  await settle(page, () => wish.selectOption({label: 'SI'}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  await check(page);
  await press(page, dialog.getByRole('button', {name: 'Finalizar definitivamente'}));

  // Step 8.
  await page.getByRole('heading', {name: 'Paso 8.- Reporte "Versión Final" para firmas.'}).waitFor();
  await check(page);
  const paper = page.getByRole('link', {name: 'Abrir el reporte Versión Final'});
  assert.equal(await paper.getAttribute('target'), '_blank');
  const bytes = await fetchDocument(page, await paper.getAttribute('href'));
  const final = textOf(bytes);
  for (const words of ['Autoriza TOOAD:', 'Autoriza Jefe de Servicios de Prestaciones Médicas:',
    ...first.split(' '), second]) {
    assert.ok(final.includes(words), `the final report holds ${words}`);
  }
  assertFigures(final);
  assert.ok(!final.includes('Sin Validez Oficial'));
  const code = final.match(/c[oó]digo(?: de verificación:)?\s+([A-Z0-9]{10})/i)?.[1];
  assert.ok(code, 'the final report prints its code');

  // Step 9.
  await press(page, link(page, 'Continuar con el paso 9'));
  await page.getByRole('heading', {name: 'Paso 9.- Subir Reporte "Versión Final" firmado'}).waitFor();
  await check(page);
  const file = page.getByLabel('Subir pdf firmado');
  await settle(page, () => file.setInputFiles({name: 'firmado.docx', mimeType: 'application/msword', buffer: Buffer.from('x')}));
  await page.getByText(/firmado\.docx: /).first().waitFor();
  await settle(page, () => file.setInputFiles({name: 'firmado.pdf', mimeType: 'application/pdf', buffer: makePdf(['firmado'])}));
  await press(page, page.getByRole('button', {name: 'Guardar', exact: true}));
  await page.getByText('Se recibió el reporte firmado').first().waitFor();
  await check(page);
  await press(page, link(page, 'Inicio'));
  await own.getByRole('link', {name: 'Consultar/Modificar'}).waitFor();
  assert.match((await own.getByRole('cell').allTextContents()).join('|'), /—.*Versión Final.*Consultar\/Modificar.*Firmado recibido/);
  assert.deepEqual(await fetchDocument(page, await own.getByRole('link', {name: 'Versión Final'}).getAttribute('href')), bytes,
    'the same bytes');
  return {code, bytes};
}
