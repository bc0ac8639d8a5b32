/** The rows and remarks of a proposal, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { ProposedRemark, ProposedRow, Reason } from '../proposed-row.ts';
import type { ConflictReason, Difference, Verdict } from '../rosters.ts';

/** A batch at a time: twenty fields a row travel as one list of objects, which is read by its own column names. */
export async function addRows(
  sql: Sql,
  unitId: number,
  proposalId: number,
  rows: readonly ProposedRow[],
): Promise<void> {
  await statement`
    insert into roster_row (unit_id, proposal_id, row_id, subject, sheet, row_number, staff_number, name, department, post, level,
      foreign_related, key_post, joined_on, post_from, phone, email, training_on, training_hours, review_on, letter_on, presence,
      unsaid, months, conflict)
    select ${unitId}, ${proposalId}, r.row_id, r.subject, r.sheet, r.row_number, r.staff_number, r.name, r.department, r.post, r.level,
      r.foreign_related, r.key_post, r.joined_on, r.post_from, r.phone, r.email, r.training_on, r.training_hours, r.review_on,
      r.letter_on, r.presence, r.unsaid, r.months, r.conflict
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(
      row_id int, subject int, sheet text, row_number int, staff_number text, name text, department text[], post text, level text,
      foreign_related boolean, key_post boolean, joined_on date, post_from date, phone text, email text, training_on date,
      training_hours numeric(6,1), review_on date, letter_on date, presence text, unsaid text[], months text[],
      conflict text)`.execute(sql);
}

export async function addRemarks(
  sql: Sql,
  unitId: number,
  proposalId: number,
  first: number,
  remarks: readonly ProposedRemark[],
): Promise<void> {
  const column = (key: keyof ProposedRemark): string[] => remarks.map((one) => one[key]);
  await statement`
    insert into roster_remark (unit_id, proposal_id, kind, remark_id, sheet, cell, header, reason, raw)
    select ${unitId}, ${proposalId}, r.kind, ${first}::int + r.place, r.sheet, r.cell, r.header, r.reason, r.raw
    from unnest(${column('kind')}::text[], ${column('sheet')}::text[], ${column('cell')}::text[], ${column('header')}::text[],
      ${column('reason')}::text[], ${column('raw')}::text[]) with ordinality as r(kind, sheet, cell, header, reason, raw, place)`.execute(
    sql,
  );
}

export type ShownRow = {
  readonly rowId: number;
  readonly subject: number;
  readonly sheet: string;
  readonly row: number;
  readonly verdict: Verdict;
  readonly conflict: ConflictReason | null;
  readonly chosen: boolean;
  readonly personId: number | null;
  readonly staffNumber: string | null;
  readonly name: string;
  readonly department: readonly string[];
  readonly post: string | null;
  readonly level: ProposedRow['level'];
  readonly foreignRelated: boolean;
  readonly keyPost: boolean;
  readonly joinedOn: Day | null;
  readonly postFrom: Day | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly trainingOn: Day | null;
  readonly trainingHours: number | null;
  readonly reviewOn: Day | null;
  readonly letterOn: Day | null;
  readonly presence: ProposedRow['presence'];
  readonly differences: readonly Difference[];
};

/** A page of the rows with this verdict, in the order of the file. 'conflict' shows those already chosen too. */
export async function listRows(
  sql: Sql,
  unitId: number,
  asked: { proposalId: number; verdict: Verdict; text: string | undefined; offset: number; limit: number },
): Promise<{ total: number; rows: ShownRow[] }> {
  const found = await statement<ShownRow & { total: number }>`
    select row_id as "rowId", subject, sheet, row_number as row, verdict, conflict, chosen, person_id as "personId",
      staff_number as "staffNumber", name, department, post, level, foreign_related as "foreignRelated", key_post as "keyPost",
      joined_on as "joinedOn", post_from as "postFrom", phone, email, training_on as "trainingOn", training_hours as "trainingHours",
      review_on as "reviewOn", letter_on as "letterOn", presence, differences, count(*) over ()::int as total
    from roster_row
    where unit_id = ${unitId} and proposal_id = ${asked.proposalId}
      and case when ${asked.verdict}::text = 'conflict' then conflict is not null and (verdict = 'conflict' or chosen)
               else verdict = ${asked.verdict} end
      and (${asked.text ?? null}::text is null or strpos(name, ${asked.text ?? null}) > 0 or staff_number = ${asked.text ?? null})
    order by row_id offset ${asked.offset} limit ${asked.limit}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }) => row) };
}

export type ShownRemark = {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  readonly reason: Reason;
  readonly raw: string;
};

export async function listRemarks(
  sql: Sql,
  unitId: number,
  asked: {
    proposalId: number;
    kind: ProposedRemark['kind'];
    reason: string | undefined;
    offset: number;
    limit: number;
  },
): Promise<{ total: number; rows: ShownRemark[] }> {
  const found = await statement<ShownRemark & { total: number }>`
    select sheet, cell, header, reason, raw, count(*) over ()::int as total from roster_remark
    where unit_id = ${unitId} and proposal_id = ${asked.proposalId} and kind = ${asked.kind}
      and (${asked.reason ?? null}::text is null or reason = ${asked.reason ?? null})
    order by remark_id offset ${asked.offset} limit ${asked.limit}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }) => row) };
}

/** Marks rows as chosen or not; answers how many of them are rows of this proposal that a choice can settle. */
export async function choose(
  sql: Sql,
  unitId: number,
  proposalId: number,
  choices: readonly { rowId: number; take: boolean }[],
  choosable: readonly ConflictReason[],
): Promise<number> {
  const changed = await statement`
    update roster_row r set chosen = c.take
    from unnest(${choices.map((one) => one.rowId)}::int[], ${choices.map((one) => one.take)}::boolean[]) as c(row_id, take)
    where r.unit_id = ${unitId} and r.proposal_id = ${proposalId} and r.row_id = c.row_id
      and r.conflict = any(${choosable}::text[]) returning 1`.execute(sql);
  return changed.rows.length;
}
