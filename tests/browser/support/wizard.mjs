// The tabs of a request as a director fills them, by role and label only.

import { settle } from './browser.mjs';
import { makePdf } from './pdf.mjs';

export const pdf = (name, words = name) => ({name, mimeType: 'application/pdf', buffer: makePdf([words])});

/** A mail's subject with its MIME words undone. */
export const subjectOf = (head) => head.subject
  .replace(/\?=\s+=\?/g, '?==?')
  .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, text) => Buffer.from(text, 'base64').toString('utf8'))
  .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, text) => decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')))
  .trim();

/** The prompts of the guide are the names of their fields, word for word. */
export const nssField = (page) =>
  page.getByLabel('INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE', {exact: true});
export const vigenciaField = (page) => page.getByLabel('Adjunte comprobante de vigencia actualizada', {exact: true});

const nothing = async () => {};
const next = (page) => settle(page, () => page.getByRole('button', {name: 'Siguiente', exact: true}).click());

export async function search(page, nss) {
  await nssField(page).fill(nss);
  await settle(page, () => page.getByRole('button', {name: 'Buscar', exact: true}).click());
}

export async function newPatient(page, {nss = '4444444444', check = nothing} = {}) {
  await nssField(page).waitFor();
  await check(page);
  await search(page, nss);
  await page.getByText('Paciente no registrado, ingrese la información solicitada.').first().waitFor();
  await page.getByLabel('Apellido Paterno', {exact: true}).fill('SANECE');
  await page.getByLabel('Apellido Materno', {exact: true}).fill(' ');
  await page.getByLabel('Nombre(s)', {exact: true}).fill('PACIENTE');
  await settle(page, () => page.getByLabel('Género', {exact: true}).selectOption({label: 'FEMENINO'}));
  await page.getByLabel('Agregado Médico', {exact: true}).fill('1f1980or');
  await page.getByLabel('Edad (años)', {exact: true}).fill(String(new Date().getFullYear() - 1980));
  await page.getByLabel('Peso (Kg)', {exact: true}).fill('70.5');
  await page.getByLabel('Talla (cm)', {exact: true}).fill('170');
  await check(page);
  await next(page);
}

export async function vigencia(page, {check = nothing} = {}) {
  await vigenciaField(page).waitFor();
  await check(page);
  await settle(page, () => vigenciaField(page).setInputFiles(pdf('vigencia 2026.pdf')));
  await settle(page, () => page.getByRole('button', {name: 'Adjuntar', exact: true}).click());
  await page.getByText('Ingrese la información que a continuación se solicita:').first().waitFor();
}

export async function general(page, {check = nothing} = {}) {
  const doctor = page.getByRole('group', {name: 'MEDICO TRATANTE'});
  await doctor.getByLabel('Apellido Paterno', {exact: true}).fill('MEDICO');
  await doctor.getByLabel('Apellido Materno', {exact: true}).fill('TRATANTE');
  await doctor.getByLabel('Nombre', {exact: true}).fill('PRUEBA');
  await doctor.getByLabel('Matricula', {exact: true}).fill('222222222');
  await settle(page, () => doctor.getByLabel('Especialidad', {exact: true}).selectOption({index: 3}));
  const drug = page.getByRole('group', {name: 'GENERICO A SOLICITAR'});
  await settle(page, () => drug.getByLabel('Nombre', {exact: true}).selectOption({label: 'PONATINIB'}));
  await settle(page, () =>
    drug.getByLabel('Diagnóstico (recomendación de prescripción)', {exact: true}).selectOption({index: 1}));
  await drug.getByLabel('Diagnóstico (CIE-10)', {exact: true}).fill('C92.1');
  await settle(page, () => page.getByRole('option', {name: /C92\.1/}).first().click());
  await drug.getByLabel('Fecha de diagnóstico', {exact: true}).fill('2025-03-14');
  await drug.getByLabel('Diagnóstico (detalle)', {exact: true}).fill('Leucemia mieloide crónica en fase acelerada');
  await check(page);
  await next(page);
  await page.getByText('Seleccione el genérico e introduzca la dosis').first().waitFor();
}

export async function treatments(page, {check = nothing} = {}) {
  await page.getByLabel('Generico', {exact: true}).fill('imatinib');
  await settle(page, () => page.getByRole('option', {name: /IMATINIB/}).first().click());
  await page.getByLabel('Dosis', {exact: true}).fill('400 mg cada 24 h');
  await page.getByLabel('Tiempo de admon', {exact: true}).fill('18');
  await settle(page, () => page.getByRole('button', {name: 'Agregar', exact: true}).click());
  await page.getByText('400 mg cada 24 h').first().waitFor();
  await check(page);
  await next(page);
  await page.getByRole('heading', {name: 'EVALUACION CLINICA, LABORATORIO Y GABINETE'}).waitFor();
}

export async function specifications(page, {check = nothing} = {}) {
  await page.getByLabel('Comorbilidades', {exact: true}).fill('Hipertensión arterial');
  await page.getByLabel('Ecocardiograma FEVI', {exact: true}).fill('62');
  await page.getByLabel('Expectativa de vida', {exact: true}).fill('24');
  await page.getByLabel('Mutaciones', {exact: true}).fill('T315');
  await settle(page, () => page.getByRole('option', {name: 'T315I'}).first().click());
  await settle(page, () => page.getByLabel('Nota médica', {exact: true}).setInputFiles(pdf('Nota médica.pdf')));
  await page.getByRole('button', {name: 'Quitar Nota médica.pdf'}).waitFor();
  await settle(page, () =>
    page.getByLabel('Estudios de laboratorio', {exact: true}).setInputFiles(pdf('Laboratorio (1).pdf')));
  await page.getByRole('button', {name: 'Quitar Laboratorio (1).pdf'}).waitFor();
  await check(page);
  await settle(page, () => page.getByRole('button', {name: 'Enviar', exact: true}).click());
}

/** From the patient to the confirmation. */
export async function all(page, {nss} = {}) {
  await newPatient(page, {nss});
  await vigencia(page);
  await general(page);
  await treatments(page);
  await specifications(page);
}
