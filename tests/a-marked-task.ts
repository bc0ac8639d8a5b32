/** The marked unit's task of a requirement: adopted, done once with its file, and going on; another that the head has ended. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>> };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
};

export async function aMarkedTask(o: Outside, arrivalId: number, { does, unit, word, answers }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const asked = { arrivalId, title: word('事项'), titleEn: word('task'), evidence: word('证明'), everyMonths: 12 };
  const adopts = async () => (await officer('rules.adopt-task', { ...asked, firstDue: '2099-12-31' })).requiredTaskId;
  const requiredTaskId = (await adopts()) as number;
  const { turns } = (await officer('rules.task', { requiredTaskId })) as { turns: { turnId: number }[] };
  const taskTurnId = turns[0]!.turnId;
  const input = { taskTurnId, doneOn: '2026-11-01', note: word('说明') };
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify(input)) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const done = await o.upload(unit.cookies['security-officer'], parts, '/upload/rules.do-task');
  assert.equal(done.status, 200, done.text);
  answers.push({ name: 'rules.do-task', text: done.text });
  await officer('rules.open-task-file', { taskTurnId });
  await does('head', 'rules.end-task', { requiredTaskId: await adopts() });
  return { requiredTaskId, taskTurnId };
}
