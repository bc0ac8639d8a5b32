import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, received } from '../dispatches/queries.ts';
import { ledger } from '../duties/queries.ts';
import { takeNomination, withdrawChange } from './actions/candidates.ts';
import { answerConsultation, consult } from './actions/consult.ts';
import { nominate } from './actions/unit-side.ts';
import { FACTORS } from './organ.ts';
import { keyUnit, nominations } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
const unit = await w.aBody('unit', '示例设计院', '示设');
const officer = organ.as['organ-officer'];
const FINDINGS = FACTORS.map((factor) => ({ factor, finding: `核查${factor}`, source: '行业年报' }));

const adds = async (who: TestUnit, name: string) => {
  const { here } = await w.does(who.as['organ-officer'], correspondents, {});
  const { bodyId } = here.find((one) => one.name === name)!;
  return (await w.does(who.as['organ-officer'], addHere, { bodyId })).correspondentId;
};
const toDepartment = await adds(organ, '甲市工业和信息化局');
async function goes(who: TestUnit, dispatchId: number) {
  await approves(w, who.as.head, dispatchId);
  await w.does(who.as['organ-officer'], sendDispatch, { dispatchId });
}
const arrivalOf = async (who: TestUnit, type: string) =>
  (await w.does(who.as.head, received, { type, state: 'open' })).rows[0]!;

test('第七条：配合制定名录 — a department nominates a unit with what it knows of the five factors, and owes its opinion by the organ’s day', async () => {
  const toOrgan = await adds(department, '甲市国家安全局');
  const wish = { correspondentId: toOrgan, unitName: '第二设计院', findings: FINDINGS.slice(0, 3), text: '建议列入。' };
  const clerk = department.as['industry-officer'];
  const owed = async () =>
    (await w.does(clerk, ledger, { state: 'all', limit: 200 })).rows
      .filter(({ duty }) => duty === 'P7.2')
      .map(({ state, due, doneOn }) => ({ state, due, doneOn }));
  assert.ok(
    (await owed()).every(({ state }) => state === 'met'),
    'the consultation before was answered',
  );
  const before = (await owed()).length;
  const { dispatchId } = await w.does(clerk, nominate, wish);
  assert.equal((await owed()).length, before, 'a draft is no nomination');
  await approves(w, department.as.head, dispatchId);
  await w.does(clerk, sendDispatch, { dispatchId });
  assert.equal((await owed()).length, before + 1);
  const { rows } = await w.does(organ.as.head, nominations, {});
  const { arrivalId } = rows.find(({ from }) => from === '甲市工业和信息化局')!;
  const { keyUnitId, changeId } = await w.does(officer, takeNomination, { arrivalId });
  const one = await w.does(officer, keyUnit, { keyUnitId });
  assert.deepEqual([one.name, one.origin], ['第二设计院', 'nominated']);

  const asked = { changeId, correspondentIds: [toDepartment], answerBy: '2026-12-04' };
  const question = await w.does(officer, consult, asked);
  await goes(organ, question.dispatchId);
  const open = { state: 'due-soon', due: '2026-12-04', doneOn: undefined };
  assert.deepEqual(
    (await owed()).filter(({ state }) => state !== 'met'),
    [open],
  );
  const came = await arrivalOf(department, 'key-unit-consultation');
  const answer = await w.does(clerk, answerConsultation, { arrivalId: came.arrivalId, opinion: 'agrees' });
  assert.deepEqual(
    (await owed()).filter(({ state }) => state !== 'met'),
    [open],
    'a draft is no answer',
  );
  await approves(w, department.as.head, answer.dispatchId);
  await w.does(clerk, sendDispatch, { dispatchId: answer.dispatchId });
  assert.ok((await owed()).every(({ state }) => state === 'met'));
  await w.onlyFor(['industry-officer'], department, nominate, wish);
  await w.isRefused('no-department', unit.as['industry-officer'], nominate, wish);
  await w.does(officer, withdrawChange, { changeId });
});
