/** Hits as a list, one of them, and what was decided of it. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { CrossCheckHitId, DepartmentId, FindingId, PersonId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { HitStand } from '../cross-checks.ts';

export type Hit = {
  readonly hitId: CrossCheckHitId;
  readonly rule: number;
  readonly key: string;
  readonly name: string;
  readonly thingId: number | null;
  readonly personId: PersonId | null;
  readonly person: string | null;
  readonly departmentId: DepartmentId | null;
  readonly department: string | null;
  readonly since: Day | null;
  readonly foundOn: Day;
  readonly foundAt: Instant;
  readonly goneAt: Instant | null;
  readonly findingId: FindingId | null;
  readonly findingOpen: boolean;
  readonly acceptedOn: Day | null;
  readonly acceptedUntil: Day | null;
  readonly accepter: string | null;
};
const HIT = statement`h.hit_id as "hitId", h.rule, h.key, h.name, h.thing_id as "thingId", h.person_id as "personId",
  (select p.name from person p where p.unit_id = h.unit_id and p.person_id = h.person_id) as person, h.department_id as "departmentId",
  (select d.name from department d where d.unit_id = h.unit_id and d.department_id = h.department_id) as department, h.since,
  h.found_on as "foundOn", h.found_at as "foundAt", h.gone_at as "goneAt", h.finding_id as "findingId",
  exists (select from finding f where f.unit_id = h.unit_id and f.finding_id = h.finding_id and f.state in ('open', 'submitted')) as "findingOpen",
  h.accepted_on as "acceptedOn", h.accepted_until as "acceptedUntil",
  (select a.display_name from account a where a.unit_id = h.unit_id and a.account_id = h.accepted_by) as accepter`;

const about = (unitId: number, hitId: number) => `cross-check-hit/${unitId}/${hitId}/words`;

export type HitsFilter = {
  readonly stand?: HitStand | undefined;
  readonly rules?: readonly number[] | undefined;
  readonly departmentId?: number | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };

const inHand = statement`exists (select from finding f where f.unit_id = h.unit_id and f.finding_id = h.finding_id and f.state in ('open', 'submitted'))`;
/** The same as `hitStand`, for the filter. */
const standIs = (stand: HitStand, today: Day): Fragment =>
  ({
    gone: statement`h.gone_at is not null`,
    'in-hand': statement`h.gone_at is null and ${inHand}`,
    accepted: statement`h.gone_at is null and not ${inHand} and h.accepted_until >= ${today}`,
    open: statement`h.gone_at is null and not ${inHand} and (h.accepted_until is null or h.accepted_until < ${today})`,
  })[stand];

function chosen(unitId: number, { stand, rules, departmentId }: HitsFilter, today: Day): Fragment {
  return statement`from cross_check_hit h where h.unit_id = ${unitId}
    ${stand ? statement`and ${standIs(stand, today)}` : statement``}
    ${rules ? statement`and h.rule = any(${[...rules]}::int[])` : statement``}
    and (${departmentId ?? null}::bigint is null or exists (select from department d join department a on a.unit_id = d.unit_id
      where d.unit_id = h.unit_id and d.department_id = h.department_id and a.department_id = ${departmentId ?? null} and starts_with(d.path, a.path)))`;
}

/** `order`: the rules, the gravest first. */
export async function listHits(
  sql: Sql,
  unitId: number,
  filter: HitsFilter,
  order: readonly number[],
  today: Day,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Hit[] }> {
  const these = chosen(unitId, filter, today);
  const found = await statement<Hit>`select ${HIT} ${these}
    order by h.gone_at is not null, array_position(${[...order]}::int[], h.rule), h.found_on desc, h.hit_id desc limit ${limit} offset ${offset}`.execute(
    sql,
  );
  const total = await statement<{ n: number }>`select count(*)::int as n ${these}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type Counted = { readonly rule: number; readonly stands: number; readonly open: number };
/** How many of each rule stand, and how many of them nobody has accepted or taken in hand. */
export async function countHits(sql: Sql, unitId: number, today: Day): Promise<Counted[]> {
  const found = await statement<Counted>`
    select h.rule, count(*)::int as stands, (count(*) filter (where ${standIs('open', today)}))::int as open
    from cross_check_hit h where h.unit_id = ${unitId} and h.gone_at is null group by h.rule`.execute(sql);
  return found.rows;
}

/** With `hold`, until the transaction ends. */
export async function getHit(sql: Sql, unitId: number, hitId: number, hold = false) {
  const found = await statement<Hit & { words: Buffer | null; wordKey: Buffer | null }>`
    select ${HIT}, h.words, h.word_key as "wordKey" from cross_check_hit h
    where h.unit_id = ${unitId} and h.hit_id = ${hitId} ${hold ? statement`for no key update of h` : statement``}`.execute(
    sql,
  );
  const { words, wordKey, ...hit } = found.rows[0] ?? refuse('not-found');
  return { ...hit, words: words ? openText(words, about(unitId, hitId), wordKey) : undefined };
}

/** Answers the salt by which the record refers to the words. */
export async function acceptHit(
  sql: Sql,
  unitId: number,
  { hitId, words, on, until, by }: { hitId: number; words: string; on: Day; until: Day; by: number },
): Promise<Buffer> {
  const [key, salt] = [newKey(), newSalt()];
  const { sealed } = sealText(words, about(unitId, hitId), key);
  await statement`update cross_check_hit set accepted_on = ${on}, accepted_until = ${until}, accepted_by = ${by}, words = ${sealed},
    word_key = ${key}, salt = ${salt} where unit_id = ${unitId} and hit_id = ${hitId}`.execute(sql);
  return salt;
}

export async function noteFinding(sql: Sql, unitId: number, hitId: number, findingId: number): Promise<void> {
  await statement`update cross_check_hit set finding_id = ${findingId} where unit_id = ${unitId} and hit_id = ${hitId}`.execute(
    sql,
  );
}
