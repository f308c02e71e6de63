// A hundred thousand cases that were sent within five years, of a country's patients, in a server's folder: waiting, in hand, decided
// each way, withdrawn, ended. The rows are written into the stopped server's file as the server would have left them, with all that
// lists, search, export and dashboard read, in the order in which they came; the papers are those of the demonstration's own cases
// beside them.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Filler } from './filler.mjs';
import { databaseIn, installPeer } from './programs.mjs';

export const manyCases = 100_000, ownCases = 2_000;
const patients = 60_000, DAY = 86_400_000, YEARS = 5;

const surnames = ['HERNÁNDEZ', 'GARCÍA', 'MARTÍNEZ', 'LÓPEZ', 'GONZÁLEZ', 'PÉREZ', 'RODRÍGUEZ', 'SÁNCHEZ', 'RAMÍREZ', 'CRUZ', 'FLORES',
  'GÓMEZ', 'MORALES', 'VÁZQUEZ', 'REYES', 'JIMÉNEZ', 'TORRES', 'DÍAZ', 'GUTIÉRREZ', 'RUIZ', 'MENDOZA', 'AGUILAR', 'ORTIZ', 'MORENO',
  'CASTILLO', 'ROMERO', 'ÁLVAREZ', 'MÉNDEZ', 'CHÁVEZ', 'RIVERA', 'JUÁREZ', 'RAMOS', 'DOMÍNGUEZ', 'HERRERA', 'MEDINA', 'CASTRO',
  'VARGAS', 'GUZMÁN', 'VELÁZQUEZ', 'ROJAS', 'CONTRERAS', 'SALAZAR', 'LUNA', 'ORTEGA', 'GUERRERO', 'SANTIAGO', 'ESTRADA', 'BAUTISTA'];
const givenNames = ['MARÍA', 'JOSÉ', 'JUAN', 'GUADALUPE', 'LUIS', 'MARGARITA', 'FRANCISCO', 'VERÓNICA', 'ANTONIO', 'JUANA', 'JESÚS',
  'ELIZABETH', 'ALEJANDRO', 'ROSA', 'MIGUEL', 'LETICIA', 'PEDRO', 'TERESA', 'MANUEL', 'ALICIA', 'CARLOS', 'YOLANDA', 'ROBERTO',
  'FERNANDA', 'JORGE', 'PATRICIA', 'DANIEL', 'ANDREA', 'RICARDO', 'GABRIELA'];

/** What came of so many of a hundred. */
const states = [
  ['enviada', 2], ['en_evaluacion', 3], ['en_opinion', 1], ['requiere_info', 1], ['autorizada', 53], ['autorizada_con_cambios', 10],
  ['no_autorizada', 14], ['cancelada', 4], ['cerrada_sin_respuesta', 3], ['por_vencer', 2], ['vencida', 6], ['baja', 1],
].flatMap(([state, times]) => Array(times).fill(state));
const live = new Set(['enviada', 'en_evaluacion', 'en_opinion', 'requiere_info']);
const outcomes = {cancelada: 'retirada', cerrada_sin_respuesta: 'sin_respuesta', autorizada_con_cambios: 'autorizada_con_cambios',
  no_autorizada: 'no_autorizada'};

const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isoDay = (ms) => new Date(ms - 6 * 3_600_000).toISOString().slice(0, 10);
const dayNumber = (ms) => Math.floor((ms - 6 * 3_600_000) / DAY);

// The server's own ids follow the time, too.
const patientId = (number) => `bench-patient-${String(number).padStart(5, '0')}`;

function patient(filler, number, gender_id, created_by, now) {
  const paternal_surname = surnames[number % surnames.length];
  const maternal_surname = surnames[(number * 7 + 3) % surnames.length];
  const given_names = `${givenNames[number % givenNames.length]} ${givenNames[(number * 11 + 5) % givenNames.length]}`;
  const id = patientId(number);
  filler.row('patient', {id, number: 1_000_000 + number, nss: String(1_000_000_000 + number * 37), agregado_medico: '1F1980OR',
    paternal_surname, maternal_surname, given_names, gender_id, created_at: now, created_by});
  for (const word of new Set(folded(`${paternal_surname} ${maternal_surname} ${given_names}`).split(' ')))
    filler.row('patient_word', {word, patient_id: id});
}

const stateOf = (number) => states[(number * 53) % states.length];

/** Those who wait came within a month, the others on any day of the years. */
const sentAt = (number, now) => now - number -
  (live.has(stateOf(number)) ? number % 30 : Math.floor((number * 0.61803399 % 1) * YEARS * 365)) * DAY;

/** The case of this number, with its evaluation and what is counted of it; it came as the `rank`th. */
function sentCase(filler, number, rank, {people, places, drugs, content, now}) {
  const state = stateOf(number), waits = live.has(state);
  const decided = !waits && state !== 'cancelada' && state !== 'cerrada_sin_respuesta';
  const sent_at = sentAt(number, now);
  const decided_at = decided ? Math.min(sent_at + (1 + number % 23) * DAY, now) : 0;
  const drug = drugs[(number * 13) % drugs.length], place = places[(number * 29) % places.length];
  const id = `bench-case-${String(rank).padStart(6, '0')}`, evaluator = people.evaluators[number % people.evaluators.length];
  const authorized = decided && state !== 'no_autorizada';
  const expires_on = authorized ? isoDay(decided_at + 365 * DAY) : '';
  const patient_id = patientId(rank % patients);
  filler.row('case_file', {
    id, account_id: number < ownCases ? people.director : people.other, state, version: 3,
    folio: `${isoDay(sent_at).replaceAll('-', '')}9${String(number).padStart(6, '0')}`,
    content: JSON.stringify({...content, format: 1, patient_id, generic_id: drug.id, recommendation_id: drug.recommendation_id}),
    patient_id, generic_id: drug.id, recommendation_id: drug.recommendation_id, entity_id: place.entity_id, unit_id: place.id,
    created_at: sent_at - DAY, updated_at: decided_at || sent_at, sent_at, visit: number % 3 ? 'primera_vez' : 'subsecuente',
    evaluator_id: state === 'enviada' ? '' : evaluator, adviser_id: state === 'en_opinion' ? people.adviser : '',
    in_state_since: decided_at || sent_at, due_at: state === 'requiere_info' ? now + 5 * DAY : 0, decided_at, expires_on,
  });
  if (decided) {
    filler.row('evaluation', {case_id: id, decision: outcomes[state] || 'autorizada', reason_id: '', reason: '',
      unmet_requirement: '', clave: authorized ? drug.clave : '', dose: authorized ? '45 mg cada 24 horas' : '', months: 12, expires_on,
      observations: state === 'no_autorizada' ? 'Los estudios no documentan la falla al tratamiento previo' : '', decided_at,
      decided_by: evaluator});
  }
  filler.row('case_figure', {case_id: id, sent_on: isoDay(sent_at), sent_month: isoDay(sent_at).slice(0, 7), generic_id: drug.id,
    entity_id: place.entity_id, outcome: waits ? 'pendiente' : outcomes[state] || 'autorizada', returned: number % 7 === 0 ? 1 : 0,
    days: decided ? dayNumber(decided_at) - dayNumber(sent_at) : 0});
}

/** In the folder of `ours`, a demonstration that is stopped and started anew. `content`: a draft's. */
export async function makeManyCases(ours, content) {
  await ours.stop();
  const Database = createRequire(join(installPeer(), 'package.json'))('better-sqlite3');
  const db = new Database(databaseIn(ours.data));
  const filler = new Filler(db), now = Date.now();
  const idOf = (user) => db.prepare('SELECT id FROM account WHERE user_name = ?').get(user).id;
  const known = {
    people: {director: idOf('director'), other: idOf('direct02'), evaluators: [idOf('evaluar'), idOf('evalua02')],
      adviser: idOf('asesor01')},
    places: db.prepare("SELECT id, entity_id FROM unit WHERE entity_id <> '' ORDER BY id LIMIT 400").all(),
    drugs: db.prepare('SELECT g.id, min(r.id) AS recommendation_id, min(p.clave) AS clave FROM generic g ' +
      'JOIN recommendation r ON r.generic_id = g.id JOIN presentation p ON p.generic_id = g.id GROUP BY g.id ORDER BY g.id').all(),
    content, now,
  };
  const gender = db.prepare('SELECT id FROM gender ORDER BY id LIMIT 1').get().id;
  db.transaction(() => {
    for (let number = 0; number < patients; number += 1) patient(filler, number, gender, known.people.director, now);
    const numbers = [...Array(manyCases + ownCases).keys()].sort((one, other) => sentAt(one, now) - sentAt(other, now));
    numbers.forEach((number, rank) => sentCase(filler, number, rank, known));
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const told = db.prepare("SELECT folio FROM case_file WHERE id NOT LIKE 'bench-%' AND state = 'autorizada' ORDER BY folio LIMIT 1").get();
  const waiting = db.prepare("SELECT folio FROM case_file WHERE id LIKE 'bench-%' AND state = 'enviada' ORDER BY folio LIMIT 1").get();
  db.close();
  await ours.start();
  return {generic: known.drugs[0].id, entity: known.places[0].entity_id, told: told.folio, folio: waiting.folio,
    nss: String(1_000_000_000 + 37 * 1234), name: 'hernán mar'};
}
