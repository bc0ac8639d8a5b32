/** The library as the officer sees it, with source and receipt; and as the people see what is made known to them. */
import { z } from 'zod';
import type { Sql } from '../../database/connect.ts';
import { LibraryItemId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ContentOf } from '../dispatches/content.ts';
import { getArrival } from '../dispatches/store/arrivals.ts';
import { listFiles } from '../dispatches/store/dispatches.ts';
import { listReceived } from '../dispatches/store/lists.ts';
import { findShown, type LibraryItem, listShown } from './store.ts';

/** Guidance received, the newest first. */
export const library = query({
  name: 'library.list',
  input: z.strictObject({ text: z.string().max(60).optional(), ...Page }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today }, { text, offset, limit }) {
    const { total, rows } = await listReceived(sql, unitId, { type: 'guidance', text, today }, { offset, limit });
    const arrivalIds = rows.map(({ arrivalId }) => arrivalId);
    const shown = new Map((await listShown(sql, unitId, { arrivalIds, limit })).map((one) => [one.arrivalId, one]));
    return {
      total,
      rows: rows.map(({ arrivalId, title, from, number, day, receivedAt, receiptDue, openedAt, receipt }) => ({
        ...{ arrivalId, title, from, number, day, receivedAt, receiptDue, openedAt, receipt },
        libraryItemId: shown.get(arrivalId)?.libraryItemId,
        shownAt: shown.get(arrivalId)?.shownAt,
      })),
    };
  },
});

async function opened(sql: Sql, unitId: number, { libraryItemId, arrivalId, shownAt }: LibraryItem) {
  const { envelope, from, number, day } = await getArrival(sql, unitId, arrivalId);
  const { title, text, form } = envelope.content as ContentOf<'guidance'>;
  return { libraryItemId, shownAt, from, number, day, title, text, form };
}

const SHOWN_AT_MOST = 100;

/** What is made known to oneself, the newest first. */
export const ownLibrary = query({
  name: 'library.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId }) {
    const found = [];
    for (const one of await listShown(sql, unitId, { limit: SHOWN_AT_MOST })) {
      const { text: _, ...row } = await opened(sql, unitId, one);
      found.push(row);
    }
    return { items: found };
  },
});

export const ownItem = query({
  name: 'library.item',
  input: z.strictObject({ libraryItemId: LibraryItemId }),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId }, { libraryItemId }) {
    const one = (await findShown(sql, unitId, libraryItemId)) ?? refuse('not-found');
    const files = await listFiles(sql, unitId, { arrivalId: one.arrivalId });
    return { ...(await opened(sql, unitId, one)), files };
  },
});
