/**
 * The results of a scan come in, by a person at the page or by a program with a token: read in a thread of its own, kept as the tool wrote
 * it, compared with the last scan of the same set of rules. What fails is raised as a finding; what is no longer reported settles it.
 */
import { z } from 'zod';
import { packPieces } from '../../../imports/pack-scan.ts';
import { type RuleResult, SCAN_BYTES, SCAN_REFUSED, type ScanContent } from '../../../imports/scan-results.ts';
import { readScanInWorker } from '../../../imports/scan-worker.ts';
import { reference } from '../../../journal/entry.ts';
import { type Day, dayAt, type Instant, instant } from '../../../law/day.ts';
import { action, type Context, done, type Preparing } from '../../../platform/action.ts';
import { keepFile, readFile } from '../../../platform/files.ts';
import { ProtectedObjectId, ScanId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { addFile, findFile } from '../../../platform/store.ts';
import { KEEP, SEE } from '../measures.ts';
import { raiseFailing } from '../raise.ts';
import { beginReading, endKept } from '../readings.ts';
import { type Change, changesOf, SCAN_FORMATS, SEVERITIES, type Severity } from '../scans.ts';
import { getObject } from '../store/objects.ts';
import {
  fileOfScan,
  getScan,
  insertScan,
  isKnown,
  lastOfSeries,
  noteChanges,
  putRules,
  rulesOfSeries,
  type Series,
} from '../store/scans.ts';
import { namedObject, OWN_ROW } from '../within.ts';

const Column = line(80);
const Input = z.strictObject({
  protectedObjectId: ProtectedObjectId,
  format: z.enum(SCAN_FORMATS),
  /** Where the file does not say when; otherwise the file's own time counts. */
  scannedOn: DayField.optional(),
  /** Of a table: which column is what, by the words of its head. */
  columns: z
    .strictObject({ rule: Column, title: Column.optional(), severity: Column.optional(), outcome: Column.optional() })
    .optional(),
});

type Asked = z.output<typeof Input>;

/** Read whole before the first byte of it is on the disk; how far it is stands on the page meanwhile. */
async function take({ services, upload, unitId, now }: Preparing, { protectedObjectId, format, columns }: Asked) {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', SCAN_REFUSED.none);
  if (format === 'csv' && columns === undefined) return refuse('invalid-input', { field: 'columns' });
  const packed = upload.packed ? { ...upload.packed, bytes: upload.bytes } : await packPieces([upload.bytes]);
  const reading = beginReading(unitId, { protectedObjectId, since: now, bytes: packed.size });
  return reading.orFailed(async () => {
    const read = await readScanInWorker({ packed: packed.bytes, format, mapping: columns }, reading.read);
    if (!read.ok) return refuse('file-refused', read.words ?? SCAN_REFUSED[read.fault]);
    reading.save();
    const file = await keepFile(services.filesRoot, packed.bytes, { protect: true });
    return { content: read.content, packed, file, reading };
  });
}
type Taken = Awaited<ReturnType<typeof take>>;

/** A time without a zone is the unit's own: noon of a day that was typed, for nobody knows the hour. */
function momentOf(content: ScanContent, on: Day | undefined, now: Instant, today: Day): Instant {
  const noon = on === today ? now : on && `${on}T12:00:00`;
  const told = content.scannedAt ?? noon ?? refuse('scan-without-day');
  const at = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(told) ? told : `${told}+08:00`);
  return Number.isNaN(at.getTime()) ? refuse('scan-without-day') : instant(at);
}

const countsOf = (results: readonly RuleResult[]) => {
  const failed = Object.fromEntries(SEVERITIES.map((one) => [one, 0])) as Record<Severity, number>;
  for (const { outcome, severity } of results) if (outcome === 'fail') failed[severity] += 1;
  const of = (outcome: RuleResult['outcome']) => results.filter((one) => one.outcome === outcome).length;
  return { passed: of('pass'), other: of('other'), failed };
};

export const importScan = action({
  name: 'measures.import-scan',
  input: Input,
  by: KEEP,
  takesFile: true,
  packed: true,
  bytesAtMost: SCAN_BYTES,
  noFile: SCAN_REFUSED.none,
  within: namedObject,
  prepare: take,
  afterwards: async (_, unitId) => endKept(unitId),
  run: (context, asked, taken) =>
    taken.reading.orFailed(async () => {
      const kept = await keepScan(context, asked, taken);
      taken.reading.keep();
      return kept;
    }),
});

async function keepScan(
  context: Context,
  { protectedObjectId: objectId, format, scannedOn: on }: Asked,
  { content, packed, file }: Taken,
) {
  const { sql, unitId, now, today, actor, timeZone } = context;
  const object = await getObject(sql, unitId, objectId, true);
  if (object.endedOn !== null || object.kind === 'key-part') refuse('not-scanned');
  const scannedAt = momentOf(content, on, now, today);
  const scannedOn = dayAt(new Date(scannedAt), timeZone);
  if (scannedOn > today) refuse('in-the-future');
  if (await isKnown(sql, unitId, objectId, packed.contentHash)) refuse('scan-known');
  const series = { objectId, format, profile: content.profile };
  const last = await lastOfSeries(sql, unitId, series);
  if (last !== null && new Date(last) >= new Date(scannedAt)) refuse('scan-older');
  const kept = { hash: file.hash, size: file.size, key: file.key ?? null, mediaType: 'application/gzip' };
  await addFile(sql, unitId, kept as Parameters<typeof addFile>[2], now);
  const [counts, { tool, toolVersion, toolSays }] = [countsOf(content.results), content];
  const scanId = await insertScan(sql, unitId, {
    ...{ ...series, tool, toolVersion, toolSays, scannedAt, scannedOn, ...counts },
    ...{ fileHash: file.hash, contentHash: packed.contentHash, size: packed.size, at: now, by: actor.accountId },
  });
  const changed = await compare(context, series, content.results);
  await noteChanges(sql, unitId, scanId, changed);
  const findings = await raiseFailing(context, { scannedOn, object, digest: packed.contentHash, rules: changed });
  const of = (...what: readonly Change[]) => changed.filter((one) => what.includes(one.what)).length;
  const told = { opened: of('opened'), returned: of('returned'), closed: of('passes', 'gone') };
  return done({
    result: { scanId, scannedOn, ...told, ...counts, findings },
    record: {
      ...{ scanId, protectedObjectId: objectId, format, scannedOn, ...told, passed: counts.passed, findings },
      ...{ file: reference(file.hash), content: reference(packed.contentHash), bytes: packed.size },
    },
    touched: OWN_ROW,
  });
}

async function compare({ sql, unitId }: Context, series: Series, results: readonly RuleResult[]) {
  const known = await rulesOfSeries(sql, unitId, series);
  const failing = results.filter(({ outcome }) => outcome === 'fail');
  const passing = new Set(results.filter(({ outcome }) => outcome === 'pass').map(({ rule }) => rule));
  const changes = changesOf(known, failing, passing);
  const fails = new Set(failing.map(({ rule }) => rule));
  const put = [
    ...failing.map((one) => ({ ...one, failing: true })),
    ...known.filter(({ rule }) => changes.has(rule) && !fails.has(rule)).map((one) => ({ ...one, failing: false })),
  ];
  const ids = await putRules(sql, unitId, series, put);
  return put.map(({ rule, title, severity }) => ({
    ...{ scanRuleId: ids.get(rule)!, rule, title, severity, what: changes.get(rule)! },
  }));
}

const ENDINGS = { xccdf: 'xml', lynis: 'dat', ocsf: 'json', sarif: 'sarif', csv: 'csv' } as const;
/** As the tool wrote it, packed. */
export const openScan = action({
  name: 'measures.open-scan',
  input: z.strictObject({ scanId: ScanId }),
  by: SEE,
  within: async ({ sql, unitId }, { scanId }) => {
    await getScan(sql, unitId, scanId);
    return unitId;
  },
  prepare: ({ read, services }, { scanId }) =>
    read(async ({ sql, unitId }) => {
      const { scannedOn, format } = await getScan(sql, unitId, scanId);
      const hash = await fileOfScan(sql, unitId, scanId);
      const found = hash === null ? undefined : await findFile(sql, unitId, hash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const name = `scan-${scanId}-${scannedOn}.${ENDINGS[format]}.gz`;
      return { name, mediaType: 'application/gzip', bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { scanId }, file) {
    return done({ result: { file }, record: { scanId }, touched: 'nothing' });
  },
});
