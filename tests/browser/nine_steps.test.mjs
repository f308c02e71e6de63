// Excedentes y faltantes: an OOAD walks the nine steps by role and label, and both reports are compared with what was typed (B1-B8).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertSound, launch, openPage } from './support/browser.mjs';
import * as collection from './support/collection.mjs';
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

test('A responsable walks the nine steps of an OOAD; both reports say what was typed [B1-B8]', async () => {
  const page = await collection.openLanding(browser, server);
  await page.getByRole('heading', {name: 'Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales'}).waitFor();
  for (const plate of ['SALUD', 'ISSSTE', 'PEMEX']) assert.ok(await page.getByText(plate, {exact: true}).count() > 0, plate);
  await assertAccessible(page);
  const account = collection.account(server, 'responsable');
  await collection.enter(page, account);
  await page.getByText('Paso1.- Seleccionar el OOAD a la que pertenece').first().waitFor();
  await assertAccessible(page);

  const {code} = await collection.walk(page, {place: account.place, check: assertAccessible});
  await assertSound(page);

  const visitor = await openPage(browser, `${server.url}#/excedentes/verificar?codigo=${code}`);
  await visitor.getByText(account.place).first().waitFor();
  assert.equal(await visitor.getByText('1,200').count(), 0, 'no figures');
  await assertAccessible(visitor);
  await visitor.context().close();
  await page.context().close();
});
