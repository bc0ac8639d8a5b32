/** Packages, where each of their files lies, and what one remembers of a person. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { PackageEntry } from '../../../imports/package-archive.ts';
import type { PackageItem } from '../../../imports/package-manifest.ts';
import type { Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, openText, sealText } from '../../../platform/sealing.ts';
import type { Organiser, Subject } from '../../training/training.ts';
import type { PackageState, Remembered, ScormVersion } from '../packages.ts';

/** What the officer decides about a package. */
export type Decided = {
  readonly title: string;
  readonly subjects: readonly Subject[];
  readonly hours: number;
  readonly organiser: Organiser;
  readonly state: PackageState;
};

export type Package = Decided & {
  readonly packageId: number;
  readonly scorm: ScormVersion;
  readonly items: readonly PackageItem[];
  readonly fileHash: string;
  readonly bytes: number;
  readonly files: number;
  readonly enteredAt: Instant;
};

const COLUMNS = statement`p.package_id as "packageId", p.title, p.scorm, p.subjects, p.hours, p.organiser, p.state, p.items,
  p.file_hash as "fileHash", p.bytes, p.files, p.entered_at as "enteredAt"`;

export async function unitOfPackage(sql: Sql, unitId: UnitId, packageId: number): Promise<UnitId> {
  const found = await statement<{ unit_id: UnitId }>`
    select unit_id from package where unit_id = ${unitId} and package_id = ${packageId}`.execute(sql);
  return found.rows[0]?.unit_id ?? refuse('not-found');
}

export async function getPackage(sql: Sql, unitId: number, packageId: number): Promise<Package & { salt: Buffer }> {
  const found = await statement<Package & { salt: Buffer }>`
    select ${COLUMNS}, p.salt from package p where p.unit_id = ${unitId} and p.package_id = ${packageId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Nobody else changes it until the transaction ends. */
export async function holdPackage(sql: Sql, unitId: number, packageId: number): Promise<Package & { salt: Buffer }> {
  await statement`select 1 from package where unit_id = ${unitId} and package_id = ${packageId} for update`.execute(
    sql,
  );
  return getPackage(sql, unitId, packageId);
}

type Added = Decided & {
  readonly scorm: ScormVersion;
  readonly items: readonly PackageItem[];
  readonly fileHash: string;
  readonly bytes: number;
  readonly entries: readonly PackageEntry[];
  readonly salt: Buffer;
  readonly at: Instant;
  readonly by: number;
};

/** The archive is not sealed: nobody's data lie in it, and it is read in pieces. Refuses the same one a second time. */
export async function addPackage(sql: Sql, unitId: number, one: Added): Promise<number> {
  const there =
    await statement`select 1 from package where unit_id = ${unitId} and file_hash = ${one.fileHash}`.execute(sql);
  if (there.rows.length > 0) refuse('package-twice');
  await statement`insert into file (unit_id, file_hash, size, media_type, key, kept_at)
    values (${unitId}, ${one.fileHash}, ${one.bytes}, 'application/zip', null, ${one.at}) on conflict do nothing`.execute(
    sql,
  );
  const added = await statement<{ package_id: number }>`
    insert into package (unit_id, title, scorm, subjects, hours, organiser, state, items, file_hash, bytes, files, salt, entered_at, entered_by)
    values (${unitId}, ${one.title}, ${one.scorm}, ${[...one.subjects]}, ${one.hours}, ${one.organiser}, ${one.state},
      ${JSON.stringify(one.items)}::jsonb, ${one.fileHash}, ${one.bytes}, ${one.entries.length}, ${one.salt}, ${one.at}, ${one.by})
    returning package_id`.execute(sql);
  const packageId = added.rows[0]!.package_id;
  const of = <T>(pick: (entry: PackageEntry) => T) => one.entries.map(pick);
  await statement`insert into package_file (unit_id, package_id, path, at, packed, size, deflated, hash)
    select ${unitId}, ${packageId}, e.* from unnest(${of(({ path }) => path)}::text[], ${of(({ at }) => at)}::bigint[],
      ${of(({ packed }) => packed)}::bigint[], ${of(({ size }) => size)}::bigint[], ${of(({ deflated }) => deflated)}::boolean[],
      ${of(({ hash }) => hash)}::text[]) as e(path, at, packed, size, deflated, hash)`.execute(sql);
  return packageId;
}

export async function changePackage(sql: Sql, unitId: number, packageId: number, one: Decided): Promise<void> {
  await statement`update package set title = ${one.title}, subjects = ${[...one.subjects]}, hours = ${one.hours},
    organiser = ${one.organiser}, state = ${one.state}
    where unit_id = ${unitId} and package_id = ${packageId}`.execute(sql);
}

export type Listed = Package & { readonly completed: number };

export async function listPackages(
  sql: Sql,
  unitId: number,
  { state, offset, limit }: { state?: PackageState | undefined; offset: number; limit: number },
): Promise<{ total: number; rows: Listed[] }> {
  const where = statement`p.unit_id = ${unitId} and (${state ?? null}::text is null or p.state = ${state ?? null})`;
  const counted = await statement<{
    total: number;
  }>`select count(*)::int as total from package p where ${where}`.execute(sql);
  const found = await statement<Listed>`
    select ${COLUMNS}, (select count(*)::int from completion c
        where c.unit_id = ${unitId} and c.package_id = p.package_id and c.withdrawn_at is null) as completed
    from package p where ${where} order by (p.state = 'withdrawn'), p.package_id desc offset ${offset} limit ${limit}`.execute(
    sql,
  );
  return { total: counted.rows[0]!.total, rows: found.rows };
}

/** What a course can be given as a part. */
export async function packagesForCourses(sql: Sql, unitId: number): Promise<{ refId: number; title: string }[]> {
  const found = await statement<{ refId: number; title: string }>`
    select package_id as "refId", title from package where unit_id = ${unitId} and state <> 'withdrawn' order by package_id desc`.execute(
    sql,
  );
  return found.rows;
}

export type Served = Omit<PackageEntry, 'path'> & { readonly fileHash: string; readonly scorm: ScormVersion };

/** Where a file of a package lies; none of one that was withdrawn. */
export async function findServed(
  sql: Sql,
  unitId: number,
  packageId: number,
  path: string,
): Promise<Served | undefined> {
  const found = await statement<Served>`
    select f.at, f.packed, f.size, f.deflated, f.hash, p.file_hash as "fileHash", p.scorm
    from package p join package_file f on f.unit_id = ${unitId} and f.package_id = p.package_id and f.path = ${path}
    where p.unit_id = ${unitId} and p.package_id = ${packageId} and p.state <> 'withdrawn'`.execute(sql);
  return found.rows[0];
}

const about = (unitId: number, packageId: number, personId: number, item: number): string =>
  `package-state ${unitId} ${packageId} ${personId} ${item}`;

export type Own = { readonly item: number; readonly done: boolean; readonly remembered: Remembered };

export async function rememberedOf(sql: Sql, unitId: number, packageId: number, personId: number): Promise<Own[]> {
  const found = await statement<{ item: number; done: boolean; remembered: Buffer; key: Buffer }>`
    select item, done_at is not null as done, remembered, key from package_state
    where unit_id = ${unitId} and package_id = ${packageId} and person_id = ${personId} order by item`.execute(sql);
  return found.rows.map(({ item, done, remembered, key }) => ({
    ...{ item, done },
    remembered: JSON.parse(openText(remembered, about(unitId, packageId, personId, item), key)!) as Remembered,
  }));
}

type Place = { readonly packageId: number; readonly personId: number; readonly item: number };

/** Whatever it says later, what was done once is done. */
export async function remember(
  sql: Sql,
  unitId: number,
  { packageId, personId, item }: Place,
  remembered: Remembered,
  done: boolean,
  at: Instant,
): Promise<void> {
  const { sealed, key } = sealText(JSON.stringify(remembered), about(unitId, packageId, personId, item), newKey());
  await statement`
    insert into package_state (unit_id, package_id, person_id, item, remembered, key, done_at, updated_at)
    values (${unitId}, ${packageId}, ${personId}, ${item}, ${sealed}, ${key}, ${done ? at : null}, ${at})
    on conflict (unit_id, package_id, person_id, item) do update set remembered = excluded.remembered, key = excluded.key,
      updated_at = excluded.updated_at, done_at = coalesce(package_state.done_at, excluded.done_at)`.execute(sql);
}
