// Questions to the server, with progress and a way to stop: one XMLHttpRequest each, since fetch reports no progress
// of what it sends; but what a page asks as it goes is a fetch, which may outlive it.
// C++ side: BrowserTransport in browser_platform.cpp.
'use strict';

// Uploads of 150 MB over a slow line take long; a server that says nothing at all for this time is gone.
const ANSWER_MS_MAX = 60 * 1000;
// The same once a file has been sent: it waits its turn and is looked through, which takes 175 seconds at most (pdf_gate.hpp).
const CHECK_MS_MAX = 3 * 60 * 1000;
// What browsers let all questions that outlive their page hold together is 64 KiB.
const OUTLIVING_BYTES_MAX = 60 * 1024;
// platform::file_changed_status
const FILE_CHANGED = -1;

class Network {
  constructor(bridge, files, wake) {
    this.bridge = bridge;
    this.files = files;
    this.wake = wake;
    this.running = new Map();
  }

  get idle() { return this.running.size === 0; }

  /** `headers` are lines: a name, then its value. `file` is a handle, 0 for none. */
  request(call, question) {
    const {method, path, body, file} = question;
    const headers = headerPairs(question.headers);
    if (document.hidden && file === 0 && body.length <= OUTLIVING_BYTES_MAX) {
      this.requestOutliving(call, {method, path, headers, body});
      return;
    }
    const request = new XMLHttpRequest();
    this.running.set(call, request);
    request.open(method, path);
    request.responseType = 'arraybuffer';
    for (const [name, value] of headers) request.setRequestHeader(name, value);

    if (file === 0) {
      request.timeout = ANSWER_MS_MAX;
    } else {
      request.upload.onprogress = ({loaded, total}) => {
        this.bridge.progressed(call, loaded, total);
        this.wake();
      };
      request.upload.onload = () => setTimeout(() => this.giveUp(call), CHECK_MS_MAX);
    }
    request.onload = () => this.answer(call, {
      status: request.status,
      serverTime: millisecondsOf(request.getResponseHeader('Server-Time')),
      body: new Uint8Array(request.response || 0),
    });
    request.onerror = request.ontimeout = () => this.lost(call, file);
    request.onabort = () => this.answer(call, {cancelled: true});
    request.send(file === 0 ? body : this.files.get(file));
  }

  /** Nobody answered; or a file could not be read to its end, because it is no longer what was chosen. */
  async lost(call, file) {
    const changed = file !== 0 && !(await this.files.stands(file));
    this.answer(call, changed ? {status: FILE_CHANGED} : {});
  }

  /** Nobody cancelled it: the server is gone. */
  giveUp(call) {
    const request = this.running.get(call);
    if (!request) return;
    request.onabort = null;
    request.abort();
    this.answer(call, {});
  }

  async requestOutliving(call, {method, path, headers, body}) {
    const stop = new AbortController();
    this.running.set(call, stop);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, ANSWER_MS_MAX);
    let answer = {};
    try {
      const response = await fetch(path, {method, headers, body, keepalive: true, signal: stop.signal});
      answer = {
        status: response.status,
        serverTime: millisecondsOf(response.headers.get('Server-Time')),
        body: new Uint8Array(await response.arrayBuffer()),
      };
    } catch (lostOrStopped) {
      // Nobody answered, and the program is told so.
    }
    clearTimeout(timer);
    this.answer(call, {...answer, cancelled: stop.signal.aborted && !late});
  }

  cancel(call) {
    // Not at once: the program is in the middle of the call that asks for it.
    const request = this.running.get(call);
    if (request) setTimeout(() => request.abort());
  }

  /** Without a status nobody answered. */
  answer(call, {status = 0, cancelled = false, serverTime = 0, body = new Uint8Array(0)}) {
    this.running.delete(call);
    this.bridge.answered(call, {status, cancelled, serverTime, body});
    this.wake();
  }
}

/** Of a header; 0 when it is missing. */
function millisecondsOf(header) { return Number(header) || 0; }

/** Lines of a name, then its value, as pairs. */
function headerPairs(lines) {
  const words = lines.split('\n');
  const pairs = [];
  for (let line = 0; line + 1 < words.length; line += 2) pairs.push([words[line], words[line + 1]]);
  return pairs;
}
