/** Inspections: proposed, approved, and where each stands. Scope and inspectors are sealed under one key of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { CorrespondentId, DispatchId, InspectionId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import { type ApproverLevel, type Ground, INSPECTION_LADDER, type InspectionState } from '../inspections.ts';
import { factsOfInspection, ladderCase } from './facts.ts';

export type Sealed = { readonly scope: string; readonly inspectors: readonly string[] };

export type Inspection = {
  readonly inspectionId: InspectionId;
  readonly correspondentId: CorrespondentId;
  readonly unit: string;
  readonly state: InspectionState;
  readonly ground: Ground;
  readonly technical: boolean;
  readonly instrument: string;
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly proposedAt: Instant;
  readonly proposedBy: number;
  readonly proposer: string | null;
  readonly proposerPerson: number | null;
  readonly decidedAt: Instant | null;
  readonly decidedOn: Day | null;
  readonly decider: string | null;
  readonly approverLevel: ApproverLevel | null;
  readonly approvalNumber: string | null;
  readonly unsigned: boolean;
  readonly items: number;
  readonly noticeSentAt: Instant | null;
  readonly recordSentAt: Instant | null;
  readonly opinionSentAt: Instant | null;
  /** Steps whose dispatch is drafted and not sent, and that dispatch. */
  readonly inHand: readonly string[];
  readonly waiting: DispatchId | null;
};
/** `isDestroyed`: what it says has ended (retention.ts); scope and inspectors are then empty. */
export type InspectionWithTexts = Inspection & Sealed & { readonly isDestroyed: boolean };

const about = (unitId: number, instrument: string) => `inspection/${unitId}/${instrument}/scope`;

export async function hasInspection(sql: Sql, unitId: number, inspectionId: number): Promise<boolean> {
  const found =
    await statement`select 1 from inspection where unit_id = ${unitId} and inspection_id = ${inspectionId}`.execute(
      sql,
    );
  return found.rows.length > 0;
}

const rows = (
  unitId: number,
  today: Day,
) => statement`(select i.inspection_id as "inspectionId", i.correspondent_id as "correspondentId",
    c.name as unit, ${ladderCase(INSPECTION_LADDER, 'f')} as state, i.ground, i.technical, i.instrument, i.first_on as "firstOn",
    i.last_on as "lastOn", i.proposed_at as "proposedAt", i.proposed_by as "proposedBy", p.display_name as proposer,
    p.person_id as "proposerPerson", i.decided_at as "decidedAt", i.decided_on as "decidedOn", q.display_name as decider, i.approver_level as "approverLevel",
    i.approval_number as "approvalNumber", f.unsigned, f.items, f."noticeSentAt", f."recordSentAt", f."opinionSentAt", f."inHand", f.waiting,
    i.sealed, i.key
  from inspection i
  join correspondent c on c.unit_id = i.unit_id and c.correspondent_id = i.correspondent_id
  left join account p on p.unit_id = i.unit_id and p.account_id = i.proposed_by
  left join account q on q.unit_id = i.unit_id and q.account_id = i.decided_by
  cross join lateral ${factsOfInspection(unitId, today)} f
  where i.unit_id = ${unitId})`;

type Read = Inspection & { readonly sealed: Buffer; readonly key: Buffer | null };

function opened(unitId: number, { sealed, key, ...row }: Read): InspectionWithTexts {
  const text = openText(sealed, about(unitId, row.instrument), key);
  const says: Sealed = text === undefined ? { scope: '', inspectors: [] } : JSON.parse(text);
  return { ...row, ...says, isDestroyed: text === undefined };
}

export async function getInspection(
  sql: Sql,
  unitId: number,
  { inspectionId, today }: { readonly inspectionId: number; readonly today: Day },
): Promise<InspectionWithTexts> {
  const found =
    await statement<Read>`select * from ${rows(unitId, today)} x where "inspectionId" = ${inspectionId}`.execute(sql);
  return opened(unitId, found.rows[0] ?? refuse('not-found'));
}

/** Held until the transaction ends: its steps come one at a time, and none after what it says has ended. */
export async function holdInspection(
  sql: Sql,
  unitId: number,
  asked: { readonly inspectionId: number; readonly today: Day },
): Promise<InspectionWithTexts> {
  await statement`select 1 from inspection where unit_id = ${unitId} and inspection_id = ${asked.inspectionId} for no key update`.execute(
    sql,
  );
  const one = await getInspection(sql, unitId, asked);
  return one.isDestroyed ? refuse('wrong-state') : one;
}

export type InspectionAsked = {
  readonly state?: InspectionState | undefined;
  readonly correspondentId?: number | undefined;
  readonly text?: string | undefined;
  readonly today: Day;
};

/** The newest first, without what is sealed. */
export async function listInspections(
  sql: Sql,
  unitId: number,
  { state, correspondentId, text, today }: InspectionAsked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Inspection[] }> {
  const chosen = statement`from ${rows(unitId, today)} x
    where (${state ?? null}::text is null or state = ${state ?? null})
      and (${correspondentId ?? null}::bigint is null or "correspondentId" = ${correspondentId ?? null})
      and (${text ?? null}::text is null or strpos(unit, ${text ?? null}) > 0 or strpos(instrument, ${text ?? null}) > 0)`;
  const found =
    await statement<Read>`select * ${chosen} order by "inspectionId" desc offset ${offset} limit ${limit}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows.map(({ sealed: _, key: __, ...row }) => row) };
}

export type Proposed = Sealed & {
  readonly correspondentId: number;
  readonly ground: Ground;
  readonly technical: boolean;
  readonly instrument: string;
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly at: Instant;
  readonly by: number;
};

export async function insertInspection(sql: Sql, unitId: number, one: Proposed) {
  const { correspondentId, ground, technical, instrument, firstOn, lastOn, scope, inspectors, at, by } = one;
  const salt = newSalt();
  const { sealed, key } = sealText(JSON.stringify({ scope, inspectors }), about(unitId, instrument), newKey());
  const made = await statement<{ id: InspectionId }>`
    insert into inspection (unit_id, correspondent_id, ground, technical, instrument, first_on, last_on, sealed, key, salt, proposed_at, proposed_by)
    values (${unitId}, ${correspondentId}, ${ground}, ${technical}, ${instrument}, ${firstOn}, ${lastOn}, ${sealed}, ${key}, ${salt}, ${at}, ${by})
    returning inspection_id as id`.execute(sql);
  return { inspectionId: made.rows[0]!.id, salt };
}

type Decision = { readonly at: Instant; readonly by: number; readonly on: Day } & (
  | { readonly decision: 'approved'; readonly level: ApproverLevel; readonly number: string }
  | { readonly decision: 'declined' }
);

export async function markDecided(sql: Sql, unitId: number, inspectionId: number, one: Decision): Promise<void> {
  const approved = one.decision === 'approved';
  await statement`update inspection set decision = ${one.decision}, decided_at = ${one.at}, decided_by = ${one.by}, decided_on = ${one.on},
      approver_level = ${approved ? one.level : null}, approval_number = ${approved ? one.number : null}
    where unit_id = ${unitId} and inspection_id = ${inspectionId}`.execute(sql);
}

export async function markWithdrawn(sql: Sql, unitId: number, inspectionId: number, at: Instant): Promise<void> {
  await statement`update inspection set withdrawn_at = ${at} where unit_id = ${unitId} and inspection_id = ${inspectionId}`.execute(
    sql,
  );
}
