/** The marked unit's self-inspections: a template brought in, one given up, one that goes the whole way, with a mark in whatever is typed. */
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
  readonly departmentId: number;
};
type Row = { item: string; departmentId: number; proposed: string | null };

export async function aMarkedSelfInspection(o: Outside, { does, unit, word, answers, today, departmentId }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const uploads = async (name: string, input: object, fileName: string, bytes: Buffer) => {
    const parts = [
      { field: 'input', bytes: Buffer.from(JSON.stringify(input)) },
      { field: 'file', fileName, bytes },
    ];
    const answer = await o.upload(unit.cookies['security-officer'], parts, `/upload/${name}`);
    assert.equal(answer.status, 200, answer.text);
    answers.push({ name, text: answer.text });
    return (JSON.parse(answer.text) as { result: Made }).result;
  };
  const sheet = [
    '部分编号,部分,部分分值,项目编号,层级,分值,检查内容,怎样查,材料,依据',
    `1,${word('部分')},10,1.1,单位,10,${word('检查内容')},${word('怎样查')},${word('材料')},${word('依据')}`,
    `2,${word('个人')},0,2.1,个人,0,${word('个人内容')},,,`,
  ].join('\n');
  const bytes = Buffer.from(`\uFEFF${sheet}\n`);
  const named = { title: word('模板') };
  const { templateId } = await uploads('self-inspections.import-template', named, 'a.csv', bytes);
  await officer('self-inspections.template-file', { selfInspectionTemplateId: templateId, as: 'library' });
  const period = { periodFrom: `${today.slice(0, 4)}-01-01`, periodTo: today, dueOn: today, audience: 'everyone' };
  const asked = { selfInspectionTemplateId: templateId, departmentIds: [], ...period };
  const given = await officer('self-inspections.open', asked);
  await officer('self-inspections.read-ledger', given);
  await officer('self-inspections.cancel', given);
  await officer('self-inspections.retire-template', { selfInspectionTemplateId: templateId });

  const { selfInspectionId } = await officer('self-inspections.open', { departmentIds: [departmentId], ...period });
  const which = { selfInspectionId };
  const { answers: rows } = (await officer('self-inspections.get', which)) as { answers: Row[] };
  const proposed = rows.filter((row) => row.proposed !== null).map(({ item }) => item);
  await officer('self-inspections.confirm-proposed', { ...which, items: proposed });
  const said = { answer: 'not-met', occurrences: 2, words: word('说明') };
  for (const { item, departmentId: of } of rows.filter((row) => row.proposed === null))
    await officer('self-inspections.answer', { ...which, item, departmentId: of, ...said });
  const photo = pngOf(80, 60, () => [255, 255, 255, 255]);
  const where = { ...which, item: '12.1', departmentId, name: word('照片') };
  const { fileId } = await uploads('self-inspections.add-file', where, 'a.png', photo);
  await officer('self-inspections.open-file', { selfInspectionFileId: fileId });
  const instead = { ...which, departmentId, because: word('代签理由') };
  await officer('self-inspections.sign-off-department', instead);
  await officer('self-inspections.take-back-sign-off', { ...which, departmentId });
  await officer('self-inspections.sign-off-department', instead);
  const { items } = (await does('member', 'self-inspections.own', which)) as { items: { ref: string }[] };
  const own = items.map(({ ref }) => ({ ref, answer: 'not-met', words: word('个人说明') }));
  await does('member', 'self-inspections.send-own', { ...which, answers: own });
  await officer('self-inspections.member', { ...which, personId: unit.memberId, purpose: 'correction' });
  await officer('self-inspections.submit', which);
  await does('head', 'self-inspections.send-back', { ...which, words: word('退回理由') });
  await officer('self-inspections.submit', which);
  const statements = { done: true, briefed: true, corrected: true, supported: true };
  await does('head', 'self-inspections.certify', { ...which, statements });
  await does('head', 'self-inspections.print', which);
  const sheetOf = { format: 'csv', purpose: 'inspection' };
  await officer('self-inspections.export', sheetOf);
  await officer('self-inspections.export-items', { ...which, ...sheetOf });
  return {
    selfInspectionId: selfInspectionId as number,
    selfInspectionTemplateId: templateId as number,
    selfInspectionFileId: fileId as number,
  };
}
