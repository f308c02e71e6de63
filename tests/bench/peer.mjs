// Measures the server against fastify + better-sqlite3 (tests/bench/peer) doing the same on a copy of its database: a signed-in
// list of an OOAD's hospitals, and durable audited saves of a draft. The two are asked in turn, so that whatever else the
// machine does meets both; only ratios say something. "CPU" is what one answer costs the program, in microseconds.
//
// Run: node tests/bench/peer.mjs [--seconds 5] [--runs 3] [--connections 32]

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../browser/support/server.mjs';
import { draftContent } from './draft.mjs';
import { load, median, post } from './load.mjs';
import { ask, databaseIn, installPeer, option, program, server, workplace } from './programs.mjs';

const seconds = option('seconds', 5), runs = option('runs', 3), connections = option('connections', 32);
const modules = installPeer();
const place = workplace();

/** Saves a draft again and again, in the version that was told last. Written with little work: what asks is on the same cores. */
function saving(draft, content, cookie) {
  let {version} = draft;
  const [before, after] = JSON.stringify({...content, umf: '~'}).split('~');
  const request = () =>
    post('/api/cases/save-draft', `{"id":"${draft.id}","version":${version},"content":${before}${version % 10000}${after}}`, cookie);
  return {request, answered: (answer) => { version = Number(/"version":(\d+)/.exec(answer)[1]); }};
}

try {
  const ours = await server(place);
  const director = await ours.signIn('director');
  const me = await director.ask('identity/who-am-i');
  const content = draftContent(await director.ask('catalog/case-lists'), me);
  const drafts = [];
  while (drafts.length < connections) drafts.push(await director.ask('cases/save-draft', {id: '', version: 0, content}));

  // Stopped, the whole database is in one file.
  await ours.stop();
  const copy = join(place.folder, 'copy');
  cpSync(ours.data, copy, {recursive: true});
  await ours.start();
  const port = await freePort();
  const words = [resolve('tests/bench/peer/server.mjs'), databaseIn(copy), String(port), director.cookie.split('=')[0],
    join(place.folder, 'peer-requests.log')];
  const peer = await place.start('peer', process.execPath, words, port, modules);

  const sides = [{name: 'server', port: ours.port, pid: ours.pid()}, {name: 'peer', port, pid: peer.pid}];
  const question = {entity_id: me.entity_id};
  const answers = sides.map(async (side) => (await ask(side.port, 'catalog/hospitals', question, director.cookie)).json());
  assert.deepEqual(await answers[1], await answers[0]);
  await assert.rejects(ask(port, 'cases/save-draft', {...drafts[0], content}, 'no=session'), /401/);

  const list = post('/api/catalog/hospitals', JSON.stringify(question), director.cookie);
  for (const side of sides) {
    side.talks = {
      list: drafts.map(() => ({request: () => list})),
      save: drafts.map((draft) => saving(draft, content, director.cookie)),
    };
  }
  console.log(`${cpus()[0].model}, ${cpus().length} cores; ${connections} connections, ${runs} runs of ${seconds} s`);
  const columns = [...Array.from({length: runs}, (_, run) => `run ${run + 1}`), 'median', 'CPU', 'p50 ms', 'p99 ms'];
  const line = (name, cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join(''));
  line('', columns);
  for (const [work, title, aim] of [['list', 'list of hospitals', 1.5], ['save', 'audited save', 3]]) {
    const found = {server: [], peer: []};
    for (let run = 0; run < runs; run += 1) {
      for (const {name, port, pid, talks} of sides) found[name].push(await load({port, pid, talks: talks[work], seconds}));
    }
    const middle = (name, what) => median(found[name].map((each) => each[what]));
    for (const {name} of sides) {
      const all = [...found[name].map((each) => each.perSecond), middle(name, 'perSecond'), middle(name, 'cpu')];
      line(`${title}, ${name} (1/s)`, [...all.map(Math.round), middle(name, 'p50').toFixed(1), middle(name, 'p99').toFixed(1)]);
    }
    const ratios = found.server.map((each, run) => each.perSecond / found.peer[run].perSecond);
    line(`ratio (aim ${aim})`, [...ratios, middle('server', 'perSecond') / middle('peer', 'perSecond'),
      middle('server', 'cpu') / middle('peer', 'cpu')].map((ratio) => ratio.toFixed(2)));
  }

  // What the peer wrote is what the server would have written: its chain of audit rows holds under the server's own check.
  await place.stop(peer);
  const checked = spawnSync(program, ['check', '--data', copy], {encoding: 'utf8'});
  assert.equal(checked.status, 0, checked.stdout + checked.stderr);
} finally {
  await place.close();
}
