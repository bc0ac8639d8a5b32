/** The records of cooperation, and their files. What each is about and who took part is sealed under a key of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { CooperationId, DispatchId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { CooperationKind, CooperationState } from '../cooperation.ts';

export type What = { readonly title: string; readonly participants: readonly string[] };
export type Cooperation = {
  readonly cooperationId: CooperationId;
  readonly kind: CooperationKind;
  readonly on: Day;
  readonly heldOn: Day | null;
  readonly cancelled: boolean;
  readonly dispatchId: DispatchId | null;
  readonly enteredAt: Instant;
  readonly key: Buffer;
  readonly salt: Buffer;
  /** Undefined where its key was destroyed. */
  readonly what: What | undefined;
};

const about = (unitId: number, day: Day, kind: CooperationKind) => `cooperation/${unitId}/${kind}/${day}`;

const columns = statement`c.cooperation_id as "cooperationId", c.kind, c.on_day as "on", c.held_on as "heldOn", c.cancelled,
  c.dispatch_id as "dispatchId", c.entered_at as "enteredAt", c.key, c.salt, c.sealed`;

function opened(unitId: number, { sealed, ...row }: Omit<Cooperation, 'what'> & { sealed: Buffer }): Cooperation {
  const text = openText(sealed, about(unitId, row.on, row.kind), row.key);
  return { ...row, what: text === undefined ? undefined : (JSON.parse(text) as What) };
}

export async function hasCooperation(sql: Sql, unitId: number, cooperationId: number): Promise<boolean> {
  const found =
    await statement`select 1 from cooperation where unit_id = ${unitId} and cooperation_id = ${cooperationId}`.execute(
      sql,
    );
  return found.rows.length > 0;
}

/** With `hold`, until the transaction ends. */
export async function getCooperation(sql: Sql, unitId: number, cooperationId: number, hold = false) {
  const found = await statement<Omit<Cooperation, 'what'> & { sealed: Buffer }>`select ${columns} from cooperation c
    where c.unit_id = ${unitId} and c.cooperation_id = ${cooperationId} ${hold ? statement`for update` : statement``}`.execute(
    sql,
  );
  return opened(unitId, found.rows[0] ?? refuse('not-found'));
}

type New = {
  readonly kind: CooperationKind;
  readonly on: Day;
  readonly heldOn: Day | undefined;
  readonly what: What;
  readonly at: Instant;
  readonly by: number;
};

export async function insertCooperation(sql: Sql, unitId: number, { kind, on, heldOn, what, at, by }: New) {
  const key = newKey();
  const salt = newSalt();
  const { sealed } = sealText(JSON.stringify(what), about(unitId, on, kind), key);
  const made = await statement<{ id: CooperationId }>`
    insert into cooperation (unit_id, kind, on_day, held_on, sealed, key, salt, entered_at, entered_by)
    values (${unitId}, ${kind}, ${on}, ${heldOn ?? null}, ${sealed}, ${key}, ${salt}, ${at}, ${by})
    returning cooperation_id as id`.execute(sql);
  return { cooperationId: made.rows[0]!.id, salt };
}

export async function markHeld(sql: Sql, unitId: number, cooperationId: number, on: Day): Promise<void> {
  await statement`update cooperation set held_on = ${on} where unit_id = ${unitId} and cooperation_id = ${cooperationId}`.execute(
    sql,
  );
}

export async function markCancelled(sql: Sql, unitId: number, cooperationId: number): Promise<void> {
  await statement`update cooperation set cancelled = true where unit_id = ${unitId} and cooperation_id = ${cooperationId}`.execute(
    sql,
  );
}

export async function noteDispatch(sql: Sql, unitId: number, cooperationId: number, dispatchId: number): Promise<void> {
  await statement`update cooperation set dispatch_id = ${dispatchId}
    where unit_id = ${unitId} and cooperation_id = ${cooperationId}`.execute(sql);
}

export type FileOfCooperation = {
  readonly position: number;
  readonly name: string;
  readonly fileHash: string;
  readonly size: number;
  readonly mediaType: string;
};

export async function listFiles(sql: Sql, unitId: number, cooperationId: number): Promise<FileOfCooperation[]> {
  const found = await statement<FileOfCooperation>`
    select position, name, file_hash as "fileHash", size, media_type as "mediaType" from cooperation_file
    where unit_id = ${unitId} and cooperation_id = ${cooperationId} order by position`.execute(sql);
  return found.rows;
}

export async function insertFile(
  sql: Sql,
  unitId: number,
  { cooperationId, name, file }: { cooperationId: number; name: string; file: SealedFile },
): Promise<void> {
  await statement`insert into cooperation_file (unit_id, cooperation_id, position, name, file_hash, size, media_type)
    select ${unitId}, ${cooperationId}, coalesce(max(position), 0) + 1, ${name}, ${file.hash}, ${file.size}, ${file.mediaType}
    from cooperation_file where unit_id = ${unitId} and cooperation_id = ${cooperationId}`.execute(sql);
}

export type Asked = { readonly kind?: CooperationKind | undefined; readonly state?: CooperationState | undefined };
export type Listed = Omit<Cooperation, 'key' | 'salt'> & { readonly open: number; readonly nextDue: Day | null };

/** The latest day first, each with what of its follow-ups is open. */
export async function listCooperation(
  sql: Sql,
  unitId: number,
  { kind, state }: Asked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Listed[] }> {
  const chosen = statement`from cooperation c where c.unit_id = ${unitId}
    and (${kind ?? null}::text is null or c.kind = ${kind ?? null})
    and (${state ?? null}::text is null or ${state ?? null} = case when c.cancelled then 'cancelled' when c.held_on is null then 'planned' else 'held' end)`;
  const found = await statement<Omit<Cooperation, 'what'> & { sealed: Buffer; open: number; nextDue: Day | null }>`
    select p.*, f.open, f."nextDue" from (select ${columns} ${chosen} order by c.on_day desc, c.cooperation_id desc
      offset ${offset} limit ${limit}) p
    cross join lateral (select count(*)::int as open, min(due_on) as "nextDue" from cooperation_follow_up f
      where f.unit_id = ${unitId} and f.cooperation_id = p."cooperationId" and f.done_on is null and not f.dropped) f
    order by p."on" desc, p."cooperationId" desc`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return {
    total: total.rows[0]!.n,
    rows: found.rows.map(({ open, nextDue, ...row }) => {
      const { key: _, salt: __, ...one } = opened(unitId, row);
      return { ...one, open, nextDue };
    }),
  };
}
