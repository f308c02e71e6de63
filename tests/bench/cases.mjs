// Measures what SAnECE asks of the server with a hundred thousand cases: the worklist, search and SEGUIMIENTO in each part, view,
// order and filter; the screen of a case and its PDF; the dashboard; and the export of 100,000 rows with what others feel of it.
// "aim" is the issue's: 50 ms for a page, 30 for a case, 150 for the dashboard, 1.5 s and 32 MiB for the export.
//
// Run: node tests/bench/cases.mjs [--seconds 1] [--lists 0]
//
// Without the lists it takes a minute.

import { readFileSync, writeFileSync } from 'node:fs';
import { draftContent } from './draft.mjs';
import { get, load, post, usedOf } from './load.mjs';
import { makeManyCases, manyCases, ownCases } from './many_cases.mjs';
import { option, server, workplace } from './programs.mjs';

const seconds = option('seconds', 1), lists = option('lists', 1);
const place = workplace();
const aims = {page: 50, screen: 30, overview: 150, exportMs: 1500, exportMiB: 32, pdf: 300};
const thousands = (number) => number.toLocaleString('en-US');
const missed = [];

function tell(words, {p50, p99, cpu}, aim) {
  const over = aim && p50 > aim;
  if (over) missed.push(words);
  console.log(`${words.padEnd(64)} p50 ${p50.toFixed(1)} ms · p99 ${p99.toFixed(1)} ms · CPU ${(cpu / 1000).toFixed(1)} ms` +
    (aim ? ` · aim ${aim} ms${over ? ', MISSED' : ''}` : ''));
}

/** The most memory that a process has held since the count was begun anew, in MiB. */
const peakOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const beginPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

try {
  const ours = await server(place);
  let director = await ours.signIn('director');
  const me = await director.ask('identity/who-am-i');
  const content = draftContent(await director.ask('catalog/case-lists'), me);
  const known = await makeManyCases(ours, content);
  director = await ours.signIn('director');
  const evaluator = await ours.signIn('evaluar'), other = await ours.signIn('direct02');
  const at = () => ({port: ours.port, pid: ours.pid(), seconds});
  const asking = (who, path, body) => load({...at(), talks: [{request: () => post(`/api/${path}`, JSON.stringify(body), who.cookie)}]});
  const first = await other.ask('cases/sent', {page: {size: 1}});
  console.log(`${thousands(manyCases + ownCases)} cases; ${thousands(first.total)} of them sent by one account, ` +
    `${thousands(ownCases)} by another`);

  // The worklist.
  const filters = [['', {}], ['of a drug', {generic_id: known.generic}], ['of an OOAD', {entity_id: known.entity}],
    ['of follow-up', {visit: 'subsecuente'}], ['late', {late: true}], ['by folio', {search: known.folio}],
    ['by NSS', {search: known.nss}], ['by name', {search: known.name}], ['by part of a surname', {search: 'her'}]];
  for (const whose of lists ? ['mias', 'sin_asignar', 'equipo', 'resueltas'] : []) {
    for (const [words, filter] of filters) {
      tell(`worklist ${whose} ${words}`, await asking(evaluator, 'cases/worklist', {filter: {whose, ...filter}}), aims.page);
    }
    for (const by of ['enviada', 'generico', 'entidad']) {
      tell(`worklist ${whose}, in the order of ${by}`,
        await asking(evaluator, 'cases/worklist', {filter: {whose}, sort: {by, descending: false}}), aims.page);
    }
  }

  // SEGUIMIENTO.
  const today = new Date().toISOString().slice(0, 10), year = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const sentFilters = [['', {}], ['of a drug', {generic_id: known.generic}], ['of a year', {from: year, until: today}],
    ['by NSS', {search: known.nss}], ['by name', {search: known.name}]];
  // Nobody sends all of a nation's: of that account there is no aim, it shows how things grow.
  for (const [who, words, aim] of [[director, `of ${thousands(ownCases)}`, aims.page], [other, `of ${thousands(first.total)}`]]) {
    for (const view of lists ? ['autorizadas', 'no_autorizadas', 'en_proceso'] : []) {
      for (const [what, filter] of sentFilters) {
        tell(`SEGUIMIENTO ${view} ${words} ${what}`,
          await asking(who, 'cases/sent', {filter: {view, ...filter}, sort: {by: 'enviada', descending: true}}), aim);
      }
      for (const by of ['evaluada', 'generico', 'paciente']) {
        tell(`SEGUIMIENTO ${view} ${words}, in the order of ${by}`,
          await asking(who, 'cases/sent', {filter: {view}, sort: {by, descending: false}}), aim);
      }
    }
  }

  // A case and its papers.
  tell('the screen of a case', await asking(evaluator, 'cases/open', {folio: known.told}), aims.screen);
  const paper = await load({...at(), talks: [{request: () => get(`/api/cases/evaluation?folio=${known.told}`, evaluator.cookie)}]});
  tell('its evaluation as a PDF', paper, aims.pdf);

  // The dashboard.
  const overview = (words, filter) => asking(evaluator, 'cases/overview', {filter})
    .then((told) => tell(`dashboard ${words}`, told, aims.overview));
  const months = (await evaluator.ask('cases/overview', {filter: {}})).months_offered;
  await overview('of the last twelve months', {});
  await overview('of five years', {from: months.at(-1), until: months[0]});
  await overview('of five years and a drug', {from: months.at(-1), generic_id: known.generic});
  await overview('of five years and an OOAD', {from: months.at(-1), entity_id: known.entity});

  // The export, alone, then beside somebody at the worklist.
  const exported = async () => {
    beginPeak(ours.pid());
    const before = peakOf(ours.pid()), used = usedOf(ours.pid()), begun = performance.now();
    const answer = await fetch(`http://127.0.0.1:${ours.port}/api/cases/export-sent?filter=%7B%7D`, {headers: {cookie: other.cookie}});
    if (!answer.ok) throw new Error(`export: ${answer.status} ${await answer.text()}`);
    const bytes = (await answer.arrayBuffer()).byteLength;
    return {ms: performance.now() - begun, cpu: (usedOf(ours.pid()) - used) / 1000, mebibytes: peakOf(ours.pid()) - before, bytes};
  };
  await exported();
  const told = await exported();
  const slow = told.cpu > aims.exportMs, large = told.mebibytes > aims.exportMiB;
  if (slow || large) missed.push('export');
  console.log(`export of ${thousands(first.total)} rows: ${told.ms.toFixed(0)} ms, CPU ${told.cpu.toFixed(0)} ms (aim ` +
    `${aims.exportMs}${slow ? ', MISSED' : ''}), ${told.mebibytes.toFixed(1)} MiB (aim ${aims.exportMiB}${large ? ', MISSED' : ''}), ` +
    `${(told.bytes / 1_048_576).toFixed(1)} MiB of workbook`);
  const list = {request: () => post('/api/cases/worklist', JSON.stringify({filter: {whose: 'sin_asignar'}}), evaluator.cookie)};
  tell('the worklist alone', await load({...at(), seconds: 3 * seconds, talks: [list]}));
  let exporting = true;
  const exports = (async () => { while (exporting) await exported(); })();
  tell('the worklist while somebody exports', await load({...at(), seconds: 3 * seconds, talks: [list]}), aims.page);
  exporting = false;
  await exports;
  console.log(missed.length ? `Above the aim: ${missed.join('; ')}` : 'Everything is within the aims');
} finally {
  await place.close();
}
