/** A self-inspection is opened for a period, the ledger is read for it (and again when asked), and it may be given up before it is certified. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { DepartmentId, SelfInspectionId, SelfInspectionTemplateId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { lockUnit } from '../../units/store/unit.ts';
import { readLedgerFor } from '../proposals.ts';
import { AUDIENCES, DEPARTMENTS_AT_MOST, itemsOf, RUN } from '../self-inspections.ts';
import { insertDepartments, inUse } from '../store/departments.ts';
import { changeInspection, findUnderWay, insertInspection } from '../store/inspections.ts';
import { getTemplate } from '../store/templates.ts';
import { BUILT_IN } from '../template/built-in.ts';
import { inHand, named, ofUnit } from '../within.ts';

/** Left out: the one that comes with the product. */
export const TemplateField = { selfInspectionTemplateId: SelfInspectionTemplateId.optional() };

/** One is under way at a time: of two that are opened at once the second waits, and is refused. */
export const open = action({
  name: 'self-inspections.open',
  input: z.strictObject({
    ...TemplateField,
    periodFrom: DayField,
    periodTo: DayField,
    dueOn: DayField,
    departmentIds: z.array(DepartmentId).max(DEPARTMENTS_AT_MOST),
    audience: z.enum(AUDIENCES),
  }),
  by: RUN,
  within: ofUnit,
  async run(context, { selfInspectionTemplateId: chosen, departmentIds, ...asked }) {
    const { sql, unitId, now, today, actor } = context;
    const { periodFrom, periodTo, dueOn, audience } = asked;
    if (periodFrom > periodTo || dueOn < today) refuse('wrong-order');
    if (periodFrom > today) refuse('in-the-future');
    await lockUnit(sql, unitId);
    if ((await findUnderWay(sql, unitId)) !== undefined) refuse('self-inspection-under-way');
    const { template, retiredAt } =
      chosen === undefined ? { template: BUILT_IN, retiredAt: null } : await getTemplate(sql, unitId, chosen);
    if (retiredAt !== null) refuse('no-longer-in-use');
    const wanted = itemsOf(template, 'department').length > 0 ? [...new Set(departmentIds)] : [];
    if ((await inUse(sql, unitId, wanted)).length < wanted.length) refuse('no-longer-in-use');
    const selfInspectionId = await insertInspection(sql, unitId, {
      ...{ ...asked, template, openedAt: now, openedOn: today, by: actor.accountId },
    });
    await insertDepartments(sql, unitId, selfInspectionId, wanted);
    await readLedgerFor(context, selfInspectionId, { template, periodFrom, periodTo });
    return done({
      result: { selfInspectionId },
      record: {
        ...{
          selfInspectionId,
          selfInspectionTemplateId: chosen ?? 0,
          version: template.version,
          periodFrom,
          periodTo,
          dueOn,
          audience,
        },
        departments: wanted,
      },
      touched: 'nothing',
    });
  },
});

/** What was answered stays. */
export const readLedger = action({
  name: 'self-inspections.read-ledger',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: RUN,
  within: named,
  async run(context, { selfInspectionId }) {
    const one = await inHand(context, selfInspectionId, 'open');
    await readLedgerFor(context, selfInspectionId, one);
    await changeInspection(context.sql, context.unitId, selfInspectionId, { read_at: context.now });
    return done({ result: {}, record: { selfInspectionId }, touched: 'nothing' });
  },
});

/** What was answered and found stays as it is; it proves nothing. */
export const cancel = action({
  name: 'self-inspections.cancel',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: RUN,
  within: named,
  async run(context, { selfInspectionId }) {
    await inHand(context, selfInspectionId, 'open');
    await changeInspection(context.sql, context.unitId, selfInspectionId, {
      ...{ state: 'cancelled', cancelled_at: context.now },
    });
    return done({ result: {}, record: { selfInspectionId }, touched: 'nothing' });
  },
});
