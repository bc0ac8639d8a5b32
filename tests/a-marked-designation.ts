/** The marked unit's designations, one of them ended and handed over, with a mark in what is typed. */
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

export async function aMarkedDesignation(o: Outside, personId: number, { does, unit, word, answers, today }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const paper = { document: word('任命'), decidedOn: today, from: today };
  const { designationId } = await officer('rules.designate', { role: 'office-head', personId, ...paper });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ designationId })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const added = await o.upload(unit.cookies['security-officer'], parts, '/upload/rules.add-designation-file');
  assert.equal(added.status, 200, added.text);
  answers.push({ name: 'rules.add-designation-file', text: added.text });
  await officer('rules.open-designation-file', { designationId });
  const ended = await officer('rules.designate', { role: 'organ-contact', personId: unit.memberId, ...paper });
  await officer('rules.end-designation', { designationId: ended.designationId, to: today, reason: 'another-post' });
  await officer('rules.hand-over', { designationId: ended.designationId, item: 'contacts', how: 'done' });
  await officer('rules.print-bodies', {});
  await does('member', 'rules.contacts', {});
  return { designationId: designationId as number };
}
