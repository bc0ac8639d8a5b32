/** What is protected: key departments and parts, network facilities, information systems. */
import { z } from 'zod';
import { dayAt, yearOf } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { DepartmentId, ProtectedObjectId, RegisterItemId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { findPlace } from '../../registers/store/items.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { lockUnit } from '../../units/store/unit.ts';
import { completeRounds, setAside } from '../evidence.ts';
import { KEEP, OBJECT_KINDS, SYSTEM_KINDS } from '../measures.ts';
import { changeObject, endObject, getObject, insertObject, listObjects, type ObjectWords } from '../store/objects.ts';
import { namedObject, OWN_ROW, ofUnit, refuseSecrets } from '../within.ts';

const Fields = {
  name: line(80),
  place: line(100).optional(),
  departmentId: DepartmentId.optional(),
  systemKind: z.enum(SYSTEM_KINDS).optional(),
  protectionLevel: z.int().min(1).max(5).optional(),
  operated: z.boolean(),
};

/** A key part has neither a level of classified protection nor is it infrastructure; a system is of some kind. */
async function looked({ sql, unitId }: Context, one: ObjectWords): Promise<ObjectWords> {
  refuseSecrets(one);
  if (one.departmentId !== undefined) await getOpenDepartment(sql, unitId, one.departmentId);
  if (one.kind === 'system') return { ...one, systemKind: one.systemKind ?? 'other' };
  const { systemKind: _, ...rest } = one;
  return one.kind === 'network' ? rest : { ...rest, protectionLevel: undefined, operated: false };
}

const factsOf = ({ name, place, departmentId, systemKind, protectionLevel, operated }: ObjectWords, salt: Buffer) => ({
  ...{ operated, words: sealedHash(salt, JSON.stringify({ name, place }), 'words') },
  ...(departmentId !== undefined && { departmentId }),
  ...(systemKind !== undefined && { systemKind }),
  ...(protectionLevel !== undefined && { protectionLevel }),
});

/** A place of the register keeps its name and department there. */
async function ofPlace({ sql, unitId }: Context, itemId: number): Promise<ObjectWords> {
  const place = (await findPlace(sql, unitId, itemId)) ?? refuse('not-found');
  const { total } = await listObjects(sql, unitId, { inUse: true, itemId, limit: 1, offset: 0 });
  if (total > 0) refuse('already-exists', { what: '该场所的防护对象 / This place among what is protected' });
  return { kind: 'key-part', itemId, name: place.designation, operated: false };
}

/** A key part of the register by its number; what is not kept there, by its own name. */
export const addPlace = action({
  name: 'measures.add-place',
  input: z.strictObject({ itemId: RegisterItemId }),
  by: KEEP,
  within: ofUnit,
  async run(context, { itemId }) {
    const { sql, unitId, now, actor } = context;
    const entered = { salt: newSalt(), at: now, by: actor.accountId };
    const protectedObjectId = await insertObject(sql, unitId, await ofPlace(context, itemId), entered);
    return done({ result: { protectedObjectId }, record: { protectedObjectId, itemId }, touched: 'nothing' });
  },
});

export const addObject = action({
  name: 'measures.add-object',
  input: z.strictObject({ kind: z.enum(OBJECT_KINDS), ...Fields }),
  by: KEEP,
  within: ofUnit,
  async run(context, given) {
    const { sql, unitId, now, actor } = context;
    await lockUnit(sql, unitId); // a test that is being completed without it is seen, and sees it
    const [one, salt] = [await looked(context, given), newSalt()];
    const protectedObjectId = await insertObject(sql, unitId, one, { salt, at: now, by: actor.accountId });
    const aside = await setAside(context, protectedObjectId);
    return done({
      result: { protectedObjectId, setAside: aside.length },
      record: { protectedObjectId, kind: one.kind, ...factsOf(one, salt), setAside: aside },
      touched: aside.length > 0 ? OWN_ROW : 'nothing',
    });
  },
});

/** What is operated stays so until it is ended, unless that was entered wrongly today: else a yearly test could be completed without it. */
export const changeObjectOf = action({
  name: 'measures.change-object',
  input: z.strictObject({ protectedObjectId: ProtectedObjectId, ...Fields }),
  by: KEEP,
  within: namedObject,
  async run(context, { protectedObjectId, ...given }) {
    const { sql, unitId, today, timeZone } = context;
    await lockUnit(sql, unitId);
    const before = await getObject(sql, unitId, protectedObjectId, true);
    if (before.endedOn !== null) refuse('wrong-state');
    if (before.itemId !== null) refuse('kept-in-the-register');
    const one = await looked(context, { kind: before.kind, ...given });
    if (before.operated && !one.operated && dayAt(new Date(before.enteredAt), timeZone) < today)
      refuse('operated-until-ended');
    await changeObject(sql, unitId, protectedObjectId, one);
    const aside = await setAside(context, protectedObjectId);
    return done({
      result: { setAside: aside.length },
      record: { protectedObjectId, ...factsOf(one, before.salt), setAside: aside },
      touched: aside.length > 0 ? OWN_ROW : 'nothing',
    });
  },
});

/** Not used any more: its row leaves the matrix, what protected it stays registered. */
export const endObjectOf = action({
  name: 'measures.end-object',
  input: z.strictObject({ protectedObjectId: ProtectedObjectId }),
  by: KEEP,
  within: namedObject,
  async run(context, { protectedObjectId }) {
    const { sql, unitId, today, actor } = context;
    if ((await getObject(sql, unitId, protectedObjectId, true)).endedOn !== null) refuse('wrong-state');
    await endObject(sql, unitId, protectedObjectId, today, actor.accountId);
    await completeRounds(context, yearOf(today));
    return done({ result: {}, record: { protectedObjectId, endedOn: today }, touched: OWN_ROW });
  },
});
