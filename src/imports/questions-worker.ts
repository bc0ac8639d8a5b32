/** A stranger's sheet of questions is read in a thread of its own (in-thread.ts), as every sheet is. */
import { type InThread, readInThread } from './in-thread.ts';
import type { QuestionsList } from './questions-list.ts';

/** Which words mean which topic: `headerKey` of the word to its code. */
export type QuestionsRequest = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly subjects: Readonly<Record<string, string>>;
};
export type QuestionsRead = InThread<QuestionsList>;

/** Never rejects for anything in the file. */
export const readQuestionsInWorker = (request: QuestionsRequest): Promise<QuestionsRead> =>
  readInThread<QuestionsList>(new URL('./questions-thread.ts', import.meta.url), request);
