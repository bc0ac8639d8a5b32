/**
 * Adds the bodies that were proposed. Order of effects: the slips are written whole → each body in a transaction of its own, then its keys →
 * who writes to whom. Cut anywhere, the next run goes on: a body that stands is found to be here, one that does not is proposed again.
 */
import type { Database } from '../database/connect.ts';
import { activationUntil, FIRST_ROLES } from '../domain/accounts/accounts.ts';
import { codeHash, newCode } from '../domain/accounts/codes.ts';
import { listUnitIds } from '../domain/accounts/store/places.ts';
import { isSetUp, markSetUp } from '../domain/accounts/store/set-up.ts';
import { takenLogins } from '../domain/accounts/store.ts';
import { makeKnown } from '../domain/dispatches/here.ts';
import { listCorrespondents } from '../domain/dispatches/store/correspondents.ts';
import { introduce } from '../domain/units/introduce.ts';
import { type BodyRow, findBodyOfUnit, listBodies } from '../domain/units/store/bodies.ts';
import { nextUnitId } from '../domain/units/store/unit.ts';
import { FIRST_OFFICES, type FirstOffice } from '../imports/unit-row.ts';
import { nameKey } from '../imports/units-list.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { dayAt, firstDayOfYear, type Instant, instant, yearOf } from '../law/day.ts';
import type { World } from '../platform/perform.ts';
import { ROLE_NAMES, type Role } from '../platform/permission.ts';
import type { Proposal, Wish } from './bodies-proposal.ts';
import { FIRST_ZONE, type Founder, foundBody } from './found-body.ts';

/** What is needed of the program: no more than there is beside a running one. */
export type Ground = Pick<World, 'db' | 'clock' | 'rederive'> & {
  readonly services: Pick<World['services'], 'keysRoot'>;
};

/** One line of the slips: a code that its holder types once. */
export type Slip = {
  readonly body: string;
  readonly creditCode: string | undefined;
  readonly role: Role;
  readonly displayName: string;
  readonly login: string;
  readonly activationCode: string;
};

/** Bodies that were cut off before they had their keys get them, so that they are seen to be here. */
export async function bodiesHere(ground: Ground): Promise<BodyRow[]> {
  const { db } = ground;
  for (const unitId of await listUnitIds(db.direct))
    if (!(await findBodyOfUnit(db.direct, unitId))) await introduce(ground, unitId);
  return listBodies(db.direct, 0);
}

type Adding = {
  /** Keeps the slips before any of the accounts exists; what throws here has changed nothing. */
  readonly keepSlips: (slips: readonly Slip[], until: Instant) => Promise<void>;
  readonly onAdded: (wish: Wish, done: number, of: number) => void | Promise<void>;
};

export async function addBodies(
  ground: Ground,
  { fresh, same, superiors }: Proposal,
  { keepSlips, onAdded }: Adding,
): Promise<{ readonly correspondents: number }> {
  const planned = [];
  for (const wish of fresh) planned.push(await plan(ground.db, wish));
  if (planned.length > 0) {
    const until = activationUntil(instant(ground.clock()));
    await keepSlips(
      planned.flatMap(({ slips }) => slips),
      until,
    );
  }
  for (const [index, { unitId, wish, slips }] of planned.entries()) {
    await add(ground, unitId, wish, slips);
    await introduce(ground, unitId);
    await onAdded(wish, index + 1, planned.length);
  }
  if (planned.length > 0 && !(await isSetUp(ground.db.direct)))
    await ground.db.outside((sql) => markSetUp(sql, instant(ground.clock())));
  const names = new Set([...fresh, ...same].map(({ name }) => nameKey(name)));
  return { correspondents: await connectAll(ground, names, superiors) };
}

const OFFICE_LOGINS: Record<FirstOffice, string> = {
  officer: 'officer',
  'system-admin': 'system',
  'security-admin': 'security',
  auditor: 'auditor',
};

async function plan(db: Database, wish: Wish) {
  const unitId = await db.outside(nextUnitId);
  const wanted = FIRST_OFFICES.map((office) => `u${unitId}-${OFFICE_LOGINS[office]}`);
  const taken = await takenLogins(
    db.direct,
    wanted.flatMap((login) => [login, `${login}-new`]),
  );
  const slips: Slip[] = FIRST_OFFICES.map((office, index) => {
    const role = office === 'officer' ? FIRST_ROLES[wish.kind].at(-1)! : office;
    const login = taken.has(wanted[index]!) ? `${wanted[index]}-new` : wanted[index]!;
    return {
      ...{ body: wish.name, creditCode: wish.creditCode, role, login, activationCode: newCode() },
      displayName: wish.people[office] ?? ROLE_NAMES[role].zh,
    };
  });
  return { unitId, wish, slips };
}

async function add(ground: Ground, unitId: number, wish: Wish, slips: readonly Slip[]): Promise<void> {
  const { kind: body, name, creditCode, people } = wish;
  const at = instant(ground.clock());
  const today = dayAt(ground.clock(), FIRST_ZONE);
  const ledger = firstDayOfYear(yearOf(today));
  const statuses = wish.statuses.map(({ from, ...status }) => ({
    ...{ ...status, from: from === 'today' ? today : from === 'ledger' ? ledger : from },
  }));
  const founders: Founder[] = FIRST_OFFICES.map((office, index) => {
    const { displayName, login, activationCode } = slips[index]!;
    return {
      ...{ displayName, login, isPerson: people[office] !== undefined },
      roles: office === 'officer' ? FIRST_ROLES[body] : [office],
      activationHash: codeHash(activationCode, login),
    };
  });
  await ground.db.inUnit(unitId, async (sql) => {
    const found = await foundBody(ground, sql, unitId, { body, name, creditCode, statuses }, founders);
    const facts = recorded({
      body,
      statuses: statuses.map(({ status, from, noticeDay }) => ({ status, from, noticeDay })),
      accounts: found.accountIds,
      people: found.people,
      ledger: found.ledger,
    });
    await appendEntry(sql, { unit: unitId, at, action: 'accounts.add-body', by: 0, facts });
  });
}

/**
 * Organs and departments know the bodies of this run and are known by them; a unit besides knows its superior, and is known by it. Who is
 * known already stays as he is: what a body has set itself is its own.
 */
async function connectAll(
  ground: Ground,
  names: ReadonlySet<string>,
  superiors: ReadonlyMap<string, string>,
): Promise<number> {
  const all = await listBodies(ground.db.direct, 0);
  const isOfThisRun = ({ name }: BodyRow) => names.has(nameKey(name));
  const isAbove = ({ kind }: BodyRow) => kind !== 'unit';
  const superiorOf = (one: BodyRow) =>
    isOfThisRun(one) ? all.find(({ name }) => nameKey(name) === superiors.get(nameKey(one.name))) : undefined;
  let added = 0;
  for (const own of all) {
    const superior = superiorOf(own);
    const wanted = all.filter(
      (other) =>
        other !== own &&
        (isOfThisRun(own) || isOfThisRun(other)) &&
        (isAbove(own) || isAbove(other) || other === superior || superiorOf(other) === own),
    );
    if (wanted.length > 0) added += await connect(ground, own, wanted, superior);
  }
  return added;
}

async function connect(
  { db, clock }: Ground,
  { unitId }: BodyRow,
  wanted: readonly BodyRow[],
  superior: BodyRow | undefined,
): Promise<number> {
  const at = instant(clock());
  return db.inUnit(unitId, async (sql) => {
    const known = new Set((await listCorrespondents(sql, unitId)).map(({ bodyId }) => bodyId));
    const strangers = wanted.filter(({ bodyId }) => !known.has(bodyId));
    if (strangers.length === 0) return 0;
    const correspondents = await makeKnown(sql, unitId, strangers, { at, by: 0, superior: superior?.bodyId });
    const facts = recorded({ correspondents, hasSuperior: superior !== undefined && strangers.includes(superior) });
    await appendEntry(sql, { unit: unitId, at, action: 'dispatches.add-all-here', by: 0, facts });
    return correspondents.length;
  });
}
