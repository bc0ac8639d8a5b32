/** What every rule's select is given, and the parts that many of them share. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { EvidenceKind } from '../../../law/duty.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';

export type Asked = { readonly unitId: number; readonly today: Day; readonly now: Instant };

/**
 * Of each contradiction: `key` (what it is, for ever the same), `name` (of the thing; never of a person), `thing_id`, `person_id`,
 * `department_id`, `since` (the day from which it stands, where that is known).
 */
export type Rules = Readonly<Record<number, (asked: Asked) => Fragment>>;

/** The order of the levels: of posts, and of what is secret. Equal numbers reach one another. */
export const postRank = (column: string): Fragment =>
  statement`array_position(array['none', 'ordinary', 'important', 'core'], ${statement.ref(column)})`;
export const secretRank = (column: string): Fragment =>
  statement`array_position(array['none', 'confidential', 'secret', 'top-secret'], ${statement.ref(column)})`;

/** Whoever holds a post today, with its level: (person_id, appointment_id, post_id, from_day, entered_at, title, department_id, level, key_post). */
export const held = ({ unitId, today }: Asked): Fragment => statement`(
  select a.person_id, a.appointment_id, a.post_id, a.from_day, p.title, p.department_id, t.level, t.key_post
  from appointment a join post p on p.unit_id = ${unitId} and p.post_id = a.post_id
  join person h on h.unit_id = ${unitId} and h.person_id = a.person_id and (h.left_on is null or h.left_on >= ${today})
  join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today})
  where a.unit_id = ${unitId} and not a.planned and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today}))`;

/** Whether somebody gave evidence of one of these kinds, and when: for `p.person_id` and the like. */
export const evidenceOf = ({ unitId }: Asked, person: string, ...kinds: EvidenceKind[]): Fragment =>
  statement`(select e.happened_on, e.appointment_id, e.entered_at from evidence e where e.unit_id = ${unitId}
    and e.person_id = ${statement.ref(person)} and e.kind = any(${kinds.map(codeOfEvidence)}::smallint[]))`;

export const isGone = ({ today }: Asked, column: string): Fragment => statement`${statement.ref(column)} < ${today}`;

/** Abroad, stationed or off post today. */
export const away = ({ unitId, today }: Asked): Fragment => statement`(
  select m.person_id, t.leaves_on as since from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id
    where m.unit_id = ${unitId} and m.left_out_at is null and m.returned_on is null and t.state = 'departed'
  union select s.person_id, s.from_day from stationing s
    where s.unit_id = ${unitId} and s.from_day <= ${today} and (s.to_day is null or s.to_day >= ${today})
  union select p.person_id, null from person p where p.unit_id = ${unitId} and p.presence = 'off-post' and (p.left_on is null or p.left_on >= ${today}))`;
