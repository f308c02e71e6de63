// The whole product in the surroundings people really have: small and zoomed windows, a phone, forced colours, the dark
// theme, an old computer. axe looks at every state, refusals and dialogs too; where the window is low the keyboard goes
// through every field.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible, assertInSight, assertSound, idle, launch, settle } from '../support/browser.mjs';
import { startServer } from '../support/server.mjs';
import { openAs, openSignIn, signIn } from '../support/session.mjs';
import * as wizard from '../support/wizard.mjs';

const LOW = 600;
const environments = [
  {name: '1366 by 768'},
  {name: '683 by 384, twice as dense (200 % zoom)', viewport: {width: 683, height: 384}, deviceScaleFactor: 2},
  {name: '320 by 640', viewport: {width: 320, height: 640}},
  {name: '320 by 256 (400 % zoom)', viewport: {width: 320, height: 256}},
  {name: '390 by 844 by touch', viewport: {width: 390, height: 844}, deviceScaleFactor: 3, hasTouch: true, isMobile: true, touch: true},
  {name: 'forced colours', forcedColors: 'active'},
  {name: 'the dark theme', colorScheme: 'dark'},
  {name: 'a processor four times slower', slower: 4},
];

let server, browser;

before(async () => {
  server = await startServer();
  browser = await launch({whole: true});
  const page = await openSignIn(browser, server);
  await settle(page, () => page.getByRole('button', {name: 'Registrar usuario'}).click());
  await register(page);
  await page.context().close();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Somebody for the jefatura to look at. */
async function register(page) {
  await settle(page, () => page.getByLabel('OOAD/UMAE', {exact: true}).selectOption({label: 'Chihuahua'}));
  await settle(page, () => page.getByLabel('Hospital', {exact: true}).selectOption({index: 1}));
  await settle(page, () => page.getByLabel('Cargo', {exact: true}).selectOption({index: 1}));
  for (const [label, words] of [['Apellido paterno', 'Núñez'], ['Apellido materno', 'Peña'], ['Nombre(s)', 'José Ángel'],
    ['Matricula', '99887766'], ['Usuario', 'nuevo01'], ['Contraseña', 'Ventana.Azul.7'],
    ['Correo electrónico', 'nuevo.director@imss.gob.mx']]) {
    await page.getByLabel(label, {exact: true}).fill(words);
  }
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  await page.getByText('Su registro se recibió').first().waitFor();
}

/** What Playwright's contexts do not offer: a slow processor, and presses by finger. Undone by what it answers. */
async function surround(page, {slower, touch}) {
  if (slower) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: slower});
  }
  const locators = Object.getPrototypeOf(page.locator('body'));
  const {click} = locators;
  if (touch) locators.click = locators.tap;
  return () => { locators.click = click; };
}

/** Nothing to scroll sideways but what has a frame of its own, like a table (WCAG 1.4.10). */
async function assertFits(page) {
  const [content, window_] = await page.evaluate(() =>
    [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= window_, `${content} pixels of content in ${window_}`);
}

/** Each control that Tab reaches from here to the end of the page is seen where it is (WCAG 2.4.11). */
async function assertFocusInSight(page) {
  await page.getByRole('heading', {level: 1}).first().focus();
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    await idle(page);
    const focused = page.locator(':focus');
    if (await focused.count() === 0 || !(await focused.evaluate((element) => Boolean(element.closest('main'))))) return;
    const place = () => focused.evaluate((element) => {
      const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null;
      const {top, bottom} = element.getBoundingClientRect();
      const above = label ? label.getBoundingClientRect().top : top;
      // What is higher than the window with its label, like a place to drop files, is seen from its own top.
      const whole = bottom - above <= window.innerHeight;
      return {top: whole ? above : top, bottom: whole ? bottom : Math.min(bottom, top + 44), height: window.innerHeight,
        name: element.getAttribute('aria-label') || (label || element).textContent};
    });
    const deadline = Date.now() + 3000;
    for (;;) {
      const {top, bottom, name, height} = await place();
      if (top >= -1 && bottom <= height + 1) break;
      assert.ok(Date.now() < deadline, `"${name}" from ${top} to ${bottom} in a window of ${height}`);
      await idle(page);
    }
  }
}

const press = (page, name) => settle(page, () => page.getByRole('button', {name, exact: true}).click());

describe('In every surrounding a director comes in, is refused and helped, and sends a request', () => {
  environments.forEach((environment, index) => {
    const {name, slower, touch, ...options} = environment;
    test(name, {timeout: 600_000}, async (here) => {
      const states = [];
      const low = options.viewport && options.viewport.height < LOW;
      const check = async (page, state = 'a step') => {
        states.push(state);
        await assertAccessible(page);
        await assertFits(page);
        if (low) await assertFocusInSight(page);
      };

      const page = await openSignIn(browser, server, options);
      here.after(await surround(page, environment));
      await check(page, 'entry');
      await press(page, 'Ingresar');
      await check(page, 'entry refused');
      await settle(page, () => page.getByRole('link', {name: '¿Olvidaste tu contraseña?'}).click());
      await press(page, 'Enviar');
      await check(page, 'recovery refused');
      await page.goto(`${server.url}#/sanece/registro`);
      await idle(page);
      await check(page, 'registration');
      await press(page, 'Enviar');
      await check(page, 'registration refused');
      await page.goto(`${server.url}#/verificar`);
      await idle(page);
      await check(page, 'verification');
      await page.goto(`${server.url}#/no/hay`);
      await idle(page);
      await check(page, 'no such page');
      await page.goto(`${server.url}#/sanece/login`);
      await idle(page);
      await signIn(page, server.accounts().find(({role}) => role === 'solicitante'));
      await page.getByRole('heading', {name: 'Inicio'}).waitFor();
      await check(page, 'home');

      await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
      await wizard.nssField(page).waitFor();
      await page.keyboard.type('123');
      await press(page, 'Buscar');
      await check(page, 'NSS refused');
      const nss = String(6000000000 + index * 1111);
      await wizard.search(page, nss);
      await press(page, 'Siguiente');
      await check(page, 'patient refused');
      await press(page, 'Nueva búsqueda');
      await wizard.newPatient(page, {nss, check});
      await wizard.vigenciaField(page).waitFor();
      await press(page, 'Adjuntar');
      await check(page, 'vigencia refused');
      await wizard.vigencia(page, {check});
      await press(page, 'Siguiente');
      await check(page, 'datos generales refused');
      await wizard.general(page, {check});
      await press(page, 'Agregar');
      await check(page, 'treatment refused');
      await wizard.treatments(page, {check});
      await press(page, 'Enviar');
      await check(page, 'specifications refused');
      await wizard.specifications(page, {check});
      await page.getByRole('heading', {name: 'CONFIRMACION DE DATOS'}).waitFor();
      await check(page, 'confirmation');
      await press(page, 'Aceptar');
      const folio = (await page.getByText(/Folio: \d{11}/).first().textContent()).match(/\d{11}/)[0];
      await check(page, 'folio');
      if (!low) await assertInSight(page, page.getByText(`Folio: ${folio}`).first());

      await page.goto(`${server.url}#/sanece/seguimiento`);
      await page.getByRole('link', {name: `Comprobante ${folio}`, exact: true}).waitFor();
      await check(page, 'follow-up');
      await page.goto(`${server.url}#/sanece/contrasena`);
      await idle(page);
      await check(page, 'password or no such page');
      await settle(page, () => page.getByRole('button', {name: 'Cerrar sesión'}).click());
      await check(page, 'signed out');
      await assertSound(page);
      await page.context().close();
      console.log(`${name}: axe on ${states.length} states`);
    });
  });
});

describe('In every surrounding a registration is looked at and refused with a reason', () => {
  environments.forEach((environment) => {
    const {name, slower, touch, ...options} = environment;
    test(name, {timeout: 300_000}, async (here) => {
      const page = await openAs(browser, server, 'validador', options);
      here.after(await surround(page, environment));
      await page.getByRole('heading', {name: 'Validación de usuarios'}).waitFor();
      await assertAccessible(page);
      await assertFits(page);
      await settle(page, () => page.getByRole('button', {name: /^Revisar/}).first().click());
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await assertAccessible(page);
      for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press('Tab');
        await idle(page);
        assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)), 'Tab stays in the dialog');
        await assertInSight(page, page.locator(':focus'));
      }
      await settle(page, () => page.keyboard.press('Escape'));
      assert.equal(await page.getByRole('dialog').count(), 0);
      await assertSound(page);
      await page.context().close();
    });
  });
});
