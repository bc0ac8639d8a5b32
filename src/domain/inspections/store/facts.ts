/** Where a case stands, in SQL: the facts of its steps and their dispatches, and the ladder that reads a state off them. */
import { sql as statement } from 'kysely';
import type { Day } from '../../../law/day.ts';

type Sql = ReturnType<typeof statement>;

/** The same order as `stateOf`, for lists and their filters. `facts` is the alias of columns named as the states. */
export const ladderCase = (ladder: readonly string[], facts: string): Sql =>
  statement`case ${statement.join(
    ladder
      .slice(0, -1)
      .map((state) => statement`when ${statement.ref(`${facts}.${state}`)} then ${statement.lit(state)}`),
    statement` `,
  )} else ${statement.lit(ladder.at(-1)!)} end`;

const steps = (unitId: number, of: Sql): Sql => statement`inspection_step s
  left join dispatch d on d.unit_id = s.unit_id and d.dispatch_id = s.dispatch_id
  left join delivery v on v.unit_id = s.unit_id and v.dispatch_id = s.dispatch_id
  where s.unit_id = ${unitId} and ${of}`;

/** A step with a dispatch counts once that is sent. */
const wasSent = (step: string): Sql => statement`(s.step = ${statement.lit(step)} and d.state = 'sent')`;
const any = (what: Sql): Sql => statement`coalesce(bool_or(${what}), false)`;
const inHand = statement`coalesce(array_agg(distinct s.step) filter (where d.state in ('draft', 'approved')), '{}') as "inHand",
  max(d.dispatch_id) filter (where d.state in ('draft', 'approved')) as waiting`;

/** Of inspection `i`. */
export const factsOfInspection = (unitId: number, today: Day): Sql => statement`(select
    ${any(statement`s.step = 'closed'`)} as closed, ${any(wasSent('opinion'))} as opined,
    ${any(statement`${wasSent('record')} and (v.receipted_at is not null or exists (select from arrival a
      where a.unit_id = ${unitId} and a.about = s.dispatch_id and a.type = 'statement'))`)} as signed,
    ${any(wasSent('record'))} as recorded, ${any(wasSent('notice'))} as notified,
    i.withdrawn_at is not null as withdrawn, i.decision is not distinct from 'declined' as declined,
    i.decision is not distinct from 'approved' as approved,
    ${any(statement`${wasSent('record')} and v.receipt_due < ${today}::date`)} as unsigned,
    count(*) filter (where s.step = 'item')::int as items,
    max(d.sent_at) filter (where s.step = 'notice' and d.state = 'sent') as "noticeSentAt",
    max(d.sent_at) filter (where s.step = 'record' and d.state = 'sent') as "recordSentAt",
    max(d.sent_at) filter (where s.step = 'opinion' and d.state = 'sent') as "opinionSentAt",
    ${inHand}
  from ${steps(unitId, statement`s.inspection_id = i.inspection_id`)})`;

/** Of order `o`. `reportedOn`: the first report; `toCheckFrom`: the first that no check has followed. */
export const factsOfOrder = (
  unitId: number,
  timeZone: string,
): Sql => statement`(select x.*, r.*, r."reportedOn" is not null as reported from
  (select ${any(statement`s.step = 'closed'`)} as closed, ${any(statement`${wasSent('check')} and s.result = 'met'`)} as met,
    ${any(statement`s.step = 'transfer'`)} as transferred, ${any(wasSent('superior'))} as told, ${any(statement`s.step = 'talk'`)} as talked,
    ${any(wasSent('summons'))} as summoned, ${any(statement`${wasSent('check')} and s.result = 'not-met'`)} as "not-met",
    ${any(wasSent('order'))} as issued, ${any(statement`s.step = 'order' and d.state = 'withdrawn'`)} as withdrawn,
    max(s.dispatch_id) filter (where s.step = 'order') as "dispatchId",
    max(d.sent_at) filter (where s.step = 'order' and d.state = 'sent') as "issuedAt",
    max(d.sent_at) filter (where s.step = 'summons' and d.state = 'sent') as "summonsSentAt",
    max(s.happened_on) filter (where s.step = 'transfer') as "transferredOn",
    max(s.entered_at) filter (where s.step = 'check' and d.state <> 'withdrawn') as "lastCheckAt",
    ${inHand}
  from ${steps(unitId, statement`s.order_id = o.order_id`)}) x
  cross join lateral (select min(${dayOf('a.received_at', timeZone)}) as "reportedOn",
    min(${dayOf('a.received_at', timeZone)}) filter (where a.received_at > coalesce(x."lastCheckAt", '-infinity')) as "toCheckFrom"
    from arrival a where a.unit_id = ${unitId} and a.about = x."dispatchId" and a.correspondent_id = o.correspondent_id
      and a.type = 'rectification-report') r)`;

export const dayOf = (column: string, timeZone: string): Sql =>
  statement`(${statement.ref(column)} at time zone ${timeZone})::date`;
