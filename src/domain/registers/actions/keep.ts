/** An item is entered in its register, changed, looked at again, ended. What a thing says is never entered. */
import { z } from 'zod';
import { action, type Context, type Done, done } from '../../../platform/action.ts';
import { type CarrierMoveId, DepartmentId, PersonId, RegisterItemId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import {
  ALL_FORMS,
  DESIGNATION_AT_MOST,
  END_REASONS,
  formFits,
  isDevice,
  KEEP,
  LEVELS,
  REGISTERS,
  type Register,
} from '../registers.ts';
import { holdingOf, isMoving } from '../store/custody.ts';
import {
  countAt,
  endItem,
  findPlace,
  type ItemFields,
  insertItem,
  noteChecked,
  noteEvent,
  writeItem,
} from '../store/items.ts';
import { endingOf, inUse, namedItem, ofUnit, refuseAbsent, refuseContent } from '../within.ts';
import { begin } from './custody.ts';

const orEmpty = (max: number) => line(max).or(z.literal('')).default('');

export const ItemInput = {
  number: line(60),
  /** What it is called here: a name of use, never a title that is itself secret. */
  designation: line(DESIGNATION_AT_MOST),
  level: z.enum(LEVELS),
  form: z.enum(ALL_FORMS).optional(),
  departmentId: DepartmentId.optional(),
  ownerId: PersonId.optional(),
  placeId: RegisterItemId.optional(),
  validFrom: DayField,
  validTo: DayField.optional(),
  reason: orEmpty(200),
  basis: orEmpty(200),
  systems: orEmpty(200),
  important: z.boolean().default(false),
  human: orEmpty(200),
  physical: orEmpty(200),
  technical: orEmpty(200),
  /** Of a device: what somebody outside attests; number and issuer together. */
  certificate: orEmpty(60),
  certificateIssuer: orEmpty(100),
  certificateUntil: DayField.optional(),
};
export type Typed = z.output<z.ZodObject<typeof ItemInput>>;

export const fieldsOf = (typed: Typed): ItemFields => ({
  ...typed,
  form: typed.form ?? null,
  departmentId: typed.departmentId ?? null,
  ownerId: typed.ownerId ?? null,
  placeId: typed.placeId ?? null,
  validTo: typed.validTo ?? null,
  certificateUntil: typed.certificateUntil ?? null,
});

/** What a register does not ask for is not entered in it. */
const ASKED: Record<Register, readonly (keyof Typed)[]> = {
  'secret-matter': ['basis'],
  place: ['human', 'physical', 'technical'],
  carrier: ['placeId', 'certificate', 'certificateIssuer', 'certificateUntil'],
  'data-set': ['systems', 'important', 'placeId'],
};
const CERTIFICATE = ['certificate', 'certificateIssuer', 'certificateUntil'] as const;
const OWN = ['basis', 'human', 'physical', 'technical', 'systems', 'important', 'placeId', ...CERTIFICATE] as const;

/** A certificate is a device's, and names its number and who issued it. */
const unfitCertificate = ({ form, certificate, certificateIssuer, certificateUntil }: Typed): string[] => {
  if (!certificate && !certificateIssuer && !certificateUntil) return [];
  if (!isDevice(form)) return ['certificate'];
  return [...(certificate ? [] : ['certificate']), ...(certificateIssuer ? [] : ['certificateIssuer'])];
};

/** The fields that this register asks for and did not get, or got and does not ask for. */
const unfitFields = (register: Register, typed: Typed): string[] => [
  ...(formFits(register, typed.form ?? null) ? [] : ['form']),
  ...OWN.filter((field) => typed[field] && !ASKED[register].includes(field)),
  ...(register === 'carrier' ? unfitCertificate(typed) : []),
];

export async function refuseUnfit(context: Context, register: Register, typed: Typed): Promise<void> {
  const { sql, unitId } = context;
  const [unfit] = unfitFields(register, typed);
  if (unfit) refuse('invalid-input', { field: unfit });
  if (typed.validTo !== undefined && typed.validTo < typed.validFrom) refuse('wrong-order');
  const { reason, basis, systems, human, physical, technical, certificate, certificateIssuer } = typed;
  const texts = [reason, basis, systems, human, physical, technical, certificate, certificateIssuer];
  refuseContent([typed.number, typed.designation], texts);
  if (typed.departmentId !== undefined) await getOpenDepartment(sql, unitId, typed.departmentId);
  if (typed.ownerId !== undefined) await refuseAbsent(context, [typed.ownerId]);
  if (typed.placeId !== undefined && !(await findPlace(sql, unitId, typed.placeId))) refuse('not-found');
}

export const recordOf = (salt: Buffer, fields: ItemFields) => {
  const { number, designation, reason, basis, systems, human, physical, technical, ...others } = fields;
  const { certificate, certificateIssuer, ...facts } = others;
  const texts = [
    number,
    designation,
    reason,
    basis,
    systems,
    human,
    physical,
    technical,
    certificate,
    certificateIssuer,
  ];
  const typed = JSON.stringify(texts);
  return { ...facts, typed: sealedHash(salt, typed, 'typed') };
};

export const enter = action({
  name: 'registers.enter',
  input: z
    .strictObject({ register: z.enum(REGISTERS), ...ItemInput })
    .superRefine(({ register, ...typed }, { addIssue }) => {
      for (const field of unfitFields(register, typed))
        addIssue({ code: 'custom', path: [field], message: 'register' });
    }),
  by: KEEP,
  within: ofUnit,
  async run(context, { register, ...typed }) {
    const { sql, unitId, now, today, actor } = context;
    await refuseUnfit(context, register, typed);
    const fields = fieldsOf(typed);
    const { itemId, salt } = await insertItem(sql, unitId, {
      ...{ ...fields, register, today, at: now, by: actor.accountId },
    });
    return done({ result: { itemId }, record: { itemId, register, ...recordOf(salt, fields) }, touched: 'nothing' });
  },
});

/** Never of a destroyed one; a carrier on its way waits until it has arrived. */
export const change = action({
  name: 'registers.change',
  input: z.strictObject({ itemId: RegisterItemId, ...ItemInput }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, ...typed }) {
    const { sql, unitId, now, today, actor } = context;
    const before = await inUse(context, itemId);
    if (await isMoving(sql, unitId, itemId)) refuse('carrier-on-its-way');
    if (typed.placeId === itemId) refuse('invalid-input', { field: 'placeId' });
    await refuseUnfit(context, before.register, typed);
    const fields = fieldsOf(typed);
    await writeItem(sql, unitId, itemId, fields);
    const levels = before.level === typed.level ? {} : { before: before.level, after: typed.level };
    await noteEvent(sql, unitId, itemId, { what: 'changed', ...levels, today, at: now, by: actor.accountId });
    return done({
      result: {},
      record: { itemId, ...recordOf(before.salt, fields), before: { level: before.level, validTo: before.validTo } },
      touched: 'nothing',
    });
  },
});

/** Looked at today: it is there, and what stands here of it is right. */
export const checkItems = action({
  name: 'registers.check-items',
  input: z.strictObject({ itemIds: z.array(RegisterItemId).min(1).max(200) }),
  by: KEEP,
  within: async (context, { itemIds }) => {
    for (const itemId of itemIds) await namedItem(context, { itemId });
    return context.unitId;
  },
  async run(context, { itemIds }) {
    const { sql, unitId, now, today, actor } = context;
    const these = [...new Set(itemIds)].sort((a, b) => a - b);
    for (const itemId of these) await inUse(context, itemId);
    await noteChecked(sql, unitId, these, { today, at: now, by: actor.accountId });
    return done({ result: { checked: these.length }, record: { itemIds: these }, touched: 'nothing' });
  },
});

type Ending = { readonly moveId: CarrierMoveId | null; readonly done: boolean };
/**
 * No longer managed here: declassified, handed to another unit, given up. What somebody has in hand comes back first. Of a carrier that bears a
 * level, or bore one, it waits for the signatures of others, as destroying it does; what was entered wrongly today and never moved does not.
 */
export const end = action({
  name: 'registers.end',
  input: z.strictObject({
    itemId: RegisterItemId,
    reason: z.enum(END_REASONS),
    secondId: PersonId.optional(),
    witnessId: PersonId.optional(),
  }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, reason, secondId: second, witnessId: witness }): Promise<Done<Ending>> {
    const { sql, unitId, now, today, actor } = context;
    const item = await inUse(context, itemId);
    if (await isMoving(sql, unitId, itemId)) refuse('carrier-on-its-way');
    if (await holdingOf(sql, unitId, itemId)) refuse('held-by-somebody');
    if ((await countAt(sql, unitId, itemId)) > 0) refuse('place-not-empty');
    const ending = await endingOf(context, item);
    const isNamed = second !== undefined || witness !== undefined; // whoever is named signs, asked or not
    if (isNamed || ending === 'by-others' || (ending === 'mistake-alone' && reason !== 'entered-by-mistake'))
      return begin(context, { itemId, what: 'ended', named: { second, witness }, reason });
    await endItem(sql, unitId, itemId, 'ended', today);
    await noteEvent(sql, unitId, itemId, { what: 'ended', reason, today, at: now, by: actor.accountId });
    return done({ result: { moveId: null, done: true }, record: { itemId, reason }, touched: 'nothing' });
  },
});
