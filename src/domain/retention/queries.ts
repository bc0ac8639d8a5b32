/** What is kept for how long, what falls due when, what became of it; and for each person, until when what is held about them is kept. */
import { z } from 'zod';
import { dayAt, plusMonths } from '../../law/day.ts';
import { inUnit, parameter } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { BatchId, HoldId, PersonId } from '../../platform/ids.ts';
import { Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Asked, RecordKind } from '../../platform/retention.ts';
import { askedOf } from './destruction.ts';
import { KINDS, kindOf } from './kinds.ts';
import { isLate, recordsIn } from './retention.ts';
import {
  type Batch,
  countBatches,
  countLeft,
  findBatch,
  findOpenBatch,
  listBatches,
  listLines,
} from './store/batches.ts';
import { countAhead, duesOfPerson } from './store/held.ts';
import { countHolds, findHold, holdsToldTo, listHolds } from './store/holds.ts';

const OFFICER_AND_HEAD = ['security-officer', 'head'] as const;

const nameOf = (code: string) => kindOf(code)?.name ?? { zh: code, en: code };

/** A kind as it is read: its figure as it counts for this unit. */
function shown(kind: RecordKind, { figures }: Asked) {
  const { code, name, ground, ends } = kind;
  const common = { code, name, ground, ends };
  if (kind.ends === 'stays') return { ...common, why: kind.why };
  if (kind.ends === 'by-itself') return { ...common, why: kind.when };
  const goesWith = (kind.goesWith ?? []).map(nameOf);
  if (kind.ends === 'with-another') return { ...common, goesWith, does: kind.does };
  const { unit, mark, title, source } = parameter(kind.figure);
  const figure = { parameter: kind.figure, period: inUnit(figures[kind.figure], unit), mark, title, source };
  return { ...common, goesWith, begins: kind.begins, figure, does: kind.does, remains: kind.remains };
}

export const kinds = query({
  name: 'retention.kinds',
  input: z.strictObject({}),
  by: OFFICER_AND_HEAD,
  recorded: 'no',
  async run(context) {
    const asked = await askedOf(context);
    return { kinds: KINDS.map((kind) => shown(kind, asked)) };
  },
});

/** Twelve months ahead, by kind and month. */
export const ahead = query({
  name: 'retention.ahead',
  input: z.strictObject({}),
  by: OFFICER_AND_HEAD,
  recorded: 'no',
  async run(context) {
    const { sql, today } = context;
    const rows = await countAhead(sql, await askedOf(context), today, plusMonths(today, 12));
    return { today, rows: rows.map((row) => ({ ...row, name: nameOf(row.kind) })), total: rows.length };
  },
});

function shownBatch(batch: Batch, { timeZone, today, actor }: Context, days: number) {
  const { fileHash, proposer, proposerPerson, counts, ...rest } = batch;
  const preparedOn = dayAt(new Date(batch.preparedAt), timeZone);
  return {
    ...rest,
    counts: counts.map((one) => ({ ...one, name: nameOf(one.kind) })),
    records: recordsIn(counts, 'prepared'),
    destroyed: recordsIn(counts, 'destroyed'),
    left: recordsIn(counts, 'left'),
    hasCertificate: fileHash !== null,
    isLate: batch.state !== 'destroyed' && isLate(preparedOn, today, days),
    startedByMe:
      proposer === actor.accountId || (proposerPerson !== null && proposerPerson === (actor.personId as number)),
  };
}

export const batches = query({
  name: 'retention.batches',
  input: z.strictObject({ ...Page }),
  by: OFFICER_AND_HEAD,
  recorded: 'no',
  async run(context, page) {
    const { sql, unitId } = context;
    const days = (await askedOf(context)).figures['destruction.act'];
    const rows = await listBatches(sql, unitId, page);
    return {
      rows: rows.map((batch) => shownBatch(batch, context, days)),
      total: await countBatches(sql, unitId),
    };
  },
});

/** The open batch, if there is one: for whom it waits, and whether too long. */
export const open = query({
  name: 'retention.open-batch',
  input: z.strictObject({}),
  by: OFFICER_AND_HEAD,
  recorded: 'no',
  async run(context) {
    const days = (await askedOf(context)).figures['destruction.act'];
    const batch = await findOpenBatch(context.sql, context.unitId);
    return { days, batch: batch ? shownBatch(batch, context, days) : null };
  },
});

/** What a batch would destroy, line by line, so that both persons can see it, and whoever must be kept can be put on hold first. */
export const lines = query({
  name: 'retention.lines',
  input: z.strictObject({ batchId: BatchId, ...Page }),
  by: OFFICER_AND_HEAD,
  recorded: 'no',
  async run({ sql, unitId }, { batchId, ...page }) {
    if (!(await findBatch(sql, unitId, batchId))) refuse('not-found');
    const rows = await listLines(sql, unitId, { batchId, ...page });
    return {
      rows: rows.map((row) => ({ ...row, kindName: nameOf(row.kind) })),
      total: await countLeft(sql, unitId, batchId),
    };
  },
});

export const holds = query({
  name: 'retention.holds',
  input: z.strictObject({ ...Page }),
  by: OFFICER_AND_HEAD,
  recorded: 'no',
  async run({ sql, unitId, today }, page) {
    const rows = await listHolds(sql, unitId, { today, ...page });
    return {
      rows: rows.map((hold) => ({ ...hold, kindName: hold.kind === null ? undefined : nameOf(hold.kind) })),
      total: await countHolds(sql, unitId),
    };
  },
});

/** Why a person's records are on hold: text about a person, so it is opened for a purpose. */
export const hold = query({
  name: 'retention.hold',
  input: z.strictObject({ personId: PersonId, holdId: HoldId, purpose: PurposeField }),
  by: OFFICER_AND_HEAD,
  recorded: 'purpose',
  run: async ({ sql, unitId, today }, one) => (await findHold(sql, unitId, today, one)) ?? refuse('not-found'),
});

/** Of each kind in which something about people stands: until when it is kept for me, and what happens then (PIPL 17, 19, 44). */
export const mine = query({
  name: 'retention.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, actor, today } = context;
    const personId = actor.personId ?? refuse('not-found');
    const asked = await askedOf(context);
    const dues = await duesOfPerson(sql, asked, personId);
    const ofMe = KINDS.filter(
      (kind) => ('goesWith' in kind && kind.goesWith?.includes('person')) || ('ofPeople' in kind && kind.ofPeople),
    );
    const told = await holdsToldTo(sql, unitId, today, personId);
    return {
      kinds: ofMe.map((kind) => ({ ...shown(kind, asked), due: dues.get(kind.code) })),
      holds: told.map(({ holdId, ground, from, endsOn, setBy, reason }) => ({
        holdId,
        ground,
        from,
        endsOn,
        setBy,
        reason,
      })),
    };
  },
});
