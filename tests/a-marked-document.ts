/** The marked unit's travel documents: one given back, one that its holder has for a journey; the mark in what is typed. */
import type { Role } from '../src/platform/permission.ts';

type Parts = {
  readonly does: (role: Role, name: string, input: object) => Promise<{ readonly documentId: number }>;
  readonly word: (what: string) => string;
  readonly today: string;
  readonly memberId: number;
};

export async function aMarkedDocument({ does, word, today, memberId }: Parts): Promise<number> {
  const passport = { personId: memberId, kind: 'private-passport', ground: 'registered-official', on: today };
  const take = (lastFour: string) =>
    does('security-officer', 'travel-documents.take-in', { ...passport, lastFour, reference: word('备案文件') });
  const first = await take('1001');
  const out = { reason: 'trip', on: today, neededUntil: today };
  await does('personnel', 'travel-documents.hand-out', { documentId: first.documentId, ...out });
  await does('personnel', 'travel-documents.hand-in', { documentId: first.documentId, on: today });
  await does('personnel', 'travel-documents.give-back', { documentId: first.documentId, on: today });
  const { documentId } = await take('1002');
  await does('security-officer', 'travel-documents.hand-out', { documentId, ...out });
  await does('security-officer', 'travel-documents.remind', { documentIds: [documentId] });
  await does('member', 'travel-documents.print-receipt', { documentId });
  await does('personnel', 'travel-documents.print-for-holder', { documentId, purpose: 'copy-for-person' });
  return documentId;
}
