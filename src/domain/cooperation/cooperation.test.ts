import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { Role } from '../../platform/permission.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, received } from '../dispatches/queries.ts';
import { ledger, unitRow } from '../duties/queries.ts';
import { addFollowUp, dropFollowUp, finishFollowUp } from './actions/follow-ups.ts';
import { attachPaper, cancel, hold, openPaper, record, send } from './actions/record.ts';
import { COOPERATION_KINDS } from './cooperation.ts';
import { cooperation, cooperations } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const officer = department.as['industry-officer'];

const A = { kind: 'joint-study', on: '2026-11-20', held: true, title: '行业情况会商' };
const wish = { ...A, participants: ['甲市国家安全局三处', '甲市工业和信息化局安全处'] };
const planned = { ...wish, held: false, on: '2026-11-30' };

const owed = async (who: TestUnit, role: Role) =>
  (await w.does(who.as[role], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ duty }) => duty === 'P7.4')
    .map(({ due, state, doneOn, of }) => ({ due, state, doneOn, page: of?.page }));

test('第七条：信息互通、情况会商、协同指导、联合督查 — each kind is recorded with its day and the bodies that took part, and stands in the department’s ledger', async () => {
  for (const kind of COOPERATION_KINDS) {
    const { cooperationId } = await w.does(officer, record, { ...wish, kind });
    const one = await w.does(department.as.head, cooperation, { cooperationId });
    assert.deepEqual(
      [one.kind, one.state, one.heldOn, one.what],
      [kind, 'held', '2026-11-20', { title: wish.title, participants: wish.participants }],
    );
  }
  assert.equal((await w.does(officer, cooperations, {})).total, 4);
  assert.equal((await w.does(officer, cooperations, { kind: 'joint-study', state: 'held' })).total, 1);
  const rows = await owed(department, 'industry-officer');
  assert.ok(rows.length === 4 && rows.every(({ state, doneOn }) => state === 'met' && doneOn === '2026-11-20'));
  await w.isRefused('in-the-future', officer, record, { ...wish, on: '2026-11-24' });
  await w.isRefused('secrecy-mark', officer, record, { ...wish, title: '机密★五年 会商' });
});

test('what is planned is owed by its day and met when it is recorded as held; what is cancelled is not owed', async () => {
  const { cooperationId } = await w.does(officer, record, planned);
  const page = `/cooperation/${cooperationId}`;
  const ofIt = async () => (await owed(department, 'head')).filter((one) => one.page === page);
  assert.deepEqual(await ofIt(), [{ due: '2026-11-30', state: 'due-soon', doneOn: undefined, page }]);
  await w.isRefused('in-the-future', officer, hold, { cooperationId, on: '2026-11-30' });
  await w.does(officer, hold, { cooperationId, on: '2026-11-23' });
  assert.deepEqual(await ofIt(), [{ due: '2026-11-30', state: 'met', doneOn: '2026-11-23', page }]);
  await w.isRefused('wrong-state', officer, hold, { cooperationId, on: '2026-11-23' });
  await w.isRefused('wrong-state', officer, cancel, { cooperationId });

  const other = await w.does(officer, record, planned);
  await w.does(officer, cancel, other);
  assert.equal(
    (await owed(department, 'head')).filter((one) => one.page === `/cooperation/${other.cooperationId}`).length,
    0,
  );
  await w.isRefused('wrong-state', officer, addFollowUp, { ...other, what: '通报', due: '2026-12-01' });
});

test('what is to follow is owed by its day, done or dropped', async () => {
  const { cooperationId } = await w.does(officer, record, wish);
  const follow = { cooperationId, what: '安全处印发会商纪要', due: '2026-11-27' };
  const { cooperationFollowUpId } = await w.does(officer, addFollowUp, follow);
  const dropped = await w.does(officer, addFollowUp, { ...follow, due: '2026-11-28' });
  const dues = async () =>
    (await owed(department, 'industry-officer'))
      .filter((one) => one.page === `/cooperation/${cooperationId}`)
      .map(({ due, state }) => `${due} ${state}`)
      .sort();
  assert.deepEqual(await dues(), ['2026-11-20 met', '2026-11-27 due-soon', '2026-11-28 due-soon']);
  await w.does(officer, dropFollowUp, dropped);
  await w.does(officer, finishFollowUp, { cooperationFollowUpId, on: '2026-11-23' });
  assert.deepEqual(await dues(), ['2026-11-20 met', '2026-11-27 met']);
  await w.isRefused('wrong-state', officer, finishFollowUp, { cooperationFollowUpId, on: '2026-11-23' });
  await w.isRefused('wrong-state', officer, finishFollowUp, { ...dropped, on: '2026-11-23' });
  const { followUps } = await w.does(department.as.head, cooperation, { cooperationId });
  assert.deepEqual(
    followUps.map(({ what, doneOn, dropped }) => ({ what, doneOn, dropped })),
    [
      { what: follow.what, doneOn: '2026-11-23', dropped: false },
      { what: follow.what, doneOn: null, dropped: true },
    ],
  );
  const row = (await w.does(officer, ledger, { state: 'met', limit: 200 })).rows.find(
    ({ due }) => due === '2026-11-27',
  )!;
  const opened = await w.does(officer, unitRow, { rule: row.rule, occasion: row.occasion });
  assert.match(opened.whyThisRow.map(({ zh }) => zh).join(''), /协作后续事项办结/);
});

test('its papers are kept with it and opened again as they were; the other side is told by a dispatch', async () => {
  const { cooperationId } = await w.does(officer, record, wish);
  const bytes = pngOf(8, 6, () => [255, 255, 255, 255]);
  const file = { fileName: '纪要.png', bytes };
  await w.does(officer, attachPaper, { cooperationId, name: '会商纪要' }, file);
  const opened = (await w.does(department.as.head, openPaper, { cooperationId, position: 1 })) as {
    file: { name: string; bytes: Uint8Array };
  };
  assert.deepEqual([opened.file.name, Buffer.from(opened.file.bytes)], ['会商纪要', bytes]);
  await w.isRefused('not-found', officer, openPaper, { cooperationId, position: 2 });

  const { here } = await w.does(officer, correspondents, {});
  const { bodyId } = here.find(({ name }) => name === '甲市国家安全局')!;
  const { correspondentId } = await w.does(officer, addHere, { bodyId });
  const telling = { cooperationId, correspondentIds: [correspondentId], text: '现将会商情况函告。' };
  const { dispatchId } = await w.does(officer, send, telling);
  await approves(w, department.as.head, dispatchId);
  await w.does(officer, sendDispatch, { dispatchId });
  const { rows } = await w.does(organ.as['organ-officer'], received, { type: 'cooperation' });
  assert.equal(rows[0]!.title, wish.title);
  assert.equal((await w.does(officer, cooperation, { cooperationId })).dispatchId, dispatchId);
});

test('an organ keeps its own record; it owes nothing by it, for Article 7 binds the department', async () => {
  const { cooperationId } = await w.does(organ.as['organ-officer'], record, planned);
  assert.equal((await w.does(organ.as.head, cooperation, { cooperationId })).state, 'planned');
  assert.deepEqual(await owed(organ, 'head'), []);
  await w.isRefused('not-found', officer, hold, { cooperationId: cooperationId + 1000, on: '2026-11-23' });
});

test('who may not: a unit keeps no such record, one body does not see another’s, and the officers alone write it', async () => {
  await w.isRefused('no-cooperation', unit.as['industry-officer'], record, wish);
  await w.isRefused('no-cooperation', unit.as['organ-officer'], record, wish);
  assert.equal((await w.does(unit.as.head, cooperations, {})).total, 0);
  const { cooperationId } = await w.does(officer, record, planned);
  const { cooperationFollowUpId } = await w.does(officer, addFollowUp, {
    cooperationId,
    what: '通报',
    due: '2026-12-01',
  });
  const officers = ['industry-officer', 'organ-officer'] as const;
  await w.onlyFor(officers, department, record, wish);
  await w.onlyFor(officers, department, hold, { cooperationId, on: '2026-11-23' });
  await w.onlyFor(officers, department, cancel, { cooperationId });
  await w.onlyFor(officers, department, addFollowUp, { cooperationId, what: '通报', due: '2026-12-01' });
  await w.onlyFor(officers, department, finishFollowUp, { cooperationFollowUpId, on: '2026-11-23' });
  await w.onlyFor(officers, department, dropFollowUp, { cooperationFollowUpId });
  await w.onlyFor(officers, department, send, { cooperationId, correspondentIds: [1], text: '函' });
  await w.onlyFor([...officers, 'head'], department, cooperations, {});
  await w.onlyFor([...officers, 'head'], department, cooperation, { cooperationId });
  await w.onlyFor([...officers, 'head'], department, openPaper, { cooperationId, position: 1 });
  await w.isRefused('not-found', organ.as['organ-officer'], cooperation, { cooperationId });
  await w.isRefused('not-found', organ.as['organ-officer'], cancel, { cooperationId });
  await w.isRefused('not-found', organ.as['organ-officer'], dropFollowUp, { cooperationFollowUpId });
});
