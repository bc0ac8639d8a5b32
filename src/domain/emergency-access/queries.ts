/** Grants with their reasons, for those who ask, agree and review; how many wait or run, for the banner; and what one is told of one's own. */
import { z } from 'zod';
import type { Context } from '../../platform/action.ts';
import { Page } from '../../platform/input.ts';
import { hasAny } from '../../platform/permission.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import { AGREE_EMERGENCY, ASK_EMERGENCY, REVIEW_EMERGENCY, standingOf } from './emergency-access.ts';
import { countGrants, getGrant, grantsOver, listGrants, looksOf, wordsOf } from './store/grants.ts';

/** What the reader could do now; the server asks again when he does. */
async function shown({ sql, unitId, actor, now, today }: Context, grantId: number) {
  const { asker, decider, words: sealed, key, salt: _, ...one } = await getGrant(sql, unitId, grantId);
  const { reason, account = null, review = null } = wordsOf(unitId, { ...one, words: sealed, key });
  const standing = standingOf(one, now);
  const mine = isSame(actor, asker);
  const second = hasAny(actor.roles, AGREE_EMERGENCY) && !mine;
  return {
    ...{ ...one, reason, account, review, standing, mine },
    looksAt: await looksOf(sql, unitId, grantId),
    mayAgree: second && standing === 'asked',
    mayWithdraw: mine && standing === 'asked',
    mayEnd: (second || mine) && standing === 'open',
    mayReview:
      standing === 'over' && hasAny(actor.roles, REVIEW_EMERGENCY) && !mine && !(decider && isSame(actor, decider)),
    reviewLate: one.reviewBy !== null && one.reviewedAt === null && one.reviewBy < today,
    accountLate: one.accountBy !== null && one.accountedAt === null && one.accountBy < today,
  };
}

export const grants = query({
  name: 'emergency-access.list',
  input: z.strictObject(Page),
  by: ASK_EMERGENCY,
  recorded: 'no',
  async run(context, slice) {
    const { sql, unitId, actor } = context;
    const reader = { ...actor, all: hasAny(actor.roles, REVIEW_EMERGENCY) };
    const { total, rows } = await listGrants(sql, unitId, reader, slice);
    const opened = [];
    for (const { grantId } of rows) opened.push(await shown(context, grantId));
    return { total, rows: opened };
  },
});

/** Loud: on every page of those who agree and review. */
export const grantCounts = query({
  name: 'emergency-access.counts',
  input: z.strictObject({}),
  by: REVIEW_EMERGENCY,
  recorded: 'no',
  run: ({ sql, unitId, actor, now, today }) => countGrants(sql, unitId, actor.personId, now, today),
});

/** Once it is over, everything: who, why, who agreed, what was opened when, what the review found. */
export const grantsOfMe = query({
  name: 'emergency-access.of-me',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, now }) {
    const rows = [];
    for (const found of await grantsOver(sql, unitId, actor.personId ?? refuse('not-found'), now)) {
      const { asker: _, decider: __, words: sealed, key, salt: ___, personId: ____, name: _____, ...one } = found;
      const { reason, account = null, review = null } = wordsOf(unitId, { ...one, words: sealed, key });
      const looksAt = await looksOf(sql, unitId, one.grantId);
      rows.push({ ...one, reason, account, review, looksAt, standing: standingOf(one, now) });
    }
    return { rows };
  },
});
