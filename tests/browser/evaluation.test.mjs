// A case is answered: taken, returned, completed, an opinion asked for and given, authorized with changes, mailed with its sealed
// PDF, followed up, exported, renewed; another one is denied and looked at again (A14, A15, A18).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertSound, launch, openPage, settle } from './support/browser.mjs';
import {
  applyChange, askForExtension, askOpinion, authorizeWithChanges, complete, giveOpinion, go, openCase, press, returnForInfo, send, take, today,
} from './support/answering.mjs';
import { fetchDocument, textOf } from './support/pdf.mjs';
import { startServer } from './support/server.mjs';
import { openSignIn, signIn } from './support/session.mjs';
import { dayOf, rowsOf } from './support/sheet.mjs';
import { startMailServer } from './support/smtp.mjs';
import * as wizard from './support/wizard.mjs';

let server, browser, mail;

before(async () => {
  mail = await startMailServer();
  server = await startServer(['--smtp', mail.url, '--mail-from', 'sanece@imss.gob.mx']);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  mail?.close();
});

async function as(user) {
  const page = await openSignIn(browser, server);
  await signIn(page, server.accounts().find((each) => each.user === user));
  return page;
}

const address = (user) => `${user}@demo.example`;

let folio;

test('The evaluator finds the case, takes it, and nobody else can', async () => {
  const director = await as('director');
  folio = await send(director, '5555555555');
  await director.context().close();

  const second = await as('evalua02');
  await go(second, 'sanece/bandeja');
  await settle(second, () => second.getByRole('tab', {name: /Sin asignar/}).click());
  await second.getByLabel('Buscar', {exact: true}).fill(folio);
  const takeIt = second.getByRole('button', {name: `Tomar ${folio}`, exact: true});
  await takeIt.waitFor();

  const first = await as('evaluar');
  await first.getByRole('heading', {name: 'Bandeja de evaluación'}).waitFor();
  await assertAccessible(first);
  await take(first, folio);
  await first.getByText('T315I').first().waitFor();
  await assertAccessible(first);
  await assertSound(first);
  await first.context().close();

  await settle(second, () => takeIt.click());
  await second.getByText(/No se tomó la solicitud .*La tiene Beatriz Soto Ramírez desde el/).first().waitFor();
  await assertSound(second);
  await second.context().close();
});

test('It is returned with a mark and a day; the director corrects that alone, and the evaluator sees the difference', async () => {
  let page = await as('evaluar');
  await returnForInfo(page, folio, () => assertAccessible(page));
  await assertSound(page);
  await page.context().close();

  const told = await mail.mailTo(address('director'), ({text}) => text.includes(folio) && text.includes('sanece/completar'));
  assert.match(told.text, /- Peso \(Kg\)\n- Nota médica/);

  page = await as('director');
  await go(page, `sanece/completar?folio=${folio}`);
  await page.getByRole('heading', {name: 'Completar solicitud'}).waitFor();
  await assertAccessible(page);
  await complete(page, folio);
  await page.getByRole('heading', {name: '¿Dónde va mi solicitud?'}).waitFor();
  await assertAccessible(page);
  await assertSound(page);
  await page.context().close();

  page = await as('evaluar');
  await openCase(page, folio);
  for (const words of ['70.5', '68.2', 'Nota nueva.pdf']) await page.getByText(words).first().waitFor();
  await page.context().close();
});

test('An asesor honorífico answers in the system what he was asked', async () => {
  let page = await as('evaluar');
  await askOpinion(page, folio);
  await page.context().close();

  page = await as('asesor01');
  await page.getByRole('heading', {name: 'Opiniones solicitadas'}).waitFor();
  await assertAccessible(page);
  await giveOpinion(page, folio);
  await assertSound(page);
  await page.context().close();

  await mail.mailTo(address('evaluar'), ({text}) => text.includes(folio) && /opinión/i.test(text));
});

test('Authorized with changes, the evaluation is sealed and mailed as a PDF', async () => {
  const page = await as('evaluar');
  await openCase(page, folio);
  await page.getByText('la mutación T315I es resistente').first().waitFor();
  await press(page, 'button', 'Dictaminar');
  assert.ok(await page.getByText('Elija cómo se resuelve la solicitud').count() > 0);
  await authorizeWithChanges(page, folio, () => assertAccessible(page));
  await assertSound(page);
  await page.context().close();

  const told = await mail.mailTo(address('director'), ({subject, text}) => /Evaluación/.test(subject) && text.includes(folio));
  assert.equal(told.files.length, 1);
  assert.equal(told.files[0].mime, 'application/pdf');
  const words = textOf(told.files[0].bytes);
  for (const expected of [folio, 'AUTORIZADA CON CAMBIOS', '30 mg cada 24 horas', 'Se ajusta la dosis', today(), 'SELLO DIGITAL']) {
    assert.ok(words.toUpperCase().includes(expected.toUpperCase()), `the evaluation holds ${expected}`);
  }
  const code = words.match(/c[oó]digo\s+([A-Z0-9]{10})/i)?.[1];
  assert.ok(code, 'the evaluation prints its code');
  const visitor = await openPage(browser, `${server.url}#/verificar?folio=${folio}&codigo=${code}`);
  await visitor.getByText('El sello es válido').first().waitFor();
  await visitor.context().close();
});

test('Seguimiento shows it in the columns of the guide, and the workbook holds the same [A14.2-A14.7]', async () => {
  const page = await as('director');
  await go(page, 'sanece/seguimiento');
  await settle(page, () => page.getByRole('tab', {name: 'SOLICITUDES AUTORIZADAS', exact: true}).click());
  await page.getByLabel('Buscar', {exact: true}).fill(folio);
  await page.getByText('1 Solicitud encontrada').first().waitFor();
  const heads = await page.getByRole('columnheader').allTextContents();
  const columns = ['FOLIO', 'PACIENTE', 'NSS', 'AGREGADO', 'OOAD/UMAE', 'GENERICO', 'FEVAL', 'REQUERIMIENTO'];
  assert.deepEqual(heads.map((head) => head.trim()), columns);
  const row = page.getByRole('row', {name: new RegExp(folio)});
  for (const words of [today(), '30 mg cada 24 horas', 'PONATINIB', '5555555555']) await row.getByText(words).first().waitFor();
  for (const words of ['Cambio de unidad médica', 'Ampliación de fecha de vencimiento', 'Baja de folio',
    'Corrección de requerimiento: dosis y/o clave']) {
    assert.ok(await page.getByText(words).count() > 0, words);
  }
  await assertAccessible(page);
  const excel = page.getByRole('link', {name: 'Exportar datos a excel', exact: true});
  await excel.waitFor();
  const [head, ...rows] = rowsOf(await fetchDocument(page, await excel.getAttribute('href')));
  assert.deepEqual(head.map(({value}) => value), columns);
  assert.equal(rows.length, 1);
  const shown = Object.fromEntries(columns.map((name, index) => [name, rows[0][index]]));
  assert.deepEqual(shown.FOLIO, {value: folio, text: true});
  assert.deepEqual(shown.NSS, {value: '5555555555', text: true});
  assert.equal(shown.FEVAL.text, false, 'a date is a date');
  assert.equal(dayOf(shown.FEVAL.value), today());
  assert.match(shown.REQUERIMIENTO.value, /30 mg cada 24 horas/);
  await settle(page, () => page.getByRole('tab', {name: 'SOLICITUDES NO AUTORIZADAS', exact: true}).click());
  const denied = (await page.getByRole('columnheader').allTextContents()).map((title) => title.trim());
  assert.deepEqual(denied, [...columns.slice(0, 7), 'OBSERVACIONES', 'REQUERIMIENTO']);
  await assertSound(page);
  await page.context().close();
});

test('Búsqueda de evaluaciones mails it again to who sent it, and says the same of every other folio [A15.1-A15.4]', async () => {
  const page = await as('director');
  await go(page, 'sanece/evaluaciones');
  for (const words of ['Ingrese el folio de la solicitud ingresada y de click en el boton enviar.',
    'Si el folio introducido esta asociado al usuario que esta buscando la evaluacion, le sera enviada la misma a su correo '
      + 'electronico institucional.',
    'El reenvio de evaluaciones solo estara disponible para solicitudes enviadas a partir de Enero de 2015.']) {
    await page.getByText(words).first().waitFor();
  }
  for (const name of ['Enviar', 'Regresar Menu']) await page.getByRole('button', {name, exact: true}).waitFor();
  await assertAccessible(page);
  await page.getByLabel('Folio', {exact: true}).fill(folio);
  await press(page, 'button', 'Enviar');
  await page.getByText(/La evaluación se envió a director@demo\.example/).first().waitFor();
  await page.getByLabel('Folio', {exact: true}).fill('20200101001');
  await press(page, 'button', 'Enviar');
  await page.getByText('No hay una evaluación disponible para ese folio con su usuario').first().waitFor();
  await assertSound(page);
  await page.context().close();
  const again = await mail.mailTo(address('director'), ({subject}) => subject === `Evaluación de su solicitud ${folio}`);
  assert.match(textOf(again.files[0].bytes).toUpperCase(), /AUTORIZADA CON CAMBIOS/);

  const other = await as('direct02');
  await go(other, 'sanece/evaluaciones');
  await other.getByLabel('Folio', {exact: true}).fill(folio);
  await press(other, 'button', 'Enviar');
  await other.getByText('No hay una evaluación disponible para ese folio con su usuario').first().waitFor();
  assert.equal(mail.mails().filter(({to, text}) => to.includes(address('direct02')) && text.includes(folio)).length, 0);
  await other.context().close();
});

test('A change is asked for in the Módulo, applied, and told by mail; the record shows it [A17.2] [A18.7]', async () => {
  let page = await as('director');
  await go(page, 'sanece/modulo');
  for (const words of ['Cambios de datos de pacientes (actualización', 'Cambio de fecha de vencimiento (ampliación o baja)',
    'Cambio de unidad médica', 'Cambio de requerimiento (corrección de dosis y/o clave)']) {
    await page.getByText(words).first().waitFor();
  }
  await assertAccessible(page);
  const day = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  const number = await askForExtension(page, folio, day);
  await assertSound(page);
  await page.context().close();
  await mail.mailTo(address('mesa01'), ({subject}) => subject.includes(`Solicitud de cambio ${number}`));

  page = await as('mesa01');
  await page.getByRole('heading', {name: 'Solicitudes de cambio', exact: true}).waitFor();
  await assertAccessible(page);
  await applyChange(page, number, () => assertAccessible(page));
  await assertSound(page);
  await page.context().close();
  await mail.mailTo(address('director'), ({subject}) => subject === `Se aplicó su solicitud de cambio ${number}`);

  page = await as('director');
  await go(page, `sanece/solicitud?folio=${folio}`);
  await page.getByRole('heading', {name: 'Cambios por el Módulo SAnECE'}).waitFor();
  await page.getByText(day.split('-').reverse().join('/')).first().waitFor();
  const constancy = page.getByRole('link', {name: `Constancia del cambio No. ${number}`, exact: true});
  await constancy.waitFor();
  assert.match(textOf(await fetchDocument(page, await constancy.getAttribute('href'))), /SELLO DIGITAL/);
  await assertSound(page);
  await page.context().close();
});

test('A delegate acts for the director, both names stay, and he stops [beyond 11]', async () => {
  let page = await as('delega01');
  await go(page, 'sanece/delegacion');
  await assertAccessible(page);
  await settle(page, () => page.getByRole('button', {name: /^Actuar por /}).first().click());
  await page.getByText(/Actúa por: .*En cada registro quedan los dos nombres/).first().waitFor();
  const sent = await send(page, '8888888888');
  await page.getByText(/Actúa por: /).first().waitFor();
  await assertAccessible(page);
  await settle(page, () => page.getByRole('button', {name: /^Dejar de actuar por /}).click());
  await page.getByText('Ahora actúa en su propia cuenta').first().waitFor();
  await assertSound(page);
  await page.context().close();

  page = await as('director');
  await go(page, `sanece/solicitud?folio=${sent}`);
  await page.getByRole('heading', {name: '¿Dónde va mi solicitud?'}).waitFor();
  await page.getByText(/, por /).first().waitFor();
  await assertSound(page);
  await page.context().close();
});

test('The director sees where it went, and renews it with what is known', async () => {
  const page = await as('director');
  await go(page, `sanece/solicitud?folio=${folio}`);
  await page.getByRole('heading', {name: '¿Dónde va mi solicitud?'}).waitFor();
  for (const words of ['Autorizada con cambios', '30 mg cada 24 horas', 'El peso no corresponde']) {
    await page.getByText(words).first().waitFor();
  }
  assert.equal(await page.getByText('¿Justifica la mutación').count(), 0, 'what the area says within itself stays there');
  await assertAccessible(page);
  await press(page, 'button', 'Renovar');
  await wizard.vigenciaField(page).waitFor();
  await wizard.vigencia(page);
  assert.equal(await page.getByLabel('Peso (Kg)', {exact: true}).inputValue(), '', 'the weight is taken anew');
  assert.equal(await page.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Nombre', {exact: true}).inputValue(), 'PRUEBA');
  await assertSound(page);
  await page.context().close();
});

test('A denial says its reason, and another folio asks for it to be looked at again [beyond 13]', async () => {
  let page = await as('director');
  const denied = await send(page, '6666666666');
  await page.context().close();

  page = await as('evaluar');
  await take(page, denied);
  await settle(page, () => page.getByRole('radio', {name: 'No autorizada', exact: true}).check());
  const reasons = page.getByLabel('Motivo', {exact: true});
  await settle(page, () => reasons.selectOption({index: 1}));
  const reason = (await reasons.locator('option:checked').textContent()).trim();
  await page.getByLabel('Observaciones', {exact: true}).fill('No se documenta la falla a dos inhibidores.');
  await press(page, 'button', 'Dictaminar');
  await press(page, 'button', 'Confirmar y enviar');
  await page.getByText(/como: No autorizada/).first().waitFor();
  await page.context().close();

  const told = await mail.mailTo(address('director'), ({subject, text}) => /Evaluación/.test(subject) && text.includes(denied));
  const printed = textOf(told.files[0].bytes).replace(/\s+/g, ' ');
  for (const expected of [denied, 'NO AUTORIZADA', reason, 'No se documenta la falla a dos inhibidores.', 'SELLO DIGITAL']) {
    assert.ok(printed.includes(expected), `the denial holds ${expected}: ${printed}`);
  }

  page = await as('director');
  await go(page, 'sanece/seguimiento');
  await settle(page, () => page.getByRole('tab', {name: 'SOLICITUDES NO AUTORIZADAS', exact: true}).click());
  const row = page.getByRole('row', {name: new RegExp(denied)});
  await row.getByText('No se documenta la falla a dos inhibidores.').waitFor();
  await settle(page, () => page.getByRole('link', {name: denied, exact: true}).click());
  await page.getByRole('heading', {name: '¿Dónde va mi solicitud?'}).waitFor();
  await page.getByText(reason).first().waitFor();
  await press(page, 'button', 'Solicitar reconsideración');
  await wizard.vigenciaField(page).waitFor();
  await wizard.vigencia(page);
  assert.equal(await page.getByLabel('Peso (Kg)', {exact: true}).inputValue(), '70.5', 'what was captured is kept');
  await assertSound(page);
  await page.context().close();
});
