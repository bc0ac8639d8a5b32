/** Beside the institute of the demonstration: an organ and an industry department, each with an officer and a head, and what passes between them. */
import { newCode } from '../domain/accounts/codes.ts';
import { hashPassword } from '../domain/accounts/password.ts';
import { markDemonstration } from '../domain/accounts/store/set-up.ts';
import { activateAccount } from '../domain/accounts/store/sign-ins.ts';
import { introduce } from '../domain/units/introduce.ts';
import { type Body, nextUnitId } from '../domain/units/store/unit.ts';
import { fillDepartment } from '../fixtures/demo/department.ts';
import { type DemoDesk, fillDispatches } from '../fixtures/demo/dispatches.ts';
import { fillInspections } from '../fixtures/demo/inspections.ts';
import { fillKeyUnits } from '../fixtures/demo/key-units.ts';
import { fillReturns } from '../fixtures/demo/returns.ts';
import { DEMO_UNIT_NAME } from '../fixtures/demo.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { instant } from '../law/day.ts';
import type { SignedIn, World } from '../platform/perform.ts';
import type { Role } from '../platform/permission.ts';
import { foundBody } from './found-body.ts';

export type DemoLogin = {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly who: SignedIn;
};

type DemoBody = { kind: Body; name: string; sign: string; login: string; officer: string; head: string; role: Role };
const BODIES = {
  organ: {
    ...{ kind: 'organ', name: '甲市国家安全局', sign: '甲国安', login: 'organ', role: 'organ-officer' },
    ...{ officer: '程立新', head: '贺远征' },
  },
  department: {
    ...{ kind: 'industry-department', name: '甲省科学技术厅', sign: '甲科', login: 'department' },
    ...{ role: 'industry-officer', officer: '陆文秀', head: '薛国华' },
  },
  /** Nobody signs in to these: they are there for their returns. */
  school: {
    ...{ kind: 'unit', name: '示例职业技术学院', sign: '示职', login: 'school', role: 'security-officer' },
    ...{ officer: '丁怀谷', head: '袁静秋' },
  },
  optics: {
    ...{ kind: 'unit', name: '示例光学设计院', sign: '示光', login: 'optics', role: 'security-officer' },
    ...{ officer: '魏承宇', head: '蒋兰亭' },
  },
} as const satisfies Record<string, DemoBody>;

/** The institute's own officer and head deal with its side. Answers the accounts that were made. */
export async function addDemoBodies(
  world: World,
  institute: Pick<DemoDesk, 'officer' | 'head'>,
): Promise<readonly DemoLogin[]> {
  await introduce(world, institute.officer.unitId);
  const organ = await made(world, BODIES.organ);
  const department = await made(world, BODIES.department);
  const desks = {
    institute: { ...institute, name: DEMO_UNIT_NAME, sign: '示研' },
    organ: organ.desk,
    department: department.desk,
  };
  const [school, optics] = [await made(world, BODIES.school), await made(world, BODIES.optics)];
  await fillDispatches(world, desks);
  await fillInspections(world, desks);
  await fillReturns(world, {
    ...desks,
    small: [
      {
        desk: school.desk,
        people: 140,
        trained: 117,
        statuses: ['school', 'cii-operator'],
        region: '35',
        industry: 'P',
      },
      {
        desk: optics.desk,
        people: 86,
        trained: 61,
        statuses: ['research-institute', 'cii-operator'],
        region: '33',
        industry: 'M',
      },
    ],
  });
  await fillKeyUnits(world, { organ: organ.desk, department: department.desk });
  await fillDepartment(world, desks);
  return [...organ.logins, ...department.logins];
}

async function made(world: World, { kind, name, sign, login, role, officer, head }: DemoBody) {
  const unitId = await world.db.outside(nextUnitId);
  const at = instant(world.clock());
  const people = [
    { displayName: officer, login, roles: [...new Set<Role>([role, 'security-officer'])] },
    { displayName: head, login: `${login}_head`, roles: ['head'] as const },
  ];
  const passwords = people.map(() => newCode());
  const hashes = await Promise.all(passwords.map((password) => hashPassword(password)));
  const ids = await world.db.inUnit(unitId, async (sql) => {
    const founders = people.map((one) => ({ ...one, isPerson: true, activationHash: undefined }));
    const { accountIds } = await foundBody(world, sql, unitId, { body: kind, name, statuses: [] }, founders);
    await markDemonstration(sql, unitId);
    for (const [index, accountId] of accountIds.entries())
      await activateAccount(sql, { unitId, accountId }, hashes[index]!);
    const facts = recorded({ accounts: accountIds });
    await appendEntry(sql, { unit: unitId, at, action: 'demo.fill', by: 0, facts });
    return accountIds;
  });
  await introduce(world, unitId);
  const logins = people.map((one, index) => ({
    ...{ login: one.login, password: passwords[index]!, role: one.roles[0] },
    who: { unitId, accountId: ids[index]! } as SignedIn,
  }));
  return { desk: { name, sign, officer: logins[0]!.who, head: logins[1]!.who }, logins };
}
