/**
 * An inventory on a phone in a vault without a network: what is to be counted is kept in the browser once the page was opened, every count is
 * written down before anything is sent, and goes to the server when it can be reached. Numbers and places alone stand there; the list goes when
 * all is sent or somebody else signs in, and a count that was not sent never goes.
 */
import { useEffect, useState } from 'react';
import type { Verdict } from '../../../src/domain/registers/inventory.ts';
import { ApiError, call } from '../../api.ts';
import { counted, type Kept, keyOf, readKept, type ToCount, type Told, write } from './kept.ts';
import { forgetKeptPage } from './kept-page.ts';

const AGAIN_MS = 5_000;
const AT_ONCE = 200;

/** Later: the line is broken, the server is down or busy, or one has to sign in again. */
const isForLater = (reason: unknown): boolean =>
  !(reason instanceof ApiError) || reason.status < 400 || reason.status >= 500 || [401, 429].includes(reason.status);

export type Counting = {
  readonly kept: Kept | undefined;
  readonly declined: ApiError | undefined;
  /** Whether what is counted outlives this page. */
  readonly isKept: boolean;
  readonly count: (code: string, placeId: number | undefined) => Verdict;
  readonly flush: () => Promise<boolean>;
};

type Hears = { readonly kept: (kept: Kept, isKept: boolean) => void; readonly declined: (reason: ApiError) => void };

function queueOf(inventoryId: number, accountId: number, hears: Hears) {
  let held = readKept(inventoryId, accountId);
  let sending: Promise<boolean> | undefined;
  const keep = (next: Kept) => {
    held = next;
    hears.kept(next, write(next));
  };
  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const counts = held?.waiting.slice(0, AT_ONCE) ?? [];
      if (!held || counts.length === 0) return true;
      try {
        const { told } = await call('registers.count', { inventoryId, counts } as never);
        const answers = new Map(told.map(({ code, verdict }) => [code, verdict]));
        keep({
          ...held,
          waiting: held.waiting.slice(counts.length),
          told: held.told.map((one) => answered(one, answers.get(one.code))),
        });
      } catch (reason) {
        if (!isForLater(reason)) hears.declined(reason as ApiError);
        return false;
      }
    }
  };
  const flush = (): Promise<boolean> => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };
  return {
    first: held,
    flush,
    again: () => void flush(),
    hear: (list: ToCount) => keep({ accountId, list, waiting: held?.waiting ?? [], told: held?.told ?? [] }),
    count(code: string, placeId: number | undefined): Verdict {
      const { kept, verdict } = counted(held!, { code, placeId, at: new Date() });
      if (kept !== held) {
        keep(kept);
        void flush();
      }
      return verdict;
    },
  };
}

/** `list`: as the server has it now; nothing while it cannot be reached. */
export function useCounting(inventoryId: number, accountId: number, list: ToCount | undefined): Counting {
  const [declined, decline] = useState<ApiError>();
  const [queue] = useState(() =>
    queueOf(inventoryId, accountId, {
      kept: (next, isKept) => show({ kept: next, isKept }),
      declined: (reason) => decline(reason),
    }),
  );
  const [{ kept, isKept }, show] = useState<{ kept: Kept | undefined; isKept: boolean }>({
    ...{ kept: queue.first, isKept: true },
  });
  useEffect(() => {
    if (list) queue.hear(list);
  }, [list, queue]);
  useEffect(() => {
    queue.again();
    const timer = setInterval(queue.again, AGAIN_MS);
    window.addEventListener('online', queue.again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', queue.again);
    };
  }, [queue]);
  return { kept, declined, isKept, count: queue.count, flush: queue.flush };
}

/** The server knows what was destroyed or stands elsewhere; that it had the count already says nothing new. */
function answered(one: Told, verdict: Verdict | undefined): Told {
  if (verdict === undefined || one.sent) return one;
  return { ...one, verdict: verdict === 'before' ? one.verdict : verdict, sent: true };
}

/** All is sent and closed: nothing of it stays in the browser. */
export function forgetCounting(inventoryId: number, accountId: number): void {
  void forgetKeptPage(inventoryId);
  try {
    localStorage.removeItem(keyOf(inventoryId, accountId));
  } catch {
    // Forbidden storage holds nothing.
  }
}
