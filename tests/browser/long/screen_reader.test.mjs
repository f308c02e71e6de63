// The whole way of a director as it is heard: a real screen reader speaks, keys are pressed, and what is said is compared.
// Each step says its name, what was refused and why, and where one is led back to.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makePdf } from '../support/pdf.mjs';
import { startScreenReader } from '../support/screen_reader.mjs';
import { startServer } from '../support/server.mjs';

let server, reader, papers;

before(async () => {
  server = await startServer();
  papers = mkdtempSync(join(tmpdir(), 'papers-'));
  reader = await startScreenReader(`${server.url}#/sanece/login`);
});
after(async () => {
  await reader?.close();
  await server?.close();
  if (papers) rmSync(papers, {recursive: true, force: true});
});

const mandatory = 'Este dato es obligatorio';
const any = '';
const one_of_the_list = 'Seleccione una opción del listado';

function paper(name) {
  const path = join(papers, name);
  writeFileSync(path, makePdf([name]));
  return path;
}

/** What is wrong is counted and named; Enter leads to the first of it, which says why. */
async function isRefused(count, label, why) {
  const counted = count === 1 ? 'Hay 1 dato por corregir' : `Hay ${count} datos por corregir`;
  await reader.hears(counted);
  await reader.hears(`${label}: ${why}`);
  await reader.press('Enter');
  await reader.hears(label, why);
}

async function entry() {
  await reader.hears(/^Finished loading/);
  await reader.goes('Usuario');
  await reader.hears('Ingreso al sistema', 'Usuario entry required');
  await reader.types('Usuario', 'nadie');
  await reader.press('Tab');
  await reader.hears('Contraseña password text');
  await reader.types('Contraseña', 'equivocada');
  await reader.press('Enter');
  await reader.hears('El usuario o la contraseña no son correctos');
}

async function registration() {
  await reader.presses('Registrar usuario');
  await reader.hears('REGISTRO DE USUARIOS heading level 1');
  await reader.presses('Enviar');
  await isRefused(9, 'OOAD/UMAE', one_of_the_list);
  await reader.presses('Regresar');
  await reader.hears('SISTEMA DE ANALISIS Y EVALUACION DE CASOS ESPECIFICOS heading level 1');
}

async function home() {
  const {user, password} = server.accounts().find(({role}) => role === 'solicitante');
  await reader.types('Usuario', user);
  await reader.types('Contraseña', password);
  await reader.press('Enter');
  await reader.hears('Inicio heading level 1');
}

async function patient() {
  await reader.presses('Envío de solicitudes');
  const nss = 'INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE';
  await reader.hears('Paso 1 de 5: PACIENTE heading level 1');
  await reader.types(nss, '123');
  await reader.press('Enter');
  await isRefused(1, nss, 'El NSS debe tener 10 dígitos');
  await reader.types(nss, '4444444444');
  await reader.press('Enter');
  await reader.hears('Paciente no registrado, ingrese la información solicitada');
  await reader.presses('Siguiente');
  await isRefused(8, 'Apellido Paterno', mandatory);
  for (const [label, words] of [['Apellido Paterno', 'SANECE'], ['Apellido Materno', 'PRUEBA'], ['Nombre(s)', 'PACIENTE'],
    ['Agregado Médico', '1F1980OR'], ['Edad (años)', String(new Date().getFullYear() - 1970)], ['Peso (Kg)', '70.5'],
    ['Talla (cm)', '170']]) await reader.types(label, words);
  await reader.chooses('Género', 'FEMENINO');
  await reader.presses('Siguiente');
  const warned = await reader.hears('Revise antes de continuar', 'push button');
  assert.match(warned.join(' '), /Revise antes de continuar dialog .*agregado/i, 'the question is a part of it');
  await reader.presses('Continuar de todas formas');
}

async function vigencia() {
  const prompt = 'Adjunte comprobante de vigencia actualizada';
  await reader.hears('Paso 2 de 5: VIGENCIA heading level 1');
  await reader.presses('Adjuntar');
  await isRefused(1, prompt, 'Elija');
  await reader.attaches(prompt, paper('vigencia.pdf'));
  await reader.presses('Adjuntar');
}

async function general() {
  const drug = 'GENERICO A SOLICITAR', doctor = 'MEDICO TRATANTE', diagnosis = 'Diagnóstico (CIE-10)';
  await reader.hears('Paso 3 de 5: DATOS GENERALES heading level 1');
  await reader.presses('Siguiente');
  await isRefused(10, 'Apellido Paterno', 'Escriba el apellido paterno del médico tratante');
  for (const [label, words] of [['Apellido Paterno', 'MEDICO'], ['Apellido Materno', 'TRATANTE'], ['Nombre', 'PRUEBA'],
    ['Matricula', '222222222']]) await reader.types(label, words, doctor);
  await reader.chooses('Especialidad', any, doctor);
  await reader.chooses('Nombre', 'PONATINIB', drug);
  await reader.chooses('Diagnóstico (recomendación de prescripción)', any, drug);
  await reader.types(diagnosis, 'C92');
  await reader.hears(/^\d+ opciones/);
  await reader.types(diagnosis, 'qqqq');
  await reader.hears('Sin coincidencias');
  await reader.types(diagnosis, 'C92.1');
  await reader.hears('1 opción');
  await reader.press('ArrowDown');
  await reader.hears('C92.1');
  await reader.press('Enter');
  await reader.goes('Fecha de diagnóstico', drug);
  await reader.does(() => reader.page.keyboard.type('03142025'));
  await reader.types('Diagnóstico (detalle)', 'Leucemia mieloide crónica', drug);
  await reader.presses('Siguiente');
}

async function treatments() {
  await reader.hears('Paso 4 de 5: TRATAMIENTOS PREVIOS heading level 1');
  await reader.presses('Agregar');
  await isRefused(3, 'Generico', 'Elija el genérico de la lista');
  await reader.types('Generico', 'imatinib');
  await reader.hears(/^\d+ opci/);
  await reader.press('ArrowDown');
  await reader.press('Enter');
  await reader.types('Dosis', '400 mg');
  await reader.types('Tiempo de admon', '18');
  await reader.presses('Agregar');
  await reader.hears('Generico');
  await reader.presses('Siguiente');
}

async function specifications() {
  await reader.hears(/^Paso 5 de 5: .* heading level 1/);
  await reader.presses('Enviar');
  await isRefused(2, 'Nota médica', 'Adjunte el archivo PDF');
  await reader.types('Comorbilidades', 'Hipertensión');
  await reader.types('Ecocardiograma FEVI', '62');
  await reader.types('Expectativa de vida', '24');
  await reader.types('Mutaciones', 'T315');
  await reader.hears(/^\d+ opci/);
  await reader.press('ArrowDown');
  await reader.press('Enter');
  await reader.attaches('Nota médica', paper('nota.pdf'));
  await reader.hears('Se adjuntó nota.pdf');
  await reader.attaches('Estudios de laboratorio', paper('laboratorio.pdf'));
  await reader.hears('Se adjuntó laboratorio.pdf');
  await reader.presses('Enviar');
  await reader.hears('CONFIRMACION DE DATOS heading level 1');
}

async function folio() {
  await reader.presses('Aceptar');
  await reader.hears('Asignación de folio heading level 1', /Folio: \d{11}/);
}

test('A director is told every step, refusal, question and the folio', {timeout: 1_800_000}, async () => {
  await entry();
  await registration();
  await home();
  await patient();
  await vigencia();
  await general();
  await treatments();
  await specifications();
  await folio();
  assert.deepEqual(reader.all().filter((line) => line.includes('heading') && line.includes('clickable')), []);
});
