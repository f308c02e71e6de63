// What the benchmarks of this folder start: the server with example data, signed in and its log in a file; and the packages of
// the peer, installed in build/peer.

import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../browser/support/server.mjs';

export const program = resolve(process.env.PRESTACIONES_BIN || 'build/bin', 'prestaciones-server');
const START_MS_MAX = 180_000;

export const databaseIn = (data) => join(data, 'prestaciones.sqlite');

/** A command as the page gives it. */
export async function ask(port, path, body = {}, cookie = '') {
  const answer = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
    method: 'POST', body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', 'X-Requested-By': 'prestaciones', ...(cookie && {cookie})},
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const ended = (child) => child.exitCode !== null || child.signalCode !== null;

/** A folder for everything, and what was started in it; both end with `close`, or when somebody interrupts. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'prestaciones-bench-'));
  const running = new Set();

  async function stop(child) {
    if (!running.delete(child) || ended(child)) return;
    const exit = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await exit;
  }

  /** Returns when the port takes connections. */
  async function start(name, command, words, port, cwd = process.cwd()) {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(command, words, {cwd, stdio: ['ignore', log, log]});
    closeSync(log);
    running.add(child);
    const deadline = Date.now() + START_MS_MAX;
    // Any answer will do: the two have no page in common.
    while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => null))) {
      if (ended(child) || Date.now() > deadline) {
        throw new Error(`${name} does not run:\n${readFileSync(join(folder, `${name}.log`), 'utf8')}`);
      }
      await wait(50);
    }
    return child;
  }

  async function close() {
    for (const child of [...running]) await stop(child);
    rmSync(folder, {recursive: true, force: true});
  }
  // Interrupted, there is no time for more.
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  return {folder, start, stop, close};
}

/** The server in `place`. It keeps its port when it is started anew, by which its cookies are named. */
export async function server(place) {
  const data = join(place.folder, 'data');
  const port = await freePort();
  let child = null;
  const start = async () => {
    child = await place.start('server', program, ['serve', '--demo', '--data', data, '--port', String(port)], port);
  };
  const stop = () => place.stop(child);

  const passwordOf = (user) => {
    const lines = readFileSync(join(data, 'demo-accounts.tsv'), 'utf8').split('\n');
    return lines.map((line) => line.split('\t')).find(([name]) => name === user)[1];
  };
  /** Somebody of the examples: the cookie, and questions in this name. */
  async function signIn(user) {
    const password = passwordOf(user);
    const answer = await ask(port, 'identity/sign-in', {user_name: user, password});
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).find((pair) => pair.startsWith('s-'));
    return {cookie, ask: async (path, body) => (await ask(port, path, body, cookie)).json()};
  }

  await start();
  return {port, data, start, stop, passwordOf, signIn, pid: () => child.pid};
}

/** npm's packages of tests/bench/peer as their lock pins them; the native one is compiled here, with the headers of this node. */
export function installPeer() {
  const from = resolve('tests/bench/peer'), to = resolve('build/peer');
  const lock = readFileSync(join(from, 'package-lock.json'), 'utf8');
  const stamp = join(to, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return to;
  console.error('-- Installing the peer (its SQLite is compiled: some minutes)');
  mkdirSync(to, {recursive: true});
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(from, file), join(to, file));
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include/node/node.h')) ? [`--nodedir=${prefix}`] : [];
  const npm = (...words) => execFileSync('npm', words, {cwd: to, stdio: ['ignore', 'ignore', 'inherit']});
  npm('ci');
  npm('rebuild', 'better-sqlite3', '--ignore-scripts=false', '--build-from-source', ...headers);
  writeFileSync(stamp, lock);
  return to;
}

/** What stands after --name on the command line. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}
