/**
 * An inventory on a phone in a vault without a network: what is to be counted is kept in the browser once the page was opened, every count is
 * written down before anything is sent, and goes to the server when it can be reached. Numbers and places alone stand there; the list goes when
 * all is sent or somebody else signs in, and a count that was not sent never goes.
 */
import { useEffect, useState } from 'react';
import type { Verdict } from '../../../src/domain/registers/inventory.ts';
import { ApiError, call, type ResultOf } from '../../api.ts';

export type ToCount = ResultOf<'registers.to-count'>;
export type Count = { readonly code: string; readonly countedAt: string; readonly placeId?: number };
export type Told = { readonly code: string; readonly verdict: Verdict; readonly sent: boolean };

type Kept = {
  readonly accountId: number;
  readonly list: ToCount;
  /** Written down and not sent. */
  readonly waiting: readonly Count[];
  /** All that was counted here, the newest first. */
  readonly told: readonly Told[];
};

const keyOf = (inventoryId: number, accountId: number): string => `bulwark.inventory-${accountId}-${inventoryId}`;
const AGAIN_MS = 5_000;
const AT_ONCE = 200;

export function readKept(inventoryId: number, accountId: number): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(inventoryId, accountId));
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}
function write(kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(kept.list.inventoryId, kept.accountId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Later: the line is broken, the server is down or busy, or one has to sign in again. */
const isForLater = (reason: unknown): boolean =>
  !(reason instanceof ApiError) || reason.status < 400 || reason.status >= 500 || [401, 429].includes(reason.status);

/** What the phone itself can say, before the server does. */
export function judged(list: ToCount, told: readonly Told[], code: string, placeId: number | undefined): Verdict {
  const one = expectedBy(list, code);
  if (!one) return 'unexpected';
  if (one.counted || told.some((other) => expectedBy(list, other.code) === one)) return 'before';
  const here = list.placeId ?? placeId;
  return here !== undefined && one.placeId !== null && one.placeId !== here ? 'wrong-place' : 'as-expected';
}
export const expectedBy = (list: ToCount, code: string) => {
  const said = code.trim();
  return list.expected.find((one) => one.code === said.toUpperCase() || one.number === said);
};

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
      const said = code.trim();
      const now = held!;
      const verdict = judged(now.list, now.told, said, placeId);
      if (verdict === 'before') return verdict;
      const one: Count = {
        code: said,
        countedAt: new Date().toISOString(),
        ...(placeId !== undefined && { placeId }),
      };
      keep({ ...now, waiting: [...now.waiting, one], told: [{ code: said, verdict, sent: false }, ...now.told] });
      void flush();
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
  try {
    localStorage.removeItem(keyOf(inventoryId, accountId));
  } catch {
    // Forbidden storage holds nothing.
  }
}
