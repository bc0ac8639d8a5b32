/** The marked unit's clues, reported at the public page: one goes through every act and is closed, one waits; the mark in what is typed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { aCode, encrypted } from '../src/fixtures/clues.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside, OutsideUnit, Part } from './outside.ts';

const RECIPIENT = 'age1qzdkpfjcr5j0j6lsk7fdh9fscwke7m7w3wyqdxgza3v90dtzdacsx6vjys';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Record<string, number>>;
  readonly unit: OutsideUnit;
  readonly word: (what: string) => string;
  readonly marks: { readonly phone: string };
};

export async function atTheDoor(o: Outside, path: string, input: object): Promise<Record<string, unknown>> {
  const answer = await o.request({
    ...{ method: 'POST', url: `/outside/${path}`, payload: JSON.stringify(input) },
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body!.result as Record<string, unknown>;
}

export async function fileAtTheDoor(o: Outside, { unitId, code }: { unitId: number; code: string }, part: Part) {
  const headers = { 'x-unit': String(unitId), 'x-receipt-code': code };
  return o.upload(undefined, [part], '/outside/file', headers);
}

export async function aMarkedClue(o: Outside, { does, unit, word, marks }: Given) {
  const { unitId } = unit;
  const relay = (name: string, input: object) => does('relay-officer', name, input);
  const { relayKeyId } = await relay('clues.add-key', { recipient: RECIPIENT });
  const named = { unitId, code: aCode() };
  const contact = await encrypted(`${word('报告人')} ${marks.phone}`, [RECIPIENT]);
  const said = { what: word('看到的情况'), when: word('时间'), where: word('地点'), protection: true };
  await atTheDoor(o, 'report', { ...named, ...said, contact });
  await atTheDoor(o, 'add', { ...named, words: word('补充') });
  const file = await fileAtTheDoor(o, named, { field: 'file', fileName: `${word('照片')}.png`, bytes: PNG });
  assert.equal(file.status, 200, file.text);
  await atTheDoor(o, 'complain', { ...named, words: word('受到的对待') });
  const { rows } = (await relay('clues.list', {})) as unknown as { rows: { clueId: number }[] };
  const { clueId } = rows[0]!;
  for (const name of ['clues.get', 'clues.open', 'clues.take-contact', 'clues.print-relay'])
    await relay(name, { clueId });
  await relay('clues.open-file', { clueId, position: 1 });
  await relay('clues.acknowledge', { clueId, words: word('确认收到') });
  const told = { clueId, relayedAt: '2026-11-23T02:00:00Z' };
  const { relayId } = await relay('clues.record-relay', { ...told, channel: 'online', receiptNumber: word('回执') });
  const later = await relay('clues.record-relay', { ...told, channel: 'telephone' });
  await relay('clues.add-receipt', { clueId, relayId: later.relayId, receiptNumber: word('后到的回执') });
  await relay('clues.open-document', { clueId, relayId });
  const scan = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ clueId, relayId })) },
    { field: 'file', fileName: `${word('回执')}.png`, bytes: PNG },
  ];
  const kept = await o.upload(unit.cookies['relay-officer'], scan, '/upload/clues.keep-receipt-scan');
  assert.equal(kept.status, 200, kept.text);
  await relay('clues.open-receipt-scan', { clueId, relayId });
  await relay('clues.feed-back', { clueId, words: word('反馈') });
  await relay('clues.close', { clueId });
  const complaints = (await does('head', 'clues.complaints', {})) as unknown as { rows: { complaintId: number }[] };
  const { complaintId } = complaints.rows[0]!;
  await does('head', 'clues.open-complaint', { complaintId });
  await does('head', 'clues.answer-complaint', { complaintId, answer: word('答复') });
  await resealed(relay, `${word('报告人')} ${marks.phone}`);
  await atTheDoor(o, 'report', { unitId, code: aCode(), ...said });
  const another = (await relay('clues.list', {})) as unknown as { rows: { clueId: number }[] };
  const none = { clueId: another.rows[0]!.clueId, ground: 'not-a-clue', words: word('不属于本渠道') };
  await relay('clues.close-unrelayed', none);
  await atTheDoor(o, 'report', { unitId, code: aCode(), ...said });
  return { clueId, relayId: relayId!, relayKeyId: relayKeyId!, complaintId };
}

/** As when a second officer comes: what was left is encrypted to both keys. */
async function resealed(relay: (name: string, input: object) => Promise<Record<string, unknown>>, text: string) {
  await relay('clues.add-key', { recipient: await identityToRecipient(await generateX25519Identity()) });
  type Taken = { recipients: string[]; contacts: { clueId: number; position: number; ciphertext: string }[] };
  const { recipients, contacts } = (await relay('clues.take-stale-contacts', {})) as Taken;
  assert.ok(contacts.length > 0);
  for (const { ciphertext, ...where } of contacts) {
    const before = createHash('sha256').update(Buffer.from(ciphertext, 'base64')).digest('hex');
    await relay('clues.reseal-contact', { ...where, before, ...(await encrypted(text, recipients)) });
  }
}
