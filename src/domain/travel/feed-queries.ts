/** What a calendar program is given, and whether one's own address stands. */
import { z } from 'zod';
import { logDailyLooks } from '../../journal/look.ts';
import { query } from '../../platform/query.ts';
import { passwordOf } from '../accounts/store/sign-ins.ts';
import { feedDays, feedSight, passwordMark } from './feed.ts';
import { daysAway, feedOf } from './store/feed.ts';
import { FEED } from './within.ts';

/** When it was made; nothing where there is none, or where it died with an earlier password. */
export const myFeed = query({
  name: 'travel.my-feed',
  input: z.strictObject({}),
  by: FEED,
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const place = { unitId, accountId: actor.accountId };
    const found = await feedOf(sql, place);
    const { passwordHash } = await passwordOf(sql, place);
    const stands = found?.passwordMark.equals(passwordMark(passwordHash));
    return { madeAt: stands ? found!.madeAt : null, sight: feedSight(actor.roles) };
  },
});

/** By the roles of this moment. Whoever is named to another sees on his own page that he was (rights.md R8). */
export const feed = query({
  name: 'travel.feed',
  input: z.strictObject({}),
  by: FEED,
  recorded: 'of-each',
  async run({ sql, unitId, actor, today, now }) {
    const sight = feedSight(actor.roles);
    const asked = { ...feedDays(today), own: actor.personId, everyone: sight !== 'own' };
    const days = await daysAway(sql, unitId, asked);
    if (sight === 'names') {
      const people = days.filter(({ own }) => !own).map(({ personId }) => personId);
      const look = { accountId: actor.accountId, purpose: 'travel', query: 'travel.feed' };
      await logDailyLooks(sql, { unitId, people, at: now, ...look });
    }
    return { days: days.map(({ personId: _, name, ...one }) => (sight === 'names' ? { ...one, name } : one)) };
  },
});
