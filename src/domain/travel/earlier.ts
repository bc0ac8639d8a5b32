/** Whether an earlier briefing stands for a journey: asked where it is read, and again where somebody says that it does. */
import type { Context } from '../../platform/action.ts';
import type { PersonId, TripId } from '../../platform/ids.ts';
import { departuresBefore, earlierBriefings, materialsFor } from './store/briefing.ts';
import type { Trip } from './store/trips.ts';
import { earlierThatStands } from './travel.ts';
import { figuresOf } from './within.ts';

export async function earlierFor(
  context: Context,
  trip: Pick<Trip, 'tripId' | 'leavesOn' | 'countries' | 'purpose'>,
  personId: PersonId,
) {
  const { sql, unitId } = context;
  const figures = await figuresOf(context);
  const asked = { personId, leavesOn: trip.leavesOn, except: trip.tripId };
  const found = earlierThatStands(await earlierBriefings(sql, unitId, asked), {
    leavesOn: trip.leavesOn,
    toRead: (await materialsFor(sql, unitId, trip)).map(({ materialId }) => materialId),
    departures: await departuresBefore(sql, unitId, asked),
    frequentFrom: figures['trip.frequent'],
    timesAYear: figures['trip.briefing-frequent'],
  });
  return found && { tripId: found.tripId as TripId, on: found.on };
}
