/**
 * What is on its way to the server: kept in this browser until the server has said that it has it, so that a lost connection, a closed tab or a dead
 * phone sends it again. By key: a later word under the same key takes the place of the earlier one. Gone on signing out.
 */
import { useEffect, useState } from 'react';
import { ApiError } from '../api.ts';

const PREFIX = 'bulwark.unsent.';
const AGAIN_MS = 4_000;

type Waiting<Value> = Readonly<Record<string, Value>>;

function read<Value>(name: string): Waiting<Value> {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? '{}') as Waiting<Value>;
  } catch {
    return {};
  }
}

function write<Value>(name: string, waiting: Waiting<Value>): void {
  try {
    if (Object.keys(waiting).length === 0) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(waiting));
  } catch {
    // A full or forbidden storage: what waits lasts as long as the page.
  }
}

export type Unsent<Value> = {
  readonly waiting: Waiting<Value>;
  /** What the server declined for good; it is kept no longer. */
  readonly declined: ApiError | undefined;
  readonly put: (key: string, value: Value) => void;
  /** Until nothing is left to send, or the server cannot be reached or declines: then no. */
  readonly flush: () => Promise<boolean>;
};

/** Later, at the same door: the line is broken, the server is down or busy, or one has to sign in again. */
const isForLater = (reason: unknown): boolean =>
  !(reason instanceof ApiError) || reason.status < 400 || reason.status >= 500 || [401, 429].includes(reason.status);

type Send<Value> = (key: string, value: Value) => Promise<unknown>;
type Hears<Value> = {
  readonly waiting: (waiting: Waiting<Value>) => void;
  readonly declined: (reason: ApiError | undefined) => void;
};

function queueOf<Value>(name: string, send: () => Send<Value>, hears: Hears<Value>) {
  let held = read<Value>(name);
  let sending: Promise<boolean> | undefined;
  const keep = (next: Waiting<Value>) => {
    held = next;
    write(name, next);
    hears.waiting(next);
  };
  const sendAll = async (): Promise<boolean> => {
    let took = true;
    for (;;) {
      const [first] = Object.entries(held);
      if (!first) return took;
      const [key, value] = first;
      try {
        await send()(key, value);
      } catch (reason) {
        if (isForLater(reason)) return false;
        hears.declined(reason as ApiError);
        took = false;
      }
      // A later word under the same key may have come meanwhile: then it is still to be sent.
      if (held[key] === value) keep(without(held, key));
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
    put: (key: string, value: Value) => {
      hears.declined(undefined);
      keep({ ...held, [key]: value });
      void flush();
    },
  };
}

/** `name` names what is kept in the browser, with who sends it where it is about himself. */
export function useUnsent<Value>(name: string, send: Send<Value>): Unsent<Value> {
  const [declined, decline] = useState<ApiError>();
  const [current] = useState(() => ({ send }));
  current.send = send;
  const [queue] = useState(() =>
    queueOf<Value>(name, () => current.send, { waiting: (next) => show(next), declined: (reason) => decline(reason) }),
  );
  const [waiting, show] = useState<Waiting<Value>>(queue.first);
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

/** What is being filled in and not to be sent yet: it outlives a closed page on this device, and goes when it was sent and on signing out. */
export function useKeptHere<Value>(name: string): readonly [Value | undefined, (value: Value | undefined) => void] {
  const [value, set] = useState<Value | undefined>(() => read<Value>(name).one);
  return [
    value,
    (next) => {
      set(next);
      write(name, next === undefined ? {} : { one: next });
    },
  ];
}

/** Nothing of what one person typed stays for the next. */
export function forgetUnsent(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

function without<Value>(all: Waiting<Value>, key: string): Waiting<Value> {
  const { [key]: _, ...rest } = all;
  return rest;
}
