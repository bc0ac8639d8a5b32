/** A drill is planned, changed, held or cancelled; whoever was there may say not to have been; what changes after it is done by somebody. */
import { z } from 'zod';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { DrillChangeId, DrillId, type FindingId, PersonId, PlanId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { raiseFinding, settleFindings } from '../../findings/raise.ts';
import { giveHeld, withdrawHeld } from '../evidence.ts';
import { CHANGES_AT_MOST, changeKey, EVERYBODY, PARTICIPANTS_AT_MOST, RUN } from '../plans.ts';
import {
  changeDrill,
  disputePresence,
  finishChange,
  getChange,
  holdDrill,
  insertChange,
  insertDrill,
  participantsOf,
  putParticipants,
  putWords,
} from '../store/drills.ts';
import { getPlan, versionOn } from '../store/plans.ts';
import { namedDrill, namedPlan, OWN_ROW, refuseAbsent, refuseSecrets } from '../within.ts';

const Scenario = paragraph(2000)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));
const Asked = z.array(PersonId).max(PARTICIPANTS_AT_MOST);

export const planDrill = action({
  name: 'plans.plan-drill',
  input: z.strictObject({ planId: PlanId, plannedOn: DayField, scenario: Scenario, personIds: Asked }),
  by: RUN,
  within: namedPlan,
  async run(context, { planId, plannedOn, scenario, personIds }) {
    const { sql, unitId, now, actor } = context;
    if ((await getPlan(sql, unitId, planId)).endedOn !== null) refuse('wrong-state');
    const version = await versionOn(sql, unitId, planId, plannedOn);
    if (!version) return refuse('not-in-force-yet');
    refuseSecrets(scenario);
    await refuseAbsent(context, personIds);
    const planned = { planId, versionId: version.versionId, plannedOn, scenario, at: now, by: actor.accountId };
    const { drillId, salt } = await insertDrill(sql, unitId, planned);
    await putParticipants(sql, unitId, drillId, personIds);
    return done({
      result: { drillId },
      record: {
        ...{ drillId, planId, planVersionId: version.versionId, plannedOn, personIds },
        scenario: sealedHash(salt, scenario, 'scenario'),
      },
      touched: 'nothing',
    });
  },
});

/** Until it was held. The version is the one that holds on its day. */
export const changePlannedDrill = action({
  name: 'plans.change-drill',
  input: z.strictObject({ drillId: DrillId, plannedOn: DayField, scenario: Scenario, personIds: Asked }),
  by: RUN,
  within: namedDrill,
  async run(context, { drillId, plannedOn, scenario, personIds }) {
    const { sql, unitId } = context;
    const one = await holdDrill(sql, unitId, drillId);
    if (one.state !== 'planned') refuse('wrong-state');
    const version = await versionOn(sql, unitId, one.planId, plannedOn);
    if (!version) return refuse('not-in-force-yet');
    refuseSecrets(scenario);
    await refuseAbsent(context, personIds);
    await changeDrill(sql, unitId, drillId, { planned_on: plannedOn, version_id: version.versionId });
    await putWords(sql, unitId, one, 'scenario', scenario);
    await putParticipants(sql, unitId, drillId, personIds);
    return done({
      result: {},
      record: {
        ...{ drillId, planVersionId: version.versionId, plannedOn, before: one.plannedOn, personIds },
        scenario: sealedHash(one.salt, scenario, 'scenario'),
      },
      touched: 'nothing',
    });
  },
});

const Said = paragraph(2000).transform((text) => text.trim());
const ToChange = z.strictObject({ what: line(200), personId: PersonId, dueOn: DayField });

type Given = {
  readonly drillChangeId: number;
  readonly findingId: FindingId;
  readonly personId: number;
  readonly dueOn: Day;
  readonly what: ReturnType<typeof sealedHash>;
};

/**
 * As it went: by its own day, entered now, and both are shown. Where nobody was there it satisfies nothing. What is to change is somebody's task until
 * a day, and a finding as well: with the task done it is put right, and another person verifies it.
 */
export const holdIt = action({
  name: 'plans.record-drill',
  input: z.strictObject({
    drillId: DrillId,
    heldOn: DayField,
    presentIds: Asked,
    wentWell: Said.default(''),
    wentWrong: Said.default(''),
    /** Which steps took longer than the plan gives them. */
    late: Said.default(''),
    changes: z.array(ToChange).max(CHANGES_AT_MOST),
  }),
  by: RUN,
  within: namedDrill,
  async run(context, { drillId, heldOn, presentIds, changes, ...outcome }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await holdDrill(sql, unitId, drillId);
    if (one.state !== 'planned') refuse('wrong-state');
    if (heldOn > today) refuse('in-the-future');
    const version = await versionOn(sql, unitId, one.planId, heldOn);
    if (!version) return refuse('not-in-force-yet');
    const asked: readonly number[] = (await participantsOf(sql, unitId, drillId)).map(({ personId }) => personId);
    const present = [...new Set(presentIds)];
    if (present.some((id) => !asked.includes(id))) refuse('nobody-asked');
    if (changes.some(({ dueOn }) => dueOn < today)) refuse('task-in-the-past');
    refuseSecrets({ outcome, changes });
    await refuseAbsent(
      context,
      changes.map(({ personId }) => personId),
    );
    await changeDrill(sql, unitId, drillId, {
      ...{ state: 'held', version_id: version.versionId, held_on: heldOn, recorded_at: now, recorded_on: today },
      ...{ recorded_by: actor.accountId, took: present.length },
    });
    await putWords(sql, unitId, one, 'outcome', JSON.stringify(outcome));
    await putParticipants(sql, unitId, drillId, asked, present);
    const given: Given[] = [];
    for (const { what, personId, dueOn } of changes) {
      const drillChangeId = await insertChange(sql, unitId, one, { what, personId, dueOn, at: now });
      const { findingId } = await raiseFinding(context, {
        ...{ source: 'drill', sourceKey: changeKey(drillId, drillChangeId), severity: 'general', title: what },
        ...{ thing: { kind: 'drill', id: drillId }, responsibleId: personId, dueOn, duties: ['P8.5'] },
      });
      const hash = sealedHash(one.salt, what, `change-${drillChangeId}`);
      given.push({ drillChangeId, findingId, personId, dueOn, what: hash });
    }
    if (present.length > 0) await giveHeld(context, drillId, heldOn);
    return done({
      result: { counts: present.length > 0 },
      record: {
        ...{ drillId, heldOn, planVersionId: version.versionId, presentIds: present, changes: given },
        outcome: sealedHash(one.salt, JSON.stringify(outcome), 'outcome'),
      },
      touched: OWN_ROW,
    });
  },
});

export const cancelDrill = action({
  name: 'plans.cancel-drill',
  input: z.strictObject({ drillId: DrillId, words: line(200) }),
  by: RUN,
  within: namedDrill,
  async run({ sql, unitId, now }, { drillId, words }) {
    const one = await holdDrill(sql, unitId, drillId);
    if (one.state !== 'planned') refuse('wrong-state');
    refuseSecrets(words);
    await changeDrill(sql, unitId, drillId, { state: 'cancelled', cancelled_at: now });
    await putWords(sql, unitId, one, 'reason', words);
    return done({ result: {}, record: { drillId, words: sealedHash(one.salt, words, 'reason') }, touched: 'nothing' });
  },
});

/** By the person alone: not there, though it says so; or there after all. Where nobody is left it satisfies nothing any more. */
export const sayAbsent = action({
  name: 'plans.say-absent',
  inPerson: true,
  input: z.strictObject({ drillId: DrillId, absent: z.boolean() }),
  by: EVERYBODY,
  within: namedDrill,
  async run(context, { drillId, absent }) {
    const { sql, unitId, now, actor } = context;
    const one = await holdDrill(sql, unitId, drillId);
    if (one.state !== 'held') refuse('wrong-state');
    const { personId } = actor;
    const said = { drillId, personId: personId ?? 0, at: absent ? now : null };
    if (!(await disputePresence(sql, unitId, said))) refuse('not-found');
    const took = one.took + (absent ? -1 : 1);
    await changeDrill(sql, unitId, drillId, { took });
    await countAnew(context, drillId, one.heldOn!, took, one.took);
    return done({ result: {}, record: { drillId, personId: personId!, absent }, touched: OWN_ROW });
  },
});

async function countAnew(context: Context, drillId: number, heldOn: Day, took: number, before: number): Promise<void> {
  if (took === 0) await withdrawHeld(context, drillId);
  if (before === 0 && took > 0) await giveHeld(context, drillId, heldOn);
}

/** By whom it was given to, or by the office. */
export const finish = action({
  name: 'plans.finish-change',
  input: z.strictObject({ drillChangeId: DrillChangeId }),
  by: EVERYBODY,
  within: async ({ sql, unitId }, { drillChangeId }) => {
    await getChange(sql, unitId, drillChangeId);
    return unitId;
  },
  async run(context, { drillChangeId }) {
    const { sql, unitId, now, actor } = context;
    const one = await getChange(sql, unitId, drillChangeId);
    const isOwn = actor.personId !== undefined && one.personId === actor.personId;
    if (!isOwn && !RUN.some((role) => actor.roles.includes(role))) refuse('not-found');
    if (one.doneAt) refuse('wrong-state');
    await finishChange(sql, unitId, drillChangeId, now, actor.accountId);
    const putRight = await settleFindings(context, 'drill', [changeKey(one.drillId, drillChangeId)]);
    return done({ result: {}, record: { drillId: one.drillId, drillChangeId, putRight }, touched: OWN_ROW });
  },
});
