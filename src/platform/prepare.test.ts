import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { sql as statement } from 'kysely';
import { z } from 'zod';
import { aWorld, type TestUnit } from '../fixtures/world.ts';
import type { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { listEntries } from '../journal/read.ts';
import { action, done, ownUnit, type Preparing } from './action.ts';
import { PersonId } from './ids.ts';
import { query } from './query.ts';
import { refuse } from './refusal.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一单位' });
afterEach(() => w.checkInvariants());
after(() => w.close());

/** Whether anything was prepared, and what is waited for meanwhile. */
let prepared = 0;
let meanwhile: (preparing: Preparing) => Promise<unknown> = async () => {};

const renamePerson = action({
  name: 'test.rename-person',
  input: z.strictObject({ personId: PersonId }),
  by: ['personnel'],
  async within({ sql, unitId }, { personId }) {
    const found = await statement`select 1 from person where unit_id = ${unitId} and person_id = ${personId}`.execute(
      sql,
    );
    return found.rows.length ? unitId : refuse('not-found');
  },
  async prepare(preparing) {
    prepared += 1;
    await meanwhile(preparing);
    return { preparedAt: preparing.now };
  },
  async run({ now }, { personId }, { preparedAt }) {
    return done({ result: { same: preparedAt === now }, record: { personId, preparedAt }, touched: 'nothing' });
  },
});

const whoAmI = query({
  name: 'test.who-am-i',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  run: async ({ actor }) => actor.accountId,
});

const input = { personId: unit.memberId };
const entriesOf = (of: TestUnit) =>
  w.world.db.inUnit(of.unitId, (sql) =>
    listEntries(sql, of.unitId, { limit: 1000, action: 'test.rename-person' }).then((all) => all.length),
  );

test('who may not act prepares nothing: another role, another unit, who is signed out', async () => {
  prepared = 0;
  meanwhile = async () => {};
  await w.onlyFor(['personnel'], unit, renamePerson, input);
  await w.isRefused('not-found', other.as.personnel, renamePerson, input);
  await w.isRefused('invalid-input', unit.as.personnel, renamePerson, {});
  await w.isRefused('signed-out', { ...unit.as.personnel, accountId: 9_999_999 as never }, renamePerson, input);
  assert.equal(prepared, 0);
});

test('what takes long holds no connection: more acts than there are connections, and everybody else is still served', async () => {
  let begun = 0;
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  meanwhile = async () => {
    begun += 1;
    await gate;
  };
  const many = Array.from({ length: 12 }, () => w.does(unit.as.personnel, renamePerson, input));
  while (begun < many.length) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(await w.does(unit.as.member, whoAmI, {}), unit.as.member.accountId);
  go();
  for (const { same } of await Promise.all(many)) assert.equal(same, true, 'one instant for the whole act');
});

test('a role taken away while something was prepared is gone: nothing is done, nothing stands in the record', async () => {
  const before = await entriesOf(unit);
  const { accountId } = unit.as.personnel;
  const setRole = (role: string) =>
    w.owner.query('update account set roles = array[$2] where account_id = $1', [accountId, role]);
  meanwhile = () => setRole('member');
  await w.isRefused('not-permitted', unit.as.personnel, renamePerson, input);
  await setRole('personnel');
  meanwhile = () => w.owner.query(`update account set state = 'closed' where account_id = $1`, [accountId]);
  await w.isRefused('signed-out', unit.as.personnel, renamePerson, input);
  await w.owner.query(`update account set state = 'active' where account_id = $1`, [accountId]);
  assert.equal(await entriesOf(unit), before);
});

test('preparing reads and cannot write', async () => {
  meanwhile = ({ read, unitId }) =>
    read(({ sql }) => statement`update unit set name = 'x' where unit_id = ${unitId}`.execute(sql));
  await assert.rejects(w.does(unit.as.personnel, renamePerson, input), { code: '25006' });
  meanwhile = ({ read, unitId }) =>
    read(async ({ sql }) => {
      const units = await statement`select 1 from unit`.execute(sql);
      assert.equal(units.rows.length, 1, 'and reads this unit alone');
      return unitId;
    });
  await w.does(unit.as.personnel, renamePerson, input);
});

test('what can be forgotten does not compile', () => {
  const parts = { name: 'test.x', input: z.strictObject({}), by: ['member'], within: ownUnit } as const;
  const nothing = async () => done({ result: {}, record: {}, touched: 'nothing' });
  action({
    ...parts,
    // @ts-expect-error nothing was prepared
    run: async (_context, _input, { file }) => done({ result: file, record: {}, touched: 'nothing' }),
  });
  // @ts-expect-error no transaction is open while something is prepared
  action({ ...parts, prepare: async ({ sql }) => sql, run: nothing });
  // @ts-expect-error the transaction has no folder to write to
  action({ ...parts, run: async ({ services }) => done({ result: services, record: {}, touched: 'nothing' }) });
  // @ts-expect-error a look that is not logged opens no file
  query({ ...parts, recorded: 'no', run: async ({ services }) => services.filesRoot });
  const name: string = '张三';
  // @ts-expect-error plain text about people
  recorded({ name });
  // @ts-expect-error what no compiler has looked at
  const unchecked: Parameters<typeof appendEntry>[1]['facts'] = { name: '张三' };
  assert.ok(unchecked);
});
