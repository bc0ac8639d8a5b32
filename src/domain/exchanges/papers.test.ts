import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { A_PLAN, A_VISIT, aKeyUnit, answers, aVisit, isHeld, isPrepared } from '../../fixtures/exchanges.ts';
import { aPerson } from '../../fixtures/people.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { report } from './actions/hold.ts';
import { exportExchanges, visitors } from './actions/open.ts';
import { attachPaper, print } from './actions/papers.ts';
import { setHosts } from './actions/prepare.ts';
import { exchange, findPeople } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const READ = [...RUN, 'head'] as const;
type Printed = { file: { name: string; bytes: Uint8Array } };

test('陪同人员须知和方案报告可以打印；没有方案没有须知；谁打印留痕', async () => {
  const unit = await aKeyUnit(w);
  const exchangeId = await aVisit(w, unit);
  const officer = unit.as['foreign-affairs'];
  await w.isRefused('plan-first', officer, print, { exchangeId, which: 'escort' });
  const { personId } = await aPerson(w, unit, { name: '陪同甲' });
  await isPrepared(w, unit, exchangeId, personId);
  const sheet = (await w.does(officer, print, { exchangeId, which: 'escort' })) as Printed;
  assert.match(sheet.file.name, /^陪同人员须知/);
  assert.equal(Buffer.from(sheet.file.bytes.subarray(0, 5)).toString(), '%PDF-');
  const whole = (await w.does(unit.as.head, print, { exchangeId, which: 'case' })) as Printed;
  assert.ok(whole.file.bytes.length > 5000);
  await w.onlyFor(READ, unit, print, { exchangeId, which: 'case' });
});

test('台账导出：列明国家、单位、人数、负责人，不含外方姓名；查找人员只供经办人', async () => {
  const unit = await aKeyUnit(w);
  const exchangeId = await aVisit(w, unit);
  const { personId } = await aPerson(w, unit, { name: '负责人乙' });
  await w.does(unit.as['foreign-affairs'], setHosts, { exchangeId, hosts: [{ personId, part: 'lead' }] });
  const asked = { format: 'csv', language: 'zh', purpose: 'inspection' } as const;
  const { file } = await w.does(unit.as['security-officer'], exportExchanges, asked);
  const text = Buffer.from(file!.bytes).toString('utf8');
  for (const word of [A_VISIT.title, '新加坡', '中国香港', A_VISIT.organisations[0]!, '负责人乙'])
    assert.ok(text.includes(word), word);
  assert.ok(!text.includes('Tan Example'));
  await w.onlyFor(RUN, unit, exportExchanges, asked);
  const found = await w.does(unit.as['foreign-affairs'], findPeople, { text: '人乙' });
  assert.deepEqual(
    found.people.map(({ personId: id }) => id),
    [personId],
  );
  await w.onlyFor(RUN, unit, findPeople, { text: '人乙' });
});

test('外方名单到期先销毁，只留人数和国家；方案和报告到期后，只留何时批准、准备和报告；台账不变', async () => {
  const unit = await aKeyUnit(w);
  const exchangeId = await aVisit(w, unit);
  const officer = unit.as['foreign-affairs'];
  const { personId } = await aPerson(w, unit);
  await isPrepared(w, unit, exchangeId, personId);
  const bytes = pngOf(8, 6, () => [255, 255, 255, 255]);
  await w.does(officer, attachPaper, { exchangeId, name: '邀请函' }, { fileName: 'a.png', bytes });
  await isHeld(w, unit, exchangeId);
  await w.does(officer, report, { exchangeId, summary: '按方案座谈。', answers: answers() });
  const ledger = async () =>
    (await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, 0)))
      .filter(({ rule }) => rule === 9501 || rule === 9503)
      .map(({ rule, due_on, done_on, outcome }) => [rule, due_on, done_on, outcome]);
  const before = await ledger();
  assert.deepEqual(before, [
    [9503, '2026-12-09', '2026-11-23', 1],
    [9501, '2026-12-18', '2026-12-14', 1],
  ]);
  await onThatDay(w, '2029-12-10');
  assert.deepEqual(await kindsPrepared(w, unit), [], 'not a day before');
  await onThatDay(w, '2029-12-11');
  assert.deepEqual(await kindsPrepared(w, unit), ['exchange-visitors']);
  await carried(w, unit);
  const purpose = { exchangeId, purpose: 'inspection' };
  assert.deepEqual((await w.does(unit.as.head, visitors, purpose)).visitors, []);
  const after3 = await w.does(unit.as.head, exchange, { exchangeId });
  assert.deepEqual(
    [after3.listed, after3.came, after3.countries, after3.plan?.route],
    [2, 3, A_VISIT.countries, A_PLAN.route],
  );
  await onThatDay(w, '2036-12-12');
  assert.ok((await kindsPrepared(w, unit)).includes('exchange-words'));
  await carried(w, unit);
  const left = await w.does(unit.as.head, exchange, { exchangeId });
  assert.deepEqual(
    [left.words, left.plan, left.report, left.hosts, left.materials, left.files, left.state, left.came],
    [undefined, undefined, undefined, [], [], [], 'reported', 3],
  );
  await w.isRefused('wrong-state', officer, attachPaper, { exchangeId, name: '邀请函' }, { fileName: 'a.png', bytes });
  assert.deepEqual(await ledger(), before);
});
