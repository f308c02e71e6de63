// The offline demonstration: static files alone, the same path, the network cut, kept between visits.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  applyChange, askForExtension, askOpinion, authorizeWithChanges, complete, giveOpinion, go, press, returnForInfo, send, take,
} from './support/answering.mjs';
import { assertAccessible, idle, launch, settle } from './support/browser.mjs';
import * as collection from './support/collection.mjs';
import { textOf } from './support/pdf.mjs';
import { startServer } from './support/server.mjs';
import { signIn } from './support/session.mjs';
import { rowsOf } from './support/sheet.mjs';
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

const atRest = (page) =>
  page.waitForFunction(() => window.__ui && window.__ui.ready && window.__ui.idle, null, {timeout: 60_000});

async function newPage(context) {
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  return page;
}

async function openDemo(context) {
  const page = await newPage(context);
  await page.goto(`${server.url}demo.html#/sanece/login`);
  await atRest(page);
  await page.getByLabel('Usuario', {exact: true}).waitFor();
  return page;
}

/** The first line of the accounts on the page of entry: a director. */
async function director(page) {
  const row = page.getByRole('table', {name: 'Cuentas de demostración'}).getByRole('row').nth(1);
  const [user, password] = await row.getByRole('cell').allTextContents();
  return {user, password};
}

test('The whole request is walked in the offline demonstration with the network cut', async () => {
  // The page's policy lets a person open the receipt but no script read it back; this test reads it.
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}, bypassCSP: true});
  const page = await openDemo(context);
  await assertAccessible(page);
  const account = await director(page);
  await context.setOffline(true);
  await server.stop();

  await signIn(page, account);
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.all(page);
  await page.getByRole('heading', {name: 'CONFIRMACION DE DATOS'}).waitFor();
  await settle(page, () => page.getByRole('button', {name: 'Aceptar', exact: true}).click());
  const assigned = page.getByText(/Folio: \d{11}/).first();
  await assigned.waitFor();
  const folio = (await assigned.textContent()).match(/\d{11}/)[0];
  const print = page.getByRole('link', {name: 'Imprimir'});
  await print.waitFor();
  const bytes = await page.evaluate(async (href) =>
    Array.from(new Uint8Array(await (await fetch(href)).arrayBuffer())), await print.getAttribute('href'));
  assert.match(textOf(Buffer.from(bytes)), /SELLO DIGITAL/);
  assert.deepEqual(page.problems, []);
  await idle(page);
  await page.close();

  await context.setOffline(false);
  await server.start();
  const again = await openDemo(context);
  assert.deepEqual(await director(again), account, 'the same accounts: the demonstration was kept');
  await signIn(again, account);
  await settle(again, () => again.getByRole('link', {name: 'Seguimiento de solicitudes'}).click());
  await again.getByLabel('Buscar', {exact: true}).fill(folio);
  await again.getByText('1 Solicitud encontrada').first().waitFor();
  await context.close();
});

/** Goes on with the account of somebody else. */
async function become(page, user) {
  await go(page, 'demostracion');
  await press(page, 'button', `Entrar como ${user}`);
  await page.getByRole('heading', {name: 'Demostración', exact: true}).waitFor({state: 'detached'});
}

const bytesOf = async (page, href) => Buffer.from(await page.evaluate(async (address) =>
  Array.from(new Uint8Array(await (await fetch(address)).arrayBuffer())), href));

test('A case is answered in the offline demonstration: each role in its turn, and the mails to be read', async () => {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}, bypassCSP: true});
  const page = await openDemo(context);
  await context.setOffline(true);
  await press(page, 'button', 'Entrar como director');
  const folio = await send(page, '7777777777');
  await become(page, 'evaluar');
  await take(page, folio);
  await returnForInfo(page, folio);
  await become(page, 'director');
  await complete(page, folio);
  await become(page, 'evaluar');
  await askOpinion(page, folio);
  await become(page, 'asesor01');
  await giveOpinion(page, folio);
  await become(page, 'evaluar');
  await authorizeWithChanges(page, folio);

  await go(page, 'demostracion');
  await assertAccessible(page);
  await settle(page, () => page.getByRole('button', {name: /^Leer .*Evaluación.*, para director@demo\.example$/}).first().click());
  await page.getByText(folio).first().waitFor();
  const own = page.url().split('#')[0];
  await page.getByText(`${own}#/sanece/solicitud?folio=${folio}`).first().waitFor();  // leads back here, not to a server
  const paper = page.getByRole('link', {name: `Evaluación ${folio}`, exact: true});
  await paper.waitFor();
  assert.match(textOf(await bytesOf(page, await paper.getAttribute('href'))).toUpperCase(), /AUTORIZADA CON CAMBIOS/);
  await assertAccessible(page);

  await become(page, 'director');
  await go(page, 'sanece/seguimiento');
  await settle(page, () => page.getByRole('tab', {name: 'SOLICITUDES AUTORIZADAS', exact: true}).click());
  await page.getByLabel('Buscar', {exact: true}).fill(folio);
  await page.getByText('1 Solicitud encontrada').first().waitFor();
  const excel = page.getByRole('link', {name: 'Exportar datos a excel', exact: true});
  await excel.waitFor();
  const [, ...rows] = rowsOf(await bytesOf(page, await excel.getAttribute('href')));
  assert.deepEqual(rows.map(([first]) => first.value), [folio]);
  const number = await askForExtension(page, folio, new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10));
  await become(page, 'mesa01');
  await applyChange(page, number);
  await become(page, 'director');
  await go(page, `sanece/solicitud?folio=${folio}`);
  await page.getByRole('heading', {name: 'Cambios por el Módulo SAnECE'}).waitFor();
  await press(page, 'button', 'Renovar');
  await wizard.vigenciaField(page).waitFor();
  assert.deepEqual(page.problems, []);
  await context.close();
});

test('The demonstration is begun anew from its page of entry, after a question', async () => {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}});
  const page = await openDemo(context);
  const account = await director(page);
  await signIn(page, account);
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page);
  await page.getByText('Guardado hace un momento').first().waitFor();
  await settle(page, () => page.getByRole('button', {name: 'Cerrar sesión'}).click());

  const afresh = page.getByRole('button', {name: 'Empezar de nuevo', exact: true});
  await settle(page, () => afresh.click());
  const dialog = page.getByRole('dialog', {name: 'Empezar de nuevo la demostración'});
  await dialog.getByText('Se borrará de este navegador todo lo que se capturó en esta demostración').waitFor();
  await assertAccessible(page);
  await settle(page, () => dialog.getByRole('button', {name: 'Cancelar'}).click());
  assert.deepEqual(await director(page), account);

  await settle(page, () => afresh.click());
  const loaded = page.waitForEvent('load');
  await dialog.getByRole('button', {name: 'Borrar todo y empezar de nuevo'}).click();
  await loaded;
  await atRest(page);
  assert.doesNotMatch(page.url(), /nuevo/, 'the next visit keeps what is entered from now on');
  const another = await director(page);
  assert.notDeepEqual(another, account, 'other accounts: all is new');
  await page.reload();
  await atRest(page);
  assert.deepEqual(await director(page), another);
  assert.deepEqual(page.problems, []);
  await context.close();
});

test('A reload without network opens the demonstration again, with what was captured', async () => {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}});
  const page = await openDemo(context);
  const account = await director(page);
  await signIn(page, account);
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
  await wizard.newPatient(page);
  await page.getByText('Guardado hace un momento').first().waitFor();
  await idle(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await server.stop();
  for (let visit = 0; visit < 2; ++visit) {
    await page.reload();
    await atRest(page);
  }
  assert.deepEqual(await director(page), account);
  await signIn(page, account);
  await page.getByText('INGRESA EL NÚMERO').or(page.getByRole('link', {name: 'Envío de solicitudes'})).first().waitFor();
  await page.getByText(/GONZÁLEZ|Continuar/).first().waitFor();
  assert.deepEqual(page.problems, []);
  await context.setOffline(false);
  await server.start();
  await context.close();
});

for (const locks of ['with locks of the browser', 'without them']) {
  test(`A second tab waits until the first is closed, and then goes on with all of it (${locks})`, async () => {
    const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}});
    if (locks === 'without them') {
      await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', {value: undefined}));
    }
    const first = await openDemo(context);
    const account = await director(first);
    const second = await newPage(context);
    await second.goto(`${server.url}demo.html#/sanece/login`);
    await second.getByRole('heading', {name: 'La demostración ya está abierta en otra pestaña'}).waitFor();
    assert.equal(await second.getByRole('main').count(), 1);
    await signIn(first, account);
    await settle(first, () => first.getByRole('link', {name: 'Envío de solicitudes'}).click());
    await wizard.newPatient(first);
    await first.getByText('Guardado hace un momento').first().waitFor();
    await idle(first);
    assert.equal(await second.evaluate(() => Boolean(window.__ui)), false, 'the second has not started beside it');
    await first.close();
    await atRest(second);
    assert.deepEqual(await director(second), account, 'the same demonstration');
    await signIn(second, account);
    await second.getByText(/Continuar/).first().waitFor();
    assert.deepEqual(second.problems, []);
    await context.close();
  });
}

const LOST = /Este navegador no pudo guardar la demostración/;

test('Where the browser gives no storage, the demonstration says that nothing is kept', async () => {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}});
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
  });
  const page = await openDemo(context);
  await page.getByText(LOST).first().waitFor();
  await assertAccessible(page);
  await context.close();
});

test('Where there is no room, the demonstration says so and goes on', async () => {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}});
  const page = await newPage(context);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {origin: new URL(server.url).origin, quotaSize: 200_000});
  await page.goto(`${server.url}demo.html#/sanece/login`);
  await atRest(page);
  await page.getByText(LOST).first().waitFor();
  await signIn(page, await director(page));
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();
  assert.deepEqual(page.problems, []);
  await context.close();
});

test('The page of the server loads nothing of the demonstration', async () => {
  const page = await browser.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(server.url);
  await idle(page);
  assert.deepEqual(asked.filter((url) => /demo/.test(url)), []);
  await page.close();
});

test('The nine steps of the collection are walked in the offline demonstration with the network cut [B1-B8]', async () => {
  const context = await browser.newContext({locale: 'es-MX', viewport: {width: 1366, height: 768}, bypassCSP: true,
    permissions: ['clipboard-read', 'clipboard-write']});
  const page = await newPage(context);
  await page.goto(`${server.url}demo.html#/excedentes/ingreso`);
  await atRest(page);
  const rows = await page.getByRole('table', {name: 'Cuentas de demostración'}).getByRole('row').all();
  const people = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()));
  const [user, password] = people.find(([, , role]) => role === 'responsable');
  await context.setOffline(true);
  await server.stop();
  await collection.signIn(page, {user, password});
  await collection.press(page, page.getByRole('link', {name: /^IMSS, Recolección/}));
  const own = page.getByRole('row', {selected: true});
  await own.waitFor();
  const place = await own.getByRole('link').first().textContent();
  await collection.walk(page, {place});
  assert.deepEqual(page.problems, []);
  await context.close();
  await server.start();
});
