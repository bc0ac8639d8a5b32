/**
 * The count page without a network: a small page and one script of its own (kept-count.ts), kept by this browser while an inventory is open and
 * shown by public/offline-worker.js where the page cannot be had. What is counted stands in localStorage, where the page itself finds it again.
 */
import type { Language } from '../../../src/law/localised.ts';
import { COPIES, canKeep, forgetCopiesOfOthers, OWNER } from '../plans/copies.ts';
import script from './kept-count.ts?worker&url';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const STYLE = `body{margin:0 auto;max-width:720px;padding:16px;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1c2433;background:#fff}
h1{font-size:22px;line-height:1.3;margin:8px 0}h2{font-size:17px;margin:24px 0 8px}.note{background:#fff6e0;border-left:3px solid #8a5a00;padding:8px 12px}
.quiet{color:#5b6472;font-size:14px}ul{list-style:none;padding:0;margin:0}li{padding:8px 0;border-bottom:1px solid #e3e7ee}
button,input,select{font:inherit;min-height:48px;box-sizing:border-box;border:1px solid #8a94a6;border-radius:6px;padding:8px 12px;background:#fff;color:inherit}
form{display:flex;gap:8px;margin:12px 0}input{flex:1;min-width:0}button{background:#1a56b8;border-color:#1a56b8;color:#fff}button.plain{background:#fff;color:#1a56b8}
select,.wide{width:100%}video{width:100%;border-radius:6px}.last{font-size:20px;font-weight:600;padding:12px;background:#eef3fb}`;
const pathOf = (inventoryId: number) => `/mine/inventories/${inventoryId}`;

/** Answers whether the page can be opened anew without a network. A browser that has no room, or forbids it, keeps nothing and breaks nothing. */
export async function keepPage(accountId: number, inventoryId: number, language: Language): Promise<boolean> {
  if (!canKeep()) return false;
  try {
    await forgetCopiesOfOthers(accountId);
    const copies = await caches.open(COPIES.counts);
    await copies.put(OWNER, new Response(String(accountId)));
    if (!(await copies.match(script))) await copies.add(script);
    const html = `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${language === 'zh' ? '清点' : 'Count'}</title><style>${STYLE}</style></head>
<body><main data-inventory="${inventoryId}" data-account="${accountId}"></main><script src="${script}"></script></body></html>`;
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'permissions-policy': 'camera=(self)',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    await copies.put(pathOf(inventoryId), new Response(html, { headers }));
    await navigator.serviceWorker.register('/offline-worker.js', { scope: '/' });
    return true;
  } catch {
    return false;
  }
}

export async function forgetKeptPage(inventoryId: number): Promise<void> {
  if (!canKeep() || !(await caches.has(COPIES.counts))) return;
  await (await caches.open(COPIES.counts)).delete(pathOf(inventoryId));
}
