/** The draft saves itself a few seconds after the last change; what could not be saved stays on the page and is said. */
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { type Draft, inputOf, numbered } from './draft-model.ts';

const AFTER_MS = 2500;

export type Saving = {
  readonly state: 'saved' | 'changed' | 'saving' | 'failed';
  readonly error: unknown;
  /** At once: before publishing. */
  readonly save: () => Promise<void>;
};

type Parts = {
  readonly courseId: number;
  readonly revision: number;
  readonly draft: Draft;
  readonly setDraft: (change: (now: Draft) => Draft) => void;
};

export function useAutosave({ courseId, revision: first, draft, setDraft }: Parts): Saving {
  const [state, setState] = useState<Saving['state']>('saved');
  const [error, setError] = useState<unknown>();
  const revision = useRef(first);
  const latest = useRef(draft);
  const saved = useRef(JSON.stringify(inputOf(courseId, 0, draft)));
  const busy = useRef<Promise<void>>(undefined);
  latest.current = draft;

  const saveOnce = async () => {
    const sent = latest.current;
    const text = JSON.stringify(inputOf(courseId, 0, sent));
    if (text === saved.current) return setState('saved');
    setState('saving');
    try {
      const done = await call('courses.save-draft', inputOf(courseId, revision.current, sent));
      revision.current = done.revision;
      const after = numbered(sent, sent, done.partIds);
      saved.current = JSON.stringify(inputOf(courseId, 0, after));
      setDraft((now) => numbered(now, sent, done.partIds));
      setError(undefined);
      setState('saved');
    } catch (reason) {
      setError(reason);
      setState('failed');
      throw reason;
    }
  };
  /** One after the other: two at once would be one too late. */
  const save = async () => {
    await busy.current?.catch(() => {});
    busy.current = saveOnce();
    await busy.current;
  };

  const text = JSON.stringify(inputOf(courseId, 0, draft));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of what is written is what it waits for
  useEffect(() => {
    if (text === saved.current) return;
    setState('changed');
    const timer = setTimeout(() => void save().catch(() => {}), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { state, error, save };
}
