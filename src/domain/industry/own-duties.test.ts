/** What a department and an organ owe as such, met by the work itself: sent, answered, given. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { draft } from '../dispatches/actions/draft.ts';
import { acknowledge, openArrival } from '../dispatches/actions/receive.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, dispatch, received } from '../dispatches/queries.ts';
import { ledger } from '../duties/queries.ts';
import { draftRequirement } from './actions.ts';
import { guidance, requirements } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const department = await w.aBody('industry-department', '甲省教育厅', '甲教');
const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例大学', '示大');

type Clerk = 'industry-officer' | 'organ-officer' | 'security-officer';
async function knows(who: TestUnit, as: Clerk, name: string) {
  const { here, known } = await w.does(who.as[as], correspondents, {});
  const before = known.find((one) => one.name === name);
  const bodyId = here.find((one) => one.name === name)?.bodyId;
  return before?.correspondentId ?? (await w.does(who.as[as], addHere, { bodyId })).correspondentId;
}
async function goes(who: TestUnit, as: Clerk, dispatchId: number) {
  await approves(w, who.as.head, dispatchId);
  await w.does(who.as[as], sendDispatch, { dispatchId });
}
const owed = async (who: TestUnit, as: Clerk) =>
  (await w.does(who.as[as], ledger, { state: 'all', limit: 200 })).rows.map(
    ({ duty, state, doneOn, of }) => `${duty} ${state} ${doneOn} ${of?.name}`,
  );

const material = { title: '关于开展自查的指导意见', text: '请结合实际开展自查。', form: 'written-opinion' };

test('第七条：明确本行业工作要求 — a requirement counts as issued when it is sent, and is listed with its day and receipts', async () => {
  const to = await knows(department, 'industry-officer', '示例大学');
  const content = {
    ...{ title: '关于加强教育培训的要求', text: '提高学时。', articles: ['第七条'], effectiveFrom: '2026-12-01' },
    figures: [{ parameter: 'training.secret-related', value: 12 }],
  };
  const { dispatchId } = await w.does(department.as['industry-officer'], draftRequirement, {
    ...{ correspondentIds: [to], content },
  });
  assert.deepEqual(await owed(department, 'industry-officer'), [], 'a draft satisfies nothing');
  await goes(department, 'industry-officer', dispatchId);
  assert.deepEqual(await owed(department, 'industry-officer'), ['P7.1 met 2026-11-23 甲教发〔2026〕1号']);
  const { rows, total } = await w.does(department.as.head, requirements, {});
  assert.equal(total, 1);
  assert.deepEqual(
    [rows[0]!.effectiveFrom, rows[0]!.inForce, rows[0]!.receivers, rows[0]!.receipted, rows[0]!.figures.length],
    ['2026-12-01', false, 1, 0, 1],
  );
  await w.onlyFor(['industry-officer', 'head'], department, requirements, {});
});

test('第七条、第十一条：指导 — guidance given stands in the ledger of who gave it, by the duty that binds it; a unit’s letters in none', async () => {
  for (const [who, as, duty] of [
    [department, 'industry-officer', 'P7.3'],
    [organ, 'organ-officer', 'P11'],
  ] as const) {
    const to = await knows(who, as, '示例大学');
    const letter = { type: 'guidance', content: material };
    const { dispatchId } = await w.does(who.as[as], draft, { correspondentIds: [to], letter });
    await goes(who, as, dispatchId);
    const found = (await owed(who, as)).filter((line) => line.startsWith(duty));
    assert.equal(found.length, 1, JSON.stringify(await owed(who, as)));
    const { rows } = await w.does(who.as[as], guidance, {});
    assert.deepEqual([rows[0]!.form, rows[0]!.receivers], ['written-opinion', 1]);
  }
  const to = await knows(organ, 'organ-officer', '示例大学');
  const letter = { type: 'urging', content: { title: '督促函', text: '请抓紧。', duties: [] } };
  const { dispatchId } = await w.does(organ.as['organ-officer'], draft, { correspondentIds: [to], letter });
  await goes(organ, 'organ-officer', dispatchId);
  assert.equal((await owed(organ, 'organ-officer')).filter((line) => line.startsWith('P5')).length, 1);

  const before = (await w.does(unit.as.head, ledger, { state: 'all', limit: 200 })).total;
  const back = await knows(unit, 'security-officer', '甲市国家安全局');
  const statement = { type: 'statement', content: { title: '答复', text: '收悉。', kind: 'answer' } };
  const answer = await w.does(unit.as['security-officer'], draft, { correspondentIds: [back], letter: statement });
  await goes(unit, 'security-officer', answer.dispatchId);
  assert.equal((await w.does(unit.as.head, ledger, { state: 'all', limit: 200 })).total, before);
  await w.onlyFor(['industry-officer', 'organ-officer', 'head'], unit, guidance, {});
});

test('read receipts: who sent guidance sees of each receiver that it came, when it was first read there, and that it was acknowledged', async () => {
  const { rows: sent } = await w.does(organ.as['organ-officer'], guidance, {});
  const ask = async () =>
    (await w.does(organ.as['organ-officer'], dispatch, { dispatchId: sent[0]!.dispatchId })).deliveries.map(
      ({ name, state, openedOn }) => ({ name, state, openedOn }),
    );
  assert.deepEqual(await ask(), [{ name: '示例大学', state: 'delivered', openedOn: null }]);
  const { rows } = await w.does(unit.as.head, received, { type: 'guidance' });
  const { arrivalId } = rows.find(({ from }) => from === '甲市国家安全局')!;
  w.moveTo('2026-11-24T02:00:00.000Z');
  await w.does(unit.as['security-officer'], openArrival, { arrivalId, purpose: 'handle' });
  w.moveTo('2026-11-25T02:00:00.000Z');
  await w.does(unit.as['security-officer'], acknowledge, { arrivalId });
  assert.deepEqual(await ask(), [{ name: '示例大学', state: 'receipted', openedOn: '2026-11-24' }]);

  const other = rows.find(({ from }) => from === '甲省教育厅')!;
  await w.does(unit.as['security-officer'], acknowledge, { arrivalId: other.arrivalId });
  const { rows: ours } = await w.does(department.as.head, guidance, {});
  const { deliveries } = await w.does(department.as.head, dispatch, { dispatchId: ours[0]!.dispatchId });
  assert.equal(deliveries[0]!.openedOn, null, 'acknowledged without having been read: the receipt says so');
});
