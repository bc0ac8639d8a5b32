/** Entering people and changing what is kept about them. Of texts about people the journal gets salted hashes only. */
import { z } from 'zod';
import { halfWidth } from '../../../imports/text.ts';
import type { SealedHash } from '../../../journal/entry.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { DepartmentId, PersonId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { PRESENCES } from '../person.ts';
import { insertPerson, lockPerson, type PersonRow, unitOfPerson, updatePerson } from '../store/people.ts';

export const StaffNumber = z.string().max(80).transform(halfWidth).pipe(line(40));
const Phone = z
  .string()
  .max(60)
  .transform((text) => halfWidth(text).trim())
  .refine((text) => /^\+?[\d][\d ()-]{4,28}$/.test(text), { message: 'phone' });
const Email = z
  .string()
  .max(200)
  .transform((text) => halfWidth(text).trim())
  .pipe(z.email().max(100));

export const named = ({ sql, unitId }: Context, { personId }: { personId: PersonId }) =>
  unitOfPerson(sql, unitId, personId);

const TEXTS = ['name', 'staff_number', 'phone', 'email'] as const;
const FIELDS = [...TEXTS, 'department_id', 'presence', 'joined_on'] as const;
type Texts = Pick<PersonRow, (typeof TEXTS)[number]>;

/** The texts for the journal: hashes under the person's salt; null where a text was taken away. */
function hashesOf(
  salt: Buffer,
  texts: Partial<Texts>,
): { name?: SealedHash; staffNumber?: SealedHash | null; phone?: SealedHash | null; email?: SealedHash | null } {
  const hash = (field: keyof Texts) => {
    const text = texts[field];
    return text === undefined || text === null ? text : sealedHash(salt, text, field);
  };
  return {
    name: hash('name') ?? undefined,
    staffNumber: hash('staff_number'),
    phone: hash('phone'),
    email: hash('email'),
  };
}

export const addPerson = action({
  name: 'people.add-person',
  input: z.strictObject({
    name: line(60),
    staffNumber: StaffNumber.optional(),
    departmentId: DepartmentId.optional(),
    phone: Phone.optional(),
    email: Email.optional(),
    presence: z.enum(PRESENCES).default('in-post'),
    joinedOn: DayField.optional(),
  }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId, now }, input) {
    if (input.departmentId !== undefined) await getOpenDepartment(sql, unitId, input.departmentId);
    const salt = newSalt();
    const texts: Texts = {
      name: input.name,
      staff_number: input.staffNumber ?? null,
      phone: input.phone ?? null,
      email: input.email ?? null,
    };
    const { departmentId, presence, joinedOn } = input;
    const personId = await insertPerson(sql, unitId, {
      ...texts,
      department_id: departmentId ?? null,
      presence,
      joined_on: joinedOn ?? null,
      salt,
      enteredAt: now,
    });
    return done({
      result: { personId },
      record: { personId, ...hashesOf(salt, texts), departmentId, presence, joinedOn },
      touched: { people: [personId] },
    });
  },
});

/** What is not named stays; null takes away. */
export const changePerson = action({
  name: 'people.change-person',
  input: z.strictObject({
    personId: PersonId,
    name: line(60).optional(),
    staffNumber: StaffNumber.nullable().optional(),
    departmentId: DepartmentId.nullable().optional(),
    phone: Phone.nullable().optional(),
    email: Email.nullable().optional(),
    presence: z.enum(PRESENCES).optional(),
    joinedOn: DayField.nullable().optional(),
  }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run({ sql, unitId }, { personId, ...wish }) {
    const before = await lockPerson(sql, unitId, personId);
    if (wish.departmentId && wish.departmentId !== before.department_id) {
      await getOpenDepartment(sql, unitId, wish.departmentId);
    }
    const or = <T>(wished: T | undefined, stood: T): T => (wished === undefined ? stood : wished);
    const after = {
      person_id: personId,
      name: or(wish.name, before.name),
      staff_number: or(wish.staffNumber, before.staff_number),
      department_id: or<number | null>(wish.departmentId, before.department_id),
      phone: or(wish.phone, before.phone),
      email: or(wish.email, before.email),
      presence: or(wish.presence, before.presence),
      joined_on: or(wish.joinedOn, before.joined_on),
    };
    if (after.joined_on && before.left_on && after.joined_on > before.left_on) refuse('wrong-order');
    const isChanged = (field: keyof typeof after & keyof typeof before) => after[field] !== before[field];
    if (!FIELDS.some(isChanged)) refuse('nothing-changed');
    await updatePerson(sql, unitId, after);
    const changed = Object.fromEntries(TEXTS.filter(isChanged).map((field) => [field, after[field]]));
    return done({
      result: {},
      record: {
        personId,
        ...hashesOf(before.salt, changed),
        departmentId: wish.departmentId,
        presence: wish.presence,
        joinedOn: wish.joinedOn,
      },
      touched: after.joined_on === before.joined_on ? 'nothing' : { people: [personId] },
    });
  },
});
