// Without a pointer: signing in, the NSS, a select, the tabs of the home page, by Tab, Enter, Space and arrows.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, idle, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openSignIn } from './support/session.mjs';

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Tab until the focused element has this name; fails when a whole round does not meet it. */
async function tabTo(page, role, name) {
  const target = page.getByRole(role, {name, exact: true}).first();
  await target.waitFor();
  for (let i = 0; i < 60; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return target;
    await page.keyboard.press('Tab');
    await idle(page);
  }
  assert.fail(`Tab never reaches ${role} "${name}"`);
  return target;
}

test('A director registers a patient with the keyboard alone', async () => {
  const {user, password} = server.accounts().find(({role}) => role === 'solicitante');
  const page = await openSignIn(browser, server);
  await tabTo(page, 'textbox', 'Usuario');
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByRole('heading', {name: 'Inicio'}).waitFor();

  await tabTo(page, 'link', 'Envío de solicitudes');
  await settle(page, () => page.keyboard.press('Enter'));
  await tabTo(page, 'textbox', 'NSS');
  await page.keyboard.type('7777777777');
  await settle(page, () => page.keyboard.press('Enter'));
  await page.getByText('Paciente no registrado, ingrese la información solicitada.').first().waitFor();

  for (const [label, words] of [['Apellido Paterno', 'TECLADO'], ['Apellido Materno', ' '], ['Nombre(s)', 'SOLO']]) {
    await tabTo(page, 'textbox', label);
    await page.keyboard.type(words);
  }
  await tabTo(page, 'combobox', 'Género');
  await settle(page, () => page.keyboard.press('ArrowDown'));
  for (const [label, words] of [['Agregado Médico', '1F1990OR'], ['Edad (años)', String(new Date().getFullYear() - 1990)],
    ['Peso (Kg)', '60'], ['Talla (cm)', '165']]) {
    await tabTo(page, 'textbox', label);
    await page.keyboard.type(words);
  }
  await tabTo(page, 'button', 'Siguiente');
  await settle(page, () => page.keyboard.press('Space'));
  await page.getByText('Adjunte comprobante de vigencia actualizada').first().waitFor();
  await assertSound(page);
});
