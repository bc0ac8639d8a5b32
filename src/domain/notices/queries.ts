/** What a user is told unasked: how much of the own falls due, and of what one answers for. */
import { z } from 'zod';
import { plusDays } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { query } from '../../platform/query.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { boundsOf, STEPS, TOLD } from './notices.ts';
import { listFailing } from './store/failing.ts';
import { remindersOf } from './store/reminders.ts';
import { countsFor } from './store.ts';

export const mine = query({
  name: 'notices.mine',
  input: z.strictObject({}),
  by: TOLD,
  recorded: 'no',
  async run({ sql, unitId, actor, today, timeZone }) {
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    const counts = await countsFor(sql, unitId, actor.accountId, boundsOf(today, timeZone, figures));
    const { personId } = actor;
    const since = plusDays(today, -14);
    const [reminder] = personId === undefined ? [] : await remindersOf(sql, unitId, { personId, since });
    return {
      /** The last reminder given by hand in these two weeks. */
      reminder,
      steps: STEPS.flatMap((step) => counts.filter((one) => one.step === step)),
      /** The figures by which the steps are told apart, in days. */
      days: {
        soon: figures['reminder.before'],
        toOfficer: figures['reminder.to-officer'],
        toHead: figures['reminder.to-head'],
      },
    };
  },
});

/** Whom mail does not reach, by account: neither what waits nor an address. */
export const failingMail = query({
  name: 'notices.failing-mail',
  input: z.strictObject({}),
  by: ['system-admin'],
  recorded: 'no',
  async run({ sql, unitId, now }) {
    return { rows: await listFailing(sql, unitId, now) };
  },
});
