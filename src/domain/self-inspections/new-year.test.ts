import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anInspection, isAnswered } from '../../fixtures/self-inspections.ts';
import { aWorld } from '../../fixtures/world.ts';
import { answer } from './actions/answer.ts';
import { submit } from './actions/certify.ts';
import { readLedger } from './actions/open.ts';
import { get } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('答过“符合”之后台账变了的，写明理由才能提交：年初答的不替代年末的台账', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { selfInspectionId } = await anInspection(w, unit, { periodTo: '2026-12-31', dueOn: '2027-01-20' });
  await isAnswered(w, unit, { selfInspectionId });
  await w.owner.query('update self_inspection_answer set words = null where unit_id = $1', [unit.unitId]);
  w.moveTo('2027-01-10T02:00:00.000Z');
  await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  await w.isRefused('self-inspection-unfinished', officer, submit, { selfInspectionId });
  await w.does(officer, readLedger, { selfInspectionId });
  const { answers } = await w.does(officer, get, { selfInspectionId });
  for (const { item, proposed, answer: said } of answers.filter((row) => row.departmentId === 0))
    if (proposed !== null && proposed !== said)
      await w.does(officer, answer, { selfInspectionId, item, departmentId: 0, answer: said!, words: '按年末材料' });
  await w.does(officer, submit, { selfInspectionId });
  assert.equal((await w.does(officer, get, { selfInspectionId })).state, 'submitted');
});
