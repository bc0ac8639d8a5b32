/**
 * Reminding by hand: the officer picks rows of the ledger, or all of a filter, and each person who owes something of it finds a reminder on
 * My page and in the bell. Nobody is reminded twice on a day. No mail goes, and nobody else sees who was reminded.
 */
import { z } from 'zod';
import { plusDays } from '../../law/day.ts';
import { action, type Context, done } from '../../platform/action.ts';
import { PersonId } from '../../platform/ids.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { isKnownDepartment } from '../accounts/store.ts';
import { LedgerFilterFields, type LedgerFilterInput, readLedger } from '../duties/ledger.ts';
import { addReminders, knownPeople, remindersOf, standingOf, type ToRemind } from './store/reminders.ts';

/** `people` narrows the filter to those who were chosen. */
const Whom = z.strictObject({ ...LedgerFilterFields, people: z.array(PersonId).min(1).max(2000).optional() });
type Whom = LedgerFilterInput & { readonly people?: readonly number[] | undefined };

const OWED = ['overdue', 'due-soon', 'owed'];
/** More rows than a large unit has. */
const ROWS_AT_MOST = 1_000_000;
/** `[D]` Shown on My page for so long. */
const SHOWN_DAYS = 90;

/** The people of the filter with what is open of each: the unit's own rows, what is met and what cannot be recorded remind nobody. */
async function whomOf(context: Context, { people, ...filter }: Whom): Promise<ToRemind[]> {
  const rows = await readLedger(context, filter, { offset: 0, limit: ROWS_AT_MOST });
  const chosen = people && new Set<number>(people);
  const byPerson = new Map<number, { rules: Set<number>; items: number }>();
  for (const { personId, rule, state } of rows) {
    if (personId === 0 || !OWED.includes(state) || chosen?.has(personId) === false) continue;
    const one = byPerson.get(personId) ?? { rules: new Set<number>(), items: 0 };
    one.rules.add(rule);
    byPerson.set(personId, { rules: one.rules, items: one.items + 1 });
  }
  return [...byPerson].map(([personId, { rules, items }]) => ({ personId, rules: [...rules], items }));
}

/** How many would be reminded, before anybody is. */
export const wouldRemind = query({
  name: 'notices.would-remind',
  input: Whom,
  by: ['security-officer'],
  recorded: 'no',
  async run(context, whom) {
    const all = await whomOf(context, whom);
    const people = all.map(({ personId }) => personId);
    const standing = await standingOf(context.sql, context.unitId, { people, day: context.today });
    return {
      people: people.length,
      toRemind: standing.filter(({ reminded }) => !reminded).length,
      remindedToday: standing.filter(({ reminded }) => reminded).length,
      withoutAccount: standing.filter(({ hasAccount, reminded }) => !hasAccount && !reminded).length,
    };
  },
});

export const remindPeople = action({
  name: 'notices.remind-people',
  input: Whom,
  by: ['security-officer'],
  async within({ sql, unitId }, { departmentId, people }) {
    if (departmentId !== undefined && !(await isKnownDepartment(sql, unitId, departmentId))) refuse('not-found');
    const all = [...new Set<number>(people ?? [])];
    if ((await knownPeople(sql, unitId, all)) < all.length) refuse('not-found');
    return unitId;
  },
  prepare: ({ read }, whom) => read((context) => whomOf(context, whom)),
  async run({ sql, unitId, actor, now, today }, { people: _, text, ...filter }, all) {
    const reminded = await addReminders(sql, unitId, { all, day: today, by: actor.accountId, at: now });
    return done({
      result: { reminded: reminded.length },
      record: { ...filter, text: text !== undefined, reminded: reminded.length, of: all.length },
      touched: 'nothing',
    });
  },
});

/** What one was reminded of in the last three months, the newest first. */
export const myReminders = query({
  name: 'notices.my-reminders',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const personId = actor.personId ?? refuse('not-found');
    return { reminders: await remindersOf(sql, unitId, { personId, since: plusDays(today, -SHOWN_DAYS) }) };
  },
});
