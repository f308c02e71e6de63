// The collection of a whole nation in a server's folder: 60 OOAD and UMAE, the real units, the 2,857 procedures of Cirugía in one
// table, 40,000 captured rows and as many of the period before. Beside it, the same with a tenth of the rows, without any, and the
// same of three units. The rows are written into the stopped server's file as the server would have left them; the catalogues are
// imported.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Filler } from './filler.mjs';
import { databaseIn, installPeer, program } from './programs.mjs';

export const capturedRows = 40_000, fewRows = 4_000, tableProducts = 2857;
export const table = {group_id: 'cirugia', specialty_id: 'cirugia.cie-9-mc'};

/** A folder with the real catalogues. */
function catalogsFolder() {
  const folder = process.env.PRESTACIONES_CATALOGS;
  if (!folder) throw new Error('PRESTACIONES_CATALOGS names no folder with the real catalogues');
  return folder;
}

/** The fields of a line of CSV, each as it stands there, quotes included. */
const fieldsOf = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field);

/** The procedures of Cirugía as `import products` takes them, in a table of their own. */
function productsFile(folder) {
  const [heads, ...lines] = readFileSync(join(catalogsFolder(), 'cie9mc_procedimientos_es.csv'), 'utf8').trimEnd().split('\n');
  const names = fieldsOf(heads);
  const of = (fields, name) => fields[names.indexOf(name)];
  const rows = lines.map(fieldsOf).filter((fields) => of(fields, 'grupo_servicio_inferido') === 'Cirugía')
    .map((fields) => ['Servicios de Atención Médica', 'Cirugía', 'CIE-9-MC', `CIE9-${of(fields, 'codigo')}`,
      of(fields, 'descripcion'), of(fields, 'unidad_medida_inferida')].join());
  if (rows.length !== tableProducts) throw new Error(`Cirugía has ${rows.length} products`);
  const path = join(folder, 'products.csv');
  writeFileSync(path, `servicio,grupo,especialidad,clave,producto,unidad_medida\n${rows.join('\n')}\n`);
  return path;
}

/** What a row tells, by the rules: a Faltante has cause and patients, an Excedente patients. */
export function figures(number) {
  const causes = ['carencia_servicio', 'falta_equipo', 'falta_insumos', 'falta_personal'];
  const shortage = number % 3 !== 0, surplus = number % 3 !== 1;
  return {
    shortage_ambulatory: shortage ? 1 + number % 900 : 0, shortage_hospital: shortage ? 1 + number % 70 : 0,
    shortage_cause: shortage ? causes[number % causes.length] : '', shortage_patients: shortage ? 1 + number % 500 : 0,
    surplus_ambulatory: surplus ? 1 + number % 400 : 0, surplus_hospital: surplus ? number % 30 : 0,
    surplus_patients: surplus ? 1 + number % 300 : 0,
  };
}

class Collection extends Filler {
  /** What a period has in this table, for another one; `rest` is a further condition. */
  copy(name, from, to, rest = '') {
    const names = this.all('SELECT name FROM pragma_table_info(?)', name).map((each) => each.name);
    const values = names.map((each) => (each === 'period_id' ? '@to' : each));
    this.db.prepare(`INSERT INTO ${name} (${names}) SELECT ${values} FROM ${name} WHERE period_id = @from ${rest}`).run({from, to});
  }

  forget(period) {
    for (const name of ['final_report', 'signed_file']) {
      this.db.prepare(`DELETE FROM ${name} WHERE report_id IN (SELECT id FROM report WHERE period_id = ?)`).run(period);
    }
    for (const name of ['cell', 'cell_version', 'report']) this.db.prepare(`DELETE FROM ${name} WHERE period_id = ?`).run(period);
  }

  /** Everybody has said SI and captures. */
  begin(period) {
    for (const {id} of this.all('SELECT id FROM period_entity WHERE period_id = ?', period)) {
      this.row('report', {id: `${period}/${id}`, period_id: period, entity_id: id, state: 'en_captura', answer: 'si', edition: 0,
        finalized_at: 0, finalized_by: '', version: 1});
    }
  }

  cell(period, unit, product, number) {
    const written = {period_id: period, unit_id: unit.id, product_id: product.id, ...figures(number), version: 1,
      written_by: 'Rosa Díaz Luna, matrícula 91000001', written_at: Date.now() - number};
    this.row('cell', {...written, entity_id: unit.entity_id, group_id: product.group_id, specialty_id: product.specialty_id,
      reported: 1});
    this.row('cell_version', {...written, account_id: 'bench'});
  }

  /** So many rows, as many in each unit, everywhere in the catalogue. */
  capture(period, rows) {
    const active = (what) => this.all(`SELECT ${what} WHERE period_id = ? AND active = 1 ORDER BY id`, period);
    const units = active('id, entity_id FROM period_unit'), products = active('id, group_id, specialty_id FROM product');
    const far = 113;  // prime, and no divisor of the number of products: no unit meets one twice
    for (let number = 0; number < rows; number += 1) {
      const unit = number % units.length, turn = Math.floor(number / units.length);
      this.cell(period, units[unit], products[(unit * 7 + turn * far) % products.length], number);
    }
  }

  /** Another period with the same catalogues and the units that `rest` leaves. */
  beside(id, like, previous, rest = '') {
    const [period] = this.all('SELECT * FROM period WHERE id = ?', like);
    this.row('period', {...period, id, previous_id: previous});
    for (const name of ['service', 'service_group', 'core_specialty', 'product']) this.copy(name, like, id);
    this.copy('period_unit', like, id, rest && `AND id IN (${rest})`);
    this.copy('period_entity', like, id, rest && `AND id IN (SELECT entity_id FROM period_unit WHERE id IN (${rest}))`);
    this.begin(id);
  }
}

/**
 * In the folder of `ours`, a demonstration that is stopped and started anew. The ids: of the periods, of the OOAD to which the
 * accounts of the demonstration belong, of one of its units, and of the OOAD with the most units.
 */
export async function makeNation(place, ours) {
  await ours.stop();
  const Database = createRequire(join(installPeer(), 'package.json'))('better-sqlite3');
  const open = () => new Database(databaseIn(ours.data));
  let db = open();
  const {id: nation, previous_id: former} = db.prepare("SELECT * FROM period WHERE state = 'abierto'").get();
  db.close();
  const take = (what, path) => execFileSync(program, ['import', what, path, '--period', nation, '--data', ours.data],
    {stdio: ['ignore', 'ignore', 'inherit']});
  take('units', join(catalogsFolder(), 'imss_unidades_medicas.csv'));
  take('products', productsFile(place.folder));

  db = open();
  const filler = new Collection(db);
  const few = 'bench-few', empty = 'bench-empty', small = 'bench-three', entity_id = 'ooad-01';
  const three = `SELECT id FROM period_unit WHERE period_id = '${nation}' AND entity_id = '${entity_id}' AND active = 1
    ORDER BY id LIMIT 3`;
  const found = db.transaction(() => {
    filler.forget(nation);
    filler.begin(nation);
    filler.capture(nation, capturedRows);
    db.prepare('DELETE FROM cell WHERE period_id = ?').run(former);
    filler.copy('cell', nation, former);
    filler.beside(few, nation, '');
    filler.capture(few, fewRows);
    filler.beside(empty, nation, '');
    filler.beside(small, nation, former, three);
    for (const name of ['cell', 'cell_version']) filler.copy(name, nation, small, `AND unit_id IN (${three})`);
    const units = filler.all('SELECT entity_id, count(*) AS units FROM period_unit WHERE period_id = ? AND active = 1 ' +
      'GROUP BY entity_id ORDER BY units DESC', nation);
    return {units: units.reduce((sum, each) => sum + each.units, 0), entities: units.length, largest_id: units[0].entity_id,
      largest_units: units[0].units, unit_id: filler.all(three)[0].id};
  })();
  db.close();
  await ours.start();
  return {nation, few, empty, small, entity_id, ...found};
}
