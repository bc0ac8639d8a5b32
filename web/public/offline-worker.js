/**
 * Without a network, the contingency plans that were read in this browser are shown, and nothing else: pages are always asked of the server
 * first, data and scripts always of the server alone. Why so: docs/decisions/0056-plans-and-drills.md
 */
const COPIES = 'bulwark-plans';
const LIST = '/mine/plans';
const PATIENCE_MS = 8000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(page(event.request));
});

async function page(request) {
  const copies = await caches.open(COPIES);
  const copy = (await copies.match(new URL(request.url).pathname)) ?? (await copies.match(LIST));
  if (!copy) return fetch(request);
  const tooLong = new Promise((_, reject) => setTimeout(() => reject(new Error('too long')), PATIENCE_MS));
  try {
    const answer = await Promise.race([fetch(request), tooLong]);
    return answer.status < 500 ? answer : copy;
  } catch {
    return copy;
  }
}
