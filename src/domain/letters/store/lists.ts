/** Who owes a letter, and the lists of letters: the officer's, and each member's own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId } from '../../../platform/ids.ts';
import type { Work } from '../../duties/store/owing.ts';
import { inDepartment } from '../../units/store/departments.ts';
import { KIND } from '../evidence.ts';
import type { LetterState, WithdrawalReason } from '../letters.ts';
import { isSuperseded } from './letters.ts';

/** Letters are owed where none is out. One whose text a newer one has outdated counts as none: it is withdrawn when the new one is issued. */
export const LETTERS_WORK: Work = {
  evidence: KIND,
  underWay: (
    unitId,
    today,
  ) => statement`exists (select from letter l where l.unit_id = ${unitId} and l.person_id = a.person_id
    and l.appointment_id = a.appointment_id and l.state in ('issued', 'read') and not ${isSuperseded(unitId, today)})`,
};

/** How many of these ids are people of the unit. */
export async function knownPeople(sql: Sql, unitId: number, people: readonly number[]): Promise<number> {
  const counted = await statement<{ people: number }>`
    select count(*)::int as people from person where unit_id = ${unitId} and person_id = any(${people}::bigint[])`.execute(
    sql,
  );
  return counted.rows[0]!.people;
}

export type ListedLetter = {
  readonly letterId: number;
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly post: string;
  readonly department: string;
  readonly title: string;
  readonly titleEn: string;
  readonly version: number;
  readonly state: LetterState;
  readonly issuedAt: Instant;
  readonly firstReadAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly pdfHash: string | null;
  readonly signedOn: Day | null;
  readonly onPaper: boolean;
  readonly originalKept: string | null;
  /** Who issued it, and who registered the paper: as their accounts are called. */
  readonly issuedBy: string;
  readonly registeredBy: string | null;
  readonly readFrom: Instant | null;
  readonly certificate: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: WithdrawalReason | null;
};

export type LettersAsked = {
  readonly state?: LetterState;
  readonly departmentId?: number;
  readonly text?: string;
  readonly personId?: number;
  readonly letterId?: number;
};

const listed = (unitId: number, { state, departmentId, text, personId, letterId }: LettersAsked) => statement`
  from letter l
  join person p on p.unit_id = ${unitId} and p.person_id = l.person_id
  join appointment a on a.unit_id = ${unitId} and a.person_id = l.person_id and a.appointment_id = l.appointment_id
  join post on post.unit_id = ${unitId} and post.post_id = a.post_id
  join department d on d.unit_id = ${unitId} and d.department_id = post.department_id
  join letter_template t on t.unit_id = ${unitId} and t.template_id = l.template_id
  join account by on by.unit_id = ${unitId} and by.account_id = l.issued_by
  left join account registrar on registrar.unit_id = ${unitId} and registrar.account_id = l.registered_by
  where l.unit_id = ${unitId} and (${state ?? null}::text is null or l.state = ${state ?? null})
    and (${personId ?? null}::bigint is null or l.person_id = ${personId ?? null})
    and (${letterId ?? null}::bigint is null or l.letter_id = ${letterId ?? null})
    and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null})
    and ${inDepartment(unitId, 'post.department_id', departmentId)}`;

/** Newest first; `total` is without the page's limits. */
export async function listLetters(
  sql: Sql,
  unitId: number,
  asked: LettersAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: ListedLetter[] }> {
  const counted = await statement<{ total: number }>`select count(*)::int as total ${listed(unitId, asked)}`.execute(
    sql,
  );
  const found = await statement<ListedLetter>`
    select l.letter_id as "letterId", l.person_id as "personId", p.name, p.staff_number as "staffNumber", post.title as post,
      d.name as department, t.title_zh as title, t.title_en as "titleEn", t.version, l.state, l.issued_at as "issuedAt",
      l.first_read_at as "firstReadAt", l.signed_at as "signedAt", l.pdf_hash as "pdfHash",
      l.signed_on as "signedOn", l.on_paper as "onPaper", l.original_kept as "originalKept", by.display_name as "issuedBy",
      registrar.display_name as "registeredBy", l.read_from as "readFrom", l.certificate as "certificate",
      l.withdrawn_at as "withdrawnAt", l.withdrawal_reason as "withdrawalReason"
    ${listed(unitId, asked)}
    order by l.letter_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}
