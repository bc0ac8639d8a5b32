/** Requests of the authorities in SQL: recorded, approved, handed over, closed or refused. What was shown is sealed under each one's key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { RequestId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Approval, Receipt, RefusalGround, RequestBasis, RequestState } from '../requests.ts';

export type OfficerShown = { readonly name: string; readonly credential: string; readonly shown: boolean };
/** What is sealed: who came, the scope as the instrument words it, and what was said when it was silenced, refused or not signed for. */
export type RequestWords = {
  readonly officers: readonly OfficerShown[];
  readonly scope: readonly string[];
  readonly silence?: string | undefined;
  readonly refusal?: string | undefined;
  readonly notSigned?: string | undefined;
};

export type LawfulRequest = {
  readonly requestId: RequestId;
  readonly organ: string;
  readonly instrument: string | null;
  readonly basis: RequestBasis;
  readonly approval: Approval;
  readonly officers: number;
  readonly credentials: number;
  readonly scopeLines: number;
  readonly receivedOn: Day;
  readonly answerBy: Day;
  readonly silentUntil: Day | null;
  readonly wholly: boolean;
  readonly state: RequestState;
  readonly ground: RefusalGround | null;
  readonly recordedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly handedOverAt: Instant | null;
  readonly handedOverOn: Day | null;
  readonly closedAt: Instant | null;
  readonly receipt: Receipt | null;
  readonly scanHash: string | null;
};
export type Kept = {
  readonly recordedBy: number;
  readonly recorderPerson: number | null;
  readonly fileHash: string | null;
  readonly words: Buffer;
  readonly key: Buffer;
  readonly salt: Buffer;
};

export const REQUEST = statement`r.request_id as "requestId", r.organ, r.instrument, r.basis, r.approval, r.officers, r.credentials,
  r.scope_lines as "scopeLines", r.received_on as "receivedOn", r.answer_by as "answerBy", r.silent_until as "silentUntil", r.wholly,
  r.state, r.ground, r.recorded_at as "recordedAt", r.approved_at as "approvedAt", r.handed_over_at as "handedOverAt",
  r.handed_over_on as "handedOverOn", r.closed_at as "closedAt", r.receipt, r.scan_hash as "scanHash"`;

/** Whoever's own records are asked for sees nothing of the request here, whatever his office. */
export const notOf = (personId: number | undefined) => statement`not exists (select from request_person x
  where x.unit_id = r.unit_id and x.request_id = r.request_id and x.person_id = ${personId ?? null}::bigint)`;

export async function unitOfRequest(
  sql: Sql,
  unitId: UnitId,
  requestId: number,
  personId: number | undefined,
): Promise<UnitId> {
  const found = await statement`select 1 from lawful_request r
    where r.unit_id = ${unitId} and r.request_id = ${requestId} and ${notOf(personId)}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** With `hold`, until the transaction ends. */
export async function getRequest(
  sql: Sql,
  unitId: number,
  requestId: number,
  hold = false,
): Promise<LawfulRequest & Kept> {
  const found = await statement<LawfulRequest & Kept>`
    select ${REQUEST}, r.recorded_by as "recordedBy", a.person_id as "recorderPerson", r.file_hash as "fileHash", r.words, r.key, r.salt
    from lawful_request r left join account a on a.unit_id = ${unitId} and a.account_id = r.recorded_by
    where r.unit_id = ${unitId} and r.request_id = ${requestId} ${hold ? statement`for no key update of r` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

const aboutOf = (unitId: number, requestId: number) => `request/${unitId}/${requestId}`;

export const wordsOf = (
  unitId: number,
  { requestId, words, key }: Pick<LawfulRequest & Kept, 'requestId' | 'words' | 'key'>,
) => JSON.parse(openText(words, aboutOf(unitId, requestId), key) ?? '{"officers":[],"scope":[]}') as RequestWords;

type Of = { readonly requestId: RequestId; readonly key: Buffer };
type By = { readonly at: Instant; readonly by: number; readonly on: Day };
export type New = Pick<LawfulRequest, 'organ' | 'basis' | 'approval' | 'receivedOn' | 'answerBy' | 'wholly'> &
  By & {
    readonly instrument: string | undefined;
    readonly silentUntil: Day | undefined;
    readonly ground: RefusalGround | undefined;
    readonly words: RequestWords;
  };

export async function insertRequest(
  sql: Sql,
  unitId: number,
  one: New,
): Promise<{ requestId: RequestId; salt: Buffer }> {
  const [key, salt] = [newKey(), newSalt()];
  const { officers, scope } = one.words;
  const refused = one.ground !== undefined;
  const made = await statement<{ id: RequestId }>`
    insert into lawful_request (unit_id, organ, instrument, basis, approval, officers, credentials, scope_lines, received_on, answer_by,
      silent_until, wholly, state, ground, recorded_at, recorded_by, closed_at, closed_by, closed_on, words, key, salt)
    values (${unitId}, ${one.organ}, ${one.instrument ?? null}, ${one.basis}, ${one.approval}, ${officers.length},
      ${officers.filter(({ shown }) => shown).length}, ${scope.length}, ${one.receivedOn}, ${one.answerBy}, ${one.silentUntil ?? null},
      ${one.wholly}, ${refused ? 'refused' : 'recorded'}, ${one.ground ?? null}, ${one.at}, ${one.by},
      ${refused ? one.at : null}, ${refused ? one.by : null}, ${refused ? one.on : null}, ${Buffer.alloc(0)}, ${key}, ${salt})
    returning request_id as id`.execute(sql);
  const requestId = made.rows[0]!.id;
  // Bound to its number, which it has only now.
  await sealWords(sql, unitId, { requestId, key }, one.words);
  return { requestId, salt };
}

async function sealWords(sql: Sql, unitId: number, { requestId, key }: Of, words: RequestWords): Promise<void> {
  const { sealed } = sealText(JSON.stringify(words), aboutOf(unitId, requestId), key);
  await statement`update lawful_request set words = ${sealed}
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
}

/** Sealed anew under its key, with what is said now. */
export async function putWords(sql: Sql, unitId: number, one: LawfulRequest & Kept, more: Partial<RequestWords>) {
  await sealWords(sql, unitId, one, { ...wordsOf(unitId, one), ...more });
}

export async function markApproved(sql: Sql, unitId: number, requestId: number, { at, by }: Omit<By, 'on'>) {
  await statement`update lawful_request set state = 'approved', approved_at = ${at}, approved_by = ${by}
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
}

export async function markHandedOver(sql: Sql, unitId: number, requestId: number, { at, by, on }: By) {
  await statement`update lawful_request set state = 'handed-over', handed_over_at = ${at}, handed_over_by = ${by}, handed_over_on = ${on}
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
}

type Signed = { readonly fileHash: string; readonly scanHash: string };
export async function markClosed(sql: Sql, unitId: number, requestId: number, { at, by, on }: By, scan?: Signed) {
  await statement`update lawful_request set state = 'closed', closed_at = ${at}, closed_by = ${by}, closed_on = ${on},
      receipt = ${scan ? 'signed' : 'not-signed'}, file_hash = ${scan?.fileHash ?? null}, scan_hash = ${scan?.scanHash ?? null}
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
}

export async function markRefused(
  sql: Sql,
  unitId: number,
  requestId: number,
  ground: RefusalGround,
  { at, by, on }: By,
) {
  await statement`update lawful_request set state = 'refused', ground = ${ground}, closed_at = ${at}, closed_by = ${by}, closed_on = ${on}
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
}

export async function setSilence(
  sql: Sql,
  unitId: number,
  requestId: number,
  { silentUntil, wholly }: { silentUntil: Day | null; wholly: boolean },
) {
  await statement`update lawful_request set silent_until = ${silentUntil}, wholly = ${wholly}
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
}

export type Steps = {
  recordedBy: string;
  approvedBy: string | null;
  handedOverBy: string | null;
  closedBy: string | null;
};

export async function stepsOf(sql: Sql, unitId: number, requestId: number): Promise<Steps> {
  const named = (column: string) => statement`(select a.display_name from account a
    where a.unit_id = ${unitId} and a.account_id = ${statement.ref(`r.${column}`)})`;
  const found =
    await statement<Steps>`select coalesce(${named('recorded_by')}, '') as "recordedBy", ${named('approved_by')} as "approvedBy",
      ${named('handed_over_by')} as "handedOverBy", ${named('closed_by')} as "closedBy"
    from lawful_request r where r.unit_id = ${unitId} and r.request_id = ${requestId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
