/**
 * The record of the installation that was lost, as it was exported: checked by the verifier before a word of it is believed (signed with
 * the key in the back-up, and the back-up's own checkpoint the beginning of it), and then read for what was destroyed since.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BackupFault } from '../backup/fault.ts';
import type { DestroyedSince } from '../domain/retention/again.ts';
import type { Signer } from '../journal/checkpoint.ts';
import { sayFinding } from '../journal/verify/findings.ts';
import { checkRecord, type Outside } from '../journal/verify/record.ts';

export type LostRecord = {
  readonly unit: number;
  readonly size: number;
  /** In the order of the record, those before the back-up too. */
  readonly destroyed: readonly (DestroyedSince & { readonly entry: number })[];
};

type Line = { readonly unit?: number; readonly entry?: number; readonly leaf?: string; readonly body?: string };
type Body = { readonly facts: { readonly batchId: number; readonly kind: string; readonly destroyed: number[] } };

const DESTROYS = '{"action":"retention.destroy",';

/** @param beginning the newest checkpoint of a unit in the back-up: the record must go on from there */
export async function readLostRecord(
  path: string,
  signer: Signer,
  beginning: (unit: number) => Promise<Outside | undefined>,
): Promise<LostRecord> {
  const unit = await unitOf(path);
  const outside = await beginning(unit);
  const check = checkRecord({ outside: outside ? [outside] : [], keys: [signer.logKey(unit)], fingerprints: [] });
  const destroyed: LostRecord['destroyed'][number][] = [];
  for await (const text of linesOf(path)) {
    check.line(text);
    if (!text.includes('retention.destroy')) continue;
    const { entry, leaf, body } = JSON.parse(text) as Line;
    if (!body?.startsWith(DESTROYS)) continue;
    const { batchId, kind, destroyed: ids } = (JSON.parse(body) as Body).facts;
    destroyed.push({ entry: entry!, leaf: leaf!, batchId, kind, ids });
  }
  const { findings, entries } = check.end();
  const [first] = findings;
  if (first) throw unusable(path, Object.values(sayFinding(first)).join(' '));
  return { unit, size: entries, destroyed };
}

const unusable = (path: string, detail: string) => new BackupFault('bad-record', { path, detail });

async function unitOf(path: string): Promise<number> {
  for await (const text of linesOf(path)) {
    try {
      const { unit } = JSON.parse(text) as Line;
      if (Number.isSafeInteger(unit) && unit! > 0) return unit!;
    } catch {
      // told below
    }
    break;
  }
  throw unusable(path, '这不是日志导出文件 · it is no export of a record');
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path);
  const failed = new Promise<never>((_, reject) => input.on('error', ({ message }) => reject(unusable(path, message))));
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    yield next.value;
  }
}
