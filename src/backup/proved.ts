/**
 * The record that was restored, checked as an outsider checks an export: every line of it goes through the verifier (journal/verify),
 * which knows neither the writer nor the sequencer nor the signer. What it finds stood so in the back-up; it is named, not mended.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { sqlOn } from '../database/connect.ts';
import { enter } from '../database/snapshot.ts';
import { type Signer, signerOf } from '../journal/checkpoint.ts';
import { exportLines, latestCheckpoint } from '../journal/export.ts';
import type { Finding } from '../journal/verify/findings.ts';
import { checkRecord, type Outside } from '../journal/verify/record.ts';
import { type Instant, instant } from '../law/day.ts';

export type Proved = {
  readonly unit: number;
  /** Entries under the newest checkpoint, and how many checkpoints there are; those after it are not signed yet. */
  readonly signed: number;
  readonly checkpoints: number;
  /** Checkpoints kept outside the back-up that were compared. */
  readonly outside: number;
  readonly findings: readonly Finding[];
};

/** The key that signs the record, from the back-up's keys; nothing where it has none that can be used. */
export function signerIn(keys: string, installation: string): Signer | undefined {
  try {
    const seed = Buffer.from(readFileSync(join(keys, 'record'), 'utf8').trim(), 'hex');
    return seed.length === 32 ? signerOf(installation, seed) : undefined;
  } catch {
    return undefined;
  }
}

/** @param outside checkpoints of this unit that lie elsewhere; those longer than the restored record are not for this */
export async function proveRecord(
  client: pg.Client,
  unit: number,
  { signer, outside, at }: { signer: Signer | undefined; outside: readonly (Outside & { size: number })[]; at: Date },
): Promise<Proved> {
  await enter(client, unit);
  const sql = sqlOn(client);
  const newest = await latestCheckpoint(sql, unit);
  if (!newest) return { unit, signed: 0, checkpoints: 0, outside: 0, findings: [] };
  const { size } = newest;
  if (!signer) return { unit, signed: size, checkpoints: 0, outside: 0, findings: [{ code: 'no-key' }] };
  const compared = outside.filter((one) => one.size <= size);
  const check = checkRecord({ outside: compared, keys: [signer.logKey(unit)], fingerprints: [] });
  for await (const text of exportLines(sql, unit, { signer, size, at: instant(at) as Instant }))
    for (const line of text.split('\n')) if (line !== '') check.line(line);
  const { checkpoints, findings } = check.end();
  return { unit, signed: size, checkpoints, outside: compared.length, findings };
}
