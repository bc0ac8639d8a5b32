/** Another person than whoever did the work looks at it: closes it or sends it back; or opens again what was closed. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { FindingId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { giveClosed, withdrawClosed } from '../evidence.ts';
import { RUN } from '../findings.ts';
import { limitsOf } from '../raise.ts';
import { digestOf, filesOf } from '../store/files.ts';
import { changeFinding } from '../store/findings.ts';
import { isOpenAgain } from '../store/sources.ts';
import { inHand, named, OWN_ROW, refuseDoer, tell } from '../within.ts';
import { Words } from './raise.ts';

/** With it the evidence is fixed: which files there are, and what is in them, stands in the record. */
export const close = action({
  name: 'findings.close',
  inPerson: true,
  input: z.strictObject({ findingId: FindingId, words: Words }),
  by: RUN,
  within: named,
  async run(context, { findingId, words }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await inHand(context, findingId, 'submitted');
    await refuseDoer(context, findingId);
    const digest = digestOf(await filesOf(sql, unitId, one));
    await changeFinding(sql, unitId, findingId, {
      ...{ state: 'closed', closed_at: now, closed_on: today, closed_by: actor.accountId, evidence_digest: digest },
    });
    const entry = await tell(context, one, 'closed', words);
    await giveClosed(context, findingId);
    return done({ result: {}, record: { findingId, evidence: reference(digest), ...entry }, touched: OWN_ROW });
  },
});

export const sendBack = action({
  name: 'findings.send-back',
  input: z.strictObject({ findingId: FindingId, words: Words }),
  by: RUN,
  within: named,
  async run(context, { findingId, words }) {
    const { sql, unitId } = context;
    const one = await inHand(context, findingId, 'submitted');
    await refuseDoer(context, findingId);
    await changeFinding(sql, unitId, findingId, { state: 'open', submitted_at: null, submitted_by: null });
    const entry = await tell(context, one, 'returned', words);
    return done({ result: {}, record: { findingId, ...entry }, touched: OWN_ROW });
  },
});

/** It was not put right after all, or not set aside rightly: another round, counted anew. The closing before it stays in the record. Found again meanwhile it stands anew, and there it is dealt with. */
export const reopen = action({
  name: 'findings.reopen',
  input: z.strictObject({ findingId: FindingId, words: Words }),
  by: RUN,
  within: named,
  async run(context, { findingId, words }) {
    const { sql, unitId, today } = context;
    const one = await inHand(context, findingId, 'closed', 'dismissed');
    if (await isOpenAgain(sql, unitId, findingId)) refuse('stands-anew');
    const dueOn = (await limitsOf(context))(one.severity, today);
    const round = one.round + 1;
    await changeFinding(sql, unitId, findingId, {
      ...{ state: 'open', round, opened_on: today, due_on: dueOn, submitted_at: null, submitted_by: null },
      ...{ closed_at: null, closed_on: null, closed_by: null, dismissed_until: null, evidence_digest: null },
    });
    const entry = await tell(context, { ...one, round }, 'reopened', words);
    await withdrawClosed(context, findingId);
    return done({ result: { dueOn }, record: { findingId, round, dueOn, ...entry }, touched: OWN_ROW });
  },
});
