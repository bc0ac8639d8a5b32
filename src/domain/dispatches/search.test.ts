import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld } from '../../fixtures/world.ts';
import { addHere } from './actions/correspondents.ts';
import { draft } from './actions/draft.ts';
import { editable, exportReceived, exportSent } from './actions/exports.ts';
import { sendDispatch } from './actions/send.ts';
import { correspondents, received, sent } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const other = await w.aBody('unit', '另一设计院', '另设');
const { here } = await w.does(organ.as.head, correspondents, {});
const { bodyId } = here.find(({ name }) => name === '示例设计院')!;
const officer = organ.as['organ-officer'];
const { correspondentId } = await w.does(officer, addHere, { bodyId });

async function goes(title: string, at: string): Promise<number> {
  w.moveTo(at);
  const content = { title, text: '请组织学习。', form: 'written-opinion' };
  const { dispatchId } = await w.does(officer, draft, {
    ...{ correspondentIds: [correspondentId], letter: { type: 'guidance', content } },
  });
  await approves(w, organ.as.head, dispatchId);
  await w.does(officer, sendDispatch, { dispatchId });
  return dispatchId;
}
await goes('关于行前教育的指导意见', '2026-11-23T02:00:00.000Z');
const second = await goes('关于对外交流的指导意见', '2026-11-25T02:00:00.000Z');

test('sent and received are found by a part of number or title, and by the day on the document', async () => {
  for (const [who, list] of [
    [organ.as.head, sent],
    [unit.as.head, received],
  ] as const) {
    const titles = async (filter: object) => {
      const { rows, total } = await w.does(who, list as typeof sent, filter);
      assert.equal(rows.length, total);
      return rows.map(({ title }) => title);
    };
    assert.deepEqual(await titles({ text: '行前' }), ['关于行前教育的指导意见']);
    assert.deepEqual(await titles({ text: '〕2号' }), ['关于对外交流的指导意见']);
    assert.deepEqual(await titles({ text: '没有的' }), []);
    assert.deepEqual(await titles({ from: '2026-11-24' }), ['关于对外交流的指导意见']);
    assert.deepEqual(await titles({ to: '2026-11-24', text: '指导意见' }), ['关于行前教育的指导意见']);
  }
});

test('both lists leave as they are filtered, by those who read them alone', async () => {
  const ways = { format: 'csv', purpose: 'inspection', text: '对外' };
  const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').trim().split('\n');
  const out = lines((await w.does(organ.as.head, exportSent, ways)).file!.bytes);
  const came = lines((await w.does(unit.as.head, exportReceived, ways)).file!.bytes);
  for (const list of [out, came]) {
    assert.equal(list.length, 2);
    assert.match(list[1]!, /甲国安导〔2026〕2号.*关于对外交流的指导意见/);
  }
  const readers = ['security-officer', 'industry-officer', 'organ-officer', 'head'] as const;
  await w.onlyFor(readers, organ, exportSent, ways);
  await w.onlyFor(readers, unit, exportReceived, ways);
});

test('a draft and a sent dispatch leave as a copy for editing, unsigned, and nobody else’s', async () => {
  const { file } = await w.does(organ.as.head, editable, { dispatchId: second });
  assert.equal(file.name, '甲国安导〔2026〕2号.docx');
  const bytes = Buffer.from(file.bytes);
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  const content = { title: '关于培训的指导意见', text: '请组织学习。', form: 'training' };
  const { dispatchId } = await w.does(officer, draft, {
    ...{ correspondentIds: [correspondentId], letter: { type: 'guidance', content } },
  });
  assert.equal((await w.does(officer, editable, { dispatchId })).file.name, '指导材料（稿）.docx');
  await w.isRefused('not-found', other.as.head, editable, { dispatchId });
  await w.onlyFor(['security-officer', 'industry-officer', 'organ-officer', 'head'], organ, editable, { dispatchId });
});
