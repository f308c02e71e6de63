// Firefox ESR: from the page of entry to the folio, with a refusal on the way, keys pressed one by one.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertAccessible, choose, idle, launchFirefox, named, openPage, press, type, words } from '../support/firefox.mjs';
import { makePdf } from '../support/pdf.mjs';
import { startServer } from '../support/server.mjs';

let server, browser, papers;

before(async () => {
  server = await startServer();
  browser = await launchFirefox();
  papers = mkdtempSync(join(tmpdir(), 'papers-'));
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (papers) rmSync(papers, {recursive: true, force: true});
});

async function attach(page, label, name) {
  const path = join(papers, name);
  writeFileSync(path, makePdf([name]));
  // The file field itself: its name has the words of its button in it.
  const field = await page.evaluateHandle((wanted) => {
    const found = [...document.querySelectorAll('label')].find(({textContent}) => textContent === wanted);
    return document.getElementById(found.getAttribute('for'));
  }, label);
  await field.uploadFile(path);
  await idle(page);
}

const until = (page, text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {timeout: 20_000}, text)
  .catch(() => assert.fail(`"${text}" never stands on the page`));

test('A director sends a request in Firefox', {timeout: 600_000}, async () => {
  const {user, password} = server.accounts().find(({role}) => role === 'solicitante');
  const page = await openPage(browser, `${server.url}#/sanece/login`);
  await assertAccessible(page);
  await type(page, 'textbox', 'Usuario', user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await named(page, 'link', 'Envío de solicitudes');
  await idle(page);
  await assertAccessible(page);
  await press(page, 'link', 'Envío de solicitudes');

  await type(page, 'textbox', 'INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE', '8888888888');
  await page.keyboard.press('Enter');
  await until(page, 'Paciente no registrado, ingrese la información solicitada.');
  await press(page, 'button', 'Siguiente');
  await until(page, 'datos por corregir');
  await assertAccessible(page);
  // While other fields stay refused every letter arrives where it was typed.
  const typed = [['Apellido Paterno', 'GUTIÉRREZ ÑÁÑEZ'], ['Apellido Materno', 'DE LA O'], ['Nombre(s)', 'MARÍA JOSÉ'],
    ['Agregado Médico', '1F1980OR'], ['Edad (años)', String(new Date().getFullYear() - 1980)], ['Peso (Kg)', '70.5'],
    ['Talla (cm)', '170']];
  for (const [label, value] of typed) await type(page, 'textbox', label, value);
  for (const [label, value] of typed) {
    assert.equal(await (await named(page, 'textbox', label)).evaluate((field) => field.value), value);
  }
  await choose(page, 'Género', 'FEMENINO');
  await press(page, 'button', 'Siguiente');
  await until(page, 'Adjunte comprobante de vigencia actualizada');
  await assertAccessible(page);
  await attach(page, 'Adjunte comprobante de vigencia actualizada', 'vigencia.pdf');
  await press(page, 'button', 'Adjuntar');
  await until(page, 'Ingrese la información que a continuación se solicita:');

  for (const [label, value] of [['Apellido Paterno', 'MEDICO'], ['Apellido Materno', 'TRATANTE'], ['Matricula', '222222222'],
    ['Diagnóstico (detalle)', 'Leucemia mieloide crónica']]) {
    await type(page, 'textbox', label, value);
  }
  await type(page, 'textbox', 'Nombre', 'PRUEBA');
  await choose(page, 'Especialidad', 3);
  await choose(page, 'Nombre', 'PONATINIB');
  await choose(page, 'Diagnóstico (recomendación de prescripción)', 1);
  await type(page, 'combobox', 'Diagnóstico (CIE-10)', 'C92.1');
  await page.waitForSelector('aria/[role="option"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await idle(page);
  const date = await page.evaluateHandle(() => document.querySelector('input[type=date]'));
  await date.evaluate((field) => field.scrollIntoView({block: 'center'}));
  await idle(page);
  await date.focus();
  await page.keyboard.type('03142025');  // in the order of the program's own language, which Debian's is
  await idle(page);
  assert.equal(await date.evaluate((field) => field.value), '2025-03-14');
  await assertAccessible(page);
  await press(page, 'button', 'Siguiente');
  await until(page, 'Seleccione el genérico e introduzca la dosis');
  await press(page, 'button', 'Siguiente');
  await until(page, 'EVALUACION CLINICA, LABORATORIO Y GABINETE');
  await attach(page, 'Nota médica', 'nota.pdf');
  await named(page, 'button', 'Quitar nota.pdf');
  await attach(page, 'Estudios de laboratorio', 'laboratorio.pdf');
  await named(page, 'button', 'Quitar laboratorio.pdf');
  await press(page, 'button', 'Enviar');
  await until(page, 'CONFIRMACION DE DATOS');
  await assertAccessible(page);
  assert.match(await words(page), /GUTIÉRREZ ÑÁÑEZ/);
  await press(page, 'button', 'Aceptar');
  await until(page, 'Folio: ');
  await named(page, 'link', 'Imprimir');
  await assertAccessible(page);
  assert.deepEqual(page.problems, []);
  assert.equal(await page.evaluate(() => window.__ui.missedClicks), 0);
});
