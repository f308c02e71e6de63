// What was pressed goes away, or something else comes in its place: the focus is led on, and neither the second press of a
// double click nor an answer that is a frame late does what nobody meant.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertInSight, assertSound, idle, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openAs } from './support/session.mjs';
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

const startRequest = (page) => settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).click());
const saved = (page) => page.getByText('Guardado hace un momento').first().waitFor();

/** What a screen reader would call the element that has the focus, with its tag. */
const focused = (page) => page.evaluate(() => {
  const {activeElement} = document;
  return `${activeElement.localName} ${activeElement.getAttribute('aria-label') || activeElement.textContent}`;
});

/** By the keyboard, where the focus counts. */
async function press(page, button) {
  await button.waitFor();
  await settle(page, () => button.focus());
  await settle(page, () => page.keyboard.press('Space'));
}

test('What is gone once it was pressed leaves the focus at what follows it', async () => {
  const page = await openAs(browser, server, 'solicitante');
  const button = (name) => page.getByRole('button', {name, exact: true});
  await startRequest(page);
  await wizard.nssField(page).fill('4141414141');
  await press(page, button('Buscar'));
  assert.equal(await focused(page), 'input Apellido Paterno');
  await press(page, button('Nueva búsqueda'));
  assert.equal(await focused(page), 'input INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE');
  await wizard.newPatient(page, {nss: '4141414141'});

  await wizard.vigenciaField(page).waitFor();
  await settle(page, () => wizard.vigenciaField(page).setInputFiles(wizard.pdf('elegido.pdf')));
  await press(page, button('Quitar el archivo elegido'));
  assert.equal(await focused(page), 'input Adjunte comprobante de vigencia actualizada');
  await page.route('**/api/uploads/*', () => {});  // its bytes never arrive
  await settle(page, () => wizard.vigenciaField(page).setInputFiles(wizard.pdf('lenta.pdf')));
  await button('Adjuntar').click();
  await page.getByRole('progressbar').waitFor();
  await page.waitForFunction(() => {
    const cancel = [...document.querySelectorAll('button')].find(({textContent}) => textContent === 'Cancelar envío');
    return cancel && cancel.getBoundingClientRect().bottom <= window.innerHeight;
  });
  await button('Cancelar envío').focus();
  await page.keyboard.press('Space');
  await page.getByText('Se canceló el envío del archivo').first().waitFor();
  await idle(page);
  assert.equal(await focused(page), 'input Adjunte comprobante de vigencia actualizada');
  await page.unroute('**/api/uploads/*');
  await wizard.vigencia(page);
  await wizard.general(page);

  for (const [words, dose] of [['imatinib', '400 mg'], ['metotrexato', '7.5 mg']]) {
    await page.getByLabel('Generico', {exact: true}).fill(words);
    await settle(page, () => page.getByRole('listbox').getByRole('option').first().click());
    await page.getByLabel('Dosis', {exact: true}).fill(dose);
    await page.getByLabel('Tiempo de admon', {exact: true}).fill('6');
    await press(page, button('Agregar'));
    assert.equal(await focused(page), 'input Generico');
  }
  const rows = page.getByRole('table', {name: 'Tratamientos previos capturados'}).getByRole('button');
  const [first, second] = await rows.allTextContents();
  assert.notEqual(first, second);
  await press(page, rows.first());
  await press(page, page.getByRole('dialog').getByRole('button', {name: 'Borrar', exact: true}));
  assert.equal(await focused(page), `button ${second}`, 'the row that came in its place');
  await press(page, rows.first());
  await press(page, page.getByRole('dialog').getByRole('button', {name: 'Borrar', exact: true}));
  assert.equal(await focused(page), 'input Generico', 'none is left');

  for (const [choice, elsewhere, typed, kept] of [['Conservar lo de esta ventana', '55555555', '66666666', '66666666'],
    ['Ver lo último guardado', '44444444', '77777777', '44444444']]) {
    await settle(page, () => page.getByRole('tab', {name: 'DATOS GENERALES'}).click());
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    const matricula = (window) => window.getByLabel('Matricula', {exact: true});
    await settle(other, () => matricula(other).fill(elsewhere));
    await saved(other);
    await other.close();
    await matricula(page).fill(typed);
    await press(page, button(choice));
    await button(choice).waitFor({state: 'detached'});
    await idle(page);
    assert.equal(await focused(page).then((each) => each.split(' ')[0]), 'select', `${choice}: the first field`);
    assert.equal(await matricula(page).inputValue(), kept);
  }
  await settle(page, () => button('Regresar Menu').click());
  await press(page, page.getByRole('button', {name: /^Descartar: /}).first());
  await press(page, page.getByRole('dialog').getByRole('button', {name: 'Descartar', exact: true}));
  assert.match(await focused(page), /^(button|a) /);
  await assertSound(page);
  await page.context().close();
});

test('A step is entered at a heading of its own, never at the one before with other words', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  const former = await page.getByRole('heading', {level: 1}).elementHandle();
  await wizard.newPatient(page, {nss: '4949494949'});
  await wizard.vigenciaField(page).waitFor();
  assert.match(await focused(page), /^h1 Paso 2 de 5/);
  assert.equal(await former.evaluate((heading) => heading.isConnected), false);
  await assertSound(page);
  await page.context().close();
});

test('The second press of a double click does nothing to what came under the pointer with the first', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '4242424242'});
  await settle(page, () => page.getByRole('tab', {name: 'PACIENTE'}).click());
  await page.getByRole('radio').first().waitFor();
  await saved(page);
  const centre = async (locator) => {
    await locator.scrollIntoViewIfNeeded();
    await idle(page);
    const {x, y, width, height} = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  const add = page.getByRole('button', {name: /^Agregar paciente al núcleo familiar/});
  const form = page.getByRole('form', {name: 'Datos del paciente'});
  const second = async (locator) => {
    await page.mouse.move(...await centre(locator));
    await settle(page, async () => {
      await page.mouse.down({clickCount: 2});
      await page.mouse.up({clickCount: 2});
    });
  };
  await page.mouse.click(...await centre(page.getByRole('heading', {level: 1})));
  await second(add);
  assert.equal(await form.count(), 0, 'a button');
  await page.mouse.click(...await centre(page.getByRole('heading', {level: 1})));
  await second(page.getByRole('link', {name: 'Seguimiento de solicitudes'}).or(page.getByRole('link', {name: 'Inicio'})).first());
  assert.match(page.url(), /solicitud\/paciente/, 'a link');
  await settle(page, () => add.dblclick());
  assert.equal(await form.count(), 1, 'the first press counts');
  await settle(page, () => form.getByLabel('Apellido Paterno', {exact: true}).dblclick());
  await page.keyboard.type('DOS');
  assert.equal(await form.getByLabel('Apellido Paterno', {exact: true}).inputValue(), 'DOS', 'a field takes both');
  await page.context().close();
});

test('Escape on a question and leaving in the same moment: one arrives where one went', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '4343434343'});
  await wizard.vigencia(page);
  await saved(page);
  await settle(page, () => page.getByRole('button', {name: 'Limpiar Campos'}).first().click());
  await page.getByRole('dialog').waitFor();
  await page.evaluate(() => {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    window.location.hash = '#/sanece/seguimiento';
  });
  await page.getByRole('heading', {name: 'Seguimiento de solicitudes', level: 1}).waitFor();
  await idle(page);
  assert.match(page.url(), /#\/sanece\/seguimiento$/);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await assertSound(page);
  await page.context().close();
});

test('A list that is open while the window becomes narrow stays in it, with its field', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '4545454545'});
  await wizard.vigencia(page);
  const field = page.getByLabel('Diagnóstico (CIE-10)', {exact: true});
  await field.fill('leucemia');
  const options = page.getByRole('listbox').getByRole('option');
  await options.first().waitFor();
  for (const viewport of [{width: 683, height: 600}, {width: 320, height: 640}, {width: 800, height: 600}]) {
    // Just after one has scrolled, which is when the program does not pull the page back.
    await field.evaluate((element) => new Promise((scrolled) => {
      const scroller = element.closest('.scroller');
      scroller.addEventListener('scroll', () => requestAnimationFrame(scrolled), {once: true});
      scroller.scrollTop += 2;
    }));
    await idle(page);
    await page.setViewportSize(viewport);
    await assertInSight(page, field);
    const {x, y, width, height} = await page.getByRole('listbox').boundingBox();
    assert.ok(x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height, `${x} ${y} ${width} ${height}`);
  }
  await settle(page, () => options.first().click());
  assert.notEqual(await field.inputValue(), '');
  await assertSound(page);
  await page.context().close();
});
