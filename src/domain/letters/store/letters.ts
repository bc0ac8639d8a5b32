/** Letters: who was given which, and what became of it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PostLevel } from '../../../law/duty.ts';
import type { PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { LetterState, WithdrawalReason } from '../letters.ts';

export type Letter = {
  readonly letterId: number;
  readonly personId: PersonId;
  readonly personName: string;
  readonly appointmentId: number;
  readonly appointmentFrom: Day;
  /** The last day of the appointment, or of the person in the unit, whichever comes first. */
  readonly appointmentEnds: Day | null;
  readonly post: string;
  readonly department: string;
  readonly level: PostLevel;
  readonly unitName: string;
  readonly templateId: number;
  readonly state: LetterState;
  /** A later version that calls for signing anew is in effect. */
  readonly superseded: boolean;
  readonly issuedAt: Instant;
  readonly firstReadAt: Instant | null;
  readonly readFrom: Instant | null;
  readonly signedAt: Instant | null;
  readonly signedOn: Day | null;
  /** Where the signed PDF lies, sealed. */
  readonly fileHash: string | null;
  /** SHA-256 of the PDF itself, in hex. */
  readonly pdfHash: string | null;
  readonly textHash: string | null;
  readonly onPaper: boolean;
  readonly originalKept: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: WithdrawalReason | null;
};

/**
 * Of the letter `l`: a later version of its text is in effect and calls for signing anew. Such a letter is not signed any more: it would
 * have to be signed again at once.
 */
export const isSuperseded = (unitId: number, today: Day) => statement`exists (
  select from letter_template old join letter_template newer on newer.unit_id = ${unitId} and newer.version > old.version
    and coalesce(newer.series, newer.template_id) = coalesce(old.series, old.template_id)
    and newer.calls_anew and newer.effective_from <= ${today}::date
  where old.unit_id = ${unitId} and old.template_id = l.template_id)`;

/** The unit itself where it has this letter; refuses `not-found` where not. */
export async function unitOfLetter(sql: Sql, unitId: UnitId, letterId: number): Promise<UnitId> {
  const found = await statement<{ unit_id: UnitId }>`
    select unit_id from letter where unit_id = ${unitId} and letter_id = ${letterId}`.execute(sql);
  return found.rows[0]?.unit_id ?? refuse('not-found');
}

/** Nobody else reads, signs or withdraws it until this transaction ends. */
export async function holdLetter(sql: Sql, unitId: number, letterId: number): Promise<void> {
  await statement`select from letter where unit_id = ${unitId} and letter_id = ${letterId} for no key update`.execute(
    sql,
  );
}

/** A post's level is that of today, or of the appointment's first day where that is still to come. */
export async function getLetter(sql: Sql, unitId: number, letterId: number, today: Day): Promise<Letter> {
  const found = await statement<Letter>`
    select l.letter_id as "letterId", l.person_id as "personId", p.name as "personName", l.appointment_id as "appointmentId",
      a.from_day as "appointmentFrom", least(a.to_day, p.left_on) as "appointmentEnds", post.title as post, d.name as department,
      coalesce(t.level, 'none') as level, u.name as "unitName", l.template_id as "templateId", l.state,
      ${isSuperseded(unitId, today)} as superseded, l.issued_at as "issuedAt",
      l.first_read_at as "firstReadAt", l.read_from as "readFrom", l.signed_at as "signedAt", l.signed_on as "signedOn",
      l.file_hash as "fileHash", l.pdf_hash as "pdfHash", l.text_hash as "textHash", l.on_paper as "onPaper", l.original_kept as "originalKept",
      l.withdrawn_at as "withdrawnAt", l.withdrawal_reason as "withdrawalReason"
    from letter l
    join unit u on u.unit_id = ${unitId}
    join person p on p.unit_id = ${unitId} and p.person_id = l.person_id
    join appointment a on a.unit_id = ${unitId} and a.person_id = l.person_id and a.appointment_id = l.appointment_id
    join post on post.unit_id = ${unitId} and post.post_id = a.post_id
    join department d on d.unit_id = ${unitId} and d.department_id = post.department_id
    left join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
      and greatest(a.from_day, ${today}::date) between t.from_day and coalesce(t.to_day, 'infinity')
    where l.unit_id = ${unitId} and l.letter_id = ${letterId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

type NewLetter = { readonly personId: number; readonly appointmentId: number };

/** One for each that has none out; who was given one at the same moment is left out. */
export async function addLetters(
  sql: Sql,
  unitId: number,
  { templateId, at, by }: { templateId: number; at: Instant; by: number },
  letters: readonly NewLetter[],
): Promise<{ letterId: number; personId: number; appointmentId: number }[]> {
  const added = await statement<{ letterId: number; personId: number; appointmentId: number }>`
    insert into letter (unit_id, person_id, appointment_id, template_id, issued_at, issued_by)
    select ${unitId}, n.person_id, n.appointment_id, ${templateId}, ${at}, ${by}
    from unnest(${letters.map((one) => one.personId)}::bigint[], ${letters.map((one) => one.appointmentId)}::bigint[])
      with ordinality as n(person_id, appointment_id, place)
    order by n.place
    on conflict (unit_id, person_id, appointment_id) where state in ('issued', 'read') do nothing
    returning letter_id as "letterId", person_id as "personId", appointment_id as "appointmentId"`.execute(sql);
  return added.rows;
}

/** Letters that are out under a text that is outdated: taken back, so that the new one can be issued. */
export async function withdrawSuperseded(
  sql: Sql,
  unitId: number,
  people: readonly number[],
  { at, today }: { at: Instant; today: Day },
): Promise<number[]> {
  const gone = await statement<{ letterId: number }>`
    update letter l set state = 'withdrawn', withdrawn_at = ${at}, withdrawal_reason = 'new-version'
    where l.unit_id = ${unitId} and l.person_id = any(${people}::bigint[]) and l.state in ('issued', 'read')
      and ${isSuperseded(unitId, today)}
    returning l.letter_id as "letterId"`.execute(sql);
  return gone.rows.map(({ letterId }) => letterId).sort((a, b) => a - b);
}

export async function markRead(sql: Sql, unitId: number, letterId: number, at: Instant): Promise<void> {
  await statement`update letter set state = 'read', first_read_at = ${at}
    where unit_id = ${unitId} and letter_id = ${letterId} and state = 'issued'`.execute(sql);
}

type Signing = {
  readonly letterId: number;
  readonly at: Instant;
  readonly on: Day;
  readonly readFrom: Instant;
  readonly fileHash: string;
  readonly pdfHash: string;
  readonly textHash: string;
  /** The fingerprint of the unit's certificate with which the file is sealed. */
  readonly certificate: string;
};

type SigningOnPaper = Omit<Signing, 'readFrom' | 'certificate'> & {
  readonly registeredBy: number;
  readonly originalKept: string;
};

/** `on` is the day as stated, `at` the instant of registration. */
export async function markSignedOnPaper(
  sql: Sql,
  unitId: number,
  { letterId, at, on, fileHash, pdfHash, textHash, registeredBy, originalKept }: SigningOnPaper,
): Promise<void> {
  await statement`update letter set state = 'signed', on_paper = true, signed_at = ${at}, signed_on = ${on}, file_hash = ${fileHash},
      pdf_hash = ${pdfHash}, text_hash = ${textHash}, registered_by = ${registeredBy}, original_kept = ${originalKept}
    where unit_id = ${unitId} and letter_id = ${letterId}`.execute(sql);
}

export async function markSigned(
  sql: Sql,
  unitId: number,
  { letterId, at, on, readFrom, fileHash, pdfHash, textHash, certificate }: Signing,
): Promise<void> {
  await statement`update letter set state = 'signed', signed_at = ${at}, signed_on = ${on}, read_from = ${readFrom},
      file_hash = ${fileHash}, pdf_hash = ${pdfHash}, text_hash = ${textHash}, certificate = ${certificate}
    where unit_id = ${unitId} and letter_id = ${letterId}`.execute(sql);
}

export async function markWithdrawn(
  sql: Sql,
  unitId: number,
  letterId: number,
  reason: WithdrawalReason,
  at: Instant,
): Promise<void> {
  await statement`update letter set state = 'withdrawn', withdrawn_at = ${at}, withdrawal_reason = ${reason}
    where unit_id = ${unitId} and letter_id = ${letterId}`.execute(sql);
}
