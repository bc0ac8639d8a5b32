import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aDepartment, anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { RULES, ruleOf } from '../../law/duties.ts';
import type { Role } from '../../platform/permission.ts';
import { stationAbroad } from '../people/actions/leave.ts';
import { exportLedger } from './actions.ts';
import { ledger, myPart, row, unitRow } from './queries.ts';
import { RULES_OF_ROLE } from './sight.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const holds = (unit: TestUnit, role: Role, personId: number, roles: readonly Role[] = [role]) =>
  w.owner.query('update account set person_id = $1, roles = $4 where unit_id = $2 and account_id = $3', [
    personId,
    unit.unitId,
    unit.as[role].accountId,
    roles,
  ]);

async function inSight(unit: TestUnit, role: Role) {
  const { rows, total } = await w.does(unit.as[role], ledger, { state: 'all', limit: 200 });
  assert.equal(rows.length, total);
  return rows;
}
const codesOf = (rows: readonly { rule: number }[]) => [...new Set(rows.map((one) => ruleOf(one.rule)!.code))].sort();
const namesOf = (rows: readonly { personName?: string }[]) => [...new Set(rows.map((one) => one.personName))].sort();

/** A key unit and operator with a centre and a lab below it, another department, a trader and somebody stationed abroad. */
async function aKeyUnit() {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  await hasStatus(w, unit, 'cii-operator');
  const centre = await aDepartment(w, unit, { name: '研发中心' });
  const lab = await aDepartment(w, unit, { name: '一室', parentId: centre });
  const far = await aDepartment(w, unit, { name: '市场部' });
  const people = {
    liaison: await aPerson(w, unit, { name: '联络员', departmentId: centre }),
    colleague: await aPerson(w, unit, { name: '室内同事', departmentId: lab }),
    trader: await aPerson(w, unit, { name: '外贸员', departmentId: far }),
    secret: await aPerson(w, unit, { name: '涉密员', departmentId: far }),
    posted: await aPerson(w, unit, { name: '驻外员', departmentId: far }),
  };
  const post = (title: string, options: object) => aPost(w, unit, { title, departmentId: far, ...options });
  await anAppointment(w, unit, { personId: people.trader, postId: await post('外贸', { foreignRelated: true }) });
  await anAppointment(w, unit, { personId: people.secret, postId: await post('机要', { level: 'core' }) });
  await anAppointment(w, unit, { personId: people.colleague, postId: await post('工程师', { level: 'important' }) });
  await w.does(unit.as.personnel, stationAbroad, { personId: people.posted, from: '2026-11-01' });
  return { unit, people };
}

test('need-to-know: a liaison sees what the own department and those below it owe, nothing of another or of the unit', async () => {
  const { unit, people } = await aKeyUnit();
  assert.deepEqual(await inSight(unit, 'liaison'), [], 'an account that is nobody’s sees nothing');
  await holds(unit, 'liaison', people.liaison);
  const rows = await inSight(unit, 'liaison');
  assert.deepEqual(namesOf(rows), ['室内同事', '联络员']);
  assert.ok(
    codesOf(rows).includes('P9.3c') && codesOf(rows).includes('P9.7'),
    'letters and training owed are among them',
  );
  const part = await w.does(unit.as.liaison, myPart, {});
  assert.deepEqual([part.department, part.rulesInSight], ['研发中心', null]);
  const counted = part.rules.reduce(
    (sum, one) => sum + one.met + one.late + one.stated + one.overdue + one.soon + one.owed,
    0,
  );
  assert.equal(counted, rows.length, 'the counts are those of the list');
  const elsewhere = await w.does(unit.as.liaison, ledger, { state: 'all', text: '涉密员' });
  assert.equal(elsewhere.total, 0, 'a name searched for shows nobody else');
});

test('a liaison opens a row of the own department, which is logged; one of another is not found, and no look is logged', async () => {
  const { unit, people } = await aKeyUnit();
  await holds(unit, 'liaison', people.liaison);
  const all = await inSight(unit, 'head');
  const opens = async (role: Role, personId: number) => {
    const { rule, occasion } = all.find((one) => one.personId === personId)!;
    return { who: unit.as[role], key: { personId, rule, occasion, purpose: 'duty-follow-up' } };
  };
  const own = await opens('liaison', people.colleague);
  assert.equal((await w.does(own.who, row, own.key)).row.personName, '室内同事');
  const other = await opens('liaison', people.secret);
  await w.isRefused('not-found', other.who, row, other.key);
  await w.isRefused('invalid-input', own.who, row, { ...own.key, purpose: undefined });
  const { rows } = await w.owner.query('select person_id::int, purpose from look where unit_id = $1', [unit.unitId]);
  assert.deepEqual(rows, [{ person_id: people.colleague, purpose: 'duty-follow-up' }]);
  await w.onlyFor(['security-officer', 'head', 'liaison', 'foreign-affairs'], unit, row, own.key);
});

test('need-to-know: foreign affairs sees trips, exchanges, those stationed abroad, and of foreign-related people what they owe as such', async () => {
  const { unit, people } = await aKeyUnit();
  const rows = await inSight(unit, 'foreign-affairs');
  assert.deepEqual(codesOf(rows), ['P9.4', 'P9.5.plan', 'P9.6.contact', 'P9.7']);
  assert.deepEqual(
    namesOf(rows.filter((one) => ['P9.4', 'P9.7'].includes(ruleOf(one.rule)!.code))),
    ['外贸员'],
    'the same rule is not seen of people who are secret-related alone',
  );
  assert.deepEqual(namesOf(rows.filter((one) => ruleOf(one.rule)!.code === 'P9.6.contact')), ['驻外员']);
  const all = await inSight(unit, 'head');
  const secret = all.find((one) => one.personId === people.secret && one.duty === 'P9.7')!;
  const key = { personId: people.secret, rule: secret.rule, occasion: secret.occasion, purpose: 'training' };
  await w.isRefused('not-found', unit.as['foreign-affairs'], row, key);
  const plan = rows.find((one) => one.personId === 0)!;
  await w.does(unit.as['foreign-affairs'], unitRow, { rule: plan.rule, occasion: plan.occasion });
  const part = await w.does(unit.as['foreign-affairs'], myPart, {});
  assert.deepEqual([part.department, part.rulesInSight?.length], [null, 14]);
});

test('need-to-know: network security sees the unit’s own technical measures, and no person at all', async () => {
  const { unit } = await aKeyUnit();
  const rows = await inSight(unit, 'network-security');
  assert.deepEqual(codesOf(rows), ['C20', 'P10.3', 'P9.8']);
  assert.ok(rows.every((one) => one.personId === 0));
  const other = (await inSight(unit, 'head')).find((one) => one.personId === 0 && one.duty === 'P9.1')!;
  const named = (one: { rule: number; occasion: number }) => ({ rule: one.rule, occasion: one.occasion });
  await w.does(unit.as['network-security'], unitRow, named(rows[0]!));
  await w.isRefused('not-found', unit.as['network-security'], unitRow, named(other));
  const bodies = ['industry-officer', 'organ-officer'] as const;
  await w.onlyFor(
    ['security-officer', 'head', 'foreign-affairs', 'network-security', ...bodies],
    unit,
    unitRow,
    named(rows[0]!),
  );
  for (const role of bodies) await w.isRefused('not-found', unit.as[role], unitRow, named(rows[0]!));
});

test('several roles add up, and who sees the whole sees it whatever else he is', async () => {
  const { unit, people } = await aKeyUnit();
  await holds(unit, 'liaison', people.liaison, ['liaison', 'network-security']);
  const both = await inSight(unit, 'liaison');
  assert.ok(codesOf(both).includes('P9.8') && namesOf(both).includes('联络员'));
  await holds(unit, 'liaison', people.liaison, ['liaison', 'head']);
  assert.deepEqual(await inSight(unit, 'liaison'), await inSight(unit, 'head'));
});

test('who sees a part of the ledger takes none of it away; everybody else sees none of it', async () => {
  const unit = await w.aUnit();
  const parts = ['liaison', 'foreign-affairs', 'network-security', 'industry-officer', 'organ-officer'] as const;
  await w.onlyFor(['security-officer', 'head', ...parts], unit, ledger, {});
  await w.onlyFor(parts, unit, myPart, {});
  for (const role of ['industry-officer', 'organ-officer'] as const)
    assert.deepEqual(await inSight(unit, role), [], 'a unit owes nothing of a department’s or an organ’s');
  const choice = { format: 'csv', purpose: 'inspection' };
  await w.onlyFor(['security-officer', 'head'], unit, exportLedger, choice);
});

test('every rule that a role is given exists', () => {
  for (const { whole, ofForeignRelated } of Object.values(RULES_OF_ROLE)) {
    for (const code of [...whole, ...ofForeignRelated])
      assert.ok(
        RULES.some((rule) => rule.code === code),
        code,
      );
  }
});
