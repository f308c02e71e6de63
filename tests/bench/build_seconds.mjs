// Measures what a clean build costs: compiler-seconds (user and system) of the programs with all tests and of the site, without
// a compiler cache, and the files that cost most. Third-party libraries are there already. No test: seconds depend on the
// machine, so two states of the sources are compared on the same one.
//
// Run: node tests/bench/build_seconds.mjs [--slowest 12] [--jobs 2] [--only native|web]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    slowest: { type: 'string', default: '12' }, jobs: { type: 'string', default: '2' }, only: { type: 'string' },
  },
});
const root = resolve('.');
const place = mkdtempSync(join(tmpdir(), 'build-seconds-'));
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));

function run(command) {
  const ran = spawnSync('bash', ['-c', `source build-scripts/environment.sh && ${command}`], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`${command}\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

/** Runs a compiler and writes down what it took: "user system file". Lines are short, so they do not mix. */
function launcher(times) {
  const path = join(place, 'timed');
  writeFileSync(path, `#!/usr/bin/env bash
TIMEFORMAT='%U %S'
out=\${*: -1}
for ((i = 1; i < $#; i++)); do [ "\${!i}" != -o ] || { j=$((i + 1)); out=\${!j}; }; done
exec 3>&2
spent=$( { time "$@" 1>&3 2>&3; } 2>&1 ) && status=0 || status=$?
echo "$spent $out" >>'${times}'
exit $status
`, { mode: 0o755 });
  return path;
}

function measure(name, configure, build) {
  const folder = join(place, name), times = join(place, `${name}.txt`);
  writeFileSync(times, '');
  const timed = launcher(times);
  run(`${configure} -G Ninja -S '${root}' -B '${folder}' -DCCACHE= -DCMAKE_CXX_COMPILER_LAUNCHER='${timed}' ` +
      `-DCMAKE_C_COMPILER_LAUNCHER='${timed}'`);
  const begun = Date.now();
  run(`${build} cmake --build '${folder}' --parallel ${options.jobs} -- --quiet`);
  const wall = (Date.now() - begun) / 1000;
  const files = readFileSync(times, 'utf8').trim().split('\n').map((line) => {
    const [user, system, ...path] = line.split(' ');
    return { seconds: Number(user) + Number(system), path: path.join(' ').replace(/^.*\.dir\//, '') };
  }).sort((a, b) => b.seconds - a.seconds);
  const seconds = files.reduce((sum, file) => sum + file.seconds, 0);
  rmSync(folder, { recursive: true, force: true });
  console.log(`${name}: ${seconds.toFixed(0)} compiler-seconds in ${files.length} files, ${wall.toFixed(0)} s on ${options.jobs} cores`);
  for (const file of files.slice(0, Number(options.slowest))) console.log(`  ${file.seconds.toFixed(1).padStart(6)}  ${file.path}`);
  return seconds;
}

let all = 0;
if (options.only !== 'web') all += measure('native', 'cmake', '');
if (options.only !== 'native') all += measure('web', 'use_emscripten && emcmake cmake', 'use_emscripten &&');
if (!options.only) console.log(`together: ${all.toFixed(0)} compiler-seconds (aim 1,300)`);
