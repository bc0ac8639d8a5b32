/** Grants of emergency access in SQL: asked, decided, used, ended, reviewed. Words are sealed under each one's key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { GrantId, PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import {
  ASKING_LAPSES_HOURS,
  type EmergencyGround,
  type EmergencyPart,
  type GrantState,
  type ReviewOutcome,
} from '../emergency-access.ts';

export type GrantWords = {
  readonly reason: string;
  readonly account?: string | undefined;
  readonly review?: string | undefined;
};
export type Grant = {
  readonly grantId: GrantId;
  readonly personId: PersonId;
  readonly name: string;
  readonly department: string | null;
  readonly part: EmergencyPart;
  readonly ground: EmergencyGround;
  readonly hours: number;
  readonly state: GrantState;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly endsAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly reviewBy: Day | null;
  readonly accountBy: Day | null;
  readonly accountedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly reviewedBy: string | null;
  readonly outcome: ReviewOutcome | null;
  readonly looks: number;
};
export type Kept = {
  readonly asker: { readonly accountId: number; readonly personId: number | null };
  readonly decider: { readonly accountId: number; readonly personId: number | null } | null;
  readonly words: Buffer;
  readonly key: Buffer;
  readonly salt: Buffer;
};

const GRANT = statement`g.grant_id as "grantId", g.person_id as "personId", p.name, d.name as department, g.part, g.ground, g.hours, g.state,
  g.asked_at as "askedAt", coalesce(a.display_name, '') as "askedBy", g.decided_at as "decidedAt", b.display_name as "decidedBy",
  g.ends_at as "endsAt", g.ended_at as "endedAt", g.review_by as "reviewBy", g.account_by as "accountBy",
  g.accounted_at as "accountedAt", g.reviewed_at as "reviewedAt", c.display_name as "reviewedBy", g.outcome,
  (select count(*)::int from emergency_look l where l.unit_id = g.unit_id and l.grant_id = g.grant_id) as looks`;
const FROM = statement`from emergency_grant g join person p on p.unit_id = g.unit_id and p.person_id = g.person_id
  left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
  left join account a on a.unit_id = g.unit_id and a.account_id = g.asked_by
  left join account b on b.unit_id = g.unit_id and b.account_id = g.decided_by
  left join account c on c.unit_id = g.unit_id and c.account_id = g.reviewed_by`;
const KEPT = statement`jsonb_build_object('accountId', g.asked_by, 'personId', a.person_id) as asker,
  case when g.decided_by is not null then jsonb_build_object('accountId', g.decided_by, 'personId', b.person_id) end as decider,
  g.words, g.key, g.salt`;

export async function unitOfGrant(sql: Sql, unitId: UnitId, grantId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from emergency_grant where unit_id = ${unitId} and grant_id = ${grantId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

export async function getGrant(sql: Sql, unitId: number, grantId: number, hold = false): Promise<Grant & Kept> {
  const found = await statement<Grant & Kept>`select ${GRANT}, ${KEPT} ${FROM}
    where g.unit_id = ${unitId} and g.grant_id = ${grantId} ${hold ? statement`for no key update of g` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

const aboutOf = (unitId: number, grantId: number) => `emergency/${unitId}/${grantId}`;
type Of = Pick<Grant & Kept, 'grantId' | 'words' | 'key'>;
export const wordsOf = (unitId: number, { grantId, words, key }: Of) =>
  JSON.parse(openText(words, aboutOf(unitId, grantId), key) ?? '{"reason":""}') as GrantWords;

async function sealWords(sql: Sql, unitId: number, { grantId, key }: Pick<Of, 'grantId' | 'key'>, words: GrantWords) {
  const { sealed } = sealText(JSON.stringify(words), aboutOf(unitId, grantId), key);
  await statement`update emergency_grant set words = ${sealed} where unit_id = ${unitId} and grant_id = ${grantId}`.execute(
    sql,
  );
}
export const putWords = (sql: Sql, unitId: number, one: Of, more: Partial<GrantWords>) =>
  sealWords(sql, unitId, one, { ...wordsOf(unitId, one), ...more });

type By = { readonly at: Instant; readonly by: number };
type New = By & Pick<Grant, 'personId' | 'part' | 'ground' | 'hours'> & { readonly reason: string };

export async function insertGrant(sql: Sql, unitId: number, one: New): Promise<{ grantId: GrantId; salt: Buffer }> {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: GrantId }>`
    insert into emergency_grant (unit_id, person_id, part, ground, hours, asked_at, asked_by, words, key, salt)
    values (${unitId}, ${one.personId}, ${one.part}, ${one.ground}, ${one.hours}, ${one.at}, ${one.by}, ${Buffer.alloc(0)}, ${key}, ${salt})
    returning grant_id as id`.execute(sql);
  const grantId = made.rows[0]!.id;
  await sealWords(sql, unitId, { grantId, key }, { reason: one.reason });
  return { grantId, salt };
}

type Terms = { readonly endsAt: Instant; readonly reviewBy: Day; readonly accountBy: Day };
export async function markGranted(
  sql: Sql,
  unitId: number,
  grantId: number,
  { at, by }: By,
  terms: Terms,
): Promise<void> {
  await statement`update emergency_grant set state = 'granted', decided_at = ${at}, decided_by = ${by}, ends_at = ${terms.endsAt},
      review_by = ${terms.reviewBy}, account_by = ${terms.accountBy}
    where unit_id = ${unitId} and grant_id = ${grantId}`.execute(sql);
}
export async function markDeclined(sql: Sql, unitId: number, grantId: number, { at, by }: By): Promise<void> {
  await statement`update emergency_grant set state = 'declined', decided_at = ${at}, decided_by = ${by}
    where unit_id = ${unitId} and grant_id = ${grantId}`.execute(sql);
}
export async function markWithdrawn(sql: Sql, unitId: number, grantId: number, at: Instant): Promise<void> {
  await statement`update emergency_grant set state = 'withdrawn', withdrawn_at = ${at}
    where unit_id = ${unitId} and grant_id = ${grantId}`.execute(sql);
}
export async function markEnded(sql: Sql, unitId: number, grantId: number, at: Instant): Promise<void> {
  await statement`update emergency_grant set ended_at = ${at} where unit_id = ${unitId} and grant_id = ${grantId}`.execute(
    sql,
  );
}
export async function markAccounted(sql: Sql, unitId: number, grantId: number, at: Instant): Promise<void> {
  await statement`update emergency_grant set accounted_at = ${at} where unit_id = ${unitId} and grant_id = ${grantId}`.execute(
    sql,
  );
}
type Reviewed = By & { readonly outcome: ReviewOutcome };
export async function markReviewed(
  sql: Sql,
  unitId: number,
  grantId: number,
  { at, by, outcome }: Reviewed,
): Promise<void> {
  await statement`update emergency_grant set reviewed_at = ${at}, reviewed_by = ${by}, outcome = ${outcome}
    where unit_id = ${unitId} and grant_id = ${grantId}`.execute(sql);
}

/** The grant is held by the act. */
export async function insertLook(sql: Sql, unitId: number, grantId: number, at: Instant): Promise<number> {
  const made = await statement<{ position: number }>`insert into emergency_look (unit_id, grant_id, position, at)
    select ${unitId}, ${grantId}, coalesce(max(position), 0) + 1, ${at} from emergency_look
    where unit_id = ${unitId} and grant_id = ${grantId} returning position`.execute(sql);
  return made.rows[0]!.position;
}

/** All but those about the reader himself; or his own asking alone. What is open or waits stands first. */
export async function listGrants(
  sql: Sql,
  unitId: number,
  reader: { readonly personId: number | undefined; readonly accountId: number; readonly all: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Grant[] }> {
  const chosen = statement`${FROM} where g.unit_id = ${unitId} and g.person_id is distinct from ${reader.personId ?? null}::bigint
    and (${reader.all} or g.asked_by = ${reader.accountId})`;
  const found = await statement<Grant>`select ${GRANT} ${chosen}
    order by g.state in ('declined', 'withdrawn') or g.reviewed_at is not null, g.asked_at desc, g.grant_id desc limit ${limit} offset ${offset}`.execute(
    sql,
  );
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type GrantCounts = { asked: number; open: number; toReview: number; late: number };
export async function countGrants(sql: Sql, unitId: number, personId: number | undefined, now: Instant, today: Day) {
  const found = await statement<GrantCounts>`
    select count(*) filter (where state = 'asked' and asked_at > ${now}::timestamptz - ${ASKING_LAPSES_HOURS} * interval '1 hour')::int as asked,
      count(*) filter (where state = 'granted' and ended_at is null and ends_at > ${now}::timestamptz)::int as open,
      count(*) filter (where state = 'granted' and reviewed_at is null and (ended_at is not null or ends_at <= ${now}::timestamptz))::int as "toReview",
      count(*) filter (where state = 'granted' and reviewed_at is null and review_by < ${today})::int as late
    from emergency_grant where unit_id = ${unitId} and person_id is distinct from ${personId ?? null}::bigint`.execute(
    sql,
  );
  return found.rows[0]!;
}

/** About one person, once they are over; declined ones opened nothing and are not told. */
export async function grantsOver(sql: Sql, unitId: number, personId: number, now: Instant): Promise<(Grant & Kept)[]> {
  const found = await statement<Grant & Kept>`select ${GRANT}, ${KEPT} ${FROM}
    where g.unit_id = ${unitId} and g.person_id = ${personId} and g.state = 'granted'
      and (g.ended_at is not null or g.ends_at <= ${now}::timestamptz) order by g.decided_at desc limit 100`.execute(
    sql,
  );
  return found.rows;
}

export async function looksOf(sql: Sql, unitId: number, grantId: number): Promise<Instant[]> {
  const found = await statement<{ at: Instant }>`select at from emergency_look
    where unit_id = ${unitId} and grant_id = ${grantId} order by position limit 500`.execute(sql);
  return found.rows.map(({ at }) => at);
}

/** Who is in service and is called so. */
export async function inServiceCalled(
  sql: Sql,
  unitId: number,
  {
    name,
    staffNumber,
    today,
  }: { readonly name: string; readonly staffNumber?: string | undefined; readonly today: Day },
): Promise<PersonId[]> {
  const found = await statement<{ id: PersonId }>`select person_id as id from person
    where unit_id = ${unitId} and name = ${name} and (${staffNumber ?? null}::text is null or staff_number = ${staffNumber ?? null})
      and (left_on is null or left_on >= ${today}) limit 2`.execute(sql);
  return found.rows.map(({ id }) => id);
}
