// Serves the page of widgets (wasm-shell/main_gallery.cpp) under the product's own security policy, without a site
// build: the placeholders of web/index.html become plain names.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

const programs = resolve(process.env.PRESTACIONES_PROGRAMS || 'build/web/bin');
const folders = ['web', 'web/images', 'wasm-shell', programs, 'build/assets'];
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.ttf': 'font/ttf',
};
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; " +
  "style-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** Answers what it was asked, with the status in the address: for the tests of network.js. */
async function echo(request, response) {
  let length = 0;
  const body = [];
  for await (const piece of request) {
    length += piece.length;
    if (length <= 1000) body.push(piece);
  }
  const {method, headers} = request;
  const answer = {method, headers, length, body: length <= 1000 ? Buffer.concat(body).toString('utf8') : ''};
  const status = Number(new URL(request.url, 'http://gallery').searchParams.get('status') || 200);
  response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(answer));
}

export async function startGallery() {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://gallery');
    if (pathname === '/api/echo') {
      echo(request, response).catch(() => response.destroy());
      return;
    }
    if (pathname === '/api/never') return;
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const path = folders.map((folder) => join(folder, name)).find((each) => existsSync(each));
    if (!path || name.includes('/')) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(name)] || 'application/octet-stream';
    let content = readFileSync(path);
    if (['.html', '.css'].includes(extname(name))) {
      content = content.toString('utf8').replaceAll('prestaciones_web', 'prestaciones_gallery')
        .replace(/\{\{([\w.-]+)\}\}/g, '$1');
    }
    response.writeHead(200, {'Content-Type': type, 'Content-Security-Policy': policy}).end(content);
  });
  await new Promise((ready) => server.listen(Number(process.env.GALLERY_PORT || 0), '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}
