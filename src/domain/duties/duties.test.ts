import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { sql as statement } from 'kysely';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { day, instant } from '../../law/day.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { chooseFigure, restoreFigure } from './actions.ts';
import { figures, file, ledger, mine, myRow, row, unitRow, whereWeStand } from './queries.ts';
import { giveEvidence } from './store/evidence.ts';
import { previewStatus } from './what-if.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

/** The member takes part in a training of so many hours. */
async function trained(unit: TestUnit, on: string, hours: number): Promise<void> {
  await w.world.db.inUnit(unit.unitId, async (sql) => {
    await giveEvidence(sql, unit.unitId, instant(w.world.clock()), { source: 'training', sourceId: 1 }, [
      { personId: unit.memberId, kind: 'training-attended', happenedOn: day(on), hours },
    ]);
    await w.world.rederive(sql, unit.unitId, { people: [unit.memberId] }, w.today());
  });
}

const TRAINING_OF_ALL = 8101;

describe('where we stand', () => {
  test('every unit owes the yearly training of its staff (Provisions 8(1)); a training meets it by itself', async () => {
    const unit = await w.aUnit();
    const before = await w.does(unit.as.head, whereWeStand, {});
    assert.deepEqual(
      before.rules.find((line) => line.rule === TRAINING_OF_ALL),
      {
        rule: TRAINING_OF_ALL,
        duty: 'P8.1',
        recordable: true,
        met: 0,
        late: 0,
        stated: 0,
        overdue: 0,
        soon: 0,
        owed: 1,
      },
    );
    await trained(unit, '2026-11-20', 2);
    const afterwards = await w.does(unit.as.head, whereWeStand, {});
    assert.equal(afterwards.rules.find((line) => line.rule === TRAINING_OF_ALL)?.met, 1);
  });

  test('nobody but the security officer and the head reads it; the three administrators do not', async () => {
    const unit = await w.aUnit();
    await w.onlyFor(['security-officer', 'head'], unit, whereWeStand, {});
    await w.onlyFor(['security-officer', 'head', 'personnel'], unit, file, {
      personId: unit.memberId,
      purpose: 'training',
    });
    await w.onlyFor(['member'], unit, mine, {});
  });
});

describe('the ledger', () => {
  test('the same rows are found by state, by rule, by department, by name and by the span in which they fall due', async () => {
    const unit = await w.aUnit();
    const officer = unit.as['security-officer'];
    const of = async (filter: object) => (await w.does(officer, ledger, { rules: [TRAINING_OF_ALL], ...filter })).total;
    assert.equal(await of({}), 1);
    assert.equal(await of({ state: 'owed' }), 1);
    assert.equal(await of({ state: 'overdue' }), 0);
    assert.equal(await of({ state: 'met' }), 0);
    assert.equal(await of({ state: 'all' }), 1);
    assert.equal(await of({ text: '员' }), 1);
    assert.equal(await of({ text: 'M0001' }), 1);
    assert.equal(await of({ text: '没有此人' }), 0);
    assert.equal(await of({ dueFrom: '2026-12-31', dueTo: '2026-12-31' }), 1);
    assert.equal(await of({ dueTo: '2026-12-30' }), 0);
    assert.equal(await of({ departmentId: 999 }), 0);
  });

  test('what is due on a day is overdue only when that day is over', async () => {
    const unit = await w.aUnit();
    const officer = unit.as['security-officer'];
    w.moveTo('2026-12-31T15:59:58.000Z'); // one second before midnight in Shanghai
    assert.equal((await w.does(officer, ledger, { state: 'due-soon', rules: [TRAINING_OF_ALL] })).total, 1);
    w.moveTo('2026-12-31T16:00:01.000Z');
    const late = await w.does(officer, ledger, { state: 'overdue', rules: [TRAINING_OF_ALL] });
    assert.equal(late.rows[0]?.state, 'overdue');
    w.moveTo('2026-11-23T02:00:00.000Z');
  });

  test('a new calendar year brings its own row, without anybody doing anything', async () => {
    const turning = await aWorld('2026-12-31T02:00:00.000Z');
    const unit = await turning.aUnit();
    turning.moveTo('2027-01-02T02:00:00.000Z');
    await turning.world.db.inUnit(unit.unitId, (sql) =>
      turning.world.rederive(sql, unit.unitId, 'whole-unit', turning.today()),
    );
    const all = await turning.does(unit.as['security-officer'], ledger, { state: 'all', rules: [TRAINING_OF_ALL] });
    assert.deepEqual(
      all.rows.map((one) => one.occasion),
      [2026, 2027],
    );
    const opened = await turning.does(unit.as['security-officer'], row, {
      personId: unit.memberId,
      rule: TRAINING_OF_ALL,
      occasion: 2027,
      purpose: 'training',
    });
    assert.deepEqual(
      opened.otherTimes.map((one) => [one.occasion, one.state]),
      [[2026, 'overdue']],
      'the row of this year shows how last year went',
    );
    await turning.checkInvariants();
    await turning.close();
  });

  test('a row opened shows the article, why it applies and what met it; the look is logged for the person', async () => {
    const unit = await w.aUnit();
    await trained(unit, '2026-03-02', 3);
    const opened = await w.does(unit.as['security-officer'], row, {
      personId: unit.memberId,
      rule: TRAINING_OF_ALL,
      occasion: 2026,
      purpose: 'training',
    });
    assert.equal(opened.row.state, 'met');
    assert.ok(opened.articles.some((one) => one.words?.text.zh.includes('教育')));
    assert.ok(opened.whyItApplies.length > 0 && opened.whyThisRow.length > 0);
    assert.equal(opened.evidence[0]?.day, '2026-03-02');
    const looks = await w.owner.query('select purpose, query from look where unit_id = $1 and person_id = $2', [
      unit.unitId,
      unit.memberId,
    ]);
    assert.deepEqual(looks.rows, [{ purpose: 'training', query: 'duties.row' }]);
  });

  test('a file that stays open is one look; opened for another purpose, by another account or later it is a further one', async () => {
    const open = await aWorld('2026-11-23T02:00:00.000Z');
    const unit = await open.aUnit();
    const opens = (role: 'security-officer' | 'head', purpose: string) =>
      open.does(unit.as[role], file, { personId: unit.memberId, purpose });
    const looks = async () => {
      const found = await open.owner.query<{ at: Date; purpose: string }>(
        'select at, purpose from look where unit_id = $1 order by look_id',
        [unit.unitId],
      );
      return found.rows.map((one) => `${one.at.toISOString().slice(11, 16)} ${one.purpose}`);
    };
    await opens('security-officer', 'training');
    open.moveTo('2026-11-23T02:09:00.000Z');
    await opens('security-officer', 'training');
    assert.deepEqual(await looks(), ['02:00 training'], 'asked anew while it stays open');
    await opens('security-officer', 'letter');
    await opens('head', 'training');
    assert.deepEqual(await looks(), ['02:00 training', '02:09 letter', '02:09 training']);
    open.moveTo('2026-11-23T02:10:00.000Z');
    await opens('security-officer', 'training');
    assert.deepEqual(
      (await looks()).at(-1),
      '02:10 training',
      'ten minutes run from the look written, not from its echo',
    );
    await open.checkInvariants();
    await open.close();
  });

  test('the member opens the own row and leaves no trace of a look; nobody may state the purpose "own" for another', async () => {
    const unit = await w.aUnit();
    const own = await w.does(unit.as.member, mine, {});
    assert.equal(own.person.name, '员工');
    await w.does(unit.as.member, myRow, { rule: TRAINING_OF_ALL, occasion: 2026 });
    const looks = await w.owner.query('select 1 from look where unit_id = $1', [unit.unitId]);
    assert.equal(looks.rowCount, 0);
    await w.isRefused('not-permitted', unit.as['security-officer'], file, { personId: unit.memberId, purpose: 'own' });
  });

  test('another unit: its people, its rows and its counts do not exist', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const officer = other.as['security-officer'];
    await w.isRefused('not-found', officer, file, { personId: unit.memberId, purpose: 'training' });
    await w.isRefused('not-found', officer, row, {
      personId: unit.memberId,
      rule: TRAINING_OF_ALL,
      occasion: 2026,
      purpose: 'training',
    });
    const { rows } = await w.does(officer, ledger, { state: 'all', limit: 200 });
    assert.deepEqual(
      rows.filter((one) => one.personId === unit.memberId),
      [],
    );
    await w.isRefused('invalid-input', officer, ledger, { personId: other.memberId });
  });

  test('a duty of the unit itself opens without anybody’s file', async () => {
    const unit = await w.aUnit();
    const all = await w.does(unit.as.head, ledger, { state: 'all' });
    const ofUnit = all.rows.find((one) => one.personId === 0)!;
    const opened = await w.does(unit.as.head, unitRow, { rule: ofUnit.rule, occasion: ofUnit.occasion });
    assert.equal(opened.row.personName, undefined);
  });
});

describe('figures', () => {
  test('a unit tightens a figure and the ledger follows at once; what is outside the range is refused', async () => {
    const unit = await w.aUnit();
    const officer = unit.as['security-officer'];
    await trained(unit, '2026-02-02', 2);
    const all = await w.does(officer, figures, {});
    const yearly = all.figures.find((one) => one.parameter === 'training.everyone');
    assert.ok(yearly, 'the figure for everyone’s yearly training is listed');
    await w.does(officer, chooseFigure, { parameter: yearly.parameter, value: 2, reason: '本年度要求两次' });
    assert.equal(
      (await w.does(officer, ledger, { rules: [TRAINING_OF_ALL] })).total,
      1,
      'one session is no longer enough',
    );
    await w.checkInvariants();
    await w.does(officer, restoreFigure, { parameter: yearly.parameter });
    assert.equal((await w.does(officer, ledger, { rules: [TRAINING_OF_ALL] })).total, 0);
    await w.isRefused('figure-too-loose', officer, chooseFigure, {
      parameter: yearly.parameter,
      value: 0,
      reason: '不办',
    });
    await w.onlyFor(['security-officer'], unit, chooseFigure, { parameter: yearly.parameter, value: 2, reason: 'x' });
  });
});

describe('what would be owed', () => {
  test('the preview of a status counts by duty and changes nothing', async () => {
    const unit = await w.aUnit();
    const before = await w.does(unit.as.head, ledger, { state: 'all' });
    const would = await w.does(unit.as.head, previewStatus, { status: 'key-unit', from: '2026-11-23' });
    assert.ok(would.rows.some((one) => one.duty === 'P9.1' && one.added === 1));
    assert.equal(
      would.rows.reduce((sum, one) => sum + one.overdue, 0),
      0,
    );
    assert.deepEqual(await w.does(unit.as.head, ledger, { state: 'all' }), before);
    await w.onlyFor(['security-officer', 'head'], unit, previewStatus, { status: 'key-unit', from: '2026-11-23' });
  });
});

test('the preview says what would be overdue at once, and then it is just that', async () => {
  const unit = await w.aUnit();
  await aPerson(w, unit, { post: { level: 'core' } });
  const status = { status: 'key-unit', from: '2026-01-01' };
  const before = await w.does(unit.as.head, ledger, { state: 'overdue' });
  const would = await w.does(unit.as.head, previewStatus, status);
  const overdue = would.rows.reduce((sum, one) => sum + one.overdue, 0);
  await w.does(unit.as['security-officer'], addStatus, status);
  const { total } = await w.does(unit.as.head, ledger, { state: 'overdue' });
  assert.ok(overdue > 0);
  assert.equal(total - before.total, overdue);
});

describe('the checkers fail where something is wrong', () => {
  test('a row altered behind the program is found by the rebuild', async () => {
    const unit = await w.aUnit();
    await w.owner.query(`update duty set due_at = due_at + interval '1 day' where unit_id = $1 and person_id > 0`, [
      unit.unitId,
    ]);
    await assert.rejects(w.checkInvariants(), /differs from a rebuild/);
    await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  });

  test('a journal entry altered behind the program is found by its leaf', async () => {
    const unit = await w.aUnit();
    await w.does(unit.as['security-officer'], chooseFigure, {
      parameter: 'training.everyone',
      value: 2,
      reason: '两次',
    });
    const { rows } = await w.owner.query('select entry_id, body from journal_entry where unit_id = $1', [unit.unitId]);
    await w.owner.query('update journal_entry set body = $2 where entry_id = $1', [
      rows[0].entry_id,
      rows[0].body.replace('2', '1'),
    ]);
    await assert.rejects(w.checkInvariants(), /altered/);
    await w.owner.query('update journal_entry set body = $2 where entry_id = $1', [rows[0].entry_id, rows[0].body]);
  });

  test('the serving role can neither change nor remove what stands in the journal', async () => {
    const unit = await w.aUnit();
    await w.world.db.inUnit(unit.unitId, async (sql) => {
      await assert.rejects(statement`delete from journal_entry`.execute(sql), /permission denied/);
    });
    await w.world.db.inUnit(unit.unitId, async (sql) => {
      await assert.rejects(statement`update journal_entry set body = ''`.execute(sql), /permission denied/);
    });
  });
});
