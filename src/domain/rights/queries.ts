/** Requests for correction: one's own, and for those who answer them. */
import { z } from 'zod';
import { listTakenWith, type TakenRow } from '../../exports/store/taken.ts';
import { effectiveFigures, parameter } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { PersonId } from '../../platform/ids.ts';
import { Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { currentNotice } from './notice-now.ts';
import { CORRECTION_STATES, isUnanswered } from './rights.ts';
import { countAcknowledged, findAcknowledged } from './store/notice.ts';
import { correctionsOf, countCorrections, countUnanswered, listCorrections } from './store.ts';

export const myCorrections = query({
  name: 'rights.my-corrections',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const personId = actor.personId ?? refuse('not-found');
    const asked = await correctionsOf(sql, unitId, { personId });
    const days = effectiveFigures(await choicesOf(sql, unitId))['subject-request.answer'];
    return {
      corrections: asked.map((one) => ({ ...one, isLate: isUnanswered(one, today) })),
      /** Within how many working days an answer is promised, and who says so. */
      days,
      mark: parameter('subject-request.answer').mark,
    };
  },
});

export const corrections = query({
  name: 'rights.corrections',
  input: z.strictObject({ state: z.enum(CORRECTION_STATES).optional(), ...Page }),
  by: ['security-officer', 'personnel'],
  recorded: 'no',
  async run({ sql, unitId, today }, { state, offset, limit }) {
    const rows = await listCorrections(sql, unitId, { state, offset, limit });
    return {
      rows: rows.map((row) => ({ ...row, isLate: isUnanswered(row, today) })),
      mark: parameter('subject-request.answer').mark,
      total: await countCorrections(sql, unitId, state),
    };
  },
});

/** How many wait for an answer, and how many have waited too long: counts alone, for who answers and for the head. */
export const unanswered = query({
  name: 'rights.unanswered',
  input: z.strictObject({}),
  by: ['security-officer', 'head', 'personnel'],
  recorded: 'no',
  run: ({ sql, unitId, today }) => countUnanswered(sql, unitId, today),
});

/** One request with its words: it is opened for a purpose, and the person sees that it was. */
export const correction = query({
  name: 'rights.correction',
  input: z.strictObject({ personId: PersonId, correctionId: z.int().positive(), purpose: PurposeField }),
  by: ['security-officer', 'personnel'],
  recorded: 'purpose',
  async run({ sql, unitId }, { personId, correctionId }) {
    const [found] = await correctionsOf(sql, unitId, { personId, correctionId });
    return found ?? refuse('not-found');
  },
});

/** What one is told of the processing, and which of its two sheets one has said to have read. */
export const myNotice = query({
  name: 'rights.my-notice',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const personId = actor.personId ?? refuse('not-found');
    const { version, notice } = await currentNotice(sql, unitId);
    return { version, notice, read: await findAcknowledged(sql, unitId, { personId, version }) };
  },
});

/** How many have read the notice as it stands: counts alone. */
export const noticeRead = query({
  name: 'rights.notice-read',
  input: z.strictObject({}),
  by: ['security-officer', 'head', 'personnel'],
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const { version, notice } = await currentNotice(sql, unitId);
    return { version, notice, ...(await countAcknowledged(sql, unitId, { version, today })) };
  },
});

/** In which lists that left the system one stood: who took it, when, for what (rights.md R8). */
export const listsWithMe = query({
  name: 'rights.lists-with-me',
  input: z.strictObject({ before: z.int().positive().optional(), limit: z.int().min(1).max(200).default(50) }),
  by: ['member'],
  recorded: 'no',
  async run(context, page) {
    const rows = await readListsWithMe(context, page);
    return { rows, next: rows.length === page.limit ? rows.at(-1)!.listId : undefined };
  },
});

export async function readListsWithMe(
  { sql, unitId, actor }: Context,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<TakenRow[]> {
  const personId = actor.personId ?? refuse('not-found');
  return listTakenWith(sql, unitId, { personId, before, limit });
}
