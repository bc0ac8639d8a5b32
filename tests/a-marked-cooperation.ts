/** The marked unit's records of cooperation: only a department or an organ keeps them, so it is a department for a moment. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import { becomes } from './a-marked-key-unit.ts';
import type { Outside } from './outside.ts';

type Given = {
  readonly unit: { readonly unitId: number; readonly cookies: Readonly<Record<Role, string>> };
  readonly does: (role: Role, name: string, input: object) => Promise<Record<string, unknown>>;
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
};

export async function aMarkedCooperation(o: Outside, { unit, does, word, answers }: Given) {
  const officer = (name: string, input: object) => does('industry-officer', name, input);
  await becomes(o, unit.unitId, 'industry-department');
  const what = { kind: 'joint-study', on: '2026-11-23', title: word('会商'), participants: [word('处室')] };
  await officer('cooperation.record', { ...what, held: true });
  const { cooperationId } = await officer('cooperation.record', { ...what, held: false });
  await officer('cooperation.hold', { cooperationId, on: '2026-11-23' });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ cooperationId, name: word('纪要') })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const answer = await o.upload(unit.cookies['industry-officer'], parts, '/upload/cooperation.attach');
  assert.equal(answer.status, 200, answer.text);
  answers.push({ name: 'cooperation.attach', text: answer.text });
  const follow = { cooperationId, what: word('后续'), due: '2026-12-01' };
  const { cooperationFollowUpId } = await officer('cooperation.add-follow-up', follow);
  const done = await officer('cooperation.add-follow-up', follow);
  await officer('cooperation.finish-follow-up', { ...done, on: '2026-11-23' });
  const organ = await o.w.aBody('organ', '丙市国家安全局', '丙国安');
  const { rows } = await o.w.owner.query('select body_id as id from body where unit_id = $1', [organ.unitId]);
  const { correspondentId } = await officer('dispatches.add-here', { bodyId: rows[0].id });
  await officer('cooperation.send', { cooperationId, correspondentIds: [correspondentId], text: word('函告') });
  const planned = await officer('cooperation.record', { ...what, held: false });
  await officer('cooperation.cancel', planned);
  await becomes(o, unit.unitId, 'unit');
  return { cooperationId: cooperationId as number, cooperationFollowUpId: cooperationFollowUpId as number };
}
