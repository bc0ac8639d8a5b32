/** The secret address of one's calendar of journeys: made and revoked by the account's owner, in person. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { PasswordField } from '../../accounts/accounts.ts';
import { confirmOwnPassword } from '../../accounts/own-password.ts';
import { passwordOf } from '../../accounts/store/sign-ins.ts';
import { addressOf, feedHash, newFeedSecret, passwordMark } from '../feed.ts';
import { deleteFeed, setFeed } from '../store/feed.ts';
import { FEED } from '../within.ts';

/** The password again, as for an access token. The address is in this answer and nowhere else; the one before it is dead. */
export const makeFeed = action({
  name: 'travel.make-feed',
  input: z.strictObject({ password: PasswordField }),
  by: FEED,
  inPerson: true,
  within: ownUnit,
  prepare: (preparing, { password }) => confirmOwnPassword(preparing, password),
  async run({ sql, unitId, actor, now }, _input, { passwordHash }) {
    const place = { unitId, accountId: actor.accountId };
    if ((await passwordOf(sql, place)).passwordHash !== passwordHash) refuse('wrong-password');
    const secret = newFeedSecret(unitId);
    await setFeed(sql, place, { hash: feedHash(secret), passwordMark: passwordMark(passwordHash), now });
    return done({
      result: { address: addressOf(secret), madeAt: now },
      record: { account: actor.accountId },
      touched: 'nothing',
    });
  },
});

export const revokeFeed = action({
  name: 'travel.revoke-feed',
  input: z.strictObject({}),
  by: FEED,
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor }) {
    if (!(await deleteFeed(sql, { unitId, accountId: actor.accountId }))) refuse('not-found');
    return done({ result: { revoked: true }, record: { account: actor.accountId }, touched: 'nothing' });
  },
});
