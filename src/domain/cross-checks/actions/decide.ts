/** The rules are run now; a hit becomes a finding, or is accepted by the head with the reason until a day. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, done } from '../../../platform/action.ts';
import { CrossCheckHitId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { raiseFindings, type ToRaise } from '../../findings/raise.ts';
import { OWN_ROW, ofUnit } from '../../findings/within.ts';
import { lastAcceptable } from '../accepted.ts';
import { CROSS_CHECKS, crossCheckOf } from '../catalogue.ts';
import { AT_ONCE, DECIDE, hitStand, SEE } from '../cross-checks.ts';
import { nameOfHit } from '../names.ts';
import { runRules } from '../run.ts';
import { acceptHit, getHit, type Hit, noteFinding } from '../store/hits.ts';

/** All rules, at once: for whoever has just put something right. */
export const runNow = action({
  name: 'cross-checks.run',
  input: z.strictObject({}),
  by: SEE,
  within: ofUnit,
  async run(context) {
    const runs = await runRules(context, CROSS_CHECKS);
    const sum = (of: 'found' | 'gone') => runs.reduce((all, run) => all + run[of], 0);
    const result = { rules: runs.length, found: sum('found'), gone: sum('gone') };
    return done({ result, record: result, touched: OWN_ROW });
  },
});

const toRaise = (hit: Hit): ToRaise => {
  const rule = crossCheckOf(hit.rule)!;
  const name = nameOfHit(hit);
  return {
    ...{ source: 'cross-check', sourceKey: `${hit.rule}/${hit.key}`, severity: rule.severity, duties: rule.duties },
    title: rule.title,
    what: { zh: `${rule.because.zh}。${rule.todo.zh}`, en: `${rule.because.en}. ${rule.todo.en}` },
    ...(name.zh !== '' && { where: name }),
    ...(rule.thing && hit.thingId !== null && { thing: { kind: rule.thing, id: hit.thingId } }),
    personIds: hit.personId === null ? [] : [hit.personId],
    ...(hit.departmentId !== null && { departmentId: hit.departmentId }),
  };
};

/** Put right from then on in the list of findings; once the rule no longer finds it, that closes the finding. */
export const raise = action({
  name: 'cross-checks.raise',
  input: z.strictObject({ hitIds: z.array(CrossCheckHitId).min(1).max(AT_ONCE) }),
  by: SEE,
  within: async ({ sql, unitId }, { hitIds }) => {
    for (const hitId of hitIds) await getHit(sql, unitId, hitId);
    return unitId;
  },
  async run(context, { hitIds }) {
    const { sql, unitId, today } = context;
    const hits: Hit[] = [];
    for (const hitId of new Set(hitIds)) {
      const hit = await getHit(sql, unitId, hitId, true);
      if (hitStand(hit, today) !== 'open') refuse('hit-not-open');
      hits.push(hit);
    }
    const raised = await raiseFindings(context, hits.map(toRaise));
    for (const [at, { findingId }] of raised.entries()) await noteFinding(sql, unitId, hits[at]!.hitId, findingId);
    const findings = raised.map(({ findingId, outcome }, at) => ({ hitId: hits[at]!.hitId, findingId, outcome }));
    return done({ result: { findings }, record: { findings }, touched: OWN_ROW });
  },
});

/** It stands as it is until a day, and comes back after it. Nobody accepts what is about himself. */
export const accept = action({
  name: 'cross-checks.accept',
  inPerson: true,
  input: z.strictObject({
    hitId: CrossCheckHitId,
    words: paragraph(2000)
      .transform((text) => text.trim())
      .pipe(z.string().min(2)),
    until: DayField,
  }),
  by: DECIDE,
  within: async ({ sql, unitId }, { hitId }) => {
    await getHit(sql, unitId, hitId);
    return unitId;
  },
  async run(context, { hitId, words, until }) {
    const { sql, unitId, today, actor } = context;
    const hit = await getHit(sql, unitId, hitId, true);
    if (!['open', 'accepted'].includes(hitStand(hit, today))) refuse('hit-not-open');
    if (isSame(actor, { accountId: -1, personId: hit.personId })) refuse('own-hit');
    if (until < today || until > (await lastAcceptable(context))) refuse('accepted-until');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const salt = await acceptHit(sql, unitId, { hitId, words, on: today, until, by: actor.accountId });
    const record = { hitId, rule: hit.rule, until, words: sealedHash(salt, words, 'words') };
    return done({ result: {}, record, touched: 'nothing' });
  },
});
