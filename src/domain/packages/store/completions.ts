/** Completions: of packages here, and of courses elsewhere that were taken over. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Organiser, Subject, WithdrawalReason } from '../../training/training.ts';
import type { Way } from '../packages.ts';

export type NewCompletion = {
  readonly personId: number;
  readonly way: Way;
  readonly packageId?: number;
  readonly importId?: number | undefined;
  readonly statementId?: string | undefined;
  readonly course: string;
  readonly organiserName?: string | undefined;
  readonly subjects: readonly Subject[];
  readonly organiser: Organiser;
  readonly day: Day;
  readonly hours: number;
};

export async function addCompletion(
  sql: Sql,
  unitId: number,
  one: NewCompletion,
  { at, by }: { readonly at: Instant; readonly by: number },
): Promise<number | undefined> {
  const added = await statement<{ completion_id: number }>`
    insert into completion (unit_id, person_id, way, package_id, import_id, statement_id, course, organiser_name, subjects, organiser,
      happened_on, hours, entered_at, entered_by)
    values (${unitId}, ${one.personId}, ${one.way}, ${one.packageId ?? null}, ${one.importId ?? null}, ${one.statementId ?? null},
      ${one.course}, ${one.organiserName ?? ''}, ${[...one.subjects]}, ${one.organiser}, ${one.day}, ${one.hours}, ${at}, ${by})
    on conflict do nothing returning completion_id`.execute(sql);
  return added.rows[0]?.completion_id;
}

export type Completion = {
  readonly completionId: number;
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly way: Way;
  readonly course: string;
  readonly organiserName: string;
  readonly day: Day;
  readonly hours: number;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
  /** Of the file that it came from. */
  readonly fileHash: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: WithdrawalReason | null;
};

type Asked = {
  readonly packageId?: number | undefined;
  readonly personId?: number | undefined;
  readonly way?: Way | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** Newest entry first. */
export async function listCompletions(
  sql: Sql,
  unitId: number,
  { packageId, personId, way, offset, limit }: Asked,
): Promise<{ total: number; rows: Completion[] }> {
  const where = statement`c.unit_id = ${unitId} and (${packageId ?? null}::bigint is null or c.package_id = ${packageId ?? null})
    and (${personId ?? null}::bigint is null or c.person_id = ${personId ?? null})
    and (${way ?? null}::text is null or c.way = ${way ?? null})`;
  const counted = await statement<{
    total: number;
  }>`select count(*)::int as total from completion c where ${where}`.execute(sql);
  const found = await statement<Completion>`
    select c.completion_id as "completionId", c.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
      c.way, c.course, c.organiser_name as "organiserName", c.happened_on as day, c.hours, c.entered_at as "enteredAt",
      a.display_name as "enteredBy", i.file_hash as "fileHash",
      c.withdrawn_at as "withdrawnAt", c.withdrawal_reason as "withdrawalReason"
    from completion c
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    left join account a on a.unit_id = ${unitId} and a.account_id = c.entered_by
    left join completion_import i on i.unit_id = ${unitId} and i.import_id = c.import_id
    where ${where} order by c.completion_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}

export async function unitOfCompletion(sql: Sql, unitId: UnitId, completionId: number): Promise<UnitId> {
  const found = await statement<{ unit_id: UnitId }>`
    select unit_id from completion where unit_id = ${unitId} and completion_id = ${completionId}`.execute(sql);
  return found.rows[0]?.unit_id ?? refuse('not-found');
}

/** Of whom and when it was; refuses one that was withdrawn already. */
export async function withdrawCompletion(
  sql: Sql,
  unitId: number,
  completionId: number,
  { reason, at, by }: { readonly reason: WithdrawalReason; readonly at: Instant; readonly by: number },
): Promise<{ personId: number; day: Day }> {
  const gone = await statement<{ personId: number; day: Day }>`
    update completion set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawal_reason = ${reason}
    where unit_id = ${unitId} and completion_id = ${completionId} and withdrawn_at is null
    returning person_id as "personId", happened_on as day`.execute(sql);
  return gone.rows[0] ?? refuse('wrong-state');
}

export type OwnPackage = {
  readonly packageId: number;
  readonly title: string;
  readonly hours: number;
  readonly begun: boolean;
  readonly doneOn: Day | null;
};

/** What is offered by itself, and how far one is: what is still to be done first. */
export async function listOwnPackages(
  sql: Sql,
  unitId: number,
  personId: number,
  limit: number,
): Promise<OwnPackage[]> {
  const found = await statement<OwnPackage>`
    select p.package_id as "packageId", p.title, p.hours, c.happened_on as "doneOn",
      exists (select from package_state s
        where s.unit_id = ${unitId} and s.package_id = p.package_id and s.person_id = ${personId}) as begun
    from package p
    left join completion c on c.unit_id = ${unitId} and c.package_id = p.package_id and c.person_id = ${personId}
      and c.withdrawn_at is null
    where p.unit_id = ${unitId} and (p.state = 'offered' or c.completion_id is not null)
    order by (c.completion_id is not null), p.package_id desc limit ${limit}`.execute(sql);
  return found.rows;
}
