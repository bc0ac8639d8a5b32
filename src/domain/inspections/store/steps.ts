/** The steps of a case, what the unit answered to them, and the checks that are owed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, DispatchId } from '../../../platform/ids.ts';
import { newSalt, openText, sealedHash, sealText } from '../../../platform/sealing.ts';
import { type DispatchState, type DispatchTypeName, numberInWords } from '../../dispatches/dispatches.ts';
import type { Result } from '../inspections.ts';
import { dayOf } from './facts.ts';

export type StepName =
  | ('notice' | 'item' | 'record' | 'opinion')
  | ('order' | 'check' | 'summons' | 'talk' | 'superior' | 'transfer' | 'reply' | 'closed');
export type CaseRef = { readonly inspectionId: number } | { readonly orderId: number };

const isOf = (of: CaseRef) =>
  'orderId' in of ? statement`s.order_id = ${of.orderId}` : statement`s.inspection_id = ${of.inspectionId}`;
const about = (unitId: number, of: CaseRef, step: StepName) =>
  'orderId' in of
    ? `order-step/${unitId}/${of.orderId}/${step}`
    : `inspection-step/${unitId}/${of.inspectionId}/${step}`;

type New = {
  readonly of: CaseRef;
  readonly step: StepName;
  readonly on: Day;
  readonly result?: Result;
  readonly dispatchId?: number;
  /** What is sealed: the journal gets its hash alone. */
  readonly says?: object;
  readonly at: Instant;
  readonly by: number;
};

export async function insertStep(sql: Sql, unitId: number, one: New) {
  const salt = newSalt();
  const text = one.says && JSON.stringify(one.says);
  const put = text === undefined ? undefined : sealText(text, about(unitId, one.of, one.step));
  const made = await statement<{ id: number }>`
    insert into inspection_step (unit_id, inspection_id, order_id, step, happened_on, result, dispatch_id, sealed, key, salt, entered_at, entered_by)
    values (${unitId}, ${'inspectionId' in one.of ? one.of.inspectionId : null}, ${'orderId' in one.of ? one.of.orderId : null}, ${one.step},
      ${one.on}, ${one.result ?? null}, ${one.dispatchId ?? null}, ${put?.sealed ?? null}, ${put?.key ?? null}, ${salt}, ${one.at}, ${one.by})
    returning step_id as id`.execute(sql);
  return { stepId: made.rows[0]!.id, says: text === undefined ? undefined : sealedHash(salt, text, one.step) };
}

export type Step = {
  readonly stepId: number;
  readonly step: StepName;
  readonly happenedOn: Day;
  readonly result: Result | null;
  readonly dispatchId: DispatchId | null;
  readonly dispatchState: DispatchState | null;
  readonly number: string | undefined;
  readonly sentAt: Instant | null;
  readonly receiptDue: Day | null;
  readonly receiptedAt: Instant | null;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
};

type Numbered = { readonly sign: string | null; readonly year: number | null; readonly no: number | null };

/** In the order of entry, without what they say. */
export async function listSteps(sql: Sql, unitId: number, of: CaseRef): Promise<Step[]> {
  const found = await statement<
    Step & Numbered
  >`select s.step_id as "stepId", s.step, s.happened_on as "happenedOn", s.result,
      s.dispatch_id as "dispatchId", d.state as "dispatchState", d.sign, d.year, d.number as no, d.sent_at as "sentAt",
      v.receipt_due as "receiptDue", v.receipted_at as "receiptedAt", s.entered_at as "enteredAt", a.display_name as "enteredBy"
    from inspection_step s
    left join dispatch d on d.unit_id = s.unit_id and d.dispatch_id = s.dispatch_id
    left join delivery v on v.unit_id = s.unit_id and v.dispatch_id = s.dispatch_id
    left join account a on a.unit_id = s.unit_id and a.account_id = s.entered_by
    where s.unit_id = ${unitId} and ${isOf(of)} order by s.step_id`.execute(sql);
  return found.rows.map(({ sign, year, no, ...row }) => ({
    ...row,
    number: sign === null ? undefined : numberInWords({ sign, year: year!, number: no! }),
  }));
}

export type Said = {
  readonly stepId: number;
  readonly step: StepName;
  readonly happenedOn: Day;
  readonly says: unknown;
};

/** What the steps say, opened. */
export async function openSteps(sql: Sql, unitId: number, of: CaseRef): Promise<Said[]> {
  const found = await statement<Omit<Said, 'says'> & { sealed: Buffer; key: Buffer }>`
    select s.step_id as "stepId", s.step, s.happened_on as "happenedOn", s.sealed, s.key from inspection_step s
    where s.unit_id = ${unitId} and ${isOf(of)} and s.key is not null order by s.step_id`.execute(sql);
  return found.rows.map(({ sealed, key, ...row }) => ({
    ...row,
    says: JSON.parse(openText(sealed, about(unitId, of, row.step), key) ?? 'null') as unknown,
  }));
}

export type Answer = {
  readonly arrivalId: ArrivalId;
  readonly type: DispatchTypeName;
  readonly number: string;
  readonly about: DispatchId;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly openedAt: Instant | null;
};

const answers = (unitId: number, of: CaseRef) => statement`arrival a
  where a.unit_id = ${unitId} and a.type <> 'receipt' and a.about in (select s.dispatch_id from inspection_step s
    where s.unit_id = ${unitId} and ${isOf(of)})`;

/** What the unit sent about any dispatch of the case: plan, report, statements. */
export async function listAnswers(sql: Sql, unitId: number, of: CaseRef, timeZone: string): Promise<Answer[]> {
  const found =
    await statement<Answer>`select a.arrival_id as "arrivalId", a.type, a.number, a.about, a.received_at as "receivedAt",
      ${dayOf('a.received_at', timeZone)} as "receivedOn", a.opened_at as "openedAt"
    from ${answers(unitId, of)} order by a.arrival_id`.execute(sql);
  return found.rows;
}

/** They stand in the case from now on. */
export async function settleAnswers(sql: Sql, unitId: number, of: CaseRef, at: Instant): Promise<void> {
  await statement`update arrival set settled_at = coalesce(settled_at, ${at}) where unit_id = ${unitId}
    and arrival_id in (select a.arrival_id from ${answers(unitId, of)})`.execute(sql);
}

export type CheckOccasion = { readonly orderId: number; readonly reportedOn: Day; readonly checkedOn: Day | undefined };

/**
 * Each report that came, and the check that followed it (P28.2): what gives rise to the fifteen working days, and what meets them. A check
 * covers all reports that came before its entry.
 */
export async function listCheckOccasions(sql: Sql, unitId: number, timeZone: string): Promise<CheckOccasion[]> {
  const found = await statement<{ orderId: number; reportedOn: Day; checkedOn: Day | null }>`
    select x."orderId", min(x."reportedOn") as "reportedOn", x."checkedOn" from (
      select o.order_id as "orderId", ${dayOf('a.received_at', timeZone)} as "reportedOn", k.step_id, k.happened_on as "checkedOn"
      from inspection_step o
      join arrival a on a.unit_id = o.unit_id and a.about = o.dispatch_id and a.type = 'rectification-report'
      left join lateral (select k.step_id, k.happened_on from inspection_step k
        join dispatch d on d.unit_id = k.unit_id and d.dispatch_id = k.dispatch_id and d.state <> 'withdrawn'
        where k.unit_id = ${unitId} and k.order_id = o.order_id and k.step = 'check' and k.entered_at >= a.received_at
        order by k.step_id limit 1) k on true
      where o.unit_id = ${unitId} and o.step = 'order') x
    group by x."orderId", x.step_id, x."checkedOn" order by x."orderId", min(x."reportedOn")`.execute(sql);
  return found.rows.map(({ checkedOn, ...row }) => ({ ...row, checkedOn: checkedOn ?? undefined }));
}
