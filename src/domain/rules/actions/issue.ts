/** A version is submitted, sent back, approved and issued; a rule is looked at again, or repealed. */
import { z } from 'zod';
import { dayAt } from '../../../law/day.ts';
import { NEEDED_KINDS, neededRule } from '../../../law/needed-rules.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { DepartmentId, WorkRuleId, WorkRuleVersionId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { isKnownDepartment } from '../../accounts/store.ts';
import { giveIfComplete, giveReviewed } from '../evidence.ts';
import {
  APPROVE,
  AUDIENCES,
  EVERYBODY,
  LACK_NAMES,
  lacksOf,
  REVIEWED,
  type Readers,
  type ReviewOutcome,
  RUN,
  unsettled,
} from '../rules.ts';
import { closeReview, coveredOn, dropReview, oweReview } from '../store/lists.ts';
import {
  authorsOf,
  changeVersion,
  getRule,
  holdVersion,
  noteReturned,
  openVersion,
  repealRule,
  versionOn,
  versionsOf,
} from '../store/versions.ts';
import { figuresOf, namedRule, namedVersion, OWN_ROW, refuseSecrets } from '../within.ts';
import { drafted } from './write.ts';

export const submit = action({
  name: 'rules.submit',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: RUN,
  within: namedVersion,
  async run(context, { workRuleVersionId }) {
    const { sql, unitId, now, actor } = context;
    const { workRuleId, kinds, implements: of, ...paper } = await drafted(context, workRuleVersionId);
    const words = (await openVersion(sql, unitId, workRuleVersionId)).words!;
    const lacks = lacksOf({ words, kinds, implements: of }, paper);
    if (lacks.length > 0) {
      const open = unsettled({ words, kinds });
      refuse('rule-incomplete', {
        zh: lacks
          .map(
            (lack) =>
              LACK_NAMES[lack].zh +
              named(
                lack === 'points',
                open.map(({ title }) => title.zh),
              ),
          )
          .join('；'),
        en: lacks
          .map(
            (lack) =>
              LACK_NAMES[lack].en +
              named(
                lack === 'points',
                open.map(({ title }) => title.en),
              ),
          )
          .join('; '),
      });
    }
    await changeVersion(sql, unitId, workRuleVersionId, {
      ...{ state: 'submitted', submitted_at: now, submitted_by: actor.accountId },
    });
    return done({ result: {}, record: { workRuleId, workRuleVersionId }, touched: 'nothing' });
  },
});
const named = (isSaid: boolean, titles: readonly string[]) => (isSaid ? `（${titles.join('、')}）` : '');

/** By the head with the reason, or by the office itself, also once it was approved and not issued yet: it can be written in again. */
export const sendBack = action({
  name: 'rules.send-back',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId, words: line(200) }),
  by: [...RUN, ...APPROVE],
  within: namedVersion,
  async run({ sql, unitId }, { workRuleVersionId, words }) {
    const one = await holdVersion(sql, unitId, workRuleVersionId);
    if (one.state !== 'submitted' && one.state !== 'approved') refuse('wrong-state');
    refuseSecrets(words);
    await noteReturned(sql, unitId, one, words);
    return done({
      result: {},
      record: { workRuleId: one.workRuleId, workRuleVersionId, words: sealedHash(one.salt, words, 'returned') },
      touched: 'nothing',
    });
  },
});

/** By a head who has not written in it, of the revision that was read. */
export const approve = action({
  name: 'rules.approve',
  inPerson: true,
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId, revision: z.int().min(1).max(1_000_000) }),
  by: APPROVE,
  within: namedVersion,
  async run({ sql, unitId, now, actor }, { workRuleVersionId, revision }) {
    const one = await holdVersion(sql, unitId, workRuleVersionId);
    if (one.state !== 'submitted') refuse('wrong-state');
    if (one.revision !== revision) refuse('rule-changed');
    if ((await authorsOf(sql, unitId, workRuleVersionId)).some((author) => isSame(actor, author))) refuse('own-rule');
    await changeVersion(sql, unitId, workRuleVersionId, {
      ...{ state: 'approved', approved_at: now, approved_by: actor.accountId },
    });
    return done({
      result: {},
      record: { workRuleId: one.workRuleId, workRuleVersionId, revision },
      touched: 'nothing',
    });
  },
});

const Audience = {
  audience: z.enum(AUDIENCES),
  departmentIds: z.array(DepartmentId).max(500).default([]),
  roles: z.array(z.enum(EVERYBODY)).max(EVERYBODY.length).default([]),
};

async function readersOf(
  { sql, unitId }: Context,
  given: { audience: Readers['audience']; departmentIds: readonly number[]; roles: Readers['roles'] },
): Promise<Readers> {
  const departments = given.audience === 'departments' ? [...new Set(given.departmentIds)] : [];
  const roles = given.audience === 'roles' ? [...new Set(given.roles)] : [];
  const nobody = { departments: departments.length === 0, roles: roles.length === 0 } as Record<string, boolean>;
  if (nobody[given.audience]) refuse('readers-unsaid');
  for (const id of departments) if (!(await isKnownDepartment(sql, unitId, id))) refuse('not-found');
  return { audience: given.audience, departments, roles };
}

/**
 * With its number and day, and for whom to read. What was approved here is issued after that and by today; what was issued on paper keeps its own day.
 * That is also the review of the version before, and, where the last kind of the needed set is covered by it, what P9.1 asks for.
 */
export const issue = action({
  name: 'rules.issue',
  input: z.strictObject({
    workRuleVersionId: WorkRuleVersionId,
    document: line(60),
    issuedOn: DayField,
    effectiveFrom: DayField,
    effectiveTo: DayField.nullable().default(null),
    ...Audience,
  }),
  by: RUN,
  within: namedVersion,
  async run(context, { workRuleVersionId, document, issuedOn, effectiveFrom, effectiveTo, ...readers }) {
    const { sql, unitId, now, today, timeZone, actor } = context;
    const one = await holdVersion(sql, unitId, workRuleVersionId);
    if (one.state !== 'approved') refuse('wrong-state');
    await getRule(sql, unitId, one.workRuleId, true); // a review that is confirmed meanwhile waits, or this waits for it
    if (issuedOn > today) refuse('in-the-future');
    const approvedOn = dayAt(new Date(one.approvedAt!), timeZone);
    if (!one.onPaper && issuedOn < approvedOn) refuse('issued-too-early');
    const before = (await versionsOf(sql, unitId, one.workRuleId)).find(({ state }) => state === 'issued');
    if (effectiveFrom < issuedOn || (before && effectiveFrom < before.effectiveFrom!)) refuse('rule-holds-too-early');
    if (effectiveTo !== null && effectiveTo < effectiveFrom) refuse('wrong-order');
    refuseSecrets(document);
    const { audience, departments, roles } = await readersOf(context, readers);
    await changeVersion(sql, unitId, workRuleVersionId, {
      ...{ state: 'issued', document, issued_on: issuedOn, issued_at: now, issued_by: actor.accountId },
      ...{ effective_from: effectiveFrom, effective_to: effectiveTo, audience },
      ...{ audience_departments: [...departments], audience_roles: [...roles] },
    });
    const complete = await giveIfComplete(context, workRuleVersionId);
    await reviewed(context, one.workRuleId, 'revised');
    return done({
      result: { complete },
      record: {
        ...{
          workRuleId: one.workRuleId,
          workRuleVersionId,
          onPaper: one.onPaper,
          issuedOn,
          effectiveFrom,
          effectiveTo,
        },
        ...{ audience, departmentIds: departments, roles, complete },
        document: sealedHash(one.salt, document, 'document'),
      },
      touched: OWN_ROW,
    });
  },
});

/** Whatever review was open is held; the next one is owed from today. */
async function reviewed(context: Context, workRuleId: number, outcome: ReviewOutcome): Promise<void> {
  const { sql, unitId, now, today, actor } = context;
  const reviewId = await closeReview(sql, unitId, workRuleId, { on: today, at: now, by: actor.accountId, outcome });
  if (reviewId !== undefined) await giveReviewed(context, reviewId);
  const newest = (await versionsOf(sql, unitId, workRuleId)).find(({ state }) => state === 'issued')!;
  const months = (await figuresOf(context))['rule.review'];
  await oweReview(sql, unitId, workRuleId, { from: today, months, to: newest.effectiveTo });
}

/** The review with nothing to change: all of it was looked at. What is to change, and what has expired, becomes the next version instead. */
export const confirmReview = action({
  name: 'rules.confirm-review',
  input: z.strictObject({ workRuleId: WorkRuleId, looked: z.array(z.enum(REVIEWED)).max(REVIEWED.length) }),
  by: RUN,
  within: namedRule,
  async run(context, { workRuleId, looked }) {
    const { sql, unitId, today } = context;
    if ((await getRule(sql, unitId, workRuleId, true)).repealedOn !== null) refuse('wrong-state');
    const one = await versionOn(sql, unitId, workRuleId, today);
    if (!one || (one.effectiveTo !== null && one.effectiveTo < today)) return refuse('rule-not-in-force');
    if (new Set(looked).size < REVIEWED.length) refuse('rule-review-not-whole');
    await reviewed(context, workRuleId, 'unchanged');
    return done({ result: {}, record: { workRuleId, workRuleVersionId: one.versionId }, touched: OWN_ROW });
  },
});

/** No longer in use, from today; it stays readable. What alone covers a kind of the needed set is replaced first. */
export const repeal = action({
  name: 'rules.repeal',
  inPerson: true,
  input: z.strictObject({ workRuleId: WorkRuleId }),
  by: APPROVE,
  within: namedRule,
  async run(context, { workRuleId }) {
    const { sql, unitId, now, today, actor } = context;
    if ((await getRule(sql, unitId, workRuleId, true)).repealedOn !== null) refuse('wrong-state');
    const [newest] = await versionsOf(sql, unitId, workRuleId);
    if (newest!.state !== 'issued') refuse('rule-in-hand');
    const covered = await coveredOn(sql, unitId, today);
    const of = (mine: boolean) =>
      new Set(covered.filter((one) => (one.workRuleId === workRuleId) === mine).map(({ kind }) => kind));
    const [own, others] = [of(true), of(false)];
    const lost = NEEDED_KINDS.filter((kind) => own.has(kind) && !others.has(kind));
    if (lost.length > 0)
      refuse('last-of-kind', {
        zh: lost.map((kind) => neededRule(kind).title.zh).join('、'),
        en: lost.map((kind) => neededRule(kind).title.en).join(', '),
      });
    await repealRule(sql, unitId, workRuleId, { on: today, at: now, by: actor.accountId });
    await dropReview(sql, unitId, workRuleId);
    return done({ result: {}, record: { workRuleId, on: today }, touched: OWN_ROW });
  },
});
