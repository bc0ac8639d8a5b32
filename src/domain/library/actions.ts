/** Making received guidance known to the people, ending that, and its files for whom it is shown to. */
import { z } from 'zod';
import { action, type Context, done } from '../../platform/action.ts';
import { ArrivalId, LibraryItemId, type UnitId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { arrivalFile, namedArrival } from '../dispatches/actions/receive.ts';
import { getArrival } from '../dispatches/store/arrivals.ts';
import { isGuidance } from './library.ts';
import { endItem, findShown, insertItem } from './store.ts';

const namedItem = async ({ sql, unitId }: Context, { libraryItemId }: { libraryItemId: number }): Promise<UnitId> =>
  (await findShown(sql, unitId, libraryItemId)) ? unitId : refuse('not-found');

/** Whoever makes it known has opened it: nobody passes on what nobody here has read. */
export const showItem = action({
  name: 'library.show',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: ['security-officer'],
  within: namedArrival,
  async run({ sql, unitId, now, actor }, { arrivalId }) {
    const arrival = await getArrival(sql, unitId, arrivalId);
    if (!isGuidance(arrival.type) || arrival.openedAt === null) refuse('wrong-state');
    const libraryItemId = await insertItem(sql, unitId, { arrivalId, at: now, by: actor.accountId });
    if (!libraryItemId) return refuse('wrong-state');
    return done({ result: { libraryItemId }, record: { libraryItemId, arrivalId }, touched: 'nothing' });
  },
});

export const endShowing = action({
  name: 'library.end',
  input: z.strictObject({ libraryItemId: LibraryItemId }),
  by: ['security-officer'],
  within: namedItem,
  async run({ sql, unitId, now }, { libraryItemId }) {
    await endItem(sql, unitId, libraryItemId, now);
    return done({ result: {}, record: { libraryItemId }, touched: 'nothing' });
  },
});

/** The record says that a file was taken, as of every file that leaves; it does not say it of anybody's reading. */
export const openItemFile = action({
  name: 'library.open-file',
  input: z.strictObject({ libraryItemId: LibraryItemId, position: z.int().min(1).max(1000) }),
  by: ['member'],
  within: namedItem,
  prepare: ({ read, services }, { libraryItemId, position }) =>
    read(async ({ sql, unitId }) => {
      const { arrivalId } = (await findShown(sql, unitId, libraryItemId)) ?? refuse('not-found');
      return arrivalFile({ sql, services }, unitId, { arrivalId, position });
    }),
  async run(_, { libraryItemId, position }, file) {
    return done({ result: { file }, record: { libraryItemId, position }, touched: 'nothing' });
  },
});
