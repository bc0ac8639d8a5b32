import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { hasStatus } from '../../fixtures/people.ts';
import {
  csvRoster,
  HEADER,
  proposes,
  readsRosters,
  rosterTalk,
  ZHANG as WITH_HISTORY,
} from '../../fixtures/rosters.ts';
import { aWorld } from '../../fixtures/world.ts';
import { plannedStarts } from '../reviews/queries.ts';
import { accept } from './actions/accept.ts';
import { proposal } from './queries.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
readsRosters(w);
const { officerOf, imports, asked } = rosterTalk(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

/** Without the review and letter that a roster may state of a post held already. */
const ZHANG = WITH_HISTORY.replace('2020-04-01,通过,2020-04-02', ',,');
const startsOn = (day: string, line = ZHANG) => line.replace('2020-05-06', day);
const PLAIN = ZHANG.replace('重要', '非涉密');

async function aKeyUnit() {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  return unit;
}

const held = (unit: Parameters<typeof asked>[0]) =>
  asked(
    unit,
    'select from_day::text as on, planned from appointment where unit_id = $unit order by from_day, appointment_id',
  );

test('名册载明将来上岗的,列为拟上岗 — a start that a roster states for the future is planned: shown beforehand, and not held', async () => {
  const unit = await aKeyUnit();
  const proposalId = await proposes(w, officerOf(unit), csvRoster(HEADER, startsOn('2026-12-10')));
  const { counts } = await w.does(officerOf(unit), proposal, { proposalId });
  assert.equal(counts!.planned, 1);
  const { outcome } = await w.does(officerOf(unit), accept, { proposalId });
  assert.deepEqual([outcome.appointments, outcome.planned], [1, 1]);
  assert.deepEqual(await held(unit), [{ on: '2026-12-10', planned: true }]);
  const { rows } = await w.does(unit.as.personnel, plannedStarts, {});
  // What the row states of a training was for posts held by then.
  assert.deepEqual(
    rows.map(({ name, startsOn, before }) => [name, startsOn, before.map(({ rule, met }) => [rule, met])]),
    [
      [
        '张明',
        '2026-12-10',
        [
          [9321, false],
          [9331, false],
          [9702, false],
        ],
      ],
    ],
  );
});

test('one stated for an earlier day, for a post without secrets, or in a unit that is no key unit, is a fact', async () => {
  const [past, plain] = [await aKeyUnit(), await aKeyUnit()];
  await imports(past, HEADER, startsOn('2026-11-22'));
  await imports(plain, HEADER, startsOn('2026-12-10', PLAIN));
  const other = await w.aUnit();
  await imports(other, HEADER, startsOn('2026-12-10'));
  assert.deepEqual(await held(past), [{ on: '2026-11-22', planned: false }]);
  assert.deepEqual(await held(plain), [{ on: '2026-12-10', planned: false }]);
  assert.deepEqual(await held(other), [{ on: '2026-12-10', planned: false }]);
});

test('a planned start is moved by a roster that states another day, and is a fact once one states a past day', async () => {
  const unit = await aKeyUnit();
  await imports(unit, HEADER, startsOn('2026-12-10'));
  await imports(unit, HEADER, startsOn('2026-12-20'));
  assert.deepEqual(await held(unit), [{ on: '2026-12-20', planned: true }]);
  await imports(unit, HEADER, startsOn('2026-11-20'));
  assert.deepEqual(await held(unit), [{ on: '2026-11-20', planned: false }]);
});

test('a roster of the posts held today leaves a start that is planned for another post as it is', async () => {
  const unit = await aKeyUnit();
  const next = startsOn('2026-12-10').replace('工程师', '主任');
  await imports(unit, HEADER, PLAIN);
  await imports(unit, HEADER, next);
  const before = await held(unit);
  assert.deepEqual(before, [
    { on: '2020-05-06', planned: false },
    { on: '2026-12-10', planned: true },
  ]);
  await imports(unit, HEADER, PLAIN);
  await imports(unit, HEADER, PLAIN.replace('工程师', '高级工程师').replace('2020-05-06', '2026-11-01'));
  const after = await held(unit);
  assert.deepEqual(after.at(-1), { on: '2026-12-10', planned: true });
  assert.equal(after.length, 3);
});
