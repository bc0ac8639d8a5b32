/** What a user can do about notices: say that they were seen. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../platform/action.ts';
import { TOLD } from './notices.ts';
import { markRemindersRead } from './store/reminders.ts';
import { markRead } from './store.ts';

/** One's own alone. */
export const readNotices = action({
  name: 'notices.read',
  input: z.strictObject({}),
  by: TOLD,
  within: ownUnit,
  async run({ sql, unitId, actor, now }) {
    const notices = await markRead(sql, unitId, actor.accountId, now);
    const { personId } = actor;
    const reminders = personId === undefined ? 0 : await markRemindersRead(sql, unitId, { personId, at: now });
    return done({ result: {}, record: { notices, reminders }, touched: 'nothing' });
  },
});
