// The steps by which a case is answered, each on a page of whoever does it: the walks with a server and without one.

import { settle } from './browser.mjs';
import * as wizard from './wizard.mjs';

export const press = (page, role, name) => settle(page, () => page.getByRole(role, {name, exact: true}).click());
export const go = (page, address) => settle(page, () => page.evaluate((hash) => { location.hash = hash; }, `#/${address}`));
export const today = () => new Intl.DateTimeFormat('es-MX', {timeZone: 'America/Mexico_City', day: '2-digit', month: '2-digit', year: 'numeric'})
  .format(new Date());

/** A request as the wizard's walk fills it; the answer is its folio. */
export async function send(page, nss) {
  await go(page, 'sanece/inicio');
  await settle(page, () => page.getByRole('link', {name: 'Envío de solicitudes'}).first().click());
  await wizard.all(page, {nss});
  await page.getByRole('heading', {name: 'CONFIRMACION DE DATOS'}).waitFor();
  await press(page, 'button', 'Aceptar');
  const words = page.getByText(/Folio: \d{11}/).first();
  await words.waitFor();
  return (await words.textContent()).match(/\d{11}/)[0];
}

/** Into the hands of who evaluates, from the worklist. */
export async function take(page, folio) {
  await go(page, 'sanece/bandeja');
  await settle(page, () => page.getByRole('tab', {name: /Sin asignar/}).click());
  await page.getByLabel('Buscar', {exact: true}).fill(folio);
  await settle(page, () => page.getByRole('button', {name: `Tomar ${folio}`, exact: true}).click());
  await page.getByRole('heading', {name: `Solicitud ${folio}`}).waitFor();
}

export async function openCase(page, folio) {
  await go(page, `sanece/caso?folio=${folio}`);
  await page.getByRole('heading', {name: `Solicitud ${folio}`}).waitFor();
}

/** With the weight and the medical note marked; `seen` looks at the page before it is confirmed. */
export async function returnForInfo(page, folio, seen = async () => {}) {
  await openCase(page, folio);
  await press(page, 'button', 'Regresar para completar');
  await settle(page, () => page.getByRole('checkbox', {name: 'Peso (Kg)', exact: true}).check());
  await settle(page, () => page.getByRole('checkbox', {name: 'Nota médica', exact: true}).check());
  await page.getByLabel('Motivo para quien la envió', {exact: true}).fill('El peso no corresponde con la nota médica.');
  await seen();
  await press(page, 'button', 'Regresar solicitud');
  await page.getByText('Regresó la solicitud').first().waitFor();
}

export async function complete(page, folio) {
  await go(page, `sanece/completar?folio=${folio}`);
  await page.getByRole('heading', {name: 'Completar solicitud'}).waitFor();
  await page.getByLabel('Peso (Kg)', {exact: true}).fill('68.2');
  await settle(page, () => page.getByLabel('Nota médica', {exact: true}).setInputFiles(wizard.pdf('Nota nueva.pdf')));
  await page.getByRole('button', {name: 'Quitar Nota nueva.pdf'}).waitFor();
  await press(page, 'button', 'Reenviar solicitud');
  await press(page, 'button', 'Reenviar ahora');
  await page.getByText('La solicitud se reenvió a quien la evalúa').first().waitFor();
}

export async function askOpinion(page, folio) {
  await openCase(page, folio);
  await press(page, 'button', 'Pedir opinión');
  await settle(page, () => page.getByLabel('Asesor honorífico', {exact: true}).selectOption({index: 1}));
  await page.getByLabel('Pregunta', {exact: true}).fill('¿Justifica la mutación el cambio de tratamiento?');
  await press(page, 'button', 'Enviar pregunta');
  await page.getByText(/Pidió la opinión de/).first().waitFor();
}

export async function giveOpinion(page, folio) {
  await page.getByRole('heading', {name: 'Opiniones solicitadas'}).waitFor();
  await settle(page, () => page.getByRole('link', {name: folio, exact: true}).click());
  await page.getByText('¿Justifica la mutación el cambio de tratamiento?').first().waitFor();
  await page.getByLabel('Mi opinión', {exact: true}).fill('Sí: la mutación T315I es resistente a los demás inhibidores.');
  await press(page, 'button', 'Enviar opinión');
  await press(page, 'button', 'Entregar opinión');
  await page.getByRole('heading', {name: 'Opiniones solicitadas'}).waitFor();
}

/** `seen` looks at the page before it is confirmed. */
export async function authorizeWithChanges(page, folio, seen = async () => {}) {
  await openCase(page, folio);
  await settle(page, () => page.getByRole('radio', {name: 'Autorizada con cambios', exact: true}).check());
  await page.getByLabel('Dosis que se autoriza', {exact: true}).fill('30 mg cada 24 horas');
  await page.getByLabel('Meses de vigencia', {exact: true}).fill('6');
  await page.getByLabel('Observaciones', {exact: true}).fill('Se ajusta la dosis por riesgo cardiovascular.');
  await press(page, 'button', 'Dictaminar');
  await seen();
  await press(page, 'button', 'Confirmar y enviar');
  await page.getByText(/Dictaminó el folio \d{11} como: Autorizada con cambios/).first().waitFor();
}

/** The last day of an authorization, later by what is asked of the Módulo; the answer is the number of the change request. */
export async function askForExtension(page, folio, day) {
  await go(page, `sanece/solicitud?folio=${folio}`);
  await page.getByRole('heading', {name: '¿Dónde va mi solicitud?'}).waitFor();
  await settle(page, () => page.getByRole('link', {name: 'Solicitar un cambio', exact: true}).click());
  await page.getByRole('heading', {name: 'Nueva solicitud de cambio'}).waitFor();
  await settle(page, () => page.getByRole('radio', {name: 'Ampliación de la fecha de vencimiento', exact: true}).check());
  await page.getByLabel('Nueva fecha de vencimiento', {exact: true}).fill(day);
  await page.getByLabel('Motivo del cambio', {exact: true}).fill('La siguiente consulta es posterior al vencimiento.');
  await press(page, 'button', 'Enviar la solicitud de cambio');
  const told = page.getByText(/Se envió su solicitud de cambio número \d+/).first();
  await told.waitFor();
  return (await told.textContent()).match(/número (\d+)/)[1];
}

/** By the mesa de cambios; `seen` looks at it before it is applied. */
export async function applyChange(page, number, seen = async () => {}) {
  await go(page, 'sanece/cambios');
  await press(page, 'button', `Tomar la No. ${number}`);
  await page.getByRole('heading', {name: `Solicitud de cambio ${number}`, exact: true}).waitFor();
  await seen();
  await press(page, 'button', 'Aplicar');
  await press(page, 'button', 'Aplicar ahora');
  await page.getByText('El cambio se aplicó y se avisó por correo a quien lo pidió').first().waitFor();
}
