/**
 * THE DOOR for other modules: what their work finds is raised here, and nowhere else.
 *
 *   const { findingId, outcome } = await raiseFinding(context, {
 *     source: 'inventory', sourceKey: `inventory/${inventoryId}/${carrierId}`, severity: 'major',
 *     title: { zh: '清点时未见载体', en: 'A carrier was not there at the inventory' }, thing: { kind: 'carrier', id: carrierId }, duties: ['P9.1'],
 *   });
 *
 * The same key while it is open changes nothing but that it was seen again; one that was closed is found anew and names the earlier one
 * (recurrence); one that was set aside stays so until its day. `settleFindings` says that the source no longer reports it: what a scan or a
 * cross-check sees gone is closed by that; of any other source it is put right, and another person verifies it.
 *
 * The act that calls it ends with `touched: OWN_ROW` (or more), for what was raised is owed; a job brings the unit's own rows up to date itself.
 * A source key holds ids and codes, never words of people; title, what and where name things, never a person: `personIds` does.
 */

import type { Day } from '../../law/day.ts';
import { earlierOf } from '../../law/day.ts';
import type { DutyCode } from '../../law/duty.ts';
import type { Figures } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';
import { addWorkingDays, type Calendar } from '../../law/working-days.ts';
import type { Context } from '../../platform/action.ts';
import type { FindingId } from '../../platform/ids.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { giveClosed } from './evidence.ts';
import {
  type FindingSource,
  inBoth,
  KEY_AT_MOST,
  LIMIT_OF,
  SEVERITIES,
  type Severity,
  SOURCES,
  type ThingKind,
} from './findings.ts';
import { digestOf, filesOf } from './store/files.ts';
import { changeFinding, insertEntry, insertFinding } from './store/findings.ts';
import { type Known, lastOf, openKeys, seeAgain } from './store/sources.ts';
import { figuresOf } from './within.ts';

/** Who raises: an act, or a job without an actor. */
export type Raising = Pick<Context, 'sql' | 'now' | 'today'> & {
  readonly unitId: number;
  readonly actor?: Pick<Context['actor'], 'accountId'>;
};

export type ToRaise = {
  readonly source: FindingSource;
  readonly sourceKey: string;
  readonly severity: Severity;
  readonly title: Localised | string;
  readonly what?: Localised | string | undefined;
  readonly where?: Localised | string | undefined;
  readonly thing?: { readonly kind: ThingKind; readonly id: number } | undefined;
  /** Whom it is about; seen on a need-to-know alone, and by themselves. */
  readonly personIds?: readonly number[] | undefined;
  readonly duties?: readonly DutyCode[] | undefined;
  readonly departmentId?: number | undefined;
  /** The person who is to put it right. */
  readonly responsibleId?: number | undefined;
  /** Otherwise so many working days from today as its severity gives. */
  readonly dueOn?: Day | undefined;
};

/** `dismissed`: the unit has decided that it is none, until a day. */
export type Outcome = 'new' | 'recurs' | 'open-already' | 'dismissed';
export type RaisedFinding = { readonly findingId: FindingId; readonly outcome: Outcome };

export const raiseFinding = async (context: Raising, one: ToRaise): Promise<RaisedFinding> =>
  (await raiseFindings(context, [one]))[0]!;

/** In the order given. All are of one source. */
export async function raiseFindings(context: Raising, all: readonly ToRaise[]): Promise<RaisedFinding[]> {
  const [first] = all;
  if (first === undefined) return [];
  const { sql, unitId, now } = context;
  const known = await lastOf(
    sql,
    unitId,
    first.source,
    all.map(({ sourceKey }) => sourceKey),
  );
  const limits = await limitsOf(context);
  const raised: RaisedFinding[] = [];
  const again: number[] = [];
  for (const one of all) {
    if (one.source !== first.source || one.sourceKey === '' || one.sourceKey.length > KEY_AT_MOST)
      throw new Error(`no finding of ${first.source} has the key ${one.sourceKey}`);
    const answer = await raiseOne(context, one, known.get(one.sourceKey), limits);
    if (answer.outcome !== 'new' && answer.outcome !== 'recurs') again.push(answer.findingId);
    else known.set(one.sourceKey, { ...NOTHING, sourceKey: one.sourceKey, findingId: answer.findingId });
    raised.push(answer);
  }
  await seeAgain(sql, unitId, again, now);
  return raised;
}

/** Raised a moment ago in the same breath: twice in one list is once. */
const NOTHING = { state: 'open', severity: 'minor', dueOn: null, round: 1, dismissedUntil: null, key: null } as const;

async function raiseOne(
  context: Raising,
  one: ToRaise,
  last: Known | undefined,
  limits: (severity: Severity, from: Day) => Day,
): Promise<RaisedFinding> {
  const { sql, unitId, now, today } = context;
  const by = context.actor?.accountId ?? 0;
  if (last && (last.state === 'suggested' || last.state === 'open' || last.state === 'submitted')) {
    await stillThere(context, one, last, limits);
    return { findingId: last.findingId, outcome: 'open-already' };
  }
  if (last?.state === 'dismissed' && last.dismissedUntil !== null && last.dismissedUntil >= today)
    return { findingId: last.findingId, outcome: 'dismissed' };
  const { findingId, key } = await insertFinding(sql, unitId, {
    ...{ source: one.source, sourceKey: one.sourceKey, severity: one.severity, state: 'open', thing: one.thing },
    ...{ duties: one.duties ?? [], personIds: one.personIds ?? [], recursOf: last?.findingId, today, at: now, by },
    ...{ departmentId: one.departmentId, responsibleId: one.responsibleId },
    words: {
      title: inBoth(one.title),
      what: one.what ? inBoth(one.what) : null,
      where: one.where ? inBoth(one.where) : null,
    },
    dueOn: one.dueOn ?? limits(one.severity, today),
  });
  await insertEntry(sql, unitId, { findingId, key, round: 1 }, { what: last ? 'recurs' : 'raised', at: now, by });
  return { findingId, outcome: last ? 'recurs' : 'new' };
}

/** What was said to be put right and is seen again goes back; what is seen to be graver is owed sooner. */
async function stillThere(
  { sql, unitId, now, today, actor }: Raising,
  one: ToRaise,
  { findingId, state, severity, dueOn, round, key }: Known,
  limits: (severity: Severity, from: Day) => Day,
): Promise<void> {
  if (state === 'submitted' && key) {
    await changeFinding(sql, unitId, findingId, { state: 'open', submitted_at: null, submitted_by: null });
    const said = { what: 'seen-again', at: now, by: actor?.accountId ?? 0 } as const;
    await insertEntry(sql, unitId, { findingId, key, round }, said);
  }
  if (key && SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(severity)) {
    const due = limits(one.severity, today);
    await changeFinding(sql, unitId, findingId, {
      severity: one.severity,
      ...(dueOn !== null && { due_on: earlierOf(dueOn, due) }),
    });
  }
}

/**
 * The source no longer reports these; answers which were open. `words`: by what it is known, in words that name nobody ("scan of
 * 2026-11-23, sha256 …").
 */
export async function settleFindings(
  context: Raising,
  source: FindingSource,
  keys: readonly string[],
  words?: string,
): Promise<FindingId[]> {
  const { sql, unitId, now, today } = context;
  const by = context.actor?.accountId ?? 0;
  const settled: FindingId[] = [];
  for (const { findingId, state, round, key } of (await lastOf(sql, unitId, source, keys)).values()) {
    if (!key || (state !== 'open' && state !== 'submitted')) continue;
    const { closes } = SOURCES[source];
    if (!closes && state === 'submitted') continue;
    await insertEntry(sql, unitId, { findingId, key, round }, { what: 'gone', words, at: now, by });
    if (closes) {
      const digest = digestOf(await filesOf(sql, unitId, { findingId, key }));
      await changeFinding(sql, unitId, findingId, {
        ...{ state: 'closed', closed_at: now, closed_on: today, closed_by: 0, evidence_digest: digest },
      });
      await giveClosed(context, findingId);
    } else await changeFinding(sql, unitId, findingId, { state: 'submitted', submitted_at: now, submitted_by: by });
    settled.push(findingId);
  }
  return settled;
}

/** Of a scan of one system, say: all open ones whose key begins so and that it did not report again. */
export async function settleMissing(
  context: Raising,
  source: FindingSource,
  prefix: string,
  reported: readonly string[],
  words?: string,
): Promise<FindingId[]> {
  const still = new Set(reported);
  const open = await openKeys(context.sql, context.unitId, source, prefix);
  return settleFindings(
    context,
    source,
    open.filter((key) => !still.has(key)),
    words,
  );
}

export const dueFor = (severity: Severity, from: Day, figures: Figures, calendar: Calendar): Day =>
  addWorkingDays(from, figures[LIMIT_OF[severity]], calendar);

/** The last day of each severity from a day on, by the unit's own figures and calendar. */
export async function limitsOf({ sql, unitId }: Pick<Raising, 'sql' | 'unitId'>) {
  const [figures, calendar] = [await figuresOf({ sql, unitId }), await readCalendar(sql, unitId)];
  return (severity: Severity, from: Day): Day => dueFor(severity, from, figures, calendar);
}
