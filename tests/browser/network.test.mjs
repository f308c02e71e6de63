// Questions, uploads, cancelling and chosen files as the program asks for them, in a real browser against an echo.

import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { idle, launch } from './support/browser.mjs';
import { startGallery } from './support/gallery.mjs';

let gallery, browser, page;

before(async () => {
  gallery = await startGallery();
  browser = await launch();
  page = await browser.newPage();
  await page.goto(gallery.url);
  await idle(page);
  await page.evaluate(() => {
    // What the program would hear, as promises.
    const heard = new Map();
    const promise = (name) => new Promise((resolve) => heard.set(name, resolve));
    window.progress = [];
    const bridge = {
      answered: (call, {status, cancelled, body}) =>
        heard.get('answer')({call, status, cancelled, text: new TextDecoder().decode(body)}),
      progressed: (call, sent, total) => window.progress.push([sent, total]),
      fileRead: (reading, whole, bytes) => heard.get('file')({reading, whole, text: new TextDecoder().decode(bytes)}),
    };
    window.files = new Files(bridge, () => {});
    window.network = new Network(bridge, files, () => {});
    window.ask = (question) => {
      const answer = promise('answer');
      network.request(5, {method: 'POST', headers: '', body: new Uint8Array(0), file: 0, ...question});
      return answer;
    };
    window.read = (handle) => {
      const file = promise('file');
      files.read(3, handle);
      return file;
    };
  });
});
after(async () => {
  await browser?.close();
  await gallery?.close();
});

test('A question carries its headers and its words', async () => {
  const answer = await page.evaluate(() => ask({
    path: '/api/echo',
    headers: 'Content-Type\napplication/json\nX-Requested-By\nprestaciones\nX-Build\n7-1\n',
    body: new TextEncoder().encode('{"nombre":"Núñez"}'),
  }));
  assert.equal(answer.call, 5);
  assert.equal(answer.status, 200);
  const {method, headers, body} = JSON.parse(answer.text);
  assert.equal(method, 'POST');
  assert.equal(body, '{"nombre":"Núñez"}');
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['x-requested-by'], 'prestaciones');
  assert.equal(headers['x-build'], '7-1');
});

test('A page that is out of sight asks in a way that outlives it', async () => {
  const [answer, cancelled, outlives] = await page.evaluate(async () => {
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});
    const {fetch} = window;
    let how;
    window.fetch = (path, options) => {
      how = options;
      return fetch(path, options);
    };
    const first = await ask({path: '/api/echo?status=409', headers: 'X-Build\n7-1\n', body: new TextEncoder().encode('{}')});
    const second = ask({path: '/api/never'});
    network.cancel(5);
    const stopped = await second;
    delete document.hidden;
    window.fetch = fetch;
    return [first, stopped, how.keepalive];
  });
  assert.equal(outlives, true);
  assert.equal(answer.status, 409);
  const {method, headers, body} = JSON.parse(answer.text);
  assert.deepEqual([method, headers['x-build'], body], ['POST', '7-1', '{}']);
  assert.deepEqual([cancelled.status, cancelled.cancelled], [0, true]);
  assert.equal(await page.evaluate(() => network.idle), true);
});

test('A refusal comes with its status and its words', async () => {
  const answer = await page.evaluate(() => ask({path: '/api/echo?status=422'}));
  assert.equal(answer.status, 422);
  assert.equal(JSON.parse(answer.text).method, 'POST');
});

test('A server that is gone answers nothing', async () => {
  const answer = await page.evaluate(() => ask({path: 'http://127.0.0.1:9/api/echo'}));
  assert.deepEqual([answer.status, answer.cancelled, answer.text], [0, false, '']);
});

test('A file goes as it is, and tells how far it is', async () => {
  const answer = await page.evaluate(() => {
    const [{handle}] = files.keep([new File([new Uint8Array(8_000_000)], 'acta.pdf')]);
    return ask({method: 'PUT', path: '/api/echo', headers: 'Content-Type\napplication/pdf\n', file: handle});
  });
  const {method, headers, length} = JSON.parse(answer.text);
  assert.deepEqual([method, headers['content-type'], length], ['PUT', 'application/pdf', 8_000_000]);
  const last = await page.evaluate(() => progress[progress.length - 1]);
  assert.deepEqual(last, [8_000_000, 8_000_000]);
});

test('A file that changed or went away after it was chosen is told apart from a server that is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chosen-'));
  const path = join(folder, 'acta.pdf');
  const choose = async () => {
    await writeFile(path, '%PDF-1.7 as it was chosen');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), {type: 'file', id: 'chooser'})));
    await page.setInputFiles('#chooser', path);
    return page.evaluate(() => {
      const chooser = document.getElementById('chooser');
      const [{handle}] = files.keep(chooser.files);
      chooser.remove();
      return handle;
    });
  };
  const sent = (file, address = '/api/echo') => page.evaluate((question) => ask({method: 'PUT', ...question}), {path: address, file});
  assert.equal((await sent(await choose())).status, 200);
  assert.equal((await sent(await choose(), 'http://127.0.0.1:9/api/echo')).status, 0);
  const changed = await choose();
  await writeFile(path, '%PDF-1.7 and something else altogether');
  await utimes(path, new Date(), new Date(Date.now() + 5000));  // Chromium knows files by the second
  assert.equal((await sent(changed)).status, -1);
  const gone = await choose();
  await rm(folder, {recursive: true});
  assert.equal((await sent(gone)).status, -1);
});

test('A call can be cancelled', async () => {
  const answer = await page.evaluate(() => {
    const asked = ask({path: '/api/never'});
    network.cancel(5);
    return asked;
  });
  assert.deepEqual([answer.status, answer.cancelled], [0, true]);
  assert.equal(await page.evaluate(() => network.idle), true);
});

test('A server that says nothing of a file it has got is given up after three minutes', async () => {
  const [answer, waited] = await page.evaluate(async () => {
    const later = window.setTimeout;
    let waited = 0;
    window.setTimeout = (act, after) => { waited = after; return later(act, 0); };
    const [{handle}] = files.keep([new File(['%PDF-'], 'acta.pdf')]);
    const answer = await ask({method: 'PUT', path: '/api/never', file: handle});
    window.setTimeout = later;
    return [answer, waited];
  });
  assert.equal(waited, 180_000);
  assert.deepEqual([answer.status, answer.cancelled], [0, false], 'nobody cancelled it');
  assert.equal(await page.evaluate(() => network.idle), true);
});

test('A chosen file has a number, a size and a name, is read whole, and is forgotten when released', async () => {
  const [{handle, size, name}] = await page.evaluate(() => files.keep([new File(['%PDF-'], 'acta de sesión.pdf')]));
  assert.ok(handle > 0);
  assert.deepEqual([size, name], [5, 'acta de sesión.pdf']);
  assert.deepEqual(await page.evaluate((each) => read(each), handle), {reading: 3, whole: true, text: '%PDF-'});
  await page.evaluate((each) => files.release(each), handle);
  assert.deepEqual(await page.evaluate((each) => read(each), handle), {reading: 3, whole: false, text: ''});
});

test('Bytes the program makes become an address with their name and kind', async () => {
  const made = await page.evaluate(() => files.publish('acuse.pdf', 'application/pdf', new TextEncoder().encode('%PDF-')));
  assert.match(made, /^blob:/);
});
