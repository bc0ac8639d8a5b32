/** What can be seen of clues without opening one: numbers, states, clocks. To the relay officer alone; complaints to the head alone. */
import { z } from 'zod';
import { ClueId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { notRelaying } from './actions/complaints.ts';
import { CLUE_STATES, numberOf } from './clues.ts';
import { getClue } from './store/clues.ts';
import { listComplaints } from './store/complaints.ts';
import { contactsOf, countStale, listKeys, liveRecipients } from './store/contacts.ts';
import { countClues, listClues, runningClues } from './store/lists.ts';
import { relaysOf } from './store/relays.ts';

export const clues = query({
  name: 'clues.list',
  input: z.strictObject({ state: z.enum([...CLUE_STATES, 'open']).optional(), text: line(20).optional(), ...Page }),
  by: ['relay-officer'],
  recorded: 'no',
  async run({ sql, unitId }, { offset, limit, ...filter }) {
    const { total, rows } = await listClues(sql, unitId, filter, { offset, limit });
    return { total, rows: rows.map((row) => ({ ...row, number: numberOf(row) })) };
  },
});

/** The case without what was said in it: that is opened, which stands in the record. */
export const clue = query({
  name: 'clues.get',
  input: z.strictObject({ clueId: ClueId }),
  by: ['relay-officer'],
  recorded: 'no',
  async run({ sql, unitId, timeZone }, { clueId }) {
    const { key: _, salt: __, ...found } = await getClue(sql, unitId, clueId);
    const relays = await relaysOf(sql, unitId, clueId);
    return {
      ...found,
      number: numberOf(found),
      timeZone,
      relays: relays.map(({ documentHash, scanHash, ...relay }) => ({
        ...{ ...relay, document: documentHash !== null, scan: scanHash !== null },
      })),
      contacts: (await contactsOf(sql, unitId, clueId)).length,
    };
  },
});

export const relayKeys = query({
  name: 'clues.keys',
  input: z.strictObject({}),
  by: ['relay-officer'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const live = await liveRecipients(sql, unitId);
    return {
      keys: await listKeys(sql, unitId, actor.accountId),
      /** Contact data that not every key in use opens: from before an officer came, or to a key that was retired. */
      stale: live.length > 0 ? await countStale(sql, unitId, live) : 0,
    };
  },
});

/** That there are complaints, since when, and whether they were answered. */
export const complaints = query({
  name: 'clues.complaints',
  input: z.strictObject(Page),
  by: ['head'],
  recorded: 'no',
  async run(context, slice) {
    notRelaying(context);
    return listComplaints(context.sql, context.unitId, slice);
  },
});

/** Loud on every page of the relay officer: what is still to be told to the organ, and by when. Its number, and nothing of it. */
export const clueClocks = query({
  name: 'clues.clocks',
  input: z.strictObject({}),
  by: ['relay-officer'],
  recorded: 'no',
  async run({ sql, unitId }) {
    const running = await runningClues(sql, unitId);
    return { running: running.map((one) => ({ ...one, number: numberOf(one) })) };
  },
});

/** For the head: how many, and no more of them. */
export const clueNumbers = query({
  name: 'clues.numbers',
  input: z.strictObject({}),
  by: ['head'],
  recorded: 'no',
  run: ({ sql, unitId, now, today }) => countClues(sql, unitId, now, today),
});
