// Measures what the collection of excedentes y faltantes asks of the server when a whole nation captures: 60 OOAD and UMAE with
// their 1,581 units, a table of 2,857 products, 40,000 captured rows and as many of the year before. Each stands beside a peer in
// the same run that shows as much out of less: what an answer costs grows with what is shown, not with the nation. "CPU" is what it
// costs the server; with others on the machine that says more than the milliseconds.
//
// Run: PRESTACIONES_CATALOGS=../shared/data node tests/bench/collection.mjs [--seconds 5]

import { get, load, post } from './load.mjs';
import { capturedRows, fewRows, figures, makeNation, table, tableProducts } from './nation.mjs';
import { option, server, workplace } from './programs.mjs';

const seconds = option('seconds', 5);
const place = workplace();
const aims = {dashboard: 50, table: 50, save: 1000};
const savedRows = 200, wireKilobytes = 150;
const zipped = ['Accept-Encoding: gzip, deflate, br'];
const thousands = (number) => number.toLocaleString('en-US');

const missed = (value, aim) => `${thousands(aim)}${value > aim ? ', MISSED' : ''}`;

function tell(words, {p50, p99, cpu}, {bytes, bytesAim, aim, peer} = {}) {
  const parts = [`p50 ${p50.toFixed(1)} ms`, `p99 ${p99.toFixed(1)} ms`, `CPU ${(cpu / 1000).toFixed(1)} ms`];
  if (bytes) parts.push(`${(bytes / 1024).toFixed(1)} KB`);
  if (bytesAim) parts.push(`aim in KB ${missed(bytes / 1024, bytesAim)}`);
  if (aim) parts.push(`aim in ms ${missed(p50, aim)}`);
  if (peer) parts.push(`${(p50 / peer.p50).toFixed(2)} times its peer, ${(cpu / peer.cpu).toFixed(2)} in CPU`);
  console.log(`${words.padEnd(62)} ${parts.join(' · ')}`);
}

try {
  const ours = await server(place);
  const capturer = await ours.signIn('captura');
  const nation = await makeNation(place, ours);
  console.log(`${nation.entities} OOAD and UMAE, ${thousands(nation.units)} units, ${thousands(capturedRows)} rows; ` +
    `the largest OOAD has ${nation.largest_units} units`);

  const at = () => ({port: ours.port, pid: ours.pid(), seconds});
  /** What is asked again and again, with what its last answer took on the wire. */
  async function asking(bytes) {
    let size = 0;
    const told = await load({...at(), talks: [{request: () => bytes, answered: (answer) => { size = answer.length; }}]});
    return {...told, size};
  }
  const command = (path, body) => asking(post(`/api/surplus/${path}`, JSON.stringify(body), capturer.cookie, zipped));

  // Step 1.
  const board = await capturer.ask('surplus/dashboard', {period_id: nation.nation});
  const reporting = board.reports.reduce((sum, each) => sum + each.reporting, 0);
  if (board.reports.length !== nation.entities || reporting !== nation.units) throw new Error(`${reporting} units report`);
  const dashboard = (period_id) => command('dashboard', {period_id});
  const bare = await dashboard(nation.empty), light = await dashboard(nation.few), full = await dashboard(nation.nation);
  tell('dashboard without a row', bare, {bytes: bare.size});
  tell(`dashboard with ${thousands(fewRows)} rows, of all units`, light, {bytes: light.size, peer: bare});
  tell(`dashboard with ${thousands(capturedRows)} rows, of all units`, full, {bytes: full.size, aim: aims.dashboard, peer: light});

  // Step 3, of three units, of as many of the nation's, and of the largest OOAD.
  const units = (period_id, entity_id) => command('units', {period_id, entity_id});
  const few = await units(nation.small, nation.entity_id);
  tell('units of an OOAD with 3, alone in its period', few, {bytes: few.size});
  const own = await units(nation.nation, nation.entity_id);
  tell('units of the same OOAD in the nation, all its units', own, {bytes: own.size, peer: few});
  const most = await units(nation.nation, nation.largest_id);
  tell(`units of the largest OOAD, ${nation.largest_units}`, most, {bytes: most.size, peer: few});

  // Step 6.
  const open = (period_id) => ({period_id, unit_id: nation.unit_id, ...table});
  const seen = await capturer.ask('surplus/capture', open(nation.nation));
  if (seen.products.length !== tableProducts) throw new Error(`the table has ${seen.products.length} products`);
  const alone = await command('capture', open(nation.small)), amid = await command('capture', open(nation.nation));
  tell(`a table of ${thousands(tableProducts)} products in a period of 3 units`, alone, {bytes: alone.size});
  const ofTable = {bytesAim: wireKilobytes, aim: aims.table, peer: alone};
  tell(`  the same in the nation, ${seen.cells.length} of them captured`, amid, {...ofTable, bytes: amid.size});

  // 200 rows of five cells each, always others than those that are stored.
  async function saving(period_id) {
    const opened = await capturer.ask('surplus/capture', open(period_id));
    const versions = new Map(opened.cells.map((each) => [each.product_id, each.version]));
    const products = opened.products.slice(0, savedRows).map((each) => each.id);
    let round = 0;
    const request = () => {
      round += 1;
      const rows = products.map((product_id, number) => ({product_id, version: versions.get(product_id) || 0, cell: {
        ...figures(1), shortage_ambulatory: 1 + round, shortage_hospital: 1 + number, surplus_ambulatory: 0}}));
      return post('/api/surplus/save-cells', JSON.stringify({period_id, unit_id: nation.unit_id, rows}), capturer.cookie);
    };
    const answered = (answer) => {
      for (const {outcome, now} of JSON.parse(answer).rows) {
        if (outcome !== 'saved') throw new Error(`${now.product_id}: ${outcome}`);
        versions.set(now.product_id, now.version);
      }
    };
    return load({...at(), talks: [{request, answered}]});
  }
  const savedAlone = await saving(nation.small), savedAmid = await saving(nation.nation);
  tell(`a save of ${savedRows} rows × 5 cells in a period of 3 units`, savedAlone);
  tell('  the same in the nation', savedAmid, {aim: aims.save, peer: savedAlone});

  // The worst table: every product is captured.
  const {products, cells} = await capturer.ask('surplus/capture', open(nation.nation));
  const stored = new Map(cells.map((each) => [each.product_id, each.version]));
  const rows = products.map(({id}, number) => ({product_id: id, version: stored.get(id) || 0, cell: figures(number)}));
  const begun = performance.now();
  await capturer.ask('surplus/save-cells', {period_id: nation.nation, unit_id: nation.unit_id, rows});
  console.log(`a save of all ${thousands(tableProducts)} rows at once: ${(performance.now() - begun).toFixed(0)} ms`);
  const worst = await command('capture', open(nation.nation));
  tell('a table with every product captured', worst, {...ofTable, bytes: worst.size});

  // Paper.
  const paper = (period_id, entity_id) =>
    asking(get(`/api/surplus/preliminary?period_id=${period_id}&entity_id=${entity_id}`, capturer.cookie));
  const small = await paper(nation.small, nation.entity_id);
  tell('the preliminary report of 3 units', small, {bytes: small.size});
  const large = await paper(nation.nation, nation.largest_id);
  tell(`the preliminary report of the largest OOAD, ${nation.largest_units} units`, large, {bytes: large.size, peer: small});
} finally {
  await place.close();
}
