/** The checks are run now; a breach is explained, the explanation withdrawn, or it becomes a finding. No act changes a date. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { DateOrderBreachId, type UnitId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { raiseFindings, type ToRaise } from '../../findings/raise.ts';
import { OWN_ROW, ofUnit } from '../../findings/within.ts';
import { DATE_ORDERS, dateOrderOf } from '../catalogue.ts';
import { AT_ONCE, breachStand, EXPLANATION_AT_MOST, KEPT_CLOSE, OFFICE, RUN, SEE } from '../date-orders.ts';
import { nameOfBreach } from '../names.ts';
import { runChecks } from '../run.ts';
import { type Breach, getBreach, noteFinding } from '../store/breaches.ts';
import { insertExplanation, withdrawExplanation } from '../store/explanations.ts';
import { asked } from './filter.ts';

/** All checks, at once. */
export const runNow = action({
  name: 'date-orders.run',
  input: z.strictObject({}),
  by: RUN,
  within: ownUnit,
  async run(context) {
    const runs = await runChecks(context, DATE_ORDERS);
    const sum = (of: 'found' | 'gone') => runs.reduce((all, run) => all + run[of], 0);
    const result = { checks: runs.length, found: sum('found'), gone: sum('gone') };
    return done({ result, record: result, touched: 'nothing' });
  },
});

type Named = { readonly breachId: DateOrderBreachId };
const inSight = ({ sql, unitId, actor }: Pick<Context, 'sql' | 'unitId' | 'actor'>, breachId: number, hold = false) =>
  getBreach(sql, unitId, breachId, asked(actor, {}), hold);
const named = async (context: Pick<Context, 'sql' | 'unitId' | 'actor'>, { breachId }: Named): Promise<UnitId> => {
  await inSight(context, breachId);
  return context.unitId;
};

/** Held, and not about the actor himself: nobody explains his own. */
async function held(context: Context, breachId: number): Promise<Breach> {
  const breach = await inSight(context, breachId, true);
  if (isSame(context.actor, { accountId: -1, personId: breach.personId })) refuse('own-breach');
  return breach;
}

/** Why it was late, and what was done about it. It stays in the list, as explained; the explanation before it is kept as withdrawn. */
export const explain = action({
  name: 'date-orders.explain',
  inPerson: true,
  input: z.strictObject({
    breachId: DateOrderBreachId,
    words: paragraph(EXPLANATION_AT_MOST)
      .transform((text) => text.trim())
      .pipe(z.string().min(2)),
  }),
  by: SEE,
  within: named,
  async run(context, { breachId, words }) {
    const { sql, unitId, now, today, actor } = context;
    const breach = await held(context, breachId);
    if (breach.goneAt !== null) refuse('breach-gone');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const by = actor.accountId;
    const before = await withdrawExplanation(sql, unitId, breachId, { at: now, by });
    const { explanationId, salt } = await insertExplanation(sql, unitId, { breachId, words, at: now, on: today, by });
    const record = { breachId, check: breach.check, explanationId, before, words: sealedHash(salt, words, 'words') };
    return done({ result: { explanationId }, record, touched: 'nothing' });
  },
});

/** It stands as not explained again; what was said is kept. */
export const withdraw = action({
  name: 'date-orders.withdraw-explanation',
  input: z.strictObject({ breachId: DateOrderBreachId }),
  by: SEE,
  within: named,
  async run(context, { breachId }) {
    const { sql, unitId, now, actor } = context;
    const { check } = await held(context, breachId);
    const explanationId = await withdrawExplanation(sql, unitId, breachId, { at: now, by: actor.accountId });
    if (explanationId === undefined) refuse('not-explained');
    return done({ result: {}, record: { breachId, check, explanationId }, touched: 'nothing' });
  },
});

const toRaise = (breach: Breach): ToRaise => {
  const check = dateOrderOf(breach.check)!;
  const name = nameOfBreach(breach);
  return {
    ...{
      source: 'date-order',
      sourceKey: `${breach.check}/${breach.key}`,
      severity: check.severity,
      duties: check.duties,
    },
    title: { zh: `日期顺序不符：${check.title.zh}`, en: `Order of dates: ${check.title.en}` },
    what: { zh: `${check.because.zh}。${check.todo.zh}`, en: `${check.because.en}. ${check.todo.en}` },
    ...(name.zh !== '' && { where: name }),
    ...(check.thing && breach.thingId !== null && { thing: { kind: check.thing, id: breach.thingId } }),
    personIds: breach.personId === null ? [] : [breach.personId],
    ...(breach.departmentId !== null && { departmentId: breach.departmentId }),
  };
};

/** So that it does not happen again. A finding is read by others than the case, so nothing of clues, requests and matters becomes one here. */
export const raise = action({
  name: 'date-orders.raise',
  input: z.strictObject({ breachIds: z.array(DateOrderBreachId).min(1).max(AT_ONCE) }),
  by: OFFICE,
  within: async (context, { breachIds }) => {
    for (const breachId of breachIds) await inSight(context, breachId);
    return ofUnit(context);
  },
  async run(context, { breachIds }) {
    const { sql, unitId } = context;
    const breaches: Breach[] = [];
    for (const breachId of new Set(breachIds)) {
      const breach = await inSight(context, breachId, true);
      const stand = breachStand(breach);
      if (stand === 'gone' || breach.findingOpen) refuse('breach-gone');
      if (KEPT_CLOSE.includes(dateOrderOf(breach.check)!.sees)) refuse('breach-kept-close');
      breaches.push(breach);
    }
    const raised = await raiseFindings(context, breaches.map(toRaise));
    for (const [at, { findingId }] of raised.entries())
      await noteFinding(sql, unitId, breaches[at]!.breachId, findingId);
    const findings = raised.map(({ findingId, outcome }, at) => ({
      breachId: breaches[at]!.breachId,
      findingId,
      outcome,
    }));
    return done({ result: { findings }, record: { findings }, touched: OWN_ROW });
  },
});
