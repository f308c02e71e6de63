// Measures how long a save of a draft takes alone, and while four others look at a list of 500 cases that were sent, at the
// largest page there is (200 rows; a screen asks for 50).
//
// Run: node tests/bench/sent_list.mjs [--seconds 10]
//
// The cases are rows written into the stopped server's file, with all that the list shows: sending 500 takes 500 uploads.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { draftContent } from './draft.mjs';
import { Filler } from './filler.mjs';
import { load, post } from './load.mjs';
import { databaseIn, installPeer, option, server, workplace } from './programs.mjs';

const seconds = option('seconds', 10);
const Database = createRequire(join(installPeer(), 'package.json'))('better-sqlite3');
const cases = 500, readers = 4;
const place = workplace();

/** Patients and sent cases of an account, each of another patient. */
function fill(path, content, lists, me) {
  const db = new Database(path);
  const filler = new Filler(db), now = Date.now();
  db.transaction(() => {
    for (let number = 1; number <= cases; number += 1) {
      const patient = randomUUID(), sent = now - number * 60_000;
      filler.row('patient', {id: patient, number: 1_000_000 + number, nss: String(4_400_000_000 + number), agregado_medico: '1F1980OR',
        paternal_surname: 'HERNÁNDEZ', maternal_surname: 'MUÑOZ', given_names: `MARÍA ${number}`,
        gender_id: lists.genders[0].id, created_at: sent, created_by: me.account_id});
      const {generic_id, recommendation_id, entity_id, unit_id} = content;
      filler.row('case_file', {id: randomUUID(), account_id: me.account_id, state: 'enviada', version: 2,
        folio: `BENCH-${String(number).padStart(6, '0')}`, content: JSON.stringify({...content, format: 1, patient_id: patient}),
        patient_id: patient, generic_id, recommendation_id, entity_id, unit_id, created_at: sent, updated_at: sent,
        sent_at: sent});
    }
  })();
  db.close();
}

try {
  const ours = await server(place);
  const director = await ours.signIn('director');
  const me = await director.ask('identity/who-am-i');
  const lists = await director.ask('catalog/case-lists');
  const content = draftContent(lists, me);
  let {id, version} = await director.ask('cases/save-draft', {id: '', version: 0, content});
  await ours.stop();
  fill(databaseIn(ours.data), content, lists, me);
  await ours.start();
  const page = {page: {size: 200}};
  const first = await director.ask('cases/sent', page);
  if (first.total < cases || first.rows.length !== 200) throw new Error(`the list shows ${first.rows.length} of ${first.total} cases`);

  const save = {
    request: () => post('/api/cases/save-draft', JSON.stringify({id, version, content}), director.cookie),
    answered: (answer) => { ({version} = JSON.parse(answer)); },
  };
  const list = {request: () => post('/api/cases/sent', JSON.stringify(page), director.cookie)};
  const at = {port: ours.port, pid: ours.pid(), seconds};
  const tell = (words, {p50, p99, perSecond}) =>
    console.log(`${words.padEnd(36)} p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${Math.round(perSecond)}/s`);
  tell('a save alone', await load({...at, talks: [save]}));
  const [saves, looks] = await Promise.all([load({...at, talks: [save]}), load({...at, talks: Array(readers).fill(list)})]);
  tell(`a save while ${readers} list ${cases} sent cases`, saves);
  tell('  their list', looks);
} finally {
  await place.close();
}
