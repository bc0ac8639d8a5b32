/** What was certified stays what it was: its hash stands in the record, and whatever is changed behind the program is found. */
import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { ALL_FOUR, anInspection, isAnswered } from '../../fixtures/self-inspections.ts';
import { aWorld } from '../../fixtures/world.ts';
import { compareRecord } from '../../journal/compare.ts';
import { listEntries } from '../../journal/read.ts';
import { hashOf } from '../../platform/files.ts';
import { certify, printReport, submit } from './actions/certify.ts';

const w = await aWorld();
after(() => w.close());

async function aCertified() {
  const unit = await w.aUnit();
  const { selfInspectionId } = await anInspection(w, unit);
  await isAnswered(w, unit, { selfInspectionId }, ['2.5']);
  await w.does(unit.as['security-officer'], submit, { selfInspectionId });
  await w.does(unit.as.head, certify, { selfInspectionId, statements: ALL_FOUR });
  const { rows } = await w.owner.query<{ file_hash: string; content_hash: string }>(
    'select file_hash, content_hash from self_inspection where unit_id = $1 and self_inspection_id = $2',
    [unit.unitId, selfInspectionId],
  );
  return { unit, selfInspectionId, ...rows[0]! };
}
const changedIn = async (unitId: number) =>
  (await w.world.db.inUnit(unitId as never, (sql) => compareRecord(sql, unitId)))
    .filter((one) => one.kind === 'foreign' && one.table.startsWith('self_inspection'))
    .map((one) => ('table' in one ? [one.table, one.rows] : []));

test('签署的自查报告：校验码载入日志，与打印出来的文件一致', async () => {
  const { unit, selfInspectionId, file_hash, content_hash } = await aCertified();
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 500 }));
  const [entry, ...others] = entries.filter(({ action }) => action === 'self-inspections.certify');
  assert.deepEqual(others, []);
  const facts = JSON.stringify(entry);
  assert.ok(facts.includes(file_hash) && facts.includes(content_hash), facts);
  const { file } = await w.does(unit.as.head, printReport, { selfInspectionId });
  assert.equal(hashOf(file.bytes), content_hash, '任何人拿到报告都能核对');
  await w.checkInvariants();
});

test('签署以后绕过程序改了结果、改了答案的，核对日志时发现', async () => {
  const { unit, selfInspectionId } = await aCertified();
  assert.deepEqual(await changedIn(unit.unitId), []);
  const which = [unit.unitId, selfInspectionId];
  await w.owner.query(
    `update self_inspection_answer set answer = 'met' where unit_id = $1 and self_inspection_id = $2 and item = '2.5'`,
    which,
  );
  await w.owner.query(
    `update self_inspection set result = jsonb_set(result, '{permille}', '1000') where unit_id = $1 and self_inspection_id = $2`,
    which,
  );
  assert.deepEqual((await changedIn(unit.unitId)).sort(), [
    ['self_inspection', 1],
    ['self_inspection_answer', 1],
  ]);
});

test('改了磁盘上的报告的，打不开，也不给出改过的报告', async () => {
  const { unit, selfInspectionId, file_hash } = await aCertified();
  const path = join(w.world.services.filesRoot, file_hash.slice(0, 2), file_hash.slice(2));
  await chmod(path, 0o600);
  await writeFile(path, Buffer.from('%PDF-1.7 something else'));
  await assert.rejects(w.does(unit.as.head, printReport, { selfInspectionId }), { name: 'FileFault', kind: 'altered' });
});
