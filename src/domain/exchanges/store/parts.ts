/** What belongs to one foreign exchange: who of the unit takes part, what is shown or given, its papers. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { ExchangeId, ExchangeMaterialId, PersonId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { HostPart, MaterialOutcome } from '../exchanges.ts';
import { about } from './exchanges.ts';

export type Host = {
  readonly personId: PersonId;
  readonly name: string;
  readonly department: string | null;
  readonly part: HostPart;
  readonly briefedOn: Day | null;
  readonly acknowledgedAt: Instant | null;
};

/** Who leads stands first. */
export async function listHosts(sql: Sql, unitId: number, exchangeId: number): Promise<Host[]> {
  const found = await statement<Host>`
    select h.person_id as "personId", p.name, d.name as department, h.part, h.briefed_on as "briefedOn", h.acknowledged_at as "acknowledgedAt"
    from exchange_host h join person p on p.unit_id = h.unit_id and p.person_id = h.person_id
    left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where h.unit_id = ${unitId} and h.exchange_id = ${exchangeId}
    order by array_position(array['lead', 'receiver', 'escort', 'interpreter'], h.part), h.person_id`.execute(sql);
  return found.rows;
}

/** The whole of them at once: whoever stays and was told keeps it. */
export async function putHosts(
  sql: Sql,
  unitId: number,
  exchangeId: number,
  hosts: readonly { readonly personId: number; readonly part: HostPart }[],
): Promise<void> {
  const people = hosts.map(({ personId }) => personId);
  await statement`delete from exchange_host where unit_id = ${unitId} and exchange_id = ${exchangeId}
    and not person_id = any(${people}::bigint[])`.execute(sql);
  await statement`insert into exchange_host (unit_id, exchange_id, person_id, part)
    select ${unitId}, ${exchangeId}, h.person_id, h.part
    from unnest(${people}::bigint[], ${hosts.map(({ part }) => part)}::text[]) as h (person_id, part)
    on conflict (unit_id, exchange_id, person_id) do update set part = excluded.part`.execute(sql);
}

/** Told what to mind, on that day; who was told before stays so. `personIds`: these alone. */
export async function markBriefed(
  sql: Sql,
  unitId: number,
  exchangeId: number,
  { on, personIds, acknowledgedAt }: { on: Day; personIds: readonly number[]; acknowledgedAt?: Instant },
): Promise<void> {
  await statement`update exchange_host set briefed_on = coalesce(briefed_on, ${on}),
      acknowledged_at = coalesce(acknowledged_at, ${acknowledgedAt ?? null})
    where unit_id = ${unitId} and exchange_id = ${exchangeId} and person_id = any(${[...personIds]}::bigint[])`.execute(
    sql,
  );
}

/** What they were told has changed: they are to be told anew. */
export async function forgetBriefing(sql: Sql, unitId: number, exchangeId: number): Promise<void> {
  await statement`update exchange_host set briefed_on = null, acknowledged_at = null
    where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(sql);
}

export type Material = {
  readonly materialId: ExchangeMaterialId;
  /** Undefined where its key was destroyed. */
  readonly name: string | undefined;
  readonly outcome: MaterialOutcome | null;
  readonly addedBy: number;
  readonly adderPerson: number | null;
  readonly reviewedAt: Instant | null;
  readonly reviewer: string | null;
};
type KeyOf = { readonly exchangeId: number; readonly key: Buffer | null };

export async function listMaterials(sql: Sql, unitId: number, { exchangeId, key }: KeyOf): Promise<Material[]> {
  const found = await statement<Material & { sealed: Buffer }>`
    select m.material_id as "materialId", m.name as sealed, m.outcome, m.added_by as "addedBy", a.person_id as "adderPerson",
      m.reviewed_at as "reviewedAt", r.display_name as reviewer
    from exchange_material m left join account a on a.unit_id = m.unit_id and a.account_id = m.added_by
    left join account r on r.unit_id = m.unit_id and r.account_id = m.reviewed_by
    where m.unit_id = ${unitId} and m.exchange_id = ${exchangeId} order by m.material_id`.execute(sql);
  return found.rows.map(({ sealed, ...one }) => ({
    ...one,
    name: openText(sealed, about(unitId, exchangeId, 'material'), key),
  }));
}

export async function exchangeOfMaterial(sql: Sql, unitId: number, materialId: number): Promise<ExchangeId> {
  const found = await statement<{
    id: ExchangeId;
  }>`select exchange_id as id from exchange_material where unit_id = ${unitId} and material_id = ${materialId}`.execute(
    sql,
  );
  return found.rows[0]?.id ?? refuse('not-found');
}

export async function insertMaterial(
  sql: Sql,
  unitId: number,
  { exchangeId, key }: { readonly exchangeId: number; readonly key: Buffer },
  { name, at, by }: { readonly name: string; readonly at: Instant; readonly by: number },
): Promise<ExchangeMaterialId> {
  const { sealed } = sealText(name, about(unitId, exchangeId, 'material'), key);
  const made = await statement<{ id: ExchangeMaterialId }>`
    insert into exchange_material (unit_id, exchange_id, name, added_at, added_by)
    values (${unitId}, ${exchangeId}, ${sealed}, ${at}, ${by}) returning material_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function reviewMaterial(
  sql: Sql,
  unitId: number,
  materialId: number,
  { outcome, at, by }: { readonly outcome: MaterialOutcome; readonly at: Instant; readonly by: number },
): Promise<void> {
  await statement`update exchange_material set outcome = ${outcome}, reviewed_at = ${at}, reviewed_by = ${by}
    where unit_id = ${unitId} and material_id = ${materialId}`.execute(sql);
}

export async function removeMaterial(sql: Sql, unitId: number, materialId: number): Promise<void> {
  await statement`delete from exchange_material where unit_id = ${unitId} and material_id = ${materialId}`.execute(sql);
}

export type FileOfExchange = {
  readonly position: number;
  readonly name: string;
  readonly fileHash: string;
  readonly size: number;
  readonly mediaType: string;
};

export async function listFiles(sql: Sql, unitId: number, exchangeId: number): Promise<FileOfExchange[]> {
  const found = await statement<FileOfExchange>`
    select position, name, file_hash as "fileHash", size, media_type as "mediaType" from exchange_file
    where unit_id = ${unitId} and exchange_id = ${exchangeId} order by position`.execute(sql);
  return found.rows;
}

export async function insertFile(
  sql: Sql,
  unitId: number,
  { exchangeId, name, file }: { exchangeId: number; name: string; file: SealedFile },
): Promise<void> {
  await statement`insert into exchange_file (unit_id, exchange_id, position, name, file_hash, size, media_type)
    select ${unitId}, ${exchangeId}, coalesce(max(position), 0) + 1, ${name}, ${file.hash}, ${file.size}, ${file.mediaType}
    from exchange_file where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(sql);
}
