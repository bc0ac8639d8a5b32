/**
 * The system administrator opens accounts: one, or slips for a whole department. An account begins as a member; a role is granted by
 * the security administrator, and only to the account of a person (docs/decisions/0008-administrators-are-persons.md). Names on the
 * slips are those of the account and nothing else of the person.
 */

import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { AccountId, DepartmentId, PersonId, type UnitId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { isNamedByOffice } from '../../../platform/permission.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { activationUntil, isLogin, LoginField, RolesField, rolesHeld } from '../accounts.ts';
import { codeHash, newCode } from '../codes.ts';
import { deleteSignInsOf } from '../store/sign-ins.ts';
import {
  findAccount,
  type Holder,
  insertAccounts,
  isKnownAccount,
  isKnownDepartment,
  isKnownPerson,
  listPeopleWithoutAccount,
  setPerson,
  setRoles,
  takenLogins,
} from '../store.ts';

export const inviteAccount = action({
  name: 'accounts.invite',
  input: z
    .strictObject({
      personId: PersonId.optional(),
      displayName: line(60).optional(),
      staffNumber: line(40).optional(),
      login: LoginField,
      roles: RolesField.default(['member']),
    })
    .refine((given) => (given.personId === undefined) !== (given.displayName === undefined), { path: ['displayName'] }),
  by: ['system-admin'],
  inPerson: true,
  async within({ sql, unitId }, { personId }) {
    return personId === undefined || (await isKnownPerson(sql, unitId, personId)) ? unitId : refuse('not-found');
  },
  async run(context, { personId: named, displayName, staffNumber, login, roles }) {
    const { sql, unitId, today, now } = context;
    // Opening an account and granting it a role takes two administrators.
    if (roles.some((role) => role !== 'member')) refuse('not-permitted');
    const personId = named ?? (await findPersonNamed(context, displayName!, staffNumber));
    const name = named === undefined ? displayName! : await nameOfHolder(sql, unitId, today, named);
    const activationCode = newCode();
    const activationHash = codeHash(activationCode, login);
    const until = activationUntil(now);
    const [accountId] = await insertAccounts(
      sql,
      unitId,
      [{ personId, displayName: name, login, roles: ['member'], activationHash }],
      { at: now, until },
    );
    return done({
      result: { accountId: accountId!, personId, login, activationCode, activationUntil: until },
      record: { account: accountId!, person: personId, roles: ['member'] },
      touched: 'nothing',
    });
  },
});

/**
 * The one on the roster who is meant, in service and without an account. An administrator sees no roster: he must know the name, and the
 * number where several bear it. Nobody of that name: an account that is nobody's yet (`accounts.tie`).
 */
async function findPersonNamed(
  { sql, unitId, today }: Context,
  name: string,
  staffNumber: string | undefined,
): Promise<PersonId | undefined> {
  const [one, another] = await listPeopleWithoutAccount(sql, unitId, { today, name, staffNumber, limit: 2 });
  if (another) refuse('which-person');
  if (!one && staffNumber !== undefined) refuse('no-such-person');
  return one?.personId as PersonId | undefined;
}

/**
 * An account that was opened before its person was entered, set-ups of old among them. Once; and nobody ties his own. One that was opened
 * in the name of an office (src/server/add-bodies.ts) is told whose it is by `name`, and bears it from then on.
 */
export const tieAccount = action({
  name: 'accounts.tie',
  input: z.strictObject({ accountId: AccountId, name: line(60).optional(), staffNumber: line(40).optional() }),
  by: ['system-admin', 'security-admin'],
  inPerson: true,
  within: async ({ sql, unitId }, { accountId }) =>
    (await isKnownAccount(sql, unitId, accountId)) ? unitId : refuse('not-found'),
  async run(context, { accountId, name: told, staffNumber }) {
    const { sql, unitId, actor } = context;
    const holder = (await findAccount(sql, unitId, accountId)) ?? refuse('not-found');
    if (isSame(actor, holder)) refuse('not-on-yourself');
    if (holder.state === 'closed' || holder.personId !== undefined) refuse('wrong-state');
    if (told !== undefined && told !== holder.displayName && !isNamedByOffice(holder.displayName))
      refuse('no-such-person');
    const name = told ?? holder.displayName;
    const personId = await findPersonNamed(context, name, staffNumber);
    if (personId === undefined) return refuse('no-such-person');
    const roles = rolesHeld(personId, holder.roles);
    await setPerson(sql, unitId, accountId, { personId, name });
    await setRoles(sql, unitId, accountId, roles);
    await deleteSignInsOf(sql, { unitId, accountId });
    return done({
      result: { accountId, roles },
      record: { account: accountId, person: personId, before: holder.roles, roles },
      touched: 'nothing',
    });
  },
});

/** Who has left gets no account; who has one gets no second. */
async function nameOfHolder(
  sql: Context['sql'],
  unitId: UnitId,
  today: Context['today'],
  personId: PersonId,
): Promise<string> {
  const [holder] = await listPeopleWithoutAccount(sql, unitId, { today, personId, limit: 1 });
  return holder?.name ?? refuse('wrong-state');
}

const SLIPS_AT_MOST = 20_000;

/** Slips to print: one for everybody in the department and below it, or in the unit, who has no account yet. */
export const inviteMany = action({
  name: 'accounts.invite-many',
  input: z.strictObject({ departmentId: DepartmentId.optional() }),
  by: ['system-admin'],
  inPerson: true,
  async within({ sql, unitId }, { departmentId }) {
    return departmentId === undefined || (await isKnownDepartment(sql, unitId, departmentId))
      ? unitId
      : refuse('not-found');
  },
  async run({ sql, unitId, today, now }, { departmentId }) {
    const people = await listPeopleWithoutAccount(sql, unitId, { today, departmentId, limit: SLIPS_AT_MOST });
    const logins = await loginsFor(sql, unitId, people);
    const slips = people.map(({ personId, name }, at) => {
      const activationCode = newCode();
      return { personId, name, login: logins[at]!, activationCode, hash: codeHash(activationCode, logins[at]!) };
    });
    const accounts = slips.map(({ personId, name, login, hash }) => ({
      personId,
      displayName: name,
      login,
      roles: ['member'] as const,
      activationHash: hash,
    }));
    const until = activationUntil(now);
    const ids = await insertAccounts(sql, unitId, accounts, { at: now, until });
    return done({
      result: {
        slips: slips.map(({ name, login, activationCode }) => ({ name, login, activationCode })),
        activationUntil: until,
      },
      record: { department: departmentId, accounts: ids },
      touched: 'nothing',
    });
  },
});

/**
 * The staff number where it can be typed and nobody in the installation has it; with the unit's number behind it where somebody has.
 * Without a staff number, p and the person's number.
 */
async function loginsFor(sql: Context['sql'], unitId: UnitId, people: readonly Holder[]): Promise<string[]> {
  const wanted = people.map(({ personId, staffNumber }) => {
    const plain = (staffNumber ?? '').normalize('NFKC').trim().toLowerCase();
    const choices = [plain, `${plain}-${unitId}`, `p${personId}`, `p${personId}-${unitId}`];
    return plain === '' ? choices.slice(2) : choices;
  });
  const taken = await takenLogins(sql, wanted.flat());
  return wanted.map((choices, at) => {
    // A renewed entry of somebody who was here before: every name of his is taken by the closed account.
    const free = choices.find((login) => isLogin(login) && !taken.has(login));
    const login = free ?? freeNumbered(`p${people[at]!.personId}-${unitId}`, taken);
    taken.add(login);
    return login;
  });
}

function freeNumbered(stem: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
