/** A change of the list: proposed, decided, served. What was found and why it was decided is sealed under one key of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DispatchId, KeyUnitId, ListChangeId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { ChangeState, Finding, ListChange, Origin } from '../organ.ts';

type Field = 'findings' | 'reasons' | 'taken-by';
/** What the sealed texts are bound to. */
const about = (unitId: number, keyUnitId: number, field: Field) => `key-unit-change/${unitId}/${keyUnitId}/${field}`;

export type Change = {
  readonly changeId: ListChangeId;
  readonly keyUnitId: KeyUnitId;
  readonly change: ListChange;
  readonly state: ChangeState;
  readonly proposedAt: Instant;
  readonly proposedBy: number;
  readonly decidedAt: Instant | null;
  readonly decidedBy: number | null;
  readonly decidedOn: Day | null;
  readonly serveBy: Day | null;
  readonly dispatchId: DispatchId | null;
  readonly servedOn: Day | null;
  readonly servedHow: 'receipt' | 'by-hand' | null;
  /** The scan of the receipt that was signed by hand. */
  readonly serviceFile: string | null;
  readonly key: Buffer;
  readonly salt: Buffer;
};
export type TakenBy = { readonly name: string; readonly noticeNumber: string };
export type ChangeWithTexts = Change & {
  readonly findings: readonly Finding[];
  readonly reasons: string | undefined;
  readonly takenBy: TakenBy | undefined;
};

const columns = statement`change_id as "changeId", key_unit_id as "keyUnitId", change, state, proposed_at as "proposedAt",
  proposed_by as "proposedBy", decided_at as "decidedAt", decided_by as "decidedBy", decided_on as "decidedOn", serve_by as "serveBy",
  dispatch_id as "dispatchId", served_on as "servedOn", served_how as "servedHow", service_file as "serviceFile", key, salt`;

type Read = Change & { readonly sealed: Buffer; readonly reasons: Buffer | null; readonly taken: Buffer | null };

function opened(unitId: number, { sealed, reasons, taken, ...row }: Read): ChangeWithTexts {
  const read = (text: Buffer | null, field: Field) =>
    text ? openText(text, about(unitId, row.keyUnitId, field), row.key) : undefined;
  const takenBy = read(taken, 'taken-by');
  return {
    ...row,
    findings: JSON.parse(read(sealed, 'findings') ?? '[]') as Finding[],
    reasons: read(reasons, 'reasons'),
    takenBy: takenBy === undefined ? undefined : (JSON.parse(takenBy) as TakenBy),
  };
}

export async function hasChange(sql: Sql, unitId: number, changeId: number): Promise<boolean> {
  const found =
    await statement`select 1 from key_unit_change where unit_id = ${unitId} and change_id = ${changeId}`.execute(sql);
  return found.rows.length > 0;
}

export async function getChange(sql: Sql, unitId: number, changeId: number, hold = false): Promise<ChangeWithTexts> {
  const found =
    await statement<Read>`select ${columns}, findings as sealed, reasons, taken_by as taken from key_unit_change
    where unit_id = ${unitId} and change_id = ${changeId} ${hold ? statement`for no key update` : statement``}`.execute(
      sql,
    );
  return opened(unitId, found.rows[0] ?? refuse('not-found'));
}

/** Held until the transaction ends. */
export const holdChange = (sql: Sql, unitId: number, changeId: number): Promise<ChangeWithTexts> =>
  getChange(sql, unitId, changeId, true);

type ByWhom = { readonly proposer: string | null; readonly decider: string | null };

/** Of one unit, the latest first, with who proposed and who decided it. */
export async function listChanges(sql: Sql, unitId: number, keyUnitId: number): Promise<(ChangeWithTexts & ByWhom)[]> {
  const nameOf = (account: 'proposed_by' | 'decided_by') => statement`(select a.display_name from account a
    where a.unit_id = ${unitId} and a.account_id = ${statement.ref(account)})`;
  const found = await statement<Read & ByWhom>`select ${columns}, findings as sealed, reasons, taken_by as taken,
      ${nameOf('proposed_by')} as proposer, ${nameOf('decided_by')} as decider
    from key_unit_change where unit_id = ${unitId} and key_unit_id = ${keyUnitId} order by change_id desc`.execute(sql);
  return found.rows.map(({ proposer, decider, ...row }) => ({ ...opened(unitId, row), proposer, decider }));
}

type Proposed = {
  readonly keyUnitId: number;
  readonly change: ListChange;
  readonly findings: readonly Finding[];
  readonly at: Instant;
  readonly by: number;
};

export async function insertChange(sql: Sql, unitId: number, one: Proposed): Promise<ListChangeId> {
  const key = newKey();
  const { sealed } = sealText(JSON.stringify(one.findings), about(unitId, one.keyUnitId, 'findings'), key);
  const made = await statement<{ id: ListChangeId }>`
    insert into key_unit_change (unit_id, key_unit_id, change, findings, key, salt, proposed_at, proposed_by)
    values (${unitId}, ${one.keyUnitId}, ${one.change}, ${sealed}, ${key}, ${newSalt()}, ${one.at}, ${one.by})
    returning change_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function hasChangeInHand(sql: Sql, unitId: number, keyUnitId: number): Promise<boolean> {
  const found = await statement`select 1 from key_unit_change
    where unit_id = ${unitId} and key_unit_id = ${keyUnitId} and state in ('open', 'decided')`.execute(sql);
  return found.rows.length > 0;
}

export async function sealFindings(sql: Sql, unitId: number, of: Change, findings: readonly Finding[]): Promise<void> {
  const { sealed } = sealText(JSON.stringify(findings), about(unitId, of.keyUnitId, 'findings'), of.key);
  await statement`update key_unit_change set findings = ${sealed}
    where unit_id = ${unitId} and change_id = ${of.changeId}`.execute(sql);
}

export async function markWithdrawn(sql: Sql, unitId: number, changeId: number): Promise<void> {
  await statement`update key_unit_change set state = 'withdrawn' where unit_id = ${unitId} and change_id = ${changeId}`.execute(
    sql,
  );
}

type Decision = {
  readonly approved: boolean;
  readonly reasons: string;
  readonly at: Instant;
  readonly by: number;
  readonly on: Day;
  readonly serveBy: Day;
};

export async function markDecided(sql: Sql, unitId: number, of: Change, decision: Decision): Promise<void> {
  const { sealed } = sealText(decision.reasons, about(unitId, of.keyUnitId, 'reasons'), of.key);
  await statement`update key_unit_change set state = ${decision.approved ? 'decided' : 'declined'}, reasons = ${sealed},
      decided_at = ${decision.at}, decided_by = ${decision.by}, decided_on = ${decision.on},
      serve_by = ${decision.approved ? decision.serveBy : null}
    where unit_id = ${unitId} and change_id = ${of.changeId}`.execute(sql);
}

export async function noteNotice(sql: Sql, unitId: number, changeId: number, dispatchId: number): Promise<void> {
  await statement`update key_unit_change set dispatch_id = ${dispatchId}
    where unit_id = ${unitId} and change_id = ${changeId}`.execute(sql);
}

export type Service = {
  readonly on: Day;
  readonly how: 'receipt' | 'by-hand';
  readonly takenBy?: TakenBy;
  readonly file?: string;
};

export async function markServed(sql: Sql, unitId: number, of: Change, service: Service): Promise<void> {
  const { on, how, takenBy, file } = service;
  const taken = takenBy && sealText(JSON.stringify(takenBy), about(unitId, of.keyUnitId, 'taken-by'), of.key).sealed;
  await statement`update key_unit_change set state = 'served', served_on = ${on}, served_how = ${how}, taken_by = ${taken ?? null},
      service_file = ${file ?? null}
    where unit_id = ${unitId} and change_id = ${of.changeId}`.execute(sql);
}

export type InHand = Pick<Change, 'changeId' | 'keyUnitId' | 'change' | 'proposedAt' | 'decidedOn' | 'serveBy'> & {
  readonly state: 'open' | 'decided';
  readonly name: string;
  readonly creditCode: string | null;
  readonly origin: Origin;
  readonly noticeSent: boolean;
  readonly receipted: boolean;
  readonly findings: readonly Finding[];
};

/** All that is under way, candidates and changes of entries: what waits for service first, by its day. */
export async function listInHand(sql: Sql, unitId: number): Promise<InHand[]> {
  const found = await statement<Omit<InHand, 'findings'> & { sealed: Buffer; key: Buffer }>`
    select c.change_id as "changeId", c.key_unit_id as "keyUnitId", c.change, c.state, c.proposed_at as "proposedAt",
      c.decided_on as "decidedOn", c.serve_by as "serveBy", k.name, k.credit_code as "creditCode", k.origin, c.findings as sealed, c.key,
      d.state is not distinct from 'sent' as "noticeSent",
      exists (select from delivery v where v.unit_id = ${unitId} and v.dispatch_id = c.dispatch_id and v.receipted_at is not null) as receipted
    from key_unit_change c join key_unit k on k.unit_id = c.unit_id and k.key_unit_id = c.key_unit_id
    left join dispatch d on d.unit_id = c.unit_id and d.dispatch_id = c.dispatch_id
    where c.unit_id = ${unitId} and c.state in ('open', 'decided')
    order by c.serve_by, c.change_id`.execute(sql);
  return found.rows.map(({ sealed, key, ...row }) => ({
    ...row,
    findings: JSON.parse(openText(sealed, about(unitId, row.keyUnitId, 'findings'), key) ?? '[]') as Finding[],
  }));
}
