/**
 * Without a network, the contingency plans that were read in this browser are shown, and the count page of an inventory that is open in it, with
 * the one script it needs; nothing else: pages are always asked of the server first, data of the server alone. Why so:
 * docs/decisions/0056-plans-and-drills.md, docs/decisions/0075-counting-without-a-network.md
 */
const PLANS = 'bulwark-plans';
const COUNTS = 'bulwark-counts';
const LIST = '/mine/plans';
const PATIENCE_MS = 8000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(page(event.request));
  else if (/\/assets\/kept-count-[\w-]+\.js$/.test(new URL(event.request.url).pathname))
    event.respondWith(script(event.request));
});

async function kept(name, path) {
  return (await caches.has(name)) ? (await caches.open(name)).match(path) : undefined;
}
async function script(request) {
  return (await kept(COUNTS, new URL(request.url).pathname)) ?? fetch(request);
}

async function page(request) {
  const path = new URL(request.url).pathname;
  const copy = (await kept(COUNTS, path)) ?? (await kept(PLANS, path)) ?? (await kept(PLANS, LIST));
  if (!copy) return fetch(request);
  const tooLong = new Promise((_, reject) => setTimeout(() => reject(new Error('too long')), PATIENCE_MS));
  try {
    const answer = await Promise.race([fetch(request), tooLong]);
    return answer.status < 500 ? answer : copy;
  } catch {
    return copy;
  }
}
