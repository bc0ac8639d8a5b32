/** The documents of this body: drafted, approved, sent. What they say is sealed under a key of each its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { ArrivalId, CorrespondentId, DispatchId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, openText, sealedHash, sealText } from '../../../platform/sealing.ts';
import type { AnyContent } from '../content.ts';
import type { DispatchState, DispatchTypeName, Handling, Urgency } from '../dispatches.ts';
import type { FILE_ROLES } from '../envelope.ts';

export type Draft = {
  readonly type: DispatchTypeName;
  readonly to: readonly CorrespondentId[];
  readonly content: AnyContent;
  readonly handling: Handling;
  readonly urgency: Urgency;
  readonly about?: ArrivalId | undefined;
};

const about = (dispatchId: number) => `dispatch/${dispatchId}/content`;
/** What the journal keeps of a text that may be destroyed. */
export const hashOfContent = (salt: Buffer, content: AnyContent) =>
  sealedHash(salt, JSON.stringify(content), 'content');

/** Sealed under its own number, which is known only once the row is there. */
export async function insertDispatch(
  sql: Sql,
  unitId: number,
  { draft, at, by }: { draft: Draft; at: Instant; by: number },
): Promise<{ dispatchId: DispatchId; contentHash: ReturnType<typeof hashOfContent> }> {
  const salt = newSalt();
  const made = await statement<{ id: DispatchId }>`
    insert into dispatch (unit_id, type, handling, urgency, about, sealed, salt, drafted_at, drafted_by)
    values (${unitId}, ${draft.type}, ${draft.handling}, ${draft.urgency}, ${draft.about ?? null}, ''::bytea, ${salt}, ${at}, ${by})
    returning dispatch_id as id`.execute(sql);
  const dispatchId = made.rows[0]!.id;
  await sealContent(sql, unitId, dispatchId, draft.content);
  for (const to of new Set(draft.to)) {
    await statement`insert into delivery (unit_id, dispatch_id, correspondent_id) values (${unitId}, ${dispatchId}, ${to})`.execute(
      sql,
    );
  }
  return { dispatchId, contentHash: hashOfContent(salt, draft.content) };
}

export async function sealContent(sql: Sql, unitId: number, dispatchId: number, content: AnyContent): Promise<void> {
  const { sealed, key } = sealText(JSON.stringify(content), about(dispatchId));
  await statement`update dispatch set sealed = ${sealed}, key = ${key}
    where unit_id = ${unitId} and dispatch_id = ${dispatchId}`.execute(sql);
}

export type Dispatch = {
  readonly dispatchId: DispatchId;
  readonly type: DispatchTypeName;
  readonly state: DispatchState;
  readonly sign: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly day: Day | null;
  readonly handling: Handling;
  readonly urgency: Urgency;
  readonly about: ArrivalId | null;
  readonly draftedAt: Instant;
  readonly draftedBy: number;
  readonly approvedAt: Instant | null;
  readonly approvedBy: number | null;
  readonly sentAt: Instant | null;
  readonly key: Buffer;
  readonly salt: Buffer;
  readonly content: AnyContent;
};

const columns = statement`dispatch_id as "dispatchId", type, state, sign, year, number, day, handling, urgency, about,
  drafted_at as "draftedAt", drafted_by as "draftedBy", approved_at as "approvedAt", approved_by as "approvedBy",
  sent_at as "sentAt", sealed, key, salt`;

/** Refuses `not-found`, also where its key was destroyed. `hold` keeps others from it until the end of the transaction. */
export async function getDispatch(sql: Sql, unitId: number, dispatchId: number, hold = false): Promise<Dispatch> {
  const { content, ...row } = await readDispatch(sql, unitId, dispatchId, hold);
  return { ...row, content: content ?? refuse('not-found') };
}

/** The same, where what it says may be destroyed: number, day and state stay. */
export async function readDispatch(
  sql: Sql,
  unitId: number,
  dispatchId: number,
  hold = false,
): Promise<Omit<Dispatch, 'content'> & { readonly content: AnyContent | undefined }> {
  const found = await statement<Dispatch & { sealed: Buffer }>`select ${columns} from dispatch
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} ${hold ? statement`for update` : statement``}`.execute(
    sql,
  );
  const { sealed, ...row } = found.rows[0] ?? refuse('not-found');
  const text = openText(sealed, about(dispatchId), row.key);
  return { ...row, content: text === undefined ? undefined : (JSON.parse(text) as AnyContent) };
}

/** Everybody whose words stand in it: two accounts of one person are one person. */
export async function authorsOf(
  sql: Sql,
  unitId: number,
  dispatchId: number,
): Promise<{ accountId: number; personId: number | undefined }[]> {
  const found = await statement<{ accountId: number; personId: number | null }>`
    select a.account_id as "accountId", a.person_id as "personId" from dispatch d
    join account a on a.unit_id = d.unit_id and (a.account_id = d.drafted_by or a.account_id = any(d.edited_by))
    where d.unit_id = ${unitId} and d.dispatch_id = ${dispatchId}`.execute(sql);
  return found.rows.map(({ accountId, personId }) => ({ accountId, personId: personId ?? undefined }));
}

export async function noteAuthor(sql: Sql, unitId: number, dispatchId: number, accountId: number): Promise<void> {
  await statement`update dispatch set edited_by = array_append(edited_by, ${accountId}::bigint)
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and not ${accountId}::bigint = any(edited_by)`.execute(
    sql,
  );
}

export async function hasDispatch(sql: Sql, unitId: number, dispatchId: number): Promise<boolean> {
  const found =
    await statement`select 1 from dispatch where unit_id = ${unitId} and dispatch_id = ${dispatchId}`.execute(sql);
  return found.rows.length > 0;
}

/** Whether an answer of that type is drafted or sent, and was not withdrawn. */
export async function isAnswered(
  sql: Sql,
  unitId: number,
  { arrivalId, type }: { readonly arrivalId: number; readonly type: DispatchTypeName },
): Promise<boolean> {
  const found = await statement`select 1 from dispatch
    where unit_id = ${unitId} and about = ${arrivalId} and type = ${type} and state <> 'withdrawn'`.execute(sql);
  return found.rows.length > 0;
}

/** The last number used in the series; 0 where none was. With `hold`, others wait. */
export async function lastNumber(sql: Sql, unitId: number, sign: string, year: number, hold = false): Promise<number> {
  if (hold) {
    await statement`insert into dispatch_series (unit_id, sign, year, last) values (${unitId}, ${sign}, ${year}, 0)
      on conflict do nothing`.execute(sql);
  }
  const found = await statement<{ last: number }>`select last from dispatch_series
    where unit_id = ${unitId} and sign = ${sign} and year = ${year} ${hold ? statement`for update` : statement``}`.execute(
    sql,
  );
  return found.rows[0]?.last ?? 0;
}

export type Approval = {
  readonly sign: string;
  readonly year: number;
  readonly number: number;
  readonly day: Day;
  readonly at: Instant;
  readonly by: number;
  readonly certificate: string;
};

export async function markApproved(sql: Sql, unitId: number, dispatchId: number, approval: Approval): Promise<void> {
  const { sign, year, number, day, at, by, certificate } = approval;
  await statement`update dispatch_series set last = ${number} where unit_id = ${unitId} and sign = ${sign} and year = ${year}`.execute(
    sql,
  );
  await statement`update dispatch set state = 'approved', sign = ${sign}, year = ${year}, number = ${number}, day = ${day},
      approved_at = ${at}, approved_by = ${by}, certificate = ${certificate}
    where unit_id = ${unitId} and dispatch_id = ${dispatchId}`.execute(sql);
}

export async function markSent(sql: Sql, unitId: number, dispatchId: number, at: Instant): Promise<void> {
  await statement`update dispatch set state = 'sent', sent_at = ${at} where unit_id = ${unitId} and dispatch_id = ${dispatchId}`.execute(
    sql,
  );
}

export async function markWithdrawn(sql: Sql, unitId: number, dispatchId: number): Promise<void> {
  await statement`update dispatch set state = 'withdrawn' where unit_id = ${unitId} and dispatch_id = ${dispatchId}`.execute(
    sql,
  );
}

export type FileRow = {
  readonly position: number;
  readonly role: (typeof FILE_ROLES)[number];
  readonly name: string;
  /** Null where its bytes were not kept. */
  readonly fileHash: string | null;
  readonly withheld?: 'mark' | 'unfit' | null;
  readonly contentHash: string;
  readonly size: number;
  readonly mediaType: string;
};

const fileColumns = statement`position, role, name, file_hash as "fileHash", content_hash as "contentHash", size, media_type as "mediaType"`;

/** Of a dispatch or an arrival, in order. */
export async function listFiles(
  sql: Sql,
  unitId: number,
  of: { readonly dispatchId: number } | { readonly arrivalId: number },
): Promise<FileRow[]> {
  const rows =
    'dispatchId' in of
      ? statement`dispatch_file where unit_id = ${unitId} and dispatch_id = ${of.dispatchId}`
      : statement`arrival_file where unit_id = ${unitId} and arrival_id = ${of.arrivalId}`;
  return (
    await statement<FileRow>`select ${fileColumns}${'arrivalId' in of ? statement`, withheld` : statement``} from ${rows} order by position`.execute(
      sql,
    )
  ).rows;
}

export async function logDispatchLook(
  sql: Sql,
  unitId: number,
  { dispatchId, at, accountId, purpose }: { dispatchId: number; at: Instant; accountId: number; purpose: string },
): Promise<void> {
  await statement`insert into dispatch_look (unit_id, dispatch_id, at, account_id, purpose)
    values (${unitId}, ${dispatchId}, ${at}, ${accountId}, ${purpose})`.execute(sql);
}

export async function insertDispatchFile(
  sql: Sql,
  unitId: number,
  { dispatchId, role, name, file }: { dispatchId: number; role: FileRow['role']; name: string; file: SealedFile },
): Promise<void> {
  await statement`
    insert into dispatch_file (unit_id, dispatch_id, position, role, name, file_hash, content_hash, size, media_type)
    select ${unitId}, ${dispatchId}, coalesce(max(position), 0) + 1, ${role}, ${name}, ${file.hash}, ${file.contentHash}, ${file.size},
      ${file.mediaType} from dispatch_file where unit_id = ${unitId} and dispatch_id = ${dispatchId}`.execute(sql);
}

export async function removeDispatchFile(
  sql: Sql,
  unitId: number,
  dispatchId: number,
  position: number,
): Promise<boolean> {
  const gone = await statement`delete from dispatch_file
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and position = ${position} and role = 'attachment'`.execute(
    sql,
  );
  return (gone.numAffectedRows ?? 0n) > 0n;
}
