import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anInspection, isAnswered } from '../../fixtures/self-inspections.ts';
import { aWorld } from '../../fixtures/world.ts';
import { answer, signOffDepartment, takeBackSignOff } from './actions/answer.ts';
import { submit } from './actions/certify.ts';
import { get } from './queries.ts';
import { BUILT_IN } from './template/built-in.ts';
import { inTheWay, worthKnowing } from './unfinished.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('提交被拒绝时一次列出所有需要补全的：没有作答的、与台账不一致的、没有签署的部门；页面和接口说的一样', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { selfInspectionId, departmentId } = await anInspection(w, unit);
  const whole = async () => w.does(officer, get, { selfInspectionId });
  const left = async () => {
    const one = await whole();
    return inTheWay(one, one.departments);
  };
  const early = await w.isRefused('self-inspection-unfinished', officer, submit, { selfInspectionId });
  assert.equal(early.details.n, (await left()).length, '页面列出的与拒绝的一样多');
  assert.match(String(early.details.zh), /^尚未作答：1\.1、1\.2.* 等共\d+项；部门尚未签署确认：综合部$/);
  const unsigned = await w.isRefused('self-inspection-unfinished', officer, signOffDepartment, {
    ...{ selfInspectionId, departmentId },
  });
  assert.match(String(unsigned.details.zh), /^尚未作答：12\.1（综合部）、12\.2（综合部）/);

  await isAnswered(w, unit, { selfInspectionId });
  assert.deepEqual(await left(), []);
  await w.isRefused('signed-off-already', officer, answer, {
    ...{ selfInspectionId, item: '12.1', departmentId, answer: 'met' },
  });
  await w.does(officer, takeBackSignOff, { selfInspectionId, departmentId });
  // Of two answers the ledger says something else by now, and nobody said why.
  await w.owner.query(
    `update self_inspection_answer set words = null, answer = 'met' where unit_id = $1 and item = any('{9.4,2.3}')`,
    [unit.unitId],
  );
  const { answers } = await whole();
  const differing = ['2.3', '9.4'].filter((ref) => {
    const { proposed } = answers.find((one) => one.item === ref)!;
    return proposed !== null && proposed !== 'met';
  });
  assert.ok(differing.length > 0);
  const named = await w.isRefused('self-inspection-unfinished', officer, submit, { selfInspectionId });
  assert.equal(
    named.details.zh,
    `与台账现在所答不一致，须写明理由：${differing.join('、')}；部门尚未签署确认：综合部`,
    '两类一次说全',
  );
});

test('否决项发生过的须写明情况；写明后可以提交，并事先说明结果；答“符合”而没有材料和说明的只提示', () => {
  const row = (item: string, over: object) => ({
    ...{ item, departmentId: 0, proposed: null, proposedOccurrences: null, occurrences: 0 },
    ...({ answer: 'met', ...over } as const),
  });
  const veto = { answer: 'not-met', occurrences: 1 } as const;
  const asked = (over: object) => ({
    template: BUILT_IN,
    answers: [row('1.1', {}), row('13.5', { ...veto, ...over })],
  });
  assert.deepEqual(inTheWay(asked({})), [{ why: 'veto-unexplained', item: '13.5', departmentId: 0 }]);
  const explained = asked({ words: '以主管机关认定为准' });
  assert.deepEqual(inTheWay(explained), []);
  assert.deepEqual(
    worthKnowing(explained, []).map(({ why, item }) => `${item} ${why}`),
    ['1.1 unproved', '13.5 vetoed'],
  );
  assert.deepEqual(
    worthKnowing(explained, [{ item: '1.1', departmentId: 0 }]).map(({ item }) => item),
    ['13.5'],
    '有材料的不提示',
  );
});
