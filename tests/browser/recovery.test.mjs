// A forgotten password: the mailed link, single use, ten minutes; the same answer for unknown addresses (A4, R3).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertSound, launch, openPage, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openSignIn, signIn } from './support/session.mjs';
import { subjectOf } from './support/wizard.mjs';

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const answer = 'Si el correo está registrado en el sistema';

async function ask(page, address) {
  await page.getByLabel('Correo electrónico', {exact: true}).fill(address);
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  await page.getByText(answer).first().waitFor();
}

async function recoveryMail() {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const mail = server.mails().find(({head}) => subjectOf(head) === 'Recuperación de contraseña del SAnECE');
    if (mail) return mail;
    assert.ok(Date.now() < deadline, 'no recovery mail');
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('The mailed link opens a page for a new password, works once, and the old password is gone [A4.1-A4.3, R3]', async () => {
  const {user, password} = server.accounts().find(({role}) => role === 'solicitante');
  const page = await openSignIn(browser, server);
  await signIn(page, {user, password});
  const email = await page.evaluate(async () => (await (await fetch('/api/identity/who-am-i', {
    method: 'POST', headers: {'Content-Type': 'application/json', 'X-Requested-By': 'prestaciones'}, body: '{}',
  })).json()).email);
  await settle(page, () => page.getByRole('button', {name: 'Cerrar sesión'}).click());

  await settle(page, () => page.getByRole('link', {name: '¿Olvidaste tu contraseña?'}).click());
  await page.getByRole('heading', {name: 'RECUPERA TU CONTRASEÑA'}).waitFor();
  await page.getByRole('button', {name: 'Regresar', exact: true}).waitFor();
  await assertAccessible(page);
  await ask(page, 'nadie@imss.gob.mx');
  await ask(page, email);

  const mail = await recoveryMail();
  assert.ok(!mail.text.includes(password), 'the mail never carries a password');
  const link = mail.text.match(/http\S+#\/sanece\/contrasena\/nueva\?token=\S+/)[0];
  const fragment = link.slice(link.indexOf('#'));
  assert.equal(server.mails().filter(({head}) => head.to.includes('nadie@')).length, 0);

  const fresh = await openPage(browser, server.url + fragment);
  await assertAccessible(fresh);
  await fresh.getByLabel('Contraseña nueva', {exact: true}).fill('Lluvia.Verde.8');
  await fresh.getByLabel('Repita la contraseña nueva', {exact: true}).fill('Lluvia.Verde.9');
  await settle(fresh, () => fresh.getByRole('button', {name: 'Guardar contraseña'}).click());
  await fresh.getByText('Las dos contraseñas no son iguales').first().waitFor();
  await fresh.getByLabel('Repita la contraseña nueva', {exact: true}).fill('Lluvia.Verde.8');
  await settle(fresh, () => fresh.getByRole('button', {name: 'Guardar contraseña'}).click());
  await fresh.getByText('Su contraseña se cambió').first().waitFor();
  await fresh.context().close();

  const again = await openPage(browser, server.url + fragment);
  await again.getByLabel('Contraseña nueva', {exact: true}).fill('Otra.Lluvia.77');
  await again.getByLabel('Repita la contraseña nueva', {exact: true}).fill('Otra.Lluvia.77');
  await settle(again, () => again.getByRole('button', {name: 'Guardar contraseña'}).click());
  await again.getByText('El enlace ya se usó o venció').first().waitFor();
  await again.context().close();

  await page.goto(`${server.url}#/sanece/login`);
  await page.getByLabel('Usuario', {exact: true}).waitFor();
  await signIn(page, {user, password});
  await page.getByText('El usuario o la contraseña no son correctos').first().waitFor();
  await signIn(page, {user, password: 'Lluvia.Verde.8'});
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();
  await assertSound(page);
});
