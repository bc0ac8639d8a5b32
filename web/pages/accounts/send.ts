/** Sends a form to an address outside the registry; what is declined is shown with it, and what was typed stays. */
import { useState } from 'react';
import { post } from '../../api.ts';

export function useSend<Input extends object, Result>(
  path: string,
  onAnswer: (answer: Result) => Promise<void> | void,
) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async (input: Input) => {
    setBusy(true);
    setError(undefined);
    try {
      await onAnswer(await post<Result>(path, input));
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return { send, error, busy };
}
