/** Answers of a test on their way to the server. Only numbers stand in the browser: of the attempt, of the question, of the places chosen. */
import { call } from '../../api.ts';
import { useUnsent as useUnsentOf } from '../../kit/unsent.ts';

type Answer = readonly (readonly number[])[];

export function useUnsent(attemptId: number) {
  const unsent = useUnsentOf<Answer>(`attempt-${attemptId}`, (position, answer) =>
    call('questions.save-answer', { attemptId, position: Number(position), answer } as never),
  );
  return { ...unsent, put: (position: number, answer: Answer) => unsent.put(String(position), answer) };
}
