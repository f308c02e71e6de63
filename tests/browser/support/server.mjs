// The real server with example data in a folder of its own, one per test file.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const programs = resolve(process.env.PRESTACIONES_BIN || 'build/bin');
const site = resolve(process.env.PRESTACIONES_SITE || 'build/site');
const START_MS_MAX = 30_000;

export const freePort = () => new Promise((found) => {
  const probe = createServer();
  probe.listen(0, '127.0.0.1', () => {
    const {port} = probe.address();
    probe.close(() => found(port));
  });
});

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch (notYet) {
    return false;
  }
}

/** `options` go to the server's command line. */
export async function startServer(options = []) {
  const folder = mkdtempSync(join(tmpdir(), 'prestaciones-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const run = () => spawn(join(programs, 'prestaciones-server'),
    ['serve', '--demo', '--data', folder, '--port', String(port), '--site', site, ...options], {stdio: ['ignore', 'pipe', 'pipe']});

  let output = '';
  let running = null;
  const start = async () => {
    running = run();
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => { output += text; });
    const deadline = Date.now() + START_MS_MAX;
    while (!(await answers(url))) {
      assert.equal(running.exitCode, null, `the server ended:\n${output}`);
      assert.ok(Date.now() < deadline, `the server does not answer:\n${output}`);
      await wait(50);
    }
  };
  const stop = async () => {
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((done) => running.once('exit', done));
    running.kill('SIGTERM');
    await ended;
  };
  await start();

  return {
    url,
    folder,
    output: () => output,
    start,
    stop,
    accounts: () => readAccounts(folder),
    mails: () => readMails(folder),
    async close() {
      await stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** The example accounts, below a line of heads: user, password, role, and the OOAD or UMAE they belong to. */
function readAccounts(folder) {
  return readFileSync(join(folder, 'demo-accounts.tsv'), 'utf8').trim().split('\n').slice(1)
    .map((line) => line.split('\t'))
    .map(([user, password, role, place]) => ({user, password, role, place}));
}

/** The mails sent so far, oldest first: their head's lines by name, and the text with its encoding undone. */
function readMails(folder) {
  let names = [];
  try {
    names = readdirSync(join(folder, 'mail')).filter((name) => name.endsWith('.eml')).sort();
  } catch (noneYet) {
    return [];
  }
  return names.map((name) => {
    const raw = readFileSync(join(folder, 'mail', name), 'utf8').replaceAll('\r\n', '\n');
    const end = raw.indexOf('\n\n');
    const head = Object.fromEntries(raw.slice(0, end).replace(/\n[ \t]+/g, ' ').split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }));
    return {name, head, text: decoded(raw.slice(end + 2), head['content-transfer-encoding'] || '')};
  });
}

function decoded(text, encoding) {
  if (/base64/i.test(encoding)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(encoding)) return text;
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
