/**
 * For tests of what passes between bodies: the 30 units of tests/samples/units-zh.xlsx with an organ and two departments in one installation, as
 * `./bulwark add-bodies` adds them; and what the list says of each unit, as findings of an organ.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/organ/organ.ts';
import type { TestWorld } from '../fixtures/world.ts';
import type { Cell, Sheet } from '../imports/sheet.ts';
import { readSpreadsheet } from '../imports/spreadsheet.ts';
import { readUnitsList } from '../imports/units-list.ts';
import { addBodies, bodiesHere } from './add-bodies.ts';
import { proposeBodies } from './bodies-proposal.ts';

export const [ORGAN, SCIENCE, INDUSTRY] = ['甲市国家安全局', '甲省科技厅', '甲省工业和信息化厅'] as const;

export type ListedUnit = { readonly name: string; readonly creditCode: string; readonly findings: readonly Finding[] };

export async function theThirtyUnits(w: TestWorld): Promise<readonly ListedUnit[]> {
  const bytes = readFileSync(join(import.meta.dirname, '../../tests/samples/units-zh.xlsx'));
  const file = await readSpreadsheet(bytes, 'units-zh.xlsx');
  assert.ok(file.ok);
  const list = readUnitsList(file.sheets, w.today());
  const named = { organs: [ORGAN], departments: [SCIENCE, INDUSTRY] };
  const proposal = proposeBodies(list, named, await bodiesHere(w.world));
  await addBodies(w.world, proposal, { keepSlips: async () => {}, onAdded: () => {} });
  return unitsOf(file.sheets[0]!);
}

const COLUMNS = [
  ['nature', '单位性质'],
  ['industry', '所属行业'],
  ['secrecy', '涉密等级'],
  ['foreign', '涉外程度'],
  ['incidents', '近五年案事件'],
] as const;

function unitsOf({ rows: [head, ...rows] }: Sheet): ListedUnit[] {
  const cell = (row: readonly Cell[], column: string) => String(row[head!.indexOf(column)] ?? '无');
  return rows.map((row) => ({
    name: cell(row, '单位名称'),
    creditCode: cell(row, '统一社会信用代码'),
    findings: COLUMNS.map(([factor, column]) => ({ factor, finding: cell(row, column), source: '单位名录填报' })),
  }));
}
