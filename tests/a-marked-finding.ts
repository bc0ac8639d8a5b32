/** The marked unit's findings: one from every hand, put right, verified, opened again; a suggestion; with a mark in what is typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>>; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly today: string;
};

export async function aMarkedFinding(o: Outside, personId: number, { does, unit, word, answers }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const said = { title: word('问题'), what: word('具体情况'), where: word('部位') };
  const { findingId } = await officer('findings.raise', {
    ...{ source: 'other', severity: 'major', duties: ['P8.2'], ...said, responsibleId: unit.memberId },
    personIds: [personId],
  });
  await officer('findings.assign', { findingId, severity: 'major', responsibleId: unit.memberId });
  const lighter = { findingId, severity: 'general', responsibleId: unit.memberId, words: word('改轻理由') };
  await does('head', 'findings.assign', lighter);
  await does('head', 'findings.extend', { findingId, dueOn: '2027-03-01', words: word('延期理由') });
  await does('member', 'findings.plan', { findingId, cause: word('原因'), measures: word('措施') });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ findingId, name: word('佐证材料') })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const added = await o.upload(unit.cookies.member, parts, '/upload/findings.add-file');
  assert.equal(added.status, 200, added.text);
  answers.push({ name: 'findings.add-file', text: added.text });
  const { findingFileId } = (added.body as { result: { findingFileId: number } }).result;
  await officer('findings.open-file', { findingFileId });
  await does('member', 'findings.submit', { findingId, words: word('完成情况') });
  await officer('findings.send-back', { findingId, words: word('退回理由') });
  await does('member', 'findings.submit', { findingId, words: word('再次完成') });
  await does('head', 'findings.close', { findingId, words: word('验收情况') });
  await officer('findings.reopen', { findingId, words: word('重新打开理由') });
  const suggested = await does('member', 'findings.suggest', said);
  await officer('findings.dismiss', { findingId: suggested.findingId, words: word('不采纳理由') });
  await officer('findings.export', { format: 'csv', purpose: 'inspection', text: word('编号') });
  await officer('cross-checks.run', {});
  const { rows } = (await does('head', 'cross-checks.list', { stand: 'open' })) as { rows: { hitId: number }[] };
  const [first, second] = rows;
  assert.ok(first && second, 'two contradictions stand in the marked unit');
  await officer('cross-checks.raise', { hitIds: [first.hitId] });
  await does('head', 'cross-checks.accept', { hitId: second.hitId, words: word('接受理由'), until: '2027-01-31' });
  return { hitId: second.hitId, findingId: findingId as number, findingFileId };
}
