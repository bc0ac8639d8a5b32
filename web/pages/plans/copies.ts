/**
 * The copies of plans in this browser: kept once a plan was read, served without a network by public/offline-worker.js, and gone when
 * its reader signs out or somebody else signs in. Only over HTTPS (or on the machine itself): elsewhere browsers keep none, and nothing is said
 * to be kept.
 */
import type { Language } from '../../../src/law/localised.ts';
import { COPY_POLICY, type Listed, listCopy, type OwnPlan, planCopy } from './copy.ts';

/** What is kept without a network, each by itself: plans that were read, and the count page of an open inventory. */
export const COPIES = { plans: 'bulwark-plans', counts: 'bulwark-counts' } as const;
const LIST = '/mine/plans';
/** In each of them: whose they are. */
export const OWNER = '/mine/plans/owner';
const TITLE = 'x-title';
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${COPY_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export const canKeep = (): boolean => 'caches' in window && 'serviceWorker' in navigator;

const aPage = (html: string, more: Record<string, string> = {}) =>
  new Response(html, { headers: { ...HEADERS, ...more } });
const pathOf = (planId: number) => `${LIST}/${planId}`;

/** Answers whether it is kept. A browser that has no room, or forbids it, keeps nothing and breaks nothing. */
export async function keepCopy(accountId: number, plan: OwnPlan, language: Language, readAt: string): Promise<boolean> {
  if (!canKeep()) return false;
  try {
    await forgetCopiesOfOthers(accountId);
    const copies = await caches.open(COPIES.plans);
    await copies.put(OWNER, new Response(String(accountId)));
    const title = { [TITLE]: encodeURIComponent(plan.words.title) };
    await copies.put(pathOf(plan.planId), aPage(planCopy(plan, language, readAt), title));
    await copies.put(LIST, aPage(listCopy(await listed(copies), language)));
    await navigator.serviceWorker.register('/offline-worker.js', { scope: '/' });
    return true;
  } catch {
    return false;
  }
}

async function listed(copies: Cache): Promise<Listed[]> {
  const paths = (await copies.keys()).map(({ url }) => new URL(url).pathname);
  const plans: Listed[] = [];
  for (const path of paths.filter((one) => /^\/mine\/plans\/\d+$/.test(one))) {
    const title = (await copies.match(path))?.headers.get(TITLE);
    if (title) plans.push({ path, title: decodeURIComponent(title) });
  }
  return plans;
}

/** One is not named in it any more, or it has ended. */
export async function forgetCopy(planId: number): Promise<void> {
  if (!('caches' in window) || !(await caches.has(COPIES.plans))) return;
  await (await caches.open(COPIES.plans)).delete(pathOf(planId));
}

export async function forgetCopiesOfOthers(accountId: number): Promise<void> {
  if (!('caches' in window)) return;
  for (const name of Object.values(COPIES)) {
    if (!(await caches.has(name))) continue;
    const owner = await (await caches.open(name)).match(OWNER);
    if ((await owner?.text()) !== String(accountId)) await forgetCopies();
  }
}

export async function forgetCopies(): Promise<void> {
  try {
    if ('caches' in window) for (const name of Object.values(COPIES)) await caches.delete(name);
    for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
  } catch {
    // Forbidden storage holds nothing.
  }
}
