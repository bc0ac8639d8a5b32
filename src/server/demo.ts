/**
 * `--demo`: an invented institute of 1,200 people, filled once, with an account for each role, and beside it an organ and a department with
 * an officer and a head each. The passwords are made at random and printed; being a demonstration, it asks for no second step. Where a
 * real unit stands already, nothing is filled: invented people are never mixed with real ones.
 */

import { newCode } from '../domain/accounts/codes.ts';
import { hashPassword } from '../domain/accounts/password.ts';
import { isSetUp, markDemonstration, markSetUp } from '../domain/accounts/store/set-up.ts';
import { activateAccount } from '../domain/accounts/store/sign-ins.ts';
import { insertAccounts } from '../domain/accounts/store.ts';
import { acknowledgeNotice } from '../domain/rights/actions.ts';
import { SHEETS } from '../domain/rights/notice.ts';
import { myNotice } from '../domain/rights/queries.ts';
import { fillCases } from '../fixtures/demo/cases.ts';
import { fillClues } from '../fixtures/demo/clues.ts';
import { fillCourses } from '../fixtures/demo/courses.ts';
import { fillDateOrders } from '../fixtures/demo/date-orders.ts';
import { fillDesignations } from '../fixtures/demo/designations.ts';
import { fillEmergencyAccess } from '../fixtures/demo/emergency-access.ts';
import { fillExchanges } from '../fixtures/demo/exchanges.ts';
import { fillFindings } from '../fixtures/demo/findings.ts';
import { fillIncidents } from '../fixtures/demo/incidents.ts';
import { fillMatters } from '../fixtures/demo/matters.ts';
import { fillMeasures } from '../fixtures/demo/measures.ts';
import { fillPackages } from '../fixtures/demo/packages.ts';
import { fillPacks } from '../fixtures/demo/packs.ts';
import { fillPlans } from '../fixtures/demo/plans.ts';
import { fillQuestions } from '../fixtures/demo/questions.ts';
import { fillRegisters } from '../fixtures/demo/registers.ts';
import { fillRequests } from '../fixtures/demo/requests.ts';
import { fillRules } from '../fixtures/demo/rules.ts';
import { fillSelfInspections } from '../fixtures/demo/self-inspections.ts';
import { fillStationed } from '../fixtures/demo/stationed.ts';
import { fillTasks } from '../fixtures/demo/tasks.ts';
import { fillTravel } from '../fixtures/demo/travel.ts';
import { fillTravelDocuments } from '../fixtures/demo/travel-documents.ts';
import { fillYearPlans } from '../fixtures/demo/year-plan.ts';
import { fillYearlyReports } from '../fixtures/demo/yearly-reports.ts';
import { fillDemo } from '../fixtures/demo.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { instant } from '../law/day.ts';
import { perform, type SignedIn, type World } from '../platform/perform.ts';
import { ROLE_NAMES, type Role } from '../platform/permission.ts';
import { addDemoBodies } from './demo-bodies.ts';
// A course of it has a test as a part: which kinds of parts there are is said where the modules are joined.
import './modules.ts';

type DemoAccount = { login: string; roles: readonly Role[]; displayName: string; personId: number | undefined };

/** Fills the unit and answers the lines for the terminal: who signs in as what. */
export async function prepareDemo(world: World): Promise<readonly string[]> {
  if (await isSetUp(world.db.direct)) {
    return [
      '已有单位，未填入演示数据；如需演示，请用 BULWARK_DATA 指定一个空目录。',
      'A unit stands here already; nothing was filled. For a demonstration name an empty folder in BULWARK_DATA.',
    ];
  }
  const at = instant(world.clock());
  const { unitId, people } = await fillDemo(world, world.clock());
  const of = (who: { personId: number; name: string }, login: string, ...roles: Role[]): DemoAccount => ({
    login,
    roles,
    displayName: who.name,
    personId: who.personId,
  });
  const accounts: DemoAccount[] = [
    of(people.securityOfficer, 'officer', 'security-officer', 'member'),
    of(people.head, 'head', 'head', 'member'),
    of(people.personnel, 'personnel', 'personnel', 'member'),
    of(people.foreignAffairs, 'foreign', 'foreign-affairs', 'member'),
    of(people.networkSecurity, 'network', 'network-security', 'member'),
    of(people.liaison, 'liaison', 'liaison', 'member'),
    of(people.member, 'member', 'member'),
    of(people.systemAdmin, 'system', 'system-admin', 'member'),
    of(people.securityAdmin, 'security', 'security-admin', 'member'),
    of(people.auditor, 'auditor', 'auditor', 'member'),
    of(people.relayOfficer, 'relay', 'relay-officer', 'member'),
  ];
  const passwords = accounts.map(() => newCode());
  const hashes = await Promise.all(passwords.map((password) => hashPassword(password)));
  const { readers, signedIn, reporters } = await world.db.inUnit(unitId, async (sql) => {
    await markDemonstration(sql, unitId);
    const made = accounts.map((one) => ({ ...one, activationHash: undefined }));
    const ids = await insertAccounts(sql, unitId, made, { at, until: at });
    for (const [index, accountId] of ids.entries()) await activateAccount(sql, { unitId, accountId }, hashes[index]!);
    const facts = recorded({ accounts: ids });
    await appendEntry(sql, { unit: unitId, at, action: 'demo.fill', by: 0, facts });
    // The member has still to read it, so that it can be seen.
    const as = (login: string) => ids[accounts.findIndex((one) => one.login === login)]!;
    return {
      readers: ids.filter((_, index) => accounts[index]!.login !== 'member'),
      signedIn: {
        officer: { unitId, accountId: as('officer') } as SignedIn,
        head: { unitId, accountId: as('head') } as SignedIn,
        personnel: { unitId, accountId: as('personnel') } as SignedIn,
        relay: { unitId, accountId: as('relay') } as SignedIn,
      },
      reporters: {
        member: { unitId, accountId: as('member') } as SignedIn,
        liaison: { unitId, accountId: as('liaison') } as SignedIn,
        foreign: { unitId, accountId: as('foreign') } as SignedIn,
        network: { unitId, accountId: as('network') } as SignedIn,
      },
    };
  });
  await world.db.outside((sql) => markSetUp(sql, at));
  for (const accountId of readers) await readNotice(world, { unitId, accountId } as SignedIn);
  const candidates = { heard: people.liaison.personId, waiting: people.foreignAffairs.personId };
  await fillCases(world, signedIn, candidates);
  await fillMatters(world, { ...signedIn, ...reporters });
  const { identity, code } = await fillClues(world, signedIn.relay);
  await fillCourses(world, signedIn);
  const takers = readers.map((accountId) => ({ unitId, accountId }) as SignedIn);
  await fillQuestions(world, { officer: signedIn.officer, takers });
  await fillYearPlans(world, signedIn);
  await fillExchanges(world, { ...signedIn, foreign: reporters.foreign, people });
  await fillTravel(world, { ...signedIn, foreign: reporters.foreign, people });
  await fillStationed(world, { officer: signedIn.officer, foreign: reporters.foreign, people });
  await fillTravelDocuments(world, { foreign: reporters.foreign, people });
  await fillEmergencyAccess(world, { ...signedIn, foreign: reporters.foreign, people });
  await fillRequests(world, { ...signedIn, people });
  await fillPackages(world, { officer: signedIn.officer, member: reporters.member });
  await fillIncidents(world, { ...signedIn, ...reporters, people });
  await fillPlans(world, { ...signedIn, people });
  await fillRegisters(world, { ...signedIn, ...reporters, people });
  await fillRules(world, signedIn);
  await fillMeasures(world, { officer: signedIn.officer, network: reporters.network, people });
  await fillFindings(world, { ...signedIn, ...reporters, people });
  await fillDesignations(world, { officer: signedIn.officer, people });
  await fillSelfInspections(world, { ...signedIn, liaison: reporters.liaison });
  await fillDateOrders(world, signedIn);
  const beside = await addDemoBodies(world, signedIn);
  await fillTasks(world, signedIn);
  await fillYearlyReports(world, signedIn);
  await fillPacks(world, signedIn);
  for (const { who } of beside) await readNotice(world, who);
  const shown = [
    ...accounts.map(({ login, roles }, index) => ({ login, password: passwords[index]!, role: roles[0]! })),
    ...beside,
  ];
  return [
    '演示单位已填入（1,200 名虚构人员）。以下账号只在此显示一次： · The demonstration is filled. These accounts are shown once:',
    ...shown.map(
      ({ login, password, role }) =>
        `  ${login.padEnd(16)} ${password}   ${ROLE_NAMES[role].zh} · ${ROLE_NAMES[role].en}`,
    ),
    `线索：公开页面 /report，演示回执码 ${code}；演示线索专员的钥匙（存成 .txt 文件）： · Clues: the page /report, a receipt code, and the relay officer’s key, to be saved as a file:`,
    identity,
  ];
}

async function readNotice(world: World, who: SignedIn): Promise<void> {
  const { version } = await perform(world, who, myNotice, {});
  for (const sheet of SHEETS) await perform(world, who, acknowledgeNotice, { version, sheet });
}
