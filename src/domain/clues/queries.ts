/** What can be seen of clues without opening one: numbers, states, clocks. To the relay officer alone; complaints to the head alone. */
import { z } from 'zod';
import { ClueId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { notRelaying } from './actions/complaints.ts';
import { CLUE_STATES, numberOf } from './clues.ts';
import { getClue } from './store/clues.ts';
import { listComplaints } from './store/complaints.ts';
import { contactsOf, listKeys } from './store/contacts.ts';
import { listClues } from './store/lists.ts';
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
      relays: relays.map(({ documentHash, ...relay }) => ({ ...relay, document: documentHash !== null })),
      contacts: (await contactsOf(sql, unitId, clueId)).length,
    };
  },
});

export const relayKeys = query({
  name: 'clues.keys',
  input: z.strictObject({}),
  by: ['relay-officer'],
  recorded: 'no',
  run: async ({ sql, unitId, actor }) => ({ keys: await listKeys(sql, unitId, actor.accountId) }),
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
