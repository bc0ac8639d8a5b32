/** A measure is registered, changed, ended with a reason; what it protects and who answers for it. */
import { z } from 'zod';
import { yearOf } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { DepartmentId, MeasureId, PersonId, ProtectedObjectId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { hereOf } from '../../plans/store/plans.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { completeRounds } from '../evidence.ts';
import { CHECK_FIGURES, changeOf, FORMS, KEEP, kindOfForm, OBJECTS_AT_MOST } from '../measures.ts';
import { noteChange } from '../store/changes.ts';
import { changeMeasure, endMeasure, getMeasure, holdMeasure, insertMeasure, putObjects } from '../store/measures.ts';
import { objectsInUse } from '../store/objects.ts';
import { figuresOf, namedMeasure, OWN_ROW, ofUnit, refuseSecrets } from '../within.ts';

const Fields = {
  form: z.enum(FORMS),
  name: line(80),
  what: paragraph(1000).transform((text) => text.trim()),
  place: line(100),
  departmentId: DepartmentId.optional(),
  /** Who answers for it. */
  personId: PersonId.optional(),
  /** As the unit names it: number and title, never its words. */
  standard: line(200).optional(),
  /** Since when it protects, which is not the day on which it is entered. */
  effectiveOn: DayField,
  /** Oftener than the figure if the unit wants, never more seldom. */
  checkMonths: z.int().min(1).max(36).optional(),
  protectedObjectIds: z.array(ProtectedObjectId).max(OBJECTS_AT_MOST),
};
type Given = z.output<z.ZodObject<typeof Fields>>;

async function looked(
  context: Context,
  { protectedObjectIds, checkMonths, ...words }: Given,
  before?: { ownerId: number | null },
) {
  const { sql, unitId, today } = context;
  refuseSecrets(words);
  const objectIds = [...new Set(protectedObjectIds)];
  if ((await objectsInUse(sql, unitId, objectIds)) < objectIds.length) refuse('object-not-in-use');
  if (words.departmentId !== undefined) await getOpenDepartment(sql, unitId, words.departmentId);
  const { personId } = words;
  const isNew = personId !== undefined && personId !== before?.ownerId;
  if (isNew && (await hereOf(sql, unitId, [personId], today)).length === 0) refuse('not-here-any-more');
  const kind = kindOfForm(words.form);
  const months = (await figuresOf(context))[CHECK_FIGURES[kind]];
  if (checkMonths !== undefined && checkMonths > months) refuse('checked-too-seldom', { limit: months });
  return { kind, objectIds, words: { ...words, checkMonths: checkMonths ?? months } };
}

const factsOf = ({ words, objectIds }: Awaited<ReturnType<typeof looked>>, salt: Buffer) => {
  const { form, departmentId, personId, effectiveOn, checkMonths, ...said } = words;
  return {
    ...{ form, effectiveOn, checkMonths, protectedObjectIds: objectIds },
    ...(departmentId !== undefined && { departmentId }),
    ...(personId !== undefined && { personId }),
    words: sealedHash(salt, JSON.stringify(said), 'words'),
  };
};

export const register = action({
  name: 'measures.register',
  input: z.strictObject(Fields),
  by: KEEP,
  within: ofUnit,
  async run(context, given) {
    const { sql, unitId, now, actor } = context;
    const one = await looked(context, given);
    const salt = newSalt();
    const measureId = await insertMeasure(sql, unitId, one.words, {
      kind: one.kind,
      salt,
      at: now,
      by: actor.accountId,
    });
    await putObjects(sql, unitId, measureId, one.objectIds);
    return done({
      result: { measureId },
      record: { measureId, kind: one.kind, ...factsOf(one, salt) },
      touched: 'nothing',
    });
  },
});

/** Of the same kind: what becomes another is ended and registered anew. What has begun to protect does not begin later: it is in the round of its year. */
export const change = action({
  name: 'measures.change',
  input: z.strictObject({ measureId: MeasureId, ...Fields }),
  by: KEEP,
  within: namedMeasure,
  async run(context, { measureId, ...given }) {
    const { sql, unitId, now, today, actor } = context;
    const before = await holdMeasure(sql, unitId, measureId);
    const one = await looked(context, given, before);
    if (one.kind !== before.kind) refuse('another-kind');
    if (before.effectiveOn <= today && one.words.effectiveOn > before.effectiveOn) refuse('holds-already');
    await changeMeasure(sql, unitId, measureId, one.words);
    await putObjects(sql, unitId, measureId, one.objectIds);
    const { changed, before: was } = changeOf(before, await getMeasure(sql, unitId, measureId));
    const noted = { measureId, changed, before: was, on: today, at: now, by: actor.accountId };
    if (changed.length > 0) await noteChange(sql, unitId, noted);
    await completeRounds(context, yearOf(today));
    return done({
      result: {},
      record: {
        ...{ measureId, changed },
        before: { form: before.form, effectiveOn: before.effectiveOn },
        ...factsOf(one, before.salt),
      },
      touched: OWN_ROW,
    });
  },
});

export const end = action({
  name: 'measures.end',
  input: z.strictObject({ measureId: MeasureId, endedOn: DayField, reason: line(200) }),
  by: KEEP,
  within: namedMeasure,
  async run(context, { measureId, endedOn, reason }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await holdMeasure(sql, unitId, measureId);
    if (endedOn > today) refuse('in-the-future');
    if (endedOn < one.effectiveOn) refuse('before-it-holds');
    refuseSecrets(reason);
    await endMeasure(sql, unitId, measureId, { on: endedOn, at: now, by: actor.accountId, reason });
    await completeRounds(context, yearOf(today));
    return done({
      result: {},
      record: { measureId, endedOn, reason: sealedHash(one.salt, reason, 'reason') },
      touched: OWN_ROW,
    });
  },
});
