/**
 * Answers on their way to the server. Each is kept in the browser until the server has said that it has it: a lost connection, a closed
 * tab or a dead phone sends it again. Only numbers stand there: of the attempt, of the question, of the places chosen.
 */
import { useEffect, useState } from 'react';
import { ApiError, call } from '../../api.ts';

type Answer = readonly (readonly number[])[];
type Waiting = Readonly<Record<string, Answer>>;

const keyOf = (attemptId: number): string => `bulwark.attempt-${attemptId}`;
const AGAIN_MS = 4_000;

function read(attemptId: number): Waiting {
  try {
    return JSON.parse(localStorage.getItem(keyOf(attemptId)) ?? '{}') as Waiting;
  } catch {
    return {};
  }
}

function write(attemptId: number, waiting: Waiting): void {
  try {
    if (Object.keys(waiting).length === 0) localStorage.removeItem(keyOf(attemptId));
    else localStorage.setItem(keyOf(attemptId), JSON.stringify(waiting));
  } catch {
    // A full or forbidden storage: what waits lasts as long as the page.
  }
}

export type Unsent = {
  readonly waiting: Waiting;
  /** What the server declined for good: the time is over, the attempt has ended. */
  readonly declined: ApiError | undefined;
  readonly put: (position: number, answer: Answer) => void;
  /** Until nothing is left to send, or the server cannot be reached: then no. */
  readonly flush: () => Promise<boolean>;
};

/** Later, at the same door: the line is broken, the server is down or busy, or one has to sign in again. */
const isForLater = (reason: unknown): boolean =>
  !(reason instanceof ApiError) || reason.status < 400 || reason.status >= 500 || [401, 429].includes(reason.status);

type Hears = { readonly waiting: (waiting: Waiting) => void; readonly declined: (reason: ApiError) => void };

function queueOf(attemptId: number, hears: Hears) {
  let held = read(attemptId);
  let sending: Promise<boolean> | undefined;
  const keep = (next: Waiting) => {
    held = next;
    write(attemptId, next);
    hears.waiting(next);
  };
  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const [first] = Object.entries(held);
      if (!first) return true;
      const [position, answer] = first;
      const input = { attemptId, position: Number(position), answer };
      try {
        await call('questions.save-answer', input as never);
      } catch (reason) {
        if (isForLater(reason)) return false;
        hears.declined(reason as ApiError);
        keep({});
        return false;
      }
      // A later choice for the same question may have come meanwhile: then it is still to be sent.
      if (held[position] === answer) keep(without(held, position));
    }
  };
  const flush = (): Promise<boolean> => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };
  return {
    flush,
    first: held,
    again: () => void (Object.keys(held).length > 0 && flush()),
    put: (position: number, answer: Answer) => {
      keep({ ...held, [position]: answer });
      void flush();
    },
  };
}

export function useUnsent(attemptId: number): Unsent {
  const [declined, decline] = useState<ApiError>();
  const [queue] = useState(() =>
    queueOf(attemptId, { waiting: (next) => show(next), declined: (reason) => decline(reason) }),
  );
  const [waiting, show] = useState<Waiting>(queue.first);
  useEffect(() => {
    const timer = setInterval(queue.again, AGAIN_MS);
    addEventListener('online', queue.again);
    queue.again();
    return () => {
      clearInterval(timer);
      removeEventListener('online', queue.again);
    };
  }, [queue]);
  return { waiting, declined, put: queue.put, flush: queue.flush };
}

function without(all: Waiting, position: string): Waiting {
  const { [position]: _, ...rest } = all;
  return rest;
}
