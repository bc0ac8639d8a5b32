/**
 * What was done while there was no connection: the numbers of the parts, in this browser, until the server has heard of them. Sent as often
 * as it takes; the server does each once. Nothing of what was read or written stands here.
 */
import { ApiError, call } from '../../api.ts';

const KEPT_AS = 'bulwark.learning.';

const keyOf = (accountId: number): string => `${KEPT_AS}${accountId}`;

export function waiting(accountId: number): number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is number => Number.isInteger(one)) : [];
  } catch {
    return [];
  }
}

function keep(accountId: number, parts: readonly number[]): void {
  try {
    if (parts.length === 0) localStorage.removeItem(keyOf(accountId));
    else localStorage.setItem(keyOf(accountId), JSON.stringify(parts));
  } catch {
    // A full or forbidden storage: it lasts as long as the page.
  }
}

export const queue = (accountId: number, partId: number): void =>
  keep(accountId, [...new Set([...waiting(accountId), partId])]);

/** Whether all of it has been heard; what the server declines is not sent again. */
export async function sendWaiting(accountId: number): Promise<boolean> {
  for (const partId of waiting(accountId)) {
    try {
      await call('courses.finish-part', { coursePartId: partId as never });
    } catch (reason) {
      if (isUnreachable(reason)) return false;
    }
    keep(
      accountId,
      waiting(accountId).filter((one) => one !== partId),
    );
  }
  return true;
}

/** The line is down or the server away: it will be sent again. */
export const isUnreachable = (reason: unknown): boolean =>
  reason instanceof ApiError && (reason.code === 'unreachable' || reason.code === 'signed-out' || reason.status >= 500);
