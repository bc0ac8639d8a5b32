/**
 * What can be seen of reported matters. Lists say who reported which kind, and how far it is; a case is opened for a purpose, and the
 * reporter sees who did. Who reads what: matters.ts. One's own stands on one's own page, whole.
 */
import { z } from 'zod';
import { entryOfMatter } from '../../journal/read.ts';
import { ruleOf } from '../../law/duties.ts';
import { effectiveFigures, parameter } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { MatterId, PersonId } from '../../platform/ids.ts';
import { Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { shown } from '../duties/ledger.ts';
import { choicesOf, findPersonFacts, unitFacts } from '../duties/store/facts.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { digestOf, ownData } from './actions/confirm.ts';
import { MattersFilterFields } from './actions/print.ts';
import { numberOf, receiptCode } from './documents.ts';
import {
  HANDLE_MATTERS,
  hasGround,
  matterSightOf,
  mayHandle,
  maySee,
  RULES_OF_MATTERS,
  SEE_MATTERS,
} from './matters.ts';
import { confirmationsOf } from './store/confirmations.ts';
import { countMatters, listMatters, listOwnMatters } from './store/lists.ts';
import { getMatter, type Keys, type Matter, reporterOf, stepsOf, wordsOf } from './store/matters.ts';

const readingOf = ({ actor }: Context) => ({ sight: matterSightOf(actor.roles), but: actor.personId });

export const matters = query({
  name: 'matters.list',
  input: z.strictObject({ ...MattersFilterFields, matterId: MatterId.optional(), ...Page }),
  by: SEE_MATTERS,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, timeZone } = context;
    const { total, rows } = await listMatters(sql, unitId, readingOf(context), filter, { offset, limit });
    return {
      total,
      rows: rows.map((row) => ({ ...row, number: numberOf({ ...row, matterId: row.matterId as MatterId }, timeZone) })),
    };
  },
});

/** What waits, of those that one reads. */
export const mattersCounts = query({
  name: 'matters.counts',
  input: z.strictObject({}),
  by: HANDLE_MATTERS,
  recorded: 'no',
  run: (context) => countMatters(context.sql, context.unitId, readingOf(context)),
});

async function opened({ sql, unitId, timeZone }: Context, { key, salt, ...matter }: Matter & Keys) {
  const words = await wordsOf(sql, unitId, { ...matter, key });
  const entry = await entryOfMatter(sql, unitId, matter.matterId);
  return {
    ...matter,
    number: numberOf(matter, timeZone),
    words,
    ...(await stepsOf(sql, unitId, matter.matterId)),
    receipt: { code: receiptCode(unitId, { ...matter, key, salt }, words[0]!.words), entryId: entry?.entryId },
  };
}

/** One case with what was said of it. `may` says what the reader could do now; the server asks again when he does. */
export const matter = query({
  name: 'matters.get',
  input: z.strictObject({ matterId: MatterId, personId: PersonId, purpose: PurposeField }),
  by: SEE_MATTERS,
  recorded: 'purpose',
  async run(context, { matterId, personId }) {
    const { sql, unitId, actor } = context;
    const found = await getMatter(sql, unitId, matterId);
    if (found.personId !== personId || !maySee(actor, found)) return refuse('not-found');
    const { name, staffNumber, department } = await reporterOf(sql, unitId, personId);
    return { ...(await opened(context, found)), name, staffNumber, department, mayHandle: mayHandle(actor, found) };
  },
});

/** One's own reports, the newest first; whether one has ground to make one; and how the yearly confirmation stands. */
export const myMatters = query({
  name: 'matters.mine',
  input: z.strictObject(Page),
  by: ['member'],
  recorded: 'no',
  async run(context, slice) {
    const { sql, unitId, actor, today, timeZone } = context;
    const personId = actor.personId ?? refuse('not-found');
    const { total, rows } = await listOwnMatters(sql, unitId, personId, slice);
    const person = (await findPersonFacts(sql, unitId, personId)) ?? refuse('not-found');
    const owed = (await rowsOfSubject(sql, unitId, personId))
      .filter(({ rule }) => rule === RULES_OF_MATTERS.confirmation)
      .map((row) => shown(row, today))
      .filter(({ state }) => ['overdue', 'due-soon', 'owed'].includes(state));
    return {
      total,
      rows: rows.map((row) => ({ ...row, number: numberOf({ ...row, matterId: row.matterId as MatterId }, timeZone) })),
      hasGround: hasGround(await unitFacts(sql, unitId), person, today),
      confirmations: await confirmationsOf(sql, unitId, personId),
      /** By when the next confirmation is owed. */
      confirmBy: owed.map(({ due, state }) => ({ due, state })).sort((a, b) => a.due.localeCompare(b.due))[0] ?? null,
    };
  },
});

/** One's own report, whole. */
export const myMatter = query({
  name: 'matters.my-matter',
  input: z.strictObject({ matterId: MatterId }),
  by: ['member'],
  recorded: 'no',
  async run(context, { matterId }) {
    const found = await getMatter(context.sql, context.unitId, matterId);
    return found.personId === context.actor.personId ? opened(context, found) : refuse('not-found');
  },
});

/** What one confirms: what is held, and what one has reported. And within how many days a report is to be made. */
export const toConfirm = query({
  name: 'matters.to-confirm',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, actor, today } = context;
    const personId = actor.personId ?? refuse('not-found');
    const person = (await findPersonFacts(sql, unitId, personId)) ?? refuse('not-found');
    const data = await ownData(context, personId);
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    const { rows } = await listOwnMatters(sql, unitId, personId, { offset: 0, limit: 50 });
    return {
      hasGround: hasGround(await unitFacts(sql, unitId), person, today),
      data,
      shown: digestOf(data),
      reported: rows.map(({ matterId, trigger, reportedOn, state }) => ({ matterId, trigger, reportedOn, state })),
      last: (await confirmationsOf(sql, unitId, personId, 1))[0] ?? null,
      days: { report: figures['matter.report'], atOnce: figures['matter.approach'] },
      mark: parameter('matter.report').mark,
      duty: ruleOf(RULES_OF_MATTERS.confirmation)!.duty.code,
    };
  },
});
