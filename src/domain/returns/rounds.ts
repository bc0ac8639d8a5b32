/**
 * What goes of itself: returns of a schedule on their day, and taking in the returns that came. Both may run at any time and twice, and be
 * killed anywhere: each return is one transaction, marked in it.
 *
 * A return of a schedule is the program's act (by 0) under the standing approval of the head, which the record names: nobody is said to
 * have approved what nobody saw.
 */
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { type Day, dayAt, instant } from '../../law/day.ts';
import type { Actor, Context, Preparing } from '../../platform/action.ts';
import type { AccountId, UnitId } from '../../platform/ids.ts';
import type { World } from '../../platform/perform.ts';
import { Refusal, refuse } from '../../platform/refusal.ts';
import type { ContentOf } from '../dispatches/content.ts';
import { checkedContent, draftDispatch } from '../dispatches/draft.ts';
import { approve, type Paper, send, setPaper } from '../dispatches/issue.ts';
import { carry } from '../dispatches/postman.ts';
import { getArrival } from '../dispatches/store/arrivals.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { lockUnit } from '../units/store/unit.ts';
import { factsOf } from './actions/draft.ts';
import { stateNow } from './draft.ts';
import { periodOf } from './returns.ts';
import { insertReceived, listUntaken } from './store/received.ts';
import { listSchedules, markSentFor, type Schedule } from './store/schedules.ts';
import { findPending } from './store/sent.ts';

/** Approved, to a receiver whose key counts, and a new period has begun since it was approved and last sent. */
const isDue = ({ every, approvedOn, sentFor, isConfirmed }: Schedule, today: Day): boolean => {
  const period = periodOf(every, today);
  return isConfirmed && approvedOn !== null && period > approvedOn && (sentFor === null || period > sentFor);
};

const dueNow = async ({ sql, unitId, today }: Context): Promise<Schedule[]> =>
  (await listSchedules(sql, unitId)).filter((one) => isDue(one, today));

const PLAIN = { type: 'return', handling: 'ordinary', urgency: 'none' } as const;

/** Answers whether one went out. Waits while a return that somebody drafted has not gone out; what moved on meanwhile, for the next round. */
export async function sendScheduled(world: World, unitId: number): Promise<boolean> {
  const situation = await situationOf(world, unitId);
  const read: Preparing['read'] = (work) => world.db.inUnit(unitId, (sql) => work({ ...situation, sql }), 'reads');
  const wanted = await read(async (context) => {
    const due = await dueNow(context);
    if (due.length === 0 || (await findPending(context.sql, unitId)) !== undefined) return undefined;
    const content = checkedContent({ ...PLAIN, content: (await stateNow(context)).content });
    return { content, to: due.map(({ receiver }) => receiver) };
  });
  if (!wanted) return false;
  try {
    const { type, handling, urgency } = PLAIN;
    const { content, to } = wanted;
    const what = { type, content, handling, urgency, to, attachments: [], hashes: [] };
    const paper = await setPaper({ ...situation, read, services: world.services }, what);
    await world.db.inUnit(unitId, (sql) => sendNow({ ...situation, sql }, paper));
  } catch (reason) {
    if (reason instanceof Refusal && (reason.code === 'busy' || reason.code === 'no-sign')) return false;
    throw reason;
  }
  await carry(world, unitId);
  return true;
}

async function sendNow(context: Context, paper: Paper): Promise<void> {
  const { sql, unitId, now, today } = context;
  await lockUnit(sql, unitId);
  const due = await dueNow(context);
  if (due.length === 0 || (await findPending(sql, unitId)) !== undefined) refuse('busy');
  const stated = await stateNow(context);
  const to = due.map(({ correspondentId }) => correspondentId);
  const { dispatchId } = await draftDispatch(context, { ...PLAIN, to, content: stated.content });
  const approved = await approve(context, dispatchId, paper);
  const { envelopes } = await send(context, dispatchId);
  for (const { returnScheduleId, every } of due)
    await markSentFor(sql, unitId, returnScheduleId, periodOf(every, today));
  const facts = recorded({
    ...{ schedules: due.map(({ returnScheduleId }) => returnScheduleId), ...factsOf(stated) },
    ...{ ...approved, envelopes },
  });
  await appendEntry(sql, { unit: unitId, at: now, action: 'returns.sent', by: 0, facts });
}

/** Nobody acts: the program does, of itself. */
async function situationOf({ db, clock }: World, unitId: number) {
  const at = clock();
  const timeZone = await db.inUnit(unitId, (sql) => timeZoneOf(sql, unitId), 'reads');
  const own = unitId as UnitId;
  const actor: Actor = { unitId: own, accountId: 0 as AccountId, personId: undefined, roles: [] };
  return { actor, unitId: own, timeZone, today: dayAt(at, timeZone), now: instant(at) };
}

/** Returns that came, into the tables that are counted from. Answers how many. */
export async function takeReturns({ db, clock }: World, unitId: number): Promise<number> {
  const untaken = await db.inUnit(unitId, (sql) => listUntaken(sql, unitId), 'reads');
  for (const arrivalId of untaken) {
    await db.inUnit(unitId, async (sql) => {
      const { envelope, correspondentId, receivedAt } = await getArrival(sql, unitId, arrivalId);
      const content = envelope.content as ContentOf<'return'>;
      const receivedOn = dayAt(new Date(receivedAt), await timeZoneOf(sql, unitId));
      const at = instant(clock());
      if (!(await insertReceived(sql, unitId, { arrivalId, correspondentId, content, receivedOn, at }))) return;
      const facts = recorded({ arrivalId, correspondentId, asOf: content.asOf, duties: content.duties.length });
      await appendEntry(sql, { unit: unitId, at, action: 'returns.taken-in', by: 0, facts });
    });
  }
  return untaken.length;
}
