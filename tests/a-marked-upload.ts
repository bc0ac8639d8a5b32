/** How a marked account begins, and a roster with marks in it: as users do both. */
import assert from 'node:assert/strict';
import { proposal } from '../src/domain/rosters/queries.ts';
import type { Marks } from './a-marked-unit.ts';
import type { Outside, OutsideUnit } from './outside.ts';

export async function activated(o: Outside, login: string, code: string, password: string): Promise<string> {
  const answer = await o.request({
    method: 'POST',
    url: '/auth/activate',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ login, code, password }),
  });
  assert.equal(answer.status, 200, answer.text);
  return [answer.headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ');
}

/** A roster with the marks in every column, in one that must be dropped, and in a cell that cannot be read. */
export async function uploaded(
  o: Outside,
  unit: OutsideUnit,
  { zh, latin, phone }: Marks,
  which: '王' | '李',
): Promise<number> {
  const lines = [
    '姓名,工号,部门,岗位,涉密等级,入职日期,手机,电子邮箱,民族',
    `${zh}${which},${latin}-${which === '王' ? 11 : 12},${zh}部门,${zh}岗位,重要,2024-02-01,${phone},${latin}1@unit.example,${zh}族`,
    `${zh}${which}二,${latin}-${which === '王' ? 21 : 22},${zh}部门,${zh}岗位,${zh}等级,${zh}日期,${phone},${latin}2@unit.example,${zh}族`,
  ];
  const bytes = Buffer.from(lines.join('\n'));
  const answer = await o.upload(unit.cookies['security-officer'], [
    { field: 'file', fileName: `${zh}名册.csv`, bytes },
  ]);
  assert.equal(answer.status, 200, answer.text);
  const { proposalId } = (answer.body as { result: { proposalId: number } }).result;
  for (;;) {
    const found = await o.w.does(unit.as['security-officer'], proposal, { proposalId });
    if (found.state === 'ready') return proposalId;
    assert.equal(found.state, 'reading', JSON.stringify(found.failure));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
