/** A version of a plan is begun, written, given up. Once submitted it stands still; once issued it is never changed, only replaced. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { PersonId, PlanId, PlanVersionId } from '../../../platform/ids.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import {
  A_MONTH_MINUTES,
  CONTACTS_AT_MOST,
  type Holder,
  PLAN_KINDS,
  type PlanWords,
  ROLES_AT_MOST,
  RUN,
  STEPS_AT_MOST,
} from '../plans.ts';
import {
  deletePlan,
  deleteVersion,
  getPlan,
  holdersOf,
  holdVersion,
  insertPlan,
  insertVersion,
  openVersion,
  putHolders,
  versionsOf,
  writeVersion,
} from '../store/plans.ts';
import { templateOf } from '../template.ts';
import { figuresOf, namedPlan, namedVersion, ofUnit, refuseAbsent, refuseSecrets, statusesOf } from '../within.ts';

const orEmpty = (max: number) => line(max).or(z.literal(''));
/** A number as it is dialled. */
const Telephone = orEmpty(40).refine((text) => /^[\d+()\-—、,;/ 转ext.]*$/i.test(text), { message: 'telephone' });
const Who = z.strictObject({ personId: PersonId, phone: Telephone.default('') }).nullable();

const PlanFields = {
  title: line(100),
  purpose: paragraph(1000).default(''),
  roles: z.array(z.strictObject({ title: line(60), task: orEmpty(200), holder: Who, deputy: Who })).max(ROLES_AT_MOST),
  contacts: z
    .array(z.strictObject({ office: line(80), telephone: Telephone, note: orEmpty(100) }))
    .max(CONTACTS_AT_MOST),
  steps: z
    .array(
      z.strictObject({
        what: line(200),
        role: z
          .int()
          .min(0)
          .max(ROLES_AT_MOST - 1)
          .nullable(),
        withinMinutes: z.int().min(0).max(A_MONTH_MINUTES).nullable(),
      }),
    )
    .max(STEPS_AT_MOST),
};

const hashed = (salt: Buffer, words: PlanWords) => sealedHash(salt, JSON.stringify(words), 'content');

/** With a proposal to be edited, in the language asked for, or empty. */
export const begin = action({
  name: 'plans.begin',
  input: z.strictObject({
    kind: z.enum(PLAN_KINDS),
    title: line(100).optional(),
    template: z.enum(['zh', 'en', 'none']),
  }),
  by: RUN,
  within: ofUnit,
  async run(context, { kind, title, template }) {
    const { sql, unitId, now, actor } = context;
    refuseSecrets(title ?? '');
    const language = template === 'none' ? 'zh' : template;
    const proposed = templateOf(kind, await statusesOf(context), await figuresOf(context), language);
    const named = title ?? proposed.title;
    const words =
      template === 'none'
        ? { title: named, purpose: '', roles: [], contacts: [], steps: [] }
        : { ...proposed, title: named };
    const planId = await insertPlan(sql, unitId, { kind, at: now, by: actor.accountId });
    const begun = { planId, number: 1, words, at: now, by: actor.accountId };
    const { versionId: planVersionId, salt } = await insertVersion(sql, unitId, begun);
    return done({
      result: { planId, planVersionId },
      record: { planId, planVersionId, kind, template, content: hashed(salt, words) },
      touched: 'nothing',
    });
  },
});

/** The next version, from the newest one; the one in force stays in force until this one is. */
export const revise = action({
  name: 'plans.revise',
  input: z.strictObject({ planId: PlanId }),
  by: RUN,
  within: namedPlan,
  async run(context, { planId }) {
    const { sql, unitId, now, actor } = context;
    if ((await getPlan(sql, unitId, planId, true)).endedOn !== null) refuse('wrong-state');
    const [last] = await versionsOf(sql, unitId, planId);
    if (last!.state !== 'issued') refuse('plan-in-hand');
    const { words } = await openVersion(sql, unitId, last!.versionId);
    if (words === undefined) return refuse('wrong-state');
    const begun = { planId, number: last!.number + 1, words, at: now, by: actor.accountId };
    const { versionId: planVersionId } = await insertVersion(sql, unitId, begun);
    await putHolders(sql, unitId, planVersionId, await holdersOf(sql, unitId, last!.versionId));
    return done({ result: { planVersionId }, record: { planId, planVersionId }, touched: 'nothing' });
  },
});

type Written = z.output<z.ZodObject<typeof PlanFields>>;
/** Words and people apart; a step of a role that is not there is nobody's. */
function apart({ roles, steps, ...rest }: Written): { words: PlanWords; holders: Holder[] } {
  const holders = roles.flatMap(({ holder, deputy }, role) => [
    ...(holder ? [{ role, deputy: false, ...holder }] : []),
    ...(deputy ? [{ role, deputy: true, ...deputy }] : []),
  ]);
  const words = {
    ...rest,
    roles: roles.map(({ title, task }) => ({ title, task })),
    steps: steps.map((step) => ({ ...step, role: step.role !== null && step.role < roles.length ? step.role : null })),
  };
  return { words, holders };
}

/** All of a draft at once. `revision` is the one that was read: what somebody else has saved meanwhile is not written over. */
export const write = action({
  name: 'plans.write',
  input: z.strictObject({ planVersionId: PlanVersionId, revision: z.int().min(1).max(1_000_000), ...PlanFields }),
  by: RUN,
  within: namedVersion,
  async run(context, { planVersionId, revision, ...written }) {
    const { sql, unitId, now, actor } = context;
    const one = await drafted(context, planVersionId);
    if (one.revision !== revision) refuse('plan-changed');
    refuseSecrets(written);
    const { words, holders } = apart(written);
    await refuseAbsent(
      context,
      holders.map(({ personId }) => personId),
    );
    await writeVersion(sql, unitId, one, { words, at: now, by: actor.accountId });
    await putHolders(sql, unitId, planVersionId, holders);
    return done({
      result: { revision: revision + 1 },
      record: {
        ...{ planId: one.planId, planVersionId, revision: revision + 1, content: hashed(one.salt, words) },
        holders: holders.map(({ role, deputy, personId }) => ({ role, deputy, personId })),
      },
      touched: 'nothing',
    });
  },
});

export async function drafted({ sql, unitId }: Context, planVersionId: number) {
  const one = await holdVersion(sql, unitId, planVersionId);
  return one.state === 'draft' ? one : refuse('wrong-state');
}

/** A draft is given up; with the only version the plan goes, too. */
export const discard = action({
  name: 'plans.discard',
  input: z.strictObject({ planVersionId: PlanVersionId }),
  by: RUN,
  within: namedVersion,
  async run(context, { planVersionId }) {
    const { sql, unitId } = context;
    const { planId, number } = await drafted(context, planVersionId);
    await deleteVersion(sql, unitId, planVersionId);
    if (number === 1) await deletePlan(sql, unitId, planId);
    return done({ result: {}, record: { planId, planVersionId }, touched: 'nothing' });
  },
});
