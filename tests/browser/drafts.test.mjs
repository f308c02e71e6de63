// Work is kept: a draft goes on in a new browser, and survives refusals and another window (beyond the guides, A6.4).

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { assertAccessible, assertInSight, assertSound, idle, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openAs, openSignIn } from './support/session.mjs';
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
/** What the browser itself cannot wait for: something that the test counts. */
async function until(condition, what) {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, what);
    await new Promise((done) => setTimeout(done, 50));
  }
}
const saved = (page) => page.getByText('Guardado hace un momento').first().waitFor();

test('A draft with its PDF is continued in a new browser where it was left', async () => {
  const first = await openAs(browser, server, 'solicitante');
  await startRequest(first);
  await wizard.newPatient(first);
  await wizard.vigencia(first);
  const doctor = first.getByRole('group', {name: 'MEDICO TRATANTE'});
  await doctor.getByLabel('Apellido Paterno', {exact: true}).fill('Ñandú');
  await idle(first);
  await saved(first);
  await first.context().close();

  const second = await openAs(browser, server, 'solicitante');
  await second.getByRole('heading', {name: 'Continuar donde me quedé'}).waitFor();
  await assertAccessible(second);
  await settle(second, () => second.getByRole('link', {name: /Continuar: SANECE PACIENTE/}).first().click());
  await second.getByRole('tab', {name: 'DATOS GENERALES', selected: true}).waitFor();
  const kept = second.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Apellido Paterno', {exact: true});
  assert.equal(await kept.inputValue(), 'Ñandú');
  await settle(second, () => second.getByRole('tab', {name: 'VIGENCIA'}).click());
  await second.getByRole('button', {name: 'Quitar vigencia 2026.pdf'}).waitFor();
  await settle(second, () => second.goBack());
  await second.getByRole('tab', {name: 'DATOS GENERALES', selected: true}).waitFor();
  await assertSound(second);
  await second.context().close();
});

test('A file that is no PDF is refused beside its slot, and nothing else is lost', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '5555555555'});
  await wizard.vigenciaField(page).waitFor();
  const slot = wizard.vigenciaField(page);
  const attach = () => settle(page, () => page.getByRole('button', {name: 'Adjuntar', exact: true}).click());
  await settle(page, () => slot.setInputFiles({name: 'engaño.pdf', mimeType: 'application/pdf',
    buffer: Buffer.from('<html>no soy un PDF</html>')}));
  await attach();
  await page.getByText('El archivo no es un PDF').first().waitFor();
  await settle(page, () => slot.setInputFiles({name: 'nombre, con coma.pdf', mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 %%EOF')}));
  await attach();
  await page.getByText('El nombre del archivo contiene una coma').first().waitFor();
  await settle(page, () => slot.setInputFiles(wizard.pdf(`${'a'.repeat(77)}.pdf`)));
  await attach();
  await page.getByText('máximo 80 caracteres').first().waitFor();
  await assertAccessible(page);
  await settle(page, () => slot.setInputFiles(wizard.pdf('vigencia buena.pdf')));
  await attach();
  await page.getByText('Ingrese la información que a continuación se solicita:').first().waitFor();
  await page.context().close();
});

test('Another family member under one NSS is added beside the first [A7.4-A7.8]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.nssField(page).waitFor();
  await wizard.search(page, '444');
  await page.getByText('El NSS debe tener 10 dígitos').first().waitFor();
  await wizard.search(page, '4444444444');
  await page.getByText('Selecciona un paciente y da clic en el botón siguiente para continuar').first().waitFor();
  const table = page.getByRole('table', {name: 'Pacientes registrados con ese NSS'});
  for (const name of ['No. Paciente', 'Nombre', 'NSS', 'Agregado Médico']) {
    await table.getByRole('columnheader', {name}).waitFor();
  }
  await settle(page, () => page.getByRole('button', {name: 'Siguiente', exact: true}).click());
  await page.getByText('Seleccione un paciente o registre uno nuevo').first().waitFor();

  const add = () => settle(page, () =>
    page.getByRole('button', {name: 'Agregar paciente al núcleo familiar 4444444444'}).click());
  const next = () => settle(page, () => page.getByRole('button', {name: 'Siguiente', exact: true}).click());
  const form = page.getByRole('form', {name: 'Datos del paciente'});
  await add();
  await form.waitFor();
  await settle(page, () => page.getByRole('button', {name: 'Cancelar', exact: true}).click());
  assert.equal(await form.count(), 0);
  await add();
  await form.getByLabel('Apellido Paterno', {exact: true}).fill('SANECE');
  await form.getByLabel('Apellido Materno', {exact: true}).fill('MENOR');
  await form.getByLabel('Nombre(s)', {exact: true}).fill('HIJA');
  await settle(page, () => form.getByLabel('Género', {exact: true}).selectOption({label: 'FEMENINO'}));
  await form.getByLabel('Agregado Médico', {exact: true}).fill('3M2010OR');
  await form.getByLabel('Edad (años)', {exact: true}).fill('50');
  await form.getByLabel('Peso (Kg)', {exact: true}).fill('40');
  await form.getByLabel('Talla (cm)', {exact: true}).fill('150');
  await assertAccessible(page);

  await next();
  const warnings = page.getByRole('dialog', {name: 'Revise antes de continuar'});
  await warnings.getByText('El sexo del agregado médico no coincide con el género FEMENINO').waitFor();
  await warnings.getByText('Según el agregado médico la edad sería de').waitFor();
  await assertAccessible(page);
  await settle(page, () => warnings.getByRole('button', {name: 'Corregir'}).click());
  await form.getByLabel('Agregado Médico', {exact: true}).fill('3F2010OR');
  await next();
  await warnings.getByText('Según el agregado médico la edad sería de').waitFor();
  assert.equal(await warnings.getByText('El sexo del agregado médico').count(), 0, 'it was corrected');
  await settle(page, () => warnings.getByRole('button', {name: 'Continuar de todas formas'}).click());
  await page.getByText('Paciente seleccionado:').first().waitFor();
  assert.ok(await page.getByText('3F2010OR').count() > 0);

  await settle(page, () => page.getByRole('tab', {name: 'PACIENTE'}).click());
  assert.ok(await page.getByRole('radio', {name: /SANECE MENOR HIJA/}).isChecked());
  await settle(page, () => page.getByRole('radio', {name: /SANECE PACIENTE/}).check());
  assert.ok(!await page.getByRole('radio', {name: /SANECE MENOR HIJA/}).isChecked());
  await page.getByText('Cambió el paciente').first().waitFor();
  await settle(page, () => page.getByRole('radio', {name: /SANECE PACIENTE/}).press('ArrowDown'));
  assert.ok(await page.getByRole('radio', {name: /SANECE MENOR HIJA/}).isChecked(), 'arrows choose as well');
  await settle(page, () => page.getByText('SANECE PACIENTE', {exact: true}).click());
  assert.ok(await page.getByRole('radio', {name: /SANECE PACIENTE/}).isChecked(), 'so does the row');
  await next();
  await page.getByText('Paciente seleccionado:').first().waitFor();
  await assertSound(page);
  await page.context().close();
});

test('A draft changed in another window is told of, and the person decides which one stays', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '9999999999'});
  await wizard.vigencia(page);
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  const name = (window) => window.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Nombre', {exact: true});
  await settle(other, () => name(other).fill('OTRA VENTANA'));
  await saved(other);
  await name(page).fill('ESTA VENTANA');
  await page.getByText('Esta solicitud se guardó desde otra ventana').first().waitFor();
  assert.equal(await name(page).inputValue(), 'ESTA VENTANA', 'nothing is lost');
  await settle(page, () => page.getByRole('button', {name: 'Conservar lo de esta ventana'}).click());
  await saved(page);
  await other.reload();
  await idle(other);
  await name(other).waitFor();
  assert.equal(await name(other).inputValue(), 'ESTA VENTANA');

  await settle(page, () => name(page).fill('SIGO AQUI'));
  await saved(page);
  await name(other).fill('PERDERA');
  await settle(other, () => other.getByRole('button', {name: 'Ver lo último guardado'}).click());
  await other.getByText('Esta solicitud se guardó desde otra ventana').first().waitFor({state: 'detached'});
  assert.equal(await name(other).inputValue(), 'SIGO AQUI');
  await page.context().close();
});

test('An expired session asks again over the page, and what was typed goes on', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.nssField(page).fill('1010101010');
  await page.context().clearCookies();
  await settle(page, () => page.getByRole('button', {name: 'Buscar', exact: true}).click());
  const dialog = page.getByRole('dialog', {name: 'Su sesión terminó'});
  await dialog.waitFor();
  await assertAccessible(page);
  await dialog.getByLabel('Contraseña', {exact: true}).fill(page.account.password);
  await settle(page, () => dialog.getByRole('button', {name: 'Ingresar', exact: true}).click());
  await dialog.waitFor({state: 'detached'});
  assert.equal(await wizard.nssField(page).inputValue(), '1010101010');
  await settle(page, () => page.getByRole('button', {name: 'Buscar', exact: true}).click());
  await page.getByText('Paciente no registrado, ingrese la información solicitada.').first().waitFor();
  await page.context().close();
});

test('A draft is saved as soon as its page goes out of sight, before typing has paused', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '2020202020'});
  await wizard.vigencia(page);
  await saved(page);
  const name = page.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Nombre', {exact: true});
  await page.evaluate(() => {
    const {fetch} = window;
    window.fetch = (path, how) => {
      window.asked = [path, how.keepalive];
      return fetch(path, how);
    };
  });
  await name.fill('OCULTA');
  const asked = await page.evaluate(() => {
    // Another tab comes to the front: Chromium without a screen shows every page.
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});
    document.dispatchEvent(new Event('visibilitychange'));
    return window.asked;
  });
  assert.deepEqual(asked, ['/api/cases/save-draft', true], 'in the very event, in a way that outlives the page');
  await saved(page);
  await page.evaluate(() => {
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await idle(page);
  await assertSound(page);
  await page.context().close();
});

test('A lost server is told of, typing goes on, and all is saved when it is back', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '3030303030'});
  await wizard.vigencia(page);
  await saved(page);
  const name = page.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Nombre', {exact: true});
  await page.context().setOffline(true);
  await page.getByLabel('Diagnóstico (detalle)', {exact: true}).scrollIntoViewIfNeeded();  // far below the page's top
  await settle(page, () => page.getByLabel('Diagnóstico (detalle)', {exact: true}).fill('SIN RED'));
  await assertInSight(page, page.getByRole('status').filter({hasText: 'Sin comunicación con el servidor'}));
  await settle(page, () => name.fill('SIN RED'));
  await page.getByText('Sin guardar: se intentará de nuevo').first().waitFor();
  assert.equal(await name.inputValue(), 'SIN RED');
  await page.context().setOffline(false);
  await saved(page);
  await page.getByText('Sin comunicación con el servidor').first().waitFor({state: 'detached'});
  await page.context().close();
});

test('With the server lost, "Enviar" leads to a page with a way back, which asks again only now and then [A12.2]', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.all(page, {nss: '7070707070'});
  await settle(page, () => page.getByRole('button', {name: 'Regresar', exact: true}).click());
  await saved(page);
  const tries = [];
  await page.route('**/api/cases/save-draft', (route) => {
    tries.push(Date.now());
    return route.abort();
  });
  await page.getByLabel('Comorbilidades', {exact: true}).fill('Diabetes');
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
  await page.getByRole('button', {name: 'Intentar de nuevo'}).waitFor();
  await assertAccessible(page);
  const first = tries.length;
  await until(() => tries.length > first, 'the program asks again by itself');
  assert.ok(tries.at(-1) - tries.at(-2) > 4000, `tries at ${tries}`);
  await page.getByRole('button', {name: 'Regresar', exact: true}).waitFor();
  await page.unroute('**/api/cases/save-draft');
  await settle(page, () => page.getByRole('button', {name: 'Intentar de nuevo'}).click());
  await page.getByRole('button', {name: 'Aceptar', exact: true}).waitFor();
  assert.ok(await page.getByText('Comorbilidades: Diabetes').count() > 0);
  await page.context().close();
});

/** Until the page is loaded anew, it asks as one of an older build: the server was upgraded under it. */
async function outdate(page) {
  let old = true;
  page.on('framenavigated', () => { old = false; });
  await page.route('**/api/**', (route) => {
    const headers = route.request().headers();
    return route.continue(old ? {headers: {...headers, 'x-build': 'older'}} : {});
  });
}

test('After an upgrade of the server the draft goes on being saved, and nothing is lost when the page is loaded anew', async () => {
  const page = await openAs(browser, server, 'solicitante');
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await startRequest(page);
  await wizard.newPatient(page, {nss: '5050505050'});
  await wizard.vigencia(page);
  await saved(page);
  await outdate(page);
  const group = page.getByRole('group', {name: 'MEDICO TRATANTE'});
  const name = group.getByLabel('Nombre', {exact: true});
  await settle(page, () => page.getByRole('group', {name: 'GENERICO A SOLICITAR'}).getByLabel('Nombre', {exact: true})
    .selectOption({label: 'PONATINIB'}));
  await settle(page, () => page.getByLabel('Diagnóstico (recomendación de prescripción)', {exact: true})
    .selectOption({index: 1}));  // its form is refused: the page is of an older build
  const notice = page.getByRole('status').filter({hasText: 'Hay una versión nueva del sistema'});
  await page.getByLabel('Diagnóstico (detalle)', {exact: true}).scrollIntoViewIfNeeded();
  await assertInSight(page, notice);
  await settle(page, () => name.fill('GUARDADA'));
  await saved(page);

  await name.fill('DESPUES');
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', {name: 'Actualizar la página'}).click();
  await loaded;
  await idle(page);
  await name.waitFor();
  assert.equal(await name.inputValue(), 'DESPUES');
  assert.equal(await notice.count(), 0);
  assert.deepEqual(asked, [], 'all was saved: nothing to ask');
  await page.context().close();
});

test('What cannot be saved is asked about before an outdated page is loaded anew', async () => {
  const page = await openSignIn(browser, server);
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await settle(page, () => page.getByRole('button', {name: 'Registrar usuario'}).click());
  await outdate(page);
  await page.getByLabel('Nombre(s)', {exact: true}).fill('Sin guardar');
  await settle(page, () => page.getByLabel('OOAD/UMAE', {exact: true}).selectOption({label: 'Aguascalientes'}));
  const reload = page.getByRole('button', {name: 'Actualizar la página'});
  await reload.click();
  const dialog = page.getByRole('dialog', {name: 'Hay información sin guardar'});
  await dialog.waitFor();
  await assertAccessible(page);
  await settle(page, () => dialog.getByRole('button', {name: 'Quedarme en la página'}).click());
  assert.equal(await page.getByLabel('Nombre(s)', {exact: true}).inputValue(), 'Sin guardar');
  await reload.click();
  await dialog.waitFor();
  const loaded = page.waitForEvent('load');
  await dialog.getByRole('button', {name: 'Salir sin guardar'}).click();
  await loaded;
  await idle(page);
  assert.equal(await page.getByLabel('Nombre(s)', {exact: true}).inputValue(), '');
  assert.deepEqual(asked, [], 'asked once, by the page');
  await page.context().close();
});

test('Signing out saves the draft, and asks about what cannot be saved', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '6060606060'});
  await wizard.vigencia(page);
  await saved(page);
  const name = page.getByRole('group', {name: 'MEDICO TRATANTE'}).getByLabel('Nombre', {exact: true});
  await page.route('**/api/cases/save-draft', (route) => route.abort());
  await name.fill('PENDIENTE');
  const signOut = page.getByRole('button', {name: 'Cerrar sesión'});
  await signOut.click();
  const dialog = page.getByRole('dialog', {name: 'Hay información sin guardar'});
  await dialog.waitFor();
  await settle(page, () => dialog.getByRole('button', {name: 'Quedarme en la página'}).click());
  assert.equal(await name.inputValue(), 'PENDIENTE');
  await page.unroute('**/api/cases/save-draft');
  await signOut.click();
  await page.getByRole('button', {name: 'Ingresar', exact: true}).waitFor();
  assert.equal(await dialog.count(), 0);
  await page.context().close();
});

test('An upload on its way can be cancelled, and says that it was', async () => {
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '4040404040'});
  await wizard.vigenciaField(page).waitFor();
  await page.route('**/api/uploads/*', () => {});  // its bytes never arrive
  await settle(page, () => wizard.vigenciaField(page).setInputFiles(wizard.pdf('lenta.pdf')));
  await page.getByRole('button', {name: 'Adjuntar', exact: true}).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', {name: 'Cancelar envío'}).click();
  await page.getByText('Se canceló el envío del archivo').first().waitFor();
  await page.unroute('**/api/uploads/*');
  await wizard.vigencia(page);
  await page.context().close();
});

test('An upload can be cancelled as well while the server looks through what it got', async (context) => {
  const silent = createServer((request) => request.resume()).listen(0, '127.0.0.1');
  context.after(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const page = await openAs(browser, server, 'solicitante');
  await startRequest(page);
  await wizard.newPatient(page, {nss: '8080808080'});
  await wizard.vigenciaField(page).waitFor();
  await page.route('**/api/uploads/*', (route) => {
    const {pathname} = new URL(route.request().url());
    return route.continue({url: `http://127.0.0.1:${silent.address().port}${pathname}`});
  });
  await settle(page, () => wizard.vigenciaField(page).setInputFiles(wizard.pdf('revisada.pdf')));
  await page.getByRole('button', {name: 'Adjuntar', exact: true}).click();
  const progress = page.getByRole('progressbar', {name: 'Enviando archivo revisada.pdf'});
  await until(async () => (await progress.getAttribute('aria-valuetext')) === 'En revisión…', 'all bytes are sent');
  await page.getByRole('button', {name: 'Cancelar envío'}).click();
  await page.getByText('revisada.pdf: Se canceló el envío del archivo').first().waitFor();
  await page.unroute('**/api/uploads/*');
  await wizard.vigencia(page);
  await page.context().close();
});

test('Leaving what is not saved asks first, and staying keeps it', async () => {
  const page = await openSignIn(browser, server);
  await settle(page, () => page.getByRole('button', {name: 'Registrar usuario'}).click());
  await page.getByLabel('Nombre(s)', {exact: true}).fill('Sin guardar');
  await settle(page, () => page.getByRole('link', {name: 'Regresar'}).click());
  const dialog = page.getByRole('dialog', {name: 'Hay información sin guardar'});
  await dialog.waitFor();
  await settle(page, () => dialog.getByRole('button', {name: 'Quedarme en la página'}).click());
  assert.equal(await page.getByLabel('Nombre(s)', {exact: true}).inputValue(), 'Sin guardar');
  assert.match(page.url(), /registro$/);
  await settle(page, () => page.goBack());
  await dialog.waitFor();
  await settle(page, () => dialog.getByRole('button', {name: 'Salir sin guardar'}).click());
  await page.getByRole('button', {name: 'Ingresar', exact: true}).waitFor();
  await page.context().close();
});
