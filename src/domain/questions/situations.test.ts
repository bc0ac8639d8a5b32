import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { compareRecord } from '../../journal/compare.ts';
import { answerSituation, putOffSituation } from './actions/situations.ts';
import { offerSituations } from './offer-situations.ts';
import { openCounts, sealCounts, situationKey, slotsOf } from './readiness.ts';
import { mySituation, situations } from './situation-queries.ts';
import { SITUATIONS, situationOf } from './situations.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const KEY = situationKey(w.world.services.installationKey);
const offered = (unit: TestUnit, personId: number, situation: number, slot = 1) =>
  w.owner.query(
    `insert into situation_offer (unit_id, person_id, year, slot, situation, from_day) values ($1, $2, 2026, $3, $4, '2026-11-01')`,
    [unit.unitId, personId, slot, situation],
  );
const right = situationOf(1)!.recommended;
const wrong = (right + 1) % 4;

/** Somebody to whom the first situation is offered, and who answers it. */
async function answersAs(unit: TestUnit, option: number) {
  const { personId, account } = await aPerson(w, unit);
  await offered(unit, personId, 1);
  const said = await w.does(account, answerSituation, { situation: 1, option });
  return { personId, account, said };
}

describe('what is offered', () => {
  test('three to five situations a year, spread over it, none twice, the same whenever it is asked', () => {
    for (let personId = 1; personId <= 300; personId += 1) {
      const slots = slotsOf(KEY, { unitId: 1, personId, year: 2026 });
      assert.ok(slots.length >= 3 && slots.length <= 5);
      assert.equal(new Set(slots.map(({ situation }) => situation)).size, slots.length);
      assert.deepEqual(
        slots.map(({ day }) => day),
        slots.map(({ day }) => day).toSorted(),
      );
      assert.ok(slots.every(({ day }) => day.startsWith('2026-')));
      assert.deepEqual(slotsOf(KEY, { unitId: 1, personId, year: 2026 }), slots);
    }
    const another = situationKey(Buffer.alloc(32, 8));
    const whose = { unitId: 1, personId: 7, year: 2026 };
    assert.notDeepEqual(slotsOf(another, whose), slotsOf(KEY, whose), 'not to be foreseen without the key');
  });

  test('the job offers what the day brings once, however often it runs, and a missed month not all at once', async () => {
    const unit = await w.aUnit();
    for (let n = 0; n < 20; n += 1) await aPerson(w, unit);
    const offers = async () =>
      (await w.owner.query('select count(*)::int n from situation_offer where unit_id = $1', [unit.unitId])).rows[0].n;
    const first = await offerSituations(w.world, unit.unitId);
    assert.equal(await offers(), first);
    assert.ok(first < 21 * 3, 'a fortnight of the year, not the whole year');
    assert.equal(await offerSituations(w.world, unit.unitId), 0);
    for (const day of ['2026-12-05', '2026-12-19', '2026-12-31']) {
      w.moveTo(`${day}T02:00:00.000Z`);
      await offerSituations(w.world, unit.unitId);
    }
    assert.ok((await offers()) > first);
    const differ = await w.world.db.inUnit(unit.unitId, (sql) => compareRecord(sql, unit.unitId), 'reads');
    const tables = differ.map((one) => ('table' in one ? one.table : one.kind));
    assert.ok(!tables.includes('situation_offer'), 'what nobody did needs no entry, and nobody is told of tampering');
    w.moveTo('2028-01-03T02:00:00.000Z');
    await offerSituations(w.world, unit.unitId);
    const old = await w.owner.query('select 1 from situation_offer where unit_id = $1 and year = 2026', [unit.unitId]);
    assert.equal(old.rows.length, 0, 'nothing outlives the following year');
    w.moveTo(NOW);
  });

  test('it is voluntary: it can be put off, or left out for good, and nobody else’s is answered', async () => {
    const unit = await w.aUnit();
    await offered(unit, unit.memberId, 1);
    const me = unit.as.member;
    const { offer } = await w.does(me, mySituation, {});
    assert.ok(
      offer && !/recommended|why|第十六条/.test(JSON.stringify(offer)),
      'what is recommended does not leave before',
    );
    await w.does(me, putOffSituation, { situation: 1, until: 'later' });
    assert.equal((await w.does(me, mySituation, {})).offer, null);
    await w.isRefused('situation-closed', me, answerSituation, { situation: 1, option: 0 });
    w.moveTo('2026-12-08T02:00:00.000Z');
    assert.equal((await w.does(me, mySituation, {})).offer?.situation, 1);
    await w.does(me, putOffSituation, { situation: 1, until: 'never' });
    await w.isRefused('situation-closed', me, answerSituation, { situation: 1, option: 0 });
    assert.equal((await w.does(unit.as.head, situations, {})).tookPart, 0);
    const { account } = await aPerson(w, unit);
    await w.isRefused('situation-closed', account, answerSituation, { situation: 1, option: 0 });
    await w.isRefused('not-found', me, answerSituation, { situation: 99, option: 0 });
    await w.onlyFor(['member'], unit, answerSituation, { situation: 1, option: 0 });
    await w.onlyFor(['security-officer', 'head'], unit, situations, {});
  });
});

describe('what is kept of an answer', () => {
  test('the person is told what is recommended and why; the unit that somebody took part', async () => {
    const unit = await w.aUnit();
    const { account, said } = await answersAs(unit, wrong);
    assert.deepEqual([said.recommended, said.why], [right, situationOf(1)!.why]);
    await w.isRefused('situation-closed', account, answerSituation, { situation: 1, option: right });
    const seen = await w.does(unit.as['security-officer'], situations, {});
    assert.deepEqual([seen.tookPart, seen.rows.map(({ hard }) => hard)], [1, SITUATIONS.map(() => null)]);
  });

  test('which were hard is said from ten answers on, and anew with every ten, so that no answer is told from the next', async () => {
    const unit = await w.aUnit();
    const hard = async () => (await w.does(unit.as.head, situations, {})).rows[0]!.hard;
    for (let n = 0; n < 9; n += 1) await answersAs(unit, n < 5 ? wrong : right);
    assert.equal(await hard(), null);
    await answersAs(unit, wrong);
    assert.equal(await hard(), true);
    for (let n = 0; n < 9; n += 1) await answersAs(unit, right);
    assert.equal(await hard(), true, 'nothing is said between');
    await answersAs(unit, right);
    assert.equal(await hard(), false);
  });

  /**
   * Whoever reads every row of every table, its hidden columns (xmin, ctid), the record and the sequences, before and after each answer,
   * learns who took part and to whom what was offered; not what was answered: two persons who answered differently left the same.
   */
  test('one who reads the whole database before and after cannot tell what somebody answered', async () => {
    const left = async (option: number) => {
      const unit = await w.aUnit();
      const before = await everything(unit);
      const { personId } = await answersAs(unit, option);
      return { before, after: await everything(unit), unit, personId };
    };
    const [one, other] = [await left(right), await left(wrong)];
    assert.deepEqual(one.before.map(shapeOf).toSorted(), other.before.map(shapeOf).toSorted());
    assert.deepEqual(one.after.map(shapeOf).toSorted(), other.after.map(shapeOf).toSorted());
    for (const { after: rows } of [one, other]) {
      const [count, ...more] = rows.filter(({ table }) => table === 'situation_count');
      assert.deepEqual([count!.row.hard, (count!.row.counts as Buffer).length, more.length], [null, 37, 0]);
      const open = JSON.stringify(rows.filter(({ table }) => table !== 'situation_count'));
      assert.ok(!/"(option|answer|recommended|otherwise)\\?"/.test(open));
    }
  });

  test('nothing of a situation has an instant, a running number or a place in a row of answers', async () => {
    const columns = await w.owner.query(`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and table_name like 'situation%' and (is_identity = 'YES' or data_type ~ 'time|serial')`);
    assert.deepEqual(columns.rows, []);
  });

  test('the sealed counts open with the installation’s key alone, at their own place alone, and are never twice the same', () => {
    const where = { unitId: 1, year: 2026, situation: 1 };
    const counts = { recommended: 7, otherwise: 2 };
    const sealed = sealCounts(KEY, where, counts);
    assert.deepEqual(openCounts(KEY, where, sealed), counts);
    assert.equal(sealed.length, sealCounts(KEY, where, { recommended: 4_000_000_000, otherwise: 0 }).length);
    assert.ok(!sealed.equals(sealCounts(KEY, where, counts)));
    const none = { recommended: 0, otherwise: 0 };
    assert.deepEqual(openCounts(KEY, { ...where, situation: 2 }, sealed), none);
    assert.deepEqual(openCounts(situationKey(Buffer.alloc(32, 1)), where, sealed), none);
  });
});

type Row = { readonly table: string; readonly row: Record<string, unknown> };

/** Every row of every table that names a unit, with PostgreSQL's own columns: what a thief of the database has. */
async function everything({ unitId }: TestUnit): Promise<Row[]> {
  const tables = await w.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'unit_id' order by 1`,
  );
  const rows: Row[] = [];
  for (const { name } of tables.rows) {
    const found = await w.owner.query(
      `select xmin::text, ctid::text, t.* from "${name}" t where unit_id = $1 order by ctid`,
      [unitId],
    );
    rows.push(...found.rows.map((row) => ({ table: name, row })));
  }
  return rows;
}

/** What is the same for everybody who answered: all of a row but whose it is, what was random, and what is sealed. */
function shapeOf({ table, row }: Row): string {
  const { xmin: _, ctid: __, tx: ___, path: ____, ...rest } = row;
  const plain = Object.entries(rest).map(([column, value]) => {
    if (table === 'journal_entry' && column === 'body')
      return [column, { ...JSON.parse(String(value)), unit: 0, by: 0, nonce: 0 }];
    const whose = /_id$|^salt$|login|hash|name/.test(column) || Buffer.isBuffer(value);
    return [column, whose ? typeof value : value];
  });
  return JSON.stringify([table, plain]);
}

test('ten situations, each with one recommended way that is an option, why, and where it is from', () => {
  assert.equal(SITUATIONS.length, 10);
  assert.deepEqual(
    SITUATIONS.map(({ situation }) => situation),
    SITUATIONS.map((_, at) => at + 1),
  );
  for (const { options, recommended, why, title, story, source } of SITUATIONS) {
    assert.ok(options.length >= 3 && options[recommended]);
    for (const text of [title, story, why, source, ...options]) assert.ok(text.zh && text.en);
  }
  assert.ok(new Set(SITUATIONS.map(({ recommended }) => recommended)).size > 2, 'not always the same place');
});
