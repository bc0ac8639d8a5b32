/** Which parts are done, here and at the server; and sending what it has not heard of yet. */
import { useCallback, useEffect, useState } from 'react';
import { useRefresh } from '../../api.ts';
import type { Learning, LearnPart } from './learn.tsx';
import { queue, sendWaiting, waiting } from './queue.ts';

const TRY_AGAIN_MS = 10_000;

export type Doing = {
  readonly isDone: (part: LearnPart) => boolean;
  /** Something is done that the server has not heard of, for it cannot be reached. */
  readonly unsent: boolean;
  readonly finish: (part: LearnPart) => void;
};

export function useLearning(accountId: number, course: Learning): Doing {
  const [here, setHere] = useState<readonly number[]>(() => waiting(accountId));
  const [unsent, setUnsent] = useState(false);
  const refresh = useRefresh();
  const send = useCallback(async () => {
    if (waiting(accountId).length === 0) return;
    const all = await sendWaiting(accountId);
    setUnsent(!all);
    if (all) await refresh();
  }, [accountId, refresh]);
  useSentAgain(send);
  return {
    isDone: (part) => part.done || (here.includes(part.partId) && course.parts.includes(part)),
    unsent,
    finish: (part) => {
      queue(accountId, part.partId);
      setHere((all) => [...all, part.partId]);
      void send();
    },
  };
}

/** When the page opens, when the line is back, and every few seconds as long as something waits. */
function useSentAgain(send: () => Promise<void>): void {
  useEffect(() => {
    const again = () => void send();
    again();
    window.addEventListener('online', again);
    const timer = setInterval(again, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [send]);
}
