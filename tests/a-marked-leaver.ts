/** The marked unit's leaver: the case goes through every act, with a mark in what is typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Outside } from './outside.ts';

export type Given = {
  readonly cookie: string;
  readonly does: (name: string, input: object) => Promise<{ readonly [name: string]: unknown }>;
  readonly word: (what: string) => string;
  readonly postId: number;
  readonly today: string;
};

export async function aMarkedLeaver(o: Outside, { cookie, does, word, postId, today }: Given) {
  const { personId } = await does('people.add-person', { name: word('离岗'), joinedOn: '2021-03-01' });
  await does('people.appoint', { personId, postId, from: '2026-03-02' });
  const opened = { personId, leaves: 'unit', noticedOn: '2026-11-02', leavesOn: '2026-11-20' };
  const leaverCaseId = (await does('leavers.open', opened)).leaverCaseId as number;
  const scan = pngOf(80, 60, () => [255, 255, 255, 255]);
  const letter = { leaverCaseId, on: today, originalKept: word('离岗柜') };
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify(letter)) },
    { field: 'file', fileName: 'scan.png', bytes: scan },
  ];
  const answer = await o.upload(cookie, parts, '/upload/leavers.register-letter');
  assert.equal(answer.status, 200, answer.text);
  const period = { from: '2026-11-20', to: '2029-11-20', reason: word('脱密理由') };
  await does('leavers.set-period', { leaverCaseId, ...period });
  const owed = { owed: true, document: word('补偿依据'), on: '2026-11-20' };
  await does('leavers.record-compensation', { leaverCaseId, ...owed });
  const held = await does('leavers.follow-up', { leaverCaseId, on: today, how: 'meeting', outcome: 'reminded' });
  await does('leavers.get', { personId, leaverCaseId, purpose: 'duty-follow-up' });
  return { leaverCaseId, followUpId: held.followUpId as number, text: answer.text };
}
