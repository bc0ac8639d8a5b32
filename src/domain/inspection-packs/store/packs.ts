/** Packs in SQL: asked for, taken in hand by whoever makes them, ready, handed over. Words about receivers are sealed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Language } from '../../../law/localised.ts';
import type { InspectionDrawId, InspectionPackId, PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { PackCounts, PackForm, PackKind, PackPurpose, PackStand, PackState, Phase } from '../inspection-packs.ts';

export type Pack = {
  readonly packId: InspectionPackId;
  readonly kind: PackKind;
  readonly purpose: PackPurpose;
  readonly language: Language;
  readonly duties: readonly string[];
  readonly personCount: number;
  readonly drawId: InspectionDrawId | null;
  readonly originals: boolean;
  readonly recipient: string | null;
  readonly state: PackState;
  readonly phase: Phase;
  readonly percent: number;
  readonly failure: string | null;
  readonly counts: PackCounts | null;
  readonly askedAt: Instant;
  readonly askedBy: string | null;
  readonly madeAt: Instant | null;
  readonly handedAt: Instant | null;
  readonly handedOn: Day | null;
  readonly handedBy: string | null;
  readonly destroyOn: Day | null;
  readonly destroyedAt: Instant | null;
};
const called = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = k.unit_id and a.account_id = ${statement.ref(`k.${column}`)})`;
const PACK = statement`k.pack_id as "packId", k.kind, k.purpose, k.language, k.duties, k.person_count as "personCount",
  k.draw_id as "drawId", k.originals, k.recipient, k.state, k.phase, k.percent, k.failure, k.counts, k.asked_at as "askedAt",
  ${called('asked_by')} as "askedBy", k.made_at as "madeAt", k.handed_at as "handedAt", k.handed_on as "handedOn",
  ${called('handed_by')} as "handedBy", k.destroy_on as "destroyOn", k.destroyed_at as "destroyedAt"`;

export type PackWords = { readonly forWhom: string; readonly basis: string };
const about = (unitId: number, packId: number, what: 'words' | 'receipt') =>
  `inspection-pack/${unitId}/${packId}/${what}`;

export type NewPack = Pick<Pack, 'kind' | 'purpose' | 'language' | 'duties' | 'originals'> & {
  readonly people: readonly number[];
  readonly drawId: number | undefined;
  readonly recipient: string | undefined;
  readonly words: PackWords;
  readonly at: Instant;
  readonly by: number;
};

/** Answers the salt by which the record refers to the words. */
export async function insertPack(
  sql: Sql,
  unitId: number,
  one: NewPack,
): Promise<{ packId: InspectionPackId; salt: Buffer }> {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: InspectionPackId }>`
    insert into inspection_pack (unit_id, kind, purpose, language, duties, people, person_count, draw_id, originals, recipient, key, salt,
      asked_at, asked_by)
    values (${unitId}, ${one.kind}, ${one.purpose}, ${one.language}, ${[...one.duties]}::text[], ${[...one.people]}::bigint[],
      ${one.people.length}, ${one.drawId ?? null}, ${one.originals}, ${one.recipient ?? null}, ${key}, ${salt}, ${one.at}, ${one.by})
    returning pack_id as id`.execute(sql);
  const packId = made.rows[0]!.id;
  const words = sealText(JSON.stringify(one.words), about(unitId, packId, 'words'), key).sealed;
  await statement`update inspection_pack set words = ${words} where unit_id = ${unitId} and pack_id = ${packId}`.execute(
    sql,
  );
  return { packId, salt };
}

/** As packStand says it of one. */
const STAND = statement`case when k.destroyed_at is not null then 'files-gone'
  when k.state = 'ready' and k.handed_at is not null then 'handed-over' else k.state end`;
type PackFilter = {
  readonly kind?: PackKind | undefined;
  readonly madeFor?: PackPurpose | undefined;
  readonly stand?: PackStand | undefined;
};
type Listed = Pack & { readonly files: readonly { readonly form: PackForm; readonly contentHash: string }[] };

export async function listPacks(
  sql: Sql,
  unitId: number,
  { kind, madeFor, stand }: PackFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Listed[] }> {
  const these = statement`k.unit_id = ${unitId} ${kind ? statement`and k.kind = ${kind}` : statement``}
    ${madeFor ? statement`and k.purpose = ${madeFor}` : statement``} ${stand ? statement`and ${STAND} = ${stand}` : statement``}`;
  const found =
    await statement<Listed>`select ${PACK}, coalesce((select json_agg(json_build_object('form', f.form, 'contentHash', f.content_hash)
      order by f.form) from inspection_pack_file f where f.unit_id = ${unitId} and f.pack_id = k.pack_id), '[]') as files
    from inspection_pack k where ${these} order by k.pack_id desc limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`
    select count(*)::int as n from inspection_pack k where ${these}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type WholePack = Pack & {
  readonly people: readonly PersonId[];
  readonly words: PackWords | undefined;
  readonly receiver: string | undefined;
  readonly askedById: number;
};
type Sealed = { readonly words: Buffer | null; readonly receipt: Buffer | null; readonly key: Buffer | null };

export async function getPack(sql: Sql, unitId: number, packId: number, hold = false): Promise<WholePack> {
  const found = await statement<Pack & Sealed & { people: PersonId[]; askedById: number }>`
    select ${PACK}, k.people::float8[] as people, k.asked_by as "askedById", k.words, k.receipt, k.key from inspection_pack k
    where k.unit_id = ${unitId} and k.pack_id = ${packId} ${hold ? statement`for no key update of k` : statement``}`.execute(
    sql,
  );
  const { words, receipt, key, ...pack } = found.rows[0] ?? refuse('not-found');
  const opened = words ? openText(words, about(unitId, packId, 'words'), key) : undefined;
  return {
    ...pack,
    words: opened === undefined ? undefined : (JSON.parse(opened) as PackWords),
    receiver: receipt ? openText(receipt, about(unitId, packId, 'receipt'), key) : undefined,
  };
}

/** Every pack that was asked for of this draw, the newest first. */
export async function packsOfDraw(sql: Sql, unitId: number, drawId: number): Promise<InspectionPackId[]> {
  const found = await statement<{ packId: InspectionPackId }>`select pack_id as "packId" from inspection_pack
    where unit_id = ${unitId} and draw_id = ${drawId} order by pack_id desc limit 20`.execute(sql);
  return found.rows.map(({ packId }) => packId);
}

export async function unitOfPack(sql: Sql, unitId: UnitId, packId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from inspection_pack where unit_id = ${unitId} and pack_id = ${packId}`.execute(sql);
  return found.rows.length === 1 ? unitId : refuse('not-found');
}

/** A maker that has not been heard of for so long has fallen: another takes the pack in hand, and no more often than this. */
const SILENT_MINUTES = 5;
export const TRIES = 3;

/** The oldest that waits, taken in hand; nothing where there is none. */
export async function takeInHand(sql: Sql, unitId: number, at: Instant): Promise<InspectionPackId | undefined> {
  const taken = await statement<{ id: InspectionPackId }>`
    update inspection_pack set state = 'making', tried = tried + 1, heard_at = ${at}, phase = 'reading', percent = 1
    where unit_id = ${unitId} and pack_id = (select pack_id from inspection_pack where unit_id = ${unitId}
      and (state = 'waiting' or state = 'making' and heard_at < ${at}::timestamptz - make_interval(mins => ${SILENT_MINUTES}::int))
      and tried < ${TRIES} order by pack_id limit 1 for update skip locked)
    returning pack_id as id`.execute(sql);
  return taken.rows[0]?.id;
}

export async function sayProgress(
  sql: Sql,
  unitId: number,
  packId: number,
  phase: Phase,
  percent: number,
  at: Instant,
): Promise<void> {
  await statement`update inspection_pack set phase = ${phase}, percent = ${percent}, heard_at = ${at}
    where unit_id = ${unitId} and pack_id = ${packId} and state = 'making'`.execute(sql);
}

/** Where it can be tried again it waits; otherwise it has failed. */
export async function writeFailure(
  sql: Sql,
  unitId: number,
  packId: number,
  failure: string,
  final: boolean,
): Promise<void> {
  await statement`update inspection_pack set failure = ${failure}, phase = 'waiting', percent = 0,
      state = case when ${final} or tried >= ${TRIES} then 'failed' else 'waiting' end
    where unit_id = ${unitId} and pack_id = ${packId} and state = 'making'`.execute(sql);
}

export type MadeFile = {
  readonly form: PackForm;
  readonly fileHash: string;
  readonly contentHash: string;
  readonly size: number;
};
type Made = {
  readonly packId: number;
  readonly counts: PackCounts;
  readonly people: readonly number[];
  readonly at: Instant;
  readonly destroyOn: Day;
};

/** Answers whether it was still in the making, and everybody in it is still here: who was destroyed meanwhile stands in no pack. */
export async function writeMade(sql: Sql, unitId: number, made: Made, files: readonly MadeFile[]): Promise<boolean> {
  const { packId, counts, people, at, destroyOn } = made;
  const done =
    await statement`update inspection_pack set state = 'ready', phase = 'done', percent = 100, failure = null, made_at = ${at},
      destroy_on = ${destroyOn}, counts = ${JSON.stringify(counts)}::jsonb, people = ${[...people]}::bigint[], person_count = ${people.length}
    where unit_id = ${unitId} and pack_id = ${packId} and state = 'making' and ${people.length} =
      (select count(*) from person where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[])) returning 1`.execute(
      sql,
    );
  if (done.rows.length === 0) return false;
  for (const { form, fileHash, contentHash, size } of files)
    await statement`insert into inspection_pack_file (unit_id, pack_id, form, file_hash, content_hash, size)
      values (${unitId}, ${packId}, ${form}, ${fileHash}, ${contentHash}, ${size})`.execute(sql);
  return true;
}

export type PackFile = Omit<MadeFile, 'fileHash'> & { readonly fileHash: string | null };
export async function filesOfPack(sql: Sql, unitId: number, packId: number): Promise<PackFile[]> {
  const found =
    await statement<PackFile>`select form, file_hash as "fileHash", content_hash as "contentHash", size::int8 as size
    from inspection_pack_file where unit_id = ${unitId} and pack_id = ${packId}
    order by array_position(array['pdf', 'docx', 'folder', 'sealed'], form)`.execute(sql);
  return found.rows;
}

type Handed = {
  readonly packId: number;
  readonly receiver: string;
  readonly at: Instant;
  readonly on: Day;
  readonly by: number;
  readonly destroyOn: Day;
};
/** Answers the salt by which the record refers to the receiver. */
export async function writeHanded(
  sql: Sql,
  unitId: number,
  { packId, receiver, at, on, by, destroyOn }: Handed,
): Promise<Buffer> {
  const found = await statement<{ key: Buffer | null; salt: Buffer | null }>`
    select key, salt from inspection_pack where unit_id = ${unitId} and pack_id = ${packId}`.execute(sql);
  const { key, salt } = found.rows[0] ?? {};
  if (!key || !salt) return refuse('wrong-state');
  const { sealed } = sealText(receiver, about(unitId, packId, 'receipt'), key);
  await statement`update inspection_pack set receipt = ${sealed}, handed_at = ${at}, handed_on = ${on}, handed_by = ${by}, destroy_on = ${destroyOn}
    where unit_id = ${unitId} and pack_id = ${packId}`.execute(sql);
  return salt;
}
