/** Opened by him alone who asked, for as long as the clock runs; each time is an act of its own, logged for the person and under the grant. */
import { z } from 'zod';
import { logLook } from '../../../journal/look.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { GrantId, type PersonId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { findPersonFacts } from '../../duties/store/facts.ts';
import { listOwnMatters } from '../../matters/store/lists.ts';
import { getMatter, wordsOf as wordsOfMatter } from '../../matters/store/matters.ts';
import { AGREE_EMERGENCY, ASK_EMERGENCY, REVIEW_EMERGENCY, REVIEW_OUTCOMES, standingOf } from '../emergency-access.ts';
import { getGrant, insertLook, markAccounted, markEnded, markReviewed, putWords } from '../store/grants.ts';
import { namedGrant, refuseSecrets, Said } from './grant.ts';

async function fileOf({ sql, unitId }: Context, personId: PersonId) {
  const found = (await findPersonFacts(sql, unitId, personId)) ?? refuse('not-found');
  const { name, staffNumber, department, phone, email, joinedOn, leftOn, holdings, stationings } = found;
  return { name, staffNumber, department, phone, email, joinedOn, leftOn, holdings, stationings };
}

const MATTERS_AT_MOST = 200;
async function mattersOf({ sql, unitId }: Context, personId: PersonId) {
  const { rows } = await listOwnMatters(sql, unitId, personId, { offset: 0, limit: MATTERS_AT_MOST });
  const opened = [];
  for (const { matterId, trigger, reportedAt, state } of rows) {
    const one = await getMatter(sql, unitId, matterId);
    const words = await wordsOfMatter(sql, unitId, one);
    opened.push({
      matterId,
      trigger,
      reportedAt,
      state,
      words: words.map(({ what, words: said, saidAt }) => ({ what, said, saidAt })),
    });
  }
  return opened;
}

export const openUnderGrant = action({
  name: 'emergency-access.open',
  input: z.strictObject({ grantId: GrantId }),
  by: ASK_EMERGENCY,
  inPerson: true,
  within: namedGrant,
  async run(context, { grantId }) {
    const { sql, unitId, actor, now } = context;
    const one = await getGrant(sql, unitId, grantId, true);
    if (!isSame(actor, one.asker)) return refuse('not-found');
    if (standingOf(one, now) !== 'open') refuse('access-closed');
    const { personId, part } = one;
    const position = await insertLook(sql, unitId, grantId, now);
    await logLook(sql, {
      ...{ unitId, personId, at: now, accountId: actor.accountId },
      ...{ purpose: 'emergency', query: 'emergency-access.open' },
    });
    return done({
      result: {
        endsAt: one.endsAt!,
        file: part === 'file' ? await fileOf(context, personId) : null,
        matters: part === 'matters' ? await mattersOf(context, personId) : null,
      },
      record: { grantId, personId, part, look: position },
      touched: 'nothing',
    });
  },
});

/** Before the clock does: by him who has it, or by who could have declined it. */
export const endAccess = action({
  name: 'emergency-access.end',
  input: z.strictObject({ grantId: GrantId }),
  by: ASK_EMERGENCY,
  within: namedGrant,
  async run({ sql, unitId, actor, now }, { grantId }) {
    const one = await getGrant(sql, unitId, grantId, true);
    const may = isSame(actor, one.asker) || AGREE_EMERGENCY.some((role) => actor.roles.includes(role));
    if (!may || one.personId === actor.personId) return refuse('not-found');
    if (standingOf(one, now) !== 'open') refuse('wrong-state');
    await markEnded(sql, unitId, grantId, now);
    return done({ result: {}, record: { grantId, personId: one.personId }, touched: 'nothing' });
  },
});

/** What it served, by him who had it. */
export const accountForAccess = action({
  name: 'emergency-access.account',
  input: z.strictObject({ grantId: GrantId, account: Said(1000) }),
  by: ASK_EMERGENCY,
  inPerson: true,
  within: namedGrant,
  async run({ sql, unitId, actor, now }, { grantId, account }) {
    const one = await getGrant(sql, unitId, grantId, true);
    if (!isSame(actor, one.asker)) return refuse('not-found');
    if (one.state !== 'granted' || one.accountedAt !== null) refuse('wrong-state');
    refuseSecrets(account);
    await putWords(sql, unitId, one, { account });
    await markAccounted(sql, unitId, grantId, now);
    const record = { grantId, personId: one.personId, account: sealedHash(one.salt, account, 'account') };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

/** By a third: neither who had it nor who agreed, nor the person concerned. */
export const reviewAccess = action({
  name: 'emergency-access.review',
  input: z.strictObject({ grantId: GrantId, outcome: z.enum(REVIEW_OUTCOMES), review: Said(1000) }),
  by: REVIEW_EMERGENCY,
  inPerson: true,
  within: namedGrant,
  async run({ sql, unitId, actor, now }, { grantId, outcome, review }) {
    const one = await getGrant(sql, unitId, grantId, true);
    if (one.personId === actor.personId) return refuse('not-found');
    if (standingOf(one, now) !== 'over') refuse('wrong-state');
    if (isSame(actor, one.asker) || isSame(actor, one.decider!)) refuse('third-person');
    refuseSecrets(review);
    await putWords(sql, unitId, one, { review });
    await markReviewed(sql, unitId, grantId, { at: now, by: actor.accountId, outcome });
    return done({
      result: {},
      record: { grantId, personId: one.personId, outcome, review: sealedHash(one.salt, review, 'review') },
      touched: 'nothing',
    });
  },
});
