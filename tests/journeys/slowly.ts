/**
 * For whoever asks whether a journey would hold on a busy machine: `BULWARK_SLOWLY=server` lets each answer of the program wait,
 * `BULWARK_SLOWLY=reader` each look at the page. What holds both ways waits for what it needs, and for that alone.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Locator } from '@playwright/test';

const BY_MS = 800;
const { BULWARK_SLOWLY: how } = process.env;

export async function slowly(context: BrowserContext): Promise<void> {
  if (how === 'server')
    await context.route(/\/(api|auth)\//, async (route) => {
      await sleep(BY_MS);
      await route.continue().catch(() => {}); // the page has gone meanwhile
    });
}

type Looks = { _expect(...args: unknown[]): Promise<unknown> };
let patched = false;

/** Every `expect` of a locator goes through this one call. */
export function looksLate(any: Locator): void {
  if (how !== 'reader' || patched) return;
  patched = true;
  const locators = Object.getPrototypeOf(any) as Looks;
  const look = locators._expect;
  locators._expect = async function (this: Looks, ...args) {
    await sleep(BY_MS);
    return look.apply(this, args);
  };
}
