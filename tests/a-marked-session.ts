/** The marked unit's session in rooms: one comes by code and does not check out, one by the paper list; and a make-up. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly officer: (name: string, input: object) => Promise<Made>;
  readonly member: (name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>>; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly trainingId: number;
  readonly personId: number;
  readonly today: string;
};

export async function aMarkedSession(o: Outside, given: Given): Promise<void> {
  const { officer, member, unit, word, answers, trainingId, personId, today } = given;
  const comes = async (session: unknown, room: number) => {
    await officer('training.open-check-in', { trainingId: session });
    const shown = await officer('training.screen', { trainingId: session, room, direction: 'in' });
    const [{ path }] = shown.codes as [{ path: string }];
    const scanned = await o.request({
      method: 'POST',
      url: '/check-in/scan',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ code: path.replace('/check-in/', '') }),
    });
    assert.equal(scanned.status, 200, scanned.text);
    await member('training.check-in', { claim: /=([^;]+)/.exec(String(scanned.headers['set-cookie']))![1] });
  };
  await officer('training.set-rooms', { trainingId, rooms: [{ name: word('会场'), capacity: 30 }] });
  await comes(trainingId, 1);
  await officer('training.close-check-in', { trainingId });
  const stayed = { trainingId, personIds: [unit.memberId], decision: 'stayed' };
  await officer('training.decide-without-check-out', stayed);
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ trainingId })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const attached = await o.upload(unit.cookies['security-officer'], parts, '/upload/training.attach-paper-list');
  assert.equal(attached.status, 200, attached.text);
  answers.push({ name: 'training.attach-paper-list', text: attached.text });
  await officer('training.open-paper-list', { trainingId, position: 1 });
  await officer('training.record-attendance', { trainingId, attendees: [personId], reason: 'paper-list' });
  const year = Number(today.slice(0, 4));
  const printed = { kind: 'year', year, refId: 0, personIds: [personId], purpose: 'training' };
  await officer('attestations.print', printed);
  const open = { topic: word('主题'), subjects: ['law'], day: today, hours: 1, place: word('地点') };
  await comes((await officer('training.plan', open)).trainingId, 0); // goes on: its phones are known
  await officer('training.plan-make-up', { trainingId, day: '2026-12-01', place: word('补训地点') });
}
