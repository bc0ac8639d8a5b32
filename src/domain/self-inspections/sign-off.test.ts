import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anInspection, isAnswered } from '../../fixtures/self-inspections.ts';
import { aWorld } from '../../fixtures/world.ts';
import { signOffDepartment, takeBackSignOff } from './actions/answer.ts';
import { get } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('部门自查由本部门联络员签署；专员代签须写明理由，理由加密保存，载入页面和报告', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { selfInspectionId, departmentId } = await anInspection(w, unit);
  await isAnswered(w, unit, { selfInspectionId });
  await w.does(officer, takeBackSignOff, { selfInspectionId, departmentId });
  const which = { selfInspectionId, departmentId };
  await w.isRefused('signed-by-liaison', officer, signOffDepartment, which);
  await w.isRefused('invalid-input', officer, signOffDepartment, { ...which, because: ' ' });
  await w.isRefused('secrecy-mark', officer, signOffDepartment, { ...which, because: '机密★10年' });
  await w.does(officer, signOffDepartment, { ...which, because: '联络员休产假的独有文字' });
  const part = async () => (await w.does(unit.as.head, get, { selfInspectionId })).departments[0]!;
  assert.deepEqual([(await part()).signedInstead, (await part()).because], [true, '联络员休产假的独有文字']);
  const { rows } = await w.owner.query('select * from self_inspection_department where unit_id = $1', [unit.unitId]);
  assert.ok(!JSON.stringify(rows).includes('独有文字'), '加密保存');
  await w.does(officer, takeBackSignOff, which);
  assert.deepEqual([(await part()).signedInstead, (await part()).because], [false, null]);
});
