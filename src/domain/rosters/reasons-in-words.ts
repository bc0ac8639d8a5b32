/** The sentence for anything that is said of a cell or a row: one vocabulary of the reading, one of the proposing. */
import { cellNotes, cellReasons, skipReasons } from '../../imports/reasons.ts';
import type { Localised } from '../../law/localised.ts';
import type { Reason } from './proposed-row.ts';
import { ROW_NOTE_WORDS } from './rosters.ts';

const WORDS: Readonly<Record<Reason, Localised>> = { ...cellReasons, ...cellNotes, ...skipReasons, ...ROW_NOTE_WORDS };

export const reasonInWords = (reason: Reason): Localised => WORDS[reason];
