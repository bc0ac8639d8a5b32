/** What members said of themselves: whether they sent it, and sealed, what. Nothing here can be counted by what was said. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId } from '../../../platform/ids.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Answer, Audience } from '../self-inspections.ts';

export type OwnAnswer = { readonly ref: string; readonly answer: Answer; readonly words: string };

const about = (unitId: number, id: number, personId: number) => `self-inspection-member/${unitId}/${id}/${personId}`;

/** Who is asked: of those who are here, all, or whoever holds a secret- or foreign-related post today. */
const asked = (unitId: number, audience: Audience, today: Day): Fragment => {
  if (audience === 'nobody') return statement`false`;
  const here = statement`(p.left_on is null or p.left_on >= ${today}) and (p.joined_on is null or p.joined_on <= ${today})`;
  if (audience === 'everyone') return here;
  return statement`${here} and exists (select from appointment a join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
    where a.unit_id = ${unitId} and a.person_id = p.person_id and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})
      and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today}) and (t.level <> 'none' or t.foreign_related))`;
};

export async function countAsked(sql: Sql, unitId: number, audience: Audience, today: Day): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from person p
    where p.unit_id = ${unitId} and ${asked(unitId, audience, today)}`.execute(sql);
  return found.rows[0]!.n;
}

export async function isAsked(
  sql: Sql,
  unitId: number,
  audience: Audience,
  today: Day,
  personId: number,
): Promise<boolean> {
  const found = await statement`select 1 from person p
    where p.unit_id = ${unitId} and p.person_id = ${personId} and ${asked(unitId, audience, today)}`.execute(sql);
  return found.rows.length > 0;
}

/** Sent anew it takes the place of what was sent. */
export async function putOwn(
  sql: Sql,
  unitId: number,
  id: number,
  { personId, answers, at }: { personId: number; answers: readonly OwnAnswer[]; at: Instant },
): Promise<Buffer> {
  const [key, salt] = [newKey(), newSalt()];
  const { sealed } = sealText(JSON.stringify(answers), about(unitId, id, personId), key);
  await statement`insert into self_inspection_member (unit_id, self_inspection_id, person_id, answers, key, salt, sent_at)
    values (${unitId}, ${id}, ${personId}, ${sealed}, ${key}, ${salt}, ${at})
    on conflict (unit_id, self_inspection_id, person_id)
      do update set answers = excluded.answers, key = excluded.key, salt = excluded.salt, sent_at = excluded.sent_at`.execute(
    sql,
  );
  return salt;
}

export type Own = { readonly sentAt: Instant; readonly answers: readonly OwnAnswer[] };

export async function findOwn(sql: Sql, unitId: number, id: number, personId: number): Promise<Own | undefined> {
  return (await read(sql, unitId, id, statement`and m.person_id = ${personId}`))[0];
}
export const allOwn = (sql: Sql, unitId: number, id: number): Promise<Own[]> => read(sql, unitId, id, statement``);

async function read(sql: Sql, unitId: number, id: number, whose: Fragment): Promise<Own[]> {
  const found = await statement<{ personId: number; answers: Buffer; key: Buffer; sentAt: Instant }>`
    select m.person_id as "personId", m.answers, m.key, m.sent_at as "sentAt" from self_inspection_member m
    where m.unit_id = ${unitId} and m.self_inspection_id = ${id} ${whose}`.execute(sql);
  return found.rows.map(({ personId, answers, key, sentAt }) => ({
    sentAt,
    answers: JSON.parse(openText(answers, about(unitId, id, personId), key)!) as OwnAnswer[],
  }));
}

export type Sender = {
  readonly personId: PersonId;
  readonly name: string;
  readonly department: string | null;
  readonly sentAt: Instant;
};

/** Who has sent it, by name; nothing of what. */
export async function sendersOf(
  sql: Sql,
  unitId: number,
  id: number,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Sender[] }> {
  const counted = await statement<{ n: number }>`select count(*)::int as n from self_inspection_member
    where unit_id = ${unitId} and self_inspection_id = ${id}`.execute(sql);
  const found = await statement<Sender>`
    select m.person_id as "personId", p.name, d.name as department, m.sent_at as "sentAt" from self_inspection_member m
    join person p on p.unit_id = m.unit_id and p.person_id = m.person_id
    left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where m.unit_id = ${unitId} and m.self_inspection_id = ${id}
    order by m.sent_at desc, m.person_id offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.n, rows: found.rows };
}

export type OwnInspection = {
  readonly selfInspectionId: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly dueOn: Day;
  readonly audience: Audience;
  readonly sentAt: Instant | null;
};

/** Those under way, and whether this person has sent his part. */
export async function underWayFor(sql: Sql, unitId: number, personId: number): Promise<OwnInspection[]> {
  const found = await statement<OwnInspection>`
    select s.self_inspection_id as "selfInspectionId", s.template -> 'title' as title, s.due_on as "dueOn", s.audience, m.sent_at as "sentAt"
    from self_inspection s left join self_inspection_member m on m.unit_id = s.unit_id and m.self_inspection_id = s.self_inspection_id
      and m.person_id = ${personId}
    where s.unit_id = ${unitId} and s.state = 'open' order by s.self_inspection_id`.execute(sql);
  return found.rows;
}
