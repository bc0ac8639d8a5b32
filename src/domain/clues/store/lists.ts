/** Clues as a list, and the page that anybody sees: moments, clocks and states. Nothing of what was said stands in a list. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Clocks, CloseGround, ClueState } from '../clues.ts';

export type CluesFilter = { readonly state?: ClueState | 'open' | undefined; readonly text?: string | undefined };
type Slice = { readonly offset: number; readonly limit: number };

export type ListedClue = Clocks & {
  readonly clueId: number;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly state: ClueState;
  readonly acknowledgedAt: Instant | null;
  readonly toldAt: Instant | null;
  readonly relayedAt: Instant | null;
  readonly writtenAt: Instant | null;
  readonly fedBackAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly ground: CloseGround | null;
  readonly files: number;
  readonly additions: number;
  readonly contact: boolean;
};

const idIn = (text: string | undefined): string | undefined => /^(?:\d{4}-)?0*(\d{1,15})$/.exec(text ?? '')?.[1];

/** What is not relayed yet stands first, the oldest of it first: its clock runs out first. */
export async function listClues(sql: Sql, unitId: number, { state, text }: CluesFilter, { offset, limit }: Slice) {
  const chosen = statement`from clue c where c.unit_id = ${unitId}
    and (${state ?? null}::text is null or c.state = ${state ?? null} or ${state ?? null} = 'open' and c.state <> 'closed')
    and (${text ?? null}::text is null or c.clue_id = ${idIn(text) ?? null}::bigint)`;
  const found = await statement<ListedClue>`
    select c.clue_id as "clueId", c.received_at as "receivedAt", c.received_on as "receivedOn", c.state,
      c.relay_phone_by as "relayPhoneBy", c.relay_written_by as "relayWrittenBy", c.acknowledge_by as "acknowledgeBy",
      c.feedback_by as "feedbackBy", c.acknowledged_at as "acknowledgedAt", c.relayed_at as "relayedAt", c.written_at as "writtenAt",
      c.fed_back_at as "fedBackAt", c.closed_at as "closedAt", c.ground,
      (select min(r.relayed_at) from clue_relay r where r.unit_id = ${unitId} and r.clue_id = c.clue_id) as "toldAt",
      (select count(*)::int from clue_file f where f.unit_id = ${unitId} and f.clue_id = c.clue_id) as files,
      (select count(*)::int from clue_word w where w.unit_id = ${unitId} and w.clue_id = c.clue_id and w.what = 'addition') as additions,
      exists (select from clue_contact t where t.unit_id = ${unitId} and t.clue_id = c.clue_id) as contact
    ${chosen} order by array_position(array['received', 'relayed', 'closed'], c.state),
      case when c.state <> 'closed' then c.received_at end, c.received_at desc, c.clue_id desc
    limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type RunningClue = {
  readonly clueId: number;
  readonly receivedOn: Day;
  readonly receivedAt: Instant;
  readonly relayPhoneBy: Instant;
  /** The organ was told, and its receipt is outstanding. */
  readonly told: boolean;
};

/** Those that the organ has given no receipt for: first those that it was not told of, the oldest of them first. */
export async function runningClues(sql: Sql, unitId: number): Promise<RunningClue[]> {
  const found = await statement<RunningClue>`
    select c.clue_id as "clueId", c.received_on as "receivedOn", c.received_at as "receivedAt", c.relay_phone_by as "relayPhoneBy",
      exists (select from clue_relay r where r.unit_id = ${unitId} and r.clue_id = c.clue_id) as told
    from clue c where c.unit_id = ${unitId} and c.state = 'received' order by told, c.relay_phone_by, c.clue_id limit 50`.execute(
    sql,
  );
  return found.rows;
}

export type ClueNumbers = {
  readonly received: number;
  /** Not told to the organ, or not acknowledged or answered, by the time for it. */
  readonly late: number;
  /** Closed though the organ gave no receipt for it. */
  readonly unrelayed: number;
};

export async function countClues(sql: Sql, unitId: number, now: Instant, today: Day): Promise<ClueNumbers> {
  const found = await statement<ClueNumbers>`
    select count(*)::int as received, count(*) filter (where ground is not null)::int as unrelayed,
      count(*) filter (where state <> 'closed' and (relayed_at is null and relay_phone_by < ${now}::timestamptz
        or written_at is null and relay_written_by < ${now}::timestamptz or acknowledged_at is null and acknowledge_by < ${today}::date
        or fed_back_at is null and feedback_by < ${today}::date))::int as late
    from clue where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!;
}

export type Taking = { readonly unitName: string; readonly timeZone: string };

/** The unit, if it takes reports: units do, departments and organs have ways of their own. Refuses `no-report-page`. */
export async function takingUnit(sql: Sql, unitId: number): Promise<Taking> {
  const found = await statement<Taking>`select name as "unitName", time_zone as "timeZone" from unit
    where unit_id = ${unitId} and body = 'unit'`.execute(sql);
  return found.rows[0] ?? refuse('no-report-page');
}

export type Body = { readonly unitId: number; readonly name: string };

/** The units of this installation that take reports, as other bodies know them (table `body`). */
export async function listBodies(sql: Sql): Promise<Body[]> {
  const found = await statement<Body>`select unit_id as "unitId", name from body where kind = 'unit'
    and exists (select from login_name l where l.unit_id = body.unit_id) order by name`.execute(sql);
  return found.rows;
}
