import { signerOf } from '../src/journal/checkpoint.ts';
import { latestCheckpoint } from '../src/journal/export.ts';
import { readCheckpoint } from '../src/journal/verify/note.ts';
import type { Outside, OutsideUnit } from './outside.ts';

/** Signed, with another installation as its witness, and itself the witness of that one's record. */
export async function aMarkedRecord(
  o: Outside,
  { unitId }: OutsideUnit,
  auditor: (name: string, input: object) => Promise<unknown>,
  answers: { name: string; text: string }[],
): Promise<void> {
  const { world } = o.w;
  const other = signerOf(`9f0a2a0e-6e1f-4bb3-9c0a-${String(unitId).padStart(12, '0')}`, Buffer.alloc(32, 10 + unitId));
  await o.w.sequence();
  const latest = (await world.db.inUnit(unitId, (sql) => latestCheckpoint(sql, unitId)))!;
  const digits = other.fingerprint;
  await auditor('record.add-witness', { key: other.cosigner.text, digits });
  await auditor('record.ask-witness', { witness: other.name });
  const { body } = readCheckpoint(latest.note)!;
  await auditor('record.take-cosignature', { text: `${latest.note}${other.cosign(body, world.clock())}` });
  await auditor('record.witness-log', { key: other.logKey(1).text, digits });
  const theirs = other.checkpoint(1, { size: 1, root: Buffer.alloc(32, 1) }, world.clock());
  await auditor('record.countersign', { text: `old 0\n\n${theirs}` });
  answers.push({ name: 'record.read-key', text: '{}' });
}
