/** Reminding by hand: the holders of chosen documents find it on My page and in the bell. Nobody is reminded twice on a day. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { TravelDocumentId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { addDocumentReminders, standingOf } from '../../notices/store/reminders.ts';
import { holdersOf, knownDocuments } from '../store/reminding.ts';
import { KEEP } from '../travel-documents.ts';

/** What is not out any more reminds nobody. */
export const remindHolders = action({
  name: 'travel-documents.remind',
  input: z.strictObject({ documentIds: z.array(TravelDocumentId).min(1).max(2000) }),
  by: KEEP,
  async within({ sql, unitId }, { documentIds }) {
    const all = [...new Set<number>(documentIds)];
    return (await knownDocuments(sql, unitId, all)) === all.length ? unitId : refuse('not-found');
  },
  async run({ sql, unitId, actor, now, today }, { documentIds }) {
    const all = await holdersOf(sql, unitId, documentIds);
    const people = all.map(({ personId }) => personId);
    const reminded = await addDocumentReminders(sql, unitId, { all, day: today, by: actor.accountId, at: now });
    const reached = await standingOf(sql, unitId, { people: reminded, day: today });
    return done({
      result: {
        reminded: reminded.length,
        /** Reminded today already. */
        before: people.length - reminded.length,
        withoutAccount: reached.filter(({ hasAccount }) => !hasAccount).length,
      },
      record: { reminded: reminded.length, of: people.length },
      touched: 'nothing',
    });
  },
});
