/** Scans as they came, and the rules that a system has failed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { FindingId, ProtectedObjectId, ScanId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Change, Failing, KnownRule, ScanFormat, Severity } from '../scans.ts';

export type Scan = {
  readonly scanId: ScanId;
  readonly protectedObjectId: ProtectedObjectId;
  readonly object: string;
  readonly format: ScanFormat;
  readonly tool: string;
  readonly toolVersion: string | null;
  readonly profile: string;
  readonly scannedAt: Instant;
  readonly scannedOn: Day;
  readonly toolSays: string | null;
  readonly passed: number;
  readonly failed: Readonly<Record<Severity, number>>;
  readonly other: number;
  readonly opened: number;
  readonly closed: number;
  readonly returned: number;
  readonly contentHash: string;
  readonly size: number;
  readonly hasFile: boolean;
  readonly enteredAt: Instant;
  readonly by: string | null;
};
const countOf = (...what: readonly Change[]) => statement`(select count(*)::int from scan_change c
  where c.unit_id = s.unit_id and c.scan_id = s.scan_id and c.what = any(${what}::text[]))`;
const SCAN = statement`s.scan_id as "scanId", s.protected_object_id as "protectedObjectId", o.name as object, s.format, s.tool,
  s.tool_version as "toolVersion", s.profile, s.scanned_at as "scannedAt", s.scanned_on as "scannedOn", s.tool_says as "toolSays", s.passed,
  json_build_object('critical', s.failed_critical, 'high', s.failed_high, 'medium', s.failed_medium, 'low', s.failed_low,
    'info', s.failed_info) as failed, s.other, ${countOf('opened')} as opened, ${countOf('passes', 'gone')} as closed,
  ${countOf('returned')} as returned, s.content_hash as "contentHash", s.size::float8 as size, s.file_hash is not null as "hasFile",
  s.entered_at as "enteredAt", (select a.display_name from account a where a.unit_id = s.unit_id and a.account_id = s.entered_by) as by`;
const FROM = statement`from scan s join protected_object o
  on o.unit_id = s.unit_id and o.protected_object_id = s.protected_object_id`;

export async function getScan(sql: Sql, unitId: number, scanId: number): Promise<Scan> {
  const found =
    await statement<Scan>`select ${SCAN} ${FROM} where s.unit_id = ${unitId} and s.scan_id = ${scanId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function fileOfScan(sql: Sql, unitId: number, scanId: number): Promise<string | null> {
  const found = await statement<{ hash: string | null }>`select file_hash as hash from scan
    where unit_id = ${unitId} and scan_id = ${scanId}`.execute(sql);
  return (found.rows[0] ?? refuse('not-found')).hash;
}

type Slice = { readonly offset: number; readonly limit: number };
/** The newest first; of one system or of all. */
export async function listScans(sql: Sql, unitId: number, objectId: number | undefined, { offset, limit }: Slice) {
  const found = await statement<Scan & { total: number }>`select ${SCAN}, count(*) over ()::int as total ${FROM}
    where s.unit_id = ${unitId} and (${objectId ?? null}::bigint is null or s.protected_object_id = ${objectId ?? null})
    order by s.scanned_at desc, s.scan_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): Scan => row) };
}

/** One set of rules, asked of one system. */
export type Series = { readonly objectId: number; readonly format: ScanFormat; readonly profile: string };
const isOf = ({ objectId, format, profile }: Series) =>
  statement`protected_object_id = ${objectId} and format = ${format} and profile = ${profile}`;

/** Two scans of one system come one after the other. When it was last asked. */
export async function lastOfSeries(sql: Sql, unitId: number, series: Series): Promise<Instant | null> {
  await statement`select 1 from protected_object
    where unit_id = ${unitId} and protected_object_id = ${series.objectId} for no key update`.execute(sql);
  const found = await statement<{ at: Instant | null }>`select max(scanned_at) as at from scan
    where unit_id = ${unitId} and ${isOf(series)}`.execute(sql);
  return found.rows[0]!.at;
}

export async function isKnown(sql: Sql, unitId: number, objectId: number, contentHash: string): Promise<boolean> {
  const found = await statement`select 1 from scan
    where unit_id = ${unitId} and protected_object_id = ${objectId} and content_hash = ${contentHash}`.execute(sql);
  return found.rows.length > 0;
}

export type NewScan = Series & {
  readonly tool: string;
  readonly toolVersion: string | null;
  readonly scannedAt: Instant;
  readonly scannedOn: Day;
  readonly toolSays: string | null;
  readonly passed: number;
  readonly failed: Readonly<Record<Severity, number>>;
  readonly other: number;
  readonly fileHash: string;
  readonly contentHash: string;
  readonly size: number;
  readonly at: Instant;
  readonly by: number;
};
export async function insertScan(sql: Sql, unitId: number, one: NewScan): Promise<ScanId> {
  const { failed } = one;
  const made = await statement<{ id: ScanId }>`
    insert into scan (unit_id, protected_object_id, format, tool, tool_version, profile, scanned_at, scanned_on, tool_says, passed,
      failed_critical, failed_high, failed_medium, failed_low, failed_info, other, file_hash, content_hash, size, entered_at, entered_by)
    values (${unitId}, ${one.objectId}, ${one.format}, ${one.tool}, ${one.toolVersion}, ${one.profile}, ${one.scannedAt}, ${one.scannedOn},
      ${one.toolSays}, ${one.passed}, ${failed.critical}, ${failed.high}, ${failed.medium}, ${failed.low}, ${failed.info}, ${one.other},
      ${one.fileHash}, ${one.contentHash}, ${one.size}, ${one.at}, ${one.by}) returning scan_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export type KnownScanRule = KnownRule & Failing & { readonly scanRuleId: number };
export async function rulesOfSeries(sql: Sql, unitId: number, series: Series): Promise<KnownScanRule[]> {
  const found = await statement<KnownScanRule>`select scan_rule_id as "scanRuleId", rule, title, severity, failing
    from scan_rule where unit_id = ${unitId} and ${isOf(series)}`.execute(sql);
  return found.rows;
}

/** As they stand now; new ones come to be. Answers their numbers by rule. */
export async function putRules(
  sql: Sql,
  unitId: number,
  { objectId, format, profile }: Series,
  rules: readonly (Failing & { readonly failing: boolean })[],
): Promise<Map<string, number>> {
  const put = await statement<{ id: number; rule: string }>`
    insert into scan_rule (unit_id, protected_object_id, format, profile, rule, title, severity, failing)
    select ${unitId}, ${objectId}, ${format}, ${profile}, r, t, s, f
    from unnest(${rules.map((one) => one.rule)}::text[], ${rules.map((one) => one.title)}::text[],
      ${rules.map((one) => one.severity)}::text[], ${rules.map((one) => one.failing)}::boolean[]) as x(r, t, s, f)
    on conflict (unit_id, protected_object_id, format, profile, rule)
      do update set title = excluded.title, severity = excluded.severity, failing = excluded.failing
    returning scan_rule_id as id, rule`.execute(sql);
  return new Map(put.rows.map(({ id, rule }) => [rule, id]));
}

export async function noteChanges(
  sql: Sql,
  unitId: number,
  scanId: number,
  changes: readonly { readonly scanRuleId: number; readonly what: Change }[],
): Promise<void> {
  await statement`insert into scan_change (unit_id, scan_id, scan_rule_id, what) select ${unitId}, ${scanId}, r, w
    from unnest(${changes.map((one) => one.scanRuleId)}::bigint[], ${changes.map((one) => one.what)}::text[]) as x(r, w)`.execute(
    sql,
  );
}

export async function noteFindings(sql: Sql, unitId: number, byRule: ReadonlyMap<number, FindingId>): Promise<void> {
  await statement`update scan_rule s set finding_id = x.f
    from unnest(${[...byRule.keys()]}::bigint[], ${[...byRule.values()]}::bigint[]) as x(r, f)
    where s.unit_id = ${unitId} and s.scan_rule_id = x.r`.execute(sql);
}

export type ChangedRule = {
  readonly scanRuleId: number;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly what: Change;
  readonly findingId: FindingId | null;
};
export const CHANGES_SHOWN = 2_000;
export async function changesOfScan(sql: Sql, unitId: number, scanId: number): Promise<ChangedRule[]> {
  const found = await statement<ChangedRule>`
    select r.scan_rule_id as "scanRuleId", r.rule, r.title, r.severity, c.what, r.finding_id as "findingId"
    from scan_change c join scan_rule r on r.unit_id = c.unit_id and r.scan_rule_id = c.scan_rule_id
    where c.unit_id = ${unitId} and c.scan_id = ${scanId}
    order by array_position(array['opened', 'returned', 'still', 'passes', 'gone'], c.what),
      array_position(array['critical', 'high', 'medium', 'low', 'info'], r.severity), r.rule limit ${CHANGES_SHOWN}`.execute(
    sql,
  );
  return found.rows;
}
