// A load generator that costs little beside what it measures: kept connections, each asking again when it is answered.

import { connect } from 'node:net';
import { readFileSync } from 'node:fs';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const share = (values, part) => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
};

const headOf = (method, path, cookie, more) => [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  ...(cookie ? [`Cookie: ${cookie}`] : []), ...more].join('\r\n');

/** The bytes of a command as the page sends them; `more`: further lines of its head. */
export function post(path, body, cookie = '', more = []) {
  const head = headOf('POST', path, cookie, ['Content-Type: application/json', 'X-Requested-By: prestaciones', ...more,
    `Content-Length: ${Buffer.byteLength(body)}`]);
  return Buffer.from(`${head}\r\n\r\n${body}`);
}

/** The bytes that ask for a document. */
export const get = (path, cookie = '') => Buffer.from(`${headOf('GET', path, cookie, [])}\r\n\r\n`);

/** What a process has used of the processors, in microseconds. */
export function usedOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** One connection: sends `request()`, hands the body of the answer to `answered`, and so on until it is told to end. */
function client(port, {request, answered = () => {}}, counted) {
  const socket = connect({port, host: '127.0.0.1', noDelay: true});
  let ending = false, asked = 0, received = '';
  const ask = () => {
    asked = performance.now();
    socket.write(request());
  };
  const ended = new Promise((done, failed) => {
    socket.on('connect', ask);
    socket.on('data', (bytes) => {
      received += bytes.latin1Slice();
      const head = received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(received);
      if (received.length < head + 4 + Number(length[1])) return;
      if (!received.startsWith('HTTP/1.1 200')) return socket.destroy(new Error(received));
      counted(performance.now() - asked);
      answered(received.slice(head + 4));
      received = '';
      if (ending) socket.end();
      else ask();
    });
    socket.on('error', failed);
    socket.on('close', () => (ending ? done() : failed(new Error('the connection was closed'))));
  });
  return {ended, end: () => { ending = true; }};
}

/** Lets as many clients as there are `talks` ask for some seconds, after one of warming up. `pid`: the server's. */
export async function load({port, pid, talks, seconds}) {
  let counting = false;
  const took = [];
  const clients = talks.map((talk) => client(port, talk, (ms) => { if (counting) took.push(ms); }));
  const all = Promise.all(clients.map((each) => each.ended));
  const pause = (ms) => Promise.race([new Promise((done) => setTimeout(done, ms)), all]);
  await pause(1000);
  const used = usedOf(pid), begun = performance.now();
  counting = true;
  await pause(seconds * 1000);
  counting = false;
  const elapsed = performance.now() - begun, cost = usedOf(pid) - used;
  for (const each of clients) each.end();
  await all;
  return {perSecond: took.length / elapsed * 1000, cpu: cost / took.length, p50: share(took, 0.5), p99: share(took, 0.99)};
}
