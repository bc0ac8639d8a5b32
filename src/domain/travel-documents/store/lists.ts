/** Documents in custody as lists: what is out and overdue first. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { CustodyState, DocumentKind } from '../travel-documents.ts';
import { DOCUMENT, type KeptDocument } from './documents.ts';

export type DocumentsFilter = {
  readonly state?: CustodyState | 'overdue' | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly text?: string | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };

export type ListedDocument = KeptDocument & {
  name: string;
  staffNumber: string | null;
  department: string | null;
  overdue: boolean;
};

export async function listDocuments(
  sql: Sql,
  unitId: number,
  today: Day,
  { state, kind, text }: DocumentsFilter,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedDocument[] }> {
  const chosen = statement`from travel_document t
    join person p on p.unit_id = ${unitId} and p.person_id = t.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where t.unit_id = ${unitId}
      ${state === 'overdue' ? statement`and t.state = 'out' and t.due_back < ${today}` : state ? statement`and t.state = ${state}` : statement``}
      ${kind ? statement`and t.kind = ${kind}` : statement``}
      ${text ? statement`and (strpos(p.name, ${text}) > 0 or p.staff_number = ${text} or t.last_four = upper(${text}))` : statement``}`;
  const found = await statement<ListedDocument>`
    select ${DOCUMENT}, p.name, p.staff_number as "staffNumber", d.name as department,
      coalesce(t.state = 'out' and t.due_back < ${today}, false) as overdue
    ${chosen} order by array_position(array['out', 'in', 'given-back'], t.state), t.due_back, p.name, t.document_id
    limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type DocumentCounts = { in: number; out: number; overdue: number };

export async function countDocuments(sql: Sql, unitId: number, today: Day): Promise<DocumentCounts> {
  const found = await statement<DocumentCounts>`
    select count(*) filter (where state = 'in')::int as "in", count(*) filter (where state = 'out')::int as "out",
      count(*) filter (where state = 'out' and due_back < ${today})::int as overdue
    from travel_document where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!;
}

/** Of one person, what is kept or out first. */
export async function documentsOf(sql: Sql, unitId: number, personId: number, today: Day) {
  const found = await statement<KeptDocument & { overdue: boolean }>`
    select ${DOCUMENT}, coalesce(t.state = 'out' and t.due_back < ${today}, false) as overdue from travel_document t
    where t.unit_id = ${unitId} and t.person_id = ${personId}
    order by array_position(array['out', 'in', 'given-back'], t.state), t.document_id`.execute(sql);
  return found.rows;
}
