/** What a pack bounds: how many people it is about, and how much of a long list stands on paper. What is left off is said, and never what is broken. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { FOR_WHOM } from '../../fixtures/packs.ts';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import type { OrderOfDates } from '../date-orders/orders.ts';
import { openDraw } from './actions/draw.ts';
import { make } from './actions/pack.ts';
import { ordersOfPersonChapter } from './documents/orders.ts';
import type { Writing } from './documents.ts';
import { PEOPLE_AT_MOST } from './inspection-packs.ts';

const w = await aWorld();
after(() => w.close());

test('一份材料最多50人：51人的什么都不制作，50人的可以', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const people: number[] = [];
  for (let n = 0; n <= PEOPLE_AT_MOST; n++)
    people.push((await aPerson(w, unit, { name: `抽查${n}`, post: { level: 'important' } })).personId);
  const asked = { kind: 'by-person', purpose: 'state-security', originals: false, ...FOR_WHOM };
  await w.isRefused('invalid-input', officer, make, { ...asked, people });
  const packs = async () =>
    (await w.owner.query('select count(*)::int as n from inspection_pack where unit_id = $1', [unit.unitId])).rows[0].n;
  assert.equal(await packs(), 0);
  await w.does(officer, make, { ...asked, people: people.slice(1) });
  assert.equal(await packs(), 1);
  const draw = { purpose: 'state-security', population: 'everyone', wanted: PEOPLE_AT_MOST + 1 };
  assert.equal((await w.isRefused('invalid-input', officer, openDraw, draw)).details.field, 'wanted');
});

const order = (n: number, kept: boolean): OrderOfDates => ({
  check: {
    ...{ number: 302, area: 'abroad', severity: 'critical', duties: ['P9.6'], by: 'day' },
    ...{ title: { zh: '先行前教育，后出国（境）', en: '' }, because: { zh: '', en: '' } },
  },
  of: { zh: `第${n}次`, en: '' },
  first: { what: { zh: '行前教育', en: '' }, on: day(kept ? '2026-01-01' : '2026-01-09'), at: null },
  second: { what: { zh: '出国（境）', en: '' }, on: day('2026-01-05'), at: null },
  ...{ kept, daysLate: kept ? 0 : 4, explanation: null },
});

test('次序核验太长时纸面只列前200项：颠倒的在先，不会被略去；略去多少写明', () => {
  const writing = { t: ({ zh }: { zh: string }) => zh, moment: String, gathered: { redaction: { names: 'full' } } };
  const many = [
    ...Array.from({ length: 247 }, (_, n) => order(n, true)),
    ...[901, 902, 903].map((n) => order(n, false)),
  ];
  const { heading, rows, after: said } = ordersOfPersonChapter(writing as unknown as Writing, many);
  assert.equal(heading, '次序核验（250项，颠倒3项）');
  assert.equal(rows!.length, 200);
  assert.deepEqual(
    rows!.slice(0, 4).map(([what]) => what),
    [901, 902, 903, 0].map((n) => `先行前教育，后出国（境） 第${n}次`),
  );
  assert.deepEqual(said, ['此处列出前200处，共250处。']);
  assert.equal(ordersOfPersonChapter(writing as unknown as Writing, many.slice(0, 200)).after, undefined);
});
