// Opens the demonstration without network: keeps its page and every file that the page needs. Registered by boot.js, for
// demo.html alone. The list of files is written here by site.mjs.
'use strict';

const PAGE = 'demo.html';
const FILES = {{files of demo.html}};
const CACHE = 'prestaciones-demo';
const HERE = new URL('./', self.location.href);

const nameOf = (request) => {
  const url = new URL(request.url);
  return url.origin === HERE.origin && url.pathname.startsWith(HERE.pathname) ? url.pathname.slice(HERE.pathname.length) : '';
};

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([PAGE, ...FILES]);  // all of them or none
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    for (const request of await cache.keys()) {
      const name = nameOf(request);
      if (name !== PAGE && !FILES.includes(name)) await cache.delete(request);
    }
    await self.clients.claim();
  })());
});

/** The page itself as new as can be had; a file's name holds the digest of its content, so the kept one is right. */
const answer = async (request, name) => {
  const cache = await caches.open(CACHE);
  if (name !== PAGE) return (await cache.match(name)) || fetch(request);
  try {
    return await fetch(request);
  } catch (offline) {
    return (await cache.match(PAGE)) || Response.error();
  }
};

self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (event.request.method !== 'GET' || (name !== PAGE && !FILES.includes(name))) return;
  event.respondWith(answer(event.request, name));
});
