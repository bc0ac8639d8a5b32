/**
 * What is seen to and said before a restore is committed, in its transaction: is the record whole and signed, was it longer when it was
 * lost, what was destroyed since, does the ledger follow from the facts. Nothing that was destroyed comes back in silence
 * (rights.md R10): it is destroyed anew from the lost record, or the restore is refused until somebody answers for its loss.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { BackupFault } from '../backup/fault.ts';
import { type Proved, proveRecord, signerIn } from '../backup/proved.ts';
import { recordRestored } from '../backup/record.ts';
import type { RestoredBackup } from '../backup/restore.ts';
import { sqlOn } from '../database/connect.ts';
import { enter } from '../database/snapshot.ts';
import { rebuildDifference } from '../domain/duties/store/derive.ts';
import { timeZoneOf } from '../domain/duties/store/facts.ts';
import { destroyAgain } from '../domain/retention/again.ts';
import type { Place } from '../domain/retention/destruction.ts';
import type { Signer } from '../journal/checkpoint.ts';
import { latestCheckpoint } from '../journal/export.ts';
import { leavesOf } from '../journal/read.ts';
import { readCheckpoint, signedBy } from '../journal/verify/note.ts';
import { dayAt, instant } from '../law/day.ts';
import { type LostRecord, readLostRecord } from './lost-record.ts';

export type Found = {
  readonly proved: Proved[];
  /** Rows of each unit's ledger that differ from one derived from the restored facts. */
  readonly ledger: Map<number, number>;
  /** Records destroyed anew, for each unit whose lost record was given. */
  readonly again: Map<number, number>;
  /** Units whose record was longer than the back-up's, where somebody answers for its loss. */
  readonly unknown: Map<number, number>;
};

type Asked = {
  readonly data: string;
  /** Where copies of checkpoints are kept, if anywhere. */
  readonly checkpoints: string | undefined;
  /** Exports of the lost record. */
  readonly records: readonly string[];
  /** Somebody answers for it that they are lost. */
  readonly withoutRecord: boolean;
  readonly clock: () => Date;
};

export type Staged = { readonly file: string; readonly keys: string };

export function restoreChecks(asked: Asked) {
  const found: Found = { proved: [], ledger: new Map(), again: new Map(), unknown: new Map() };
  return {
    found,
    async beforeCommit(client: pg.Client, restored: RestoredBackup, { file, keys }: Staged): Promise<void> {
      const signer = signerIn(keys, restored.about.installation);
      const units = restored.manifest.journal.filter(({ entries }) => entries > 0);
      const known = signer ? keptElsewhere(asked, signer) : [];
      const lost = await lostRecords(client, signer, asked.records);
      for (const { unit, entries } of units) {
        const outside = known.filter((one) => one.unit === unit);
        found.proved.push(await proveRecord(client, unit, { signer, outside, at: asked.clock() }));
        const signedSize = Math.max(0, ...outside.map(({ size }) => size));
        const given = lost.find((one) => one.unit === unit);
        if (signedSize > Math.max(entries, given?.size ?? 0)) {
          const detail = `${unit}: ${signedSize} > ${Math.max(entries, given?.size ?? 0)}`;
          if (!asked.withoutRecord) throw new BackupFault('record-was-longer', { detail });
          found.unknown.set(unit, signedSize - entries);
        }
        await settleUnit(client, restored, unit, given);
      }
      await recordRestored(client, restored, { at: asked.clock(), file, found });
    },
  };

  async function settleUnit(client: pg.Client, { about }: RestoredBackup, unit: number, given: LostRecord | undefined) {
    await enter(client, unit);
    const sql = sqlOn(client);
    const timeZone = await timeZoneOf(sql, unit);
    const then = dayAt(new Date(about.takenAt), timeZone);
    if (given) {
      const entries = given.destroyed.map((one) => one.entry);
      const here = new Set(await leavesOf(sql, unit, entries));
      const since = given.destroyed.filter((one) => !here.has(one.leaf));
      const place: Place = { sql, unitId: unit as Place['unitId'], timeZone, today: then, now: instant(asked.clock()) };
      found.again.set(unit, await destroyAgain(place, since));
    }
    found.ledger.set(unit, (await rebuildDifference(sql, unit, then)).length);
  }
}

async function lostRecords(client: pg.Client, signer: Signer | undefined, paths: readonly string[]) {
  const lost: LostRecord[] = [];
  for (const path of paths) {
    if (!signer) throw new BackupFault('bad-record', { path, detail: 'keys/record' });
    lost.push(
      await readLostRecord(path, signer, async (unit) => {
        await enter(client, unit);
        const newest = await latestCheckpoint(sqlOn(client), unit);
        return newest && { file: '备份 · the back-up', text: newest.note };
      }),
    );
  }
  return lost;
}

type Kept = { readonly unit: number; readonly size: number; readonly file: string; readonly text: string };

/** Of a folder's copies, the newest of each unit: years of them tell no more. */
const COMPARED_AT_MOST = 100;

/** Checkpoints that are in no back-up, signed with the key of this one. Others say nothing about this record. */
function keptElsewhere({ data, checkpoints }: Asked, signer: Signer): Kept[] {
  const own = namesIn(join(data, 'checkpoints')).filter((path) => /newest-checkpoint-\d+$/.test(path));
  const byUnit = Map.groupBy(
    namesIn(checkpoints).filter((path) => path.endsWith('.checkpoint')),
    (path) => path.replace(/-\d+\.checkpoint$/, ''),
  );
  const copies = [...byUnit.values()].flatMap((paths) => paths.slice(-COMPARED_AT_MOST));
  return [...own, ...copies].flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const checkpoint = readCheckpoint(text);
    const unit = Number(checkpoint?.origin.slice(signer.name.length + 1));
    if (!checkpoint || !Number.isSafeInteger(unit) || unit < 1) return [];
    const key = signer.logKey(unit);
    const ours = checkpoint.origin === key.name && signedBy(checkpoint, key).state === 'good';
    return ours ? [{ unit, size: checkpoint.size, file, text }] : [];
  });
}

const namesIn = (folder: string | undefined): string[] =>
  folder && existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
