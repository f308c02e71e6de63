// The desktop program draws its sign-in page: node native_screenshot.mjs PROGRAM (needs a screen: xvfb-run).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WIDTH = 1366, HEIGHT = 768;
const COLOURS_MIN = 50;
const BAND = 0x002F2A;
const TIME_MAX_MS = 60_000;

/** The colours of a binary PPM and how many pixels each has. */
function coloursOf(ppm) {
  const [, width, height, most] = /^P6\n(\d+) (\d+)\n(\d+)\n/.exec(ppm.subarray(0, 40).toString('latin1'))
    .map(Number);
  assert.deepEqual([width, height, most], [WIDTH, HEIGHT, 255]);
  const pixels = ppm.subarray(ppm.length - width * height * 3);
  const colours = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    colours.set(colour, (colours.get(colour) || 0) + 1);
  }
  return colours;
}

const [program] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'prestaciones-native-'));
try {
  const picture = join(folder, 'sign-in.ppm');
  const data = join(folder, 'data');
  const options = ['--data', data, '--address', 'sanece/login', '--screenshot', picture, '--size', `${WIDTH}x${HEIGHT}`];
  const run = spawnSync(program, options, {encoding: 'utf8', timeout: TIME_MAX_MS});
  assert.equal(run.status, 0, run.stderr || String(run.error || run.signal));

  const colours = coloursOf(readFileSync(picture));
  assert.ok(colours.size > COLOURS_MIN, `only ${colours.size} colours`);
  assert.ok(colours.get(BAND) > WIDTH, 'the band is not there');
  assert.ok(existsSync(join(data, 'demo-accounts.tsv')), 'no example accounts');
} finally {
  rmSync(folder, {recursive: true, force: true});
}
