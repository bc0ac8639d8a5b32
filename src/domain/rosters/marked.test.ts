/** Of a roster that bears a secrecy mark no word is kept: neither its name, nor that of a sheet, nor what stands in a cell. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { proposes, readsRosters } from '../../fixtures/rosters.ts';
import { inline, parts } from '../../fixtures/workbooks.ts';
import { aWorld } from '../../fixtures/world.ts';
import { storedArchive } from '../../imports/archive.ts';
import { proposal } from './queries.ts';

const w = await aWorld();
readsRosters(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

test('带密级标志的名册不收：说明在第几个工作表、第几行、第几列，工作表名称、文件名和单元格内容都不留存', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const row = `<row r="1">${inline('A1', '工号')}${inline('B1', '姓名')}</row><row r="2">${inline('A2', '机密★5年 某号')}</row>`;
  const proposalId = await proposes(w, officer, storedArchive(parts(row)), '某处 名单.xlsx');
  const { state, failure } = await w.does(officer, proposal, { proposalId });
  assert.equal(state, 'failed');
  assert.match(failure!.zh, /第 1 个工作表.*第 2 行.*A 列/);
  const { rows } = await w.owner.query<{ all: string }>(
    'select p::text as all from roster_proposal p where unit_id = $1',
    [unit.unitId],
  );
  for (const word of ['名册', '某处', '某号']) assert.ok(!rows[0]!.all.includes(word), word);
});
