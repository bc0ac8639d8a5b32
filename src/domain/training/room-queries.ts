/** What a room's screen shows, what the door saw, and the session as a calendar file. */
import { z } from 'zod';
import { calendarFile } from '../../documents/calendar.ts';
import { instant } from '../../law/day.ts';
import { TrainingId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { startOfDay } from '../duties/ledger.ts';
import { openSecret } from './at-the-door.ts';
import { DIRECTIONS, roomCode, STEP_MS, stepAt } from './room-code.ts';
import { countPresent, listPresent } from './store/presence.ts';
import { listRooms } from './store/rooms.ts';
import { getTraining, nameOfUnit } from './store/sessions.ts';
import { boundsOf, minutesEarly, minutesLate } from './training.ts';

/** `[D]` Two minutes ahead: a room whose network drops goes on showing good codes, and no longer than that. */
const STEPS_AHEAD = 12;

/** One room, one direction: this step's code and those of the next two minutes, by the server's clock; how many came. No names. */
export const screen = query({
  name: 'training.screen',
  input: z.strictObject({
    trainingId: TrainingId,
    room: z.int().min(0).max(50).default(0),
    direction: z.enum(DIRECTIONS),
  }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, now, today }, { trainingId, room, direction }) {
    const session = await getTraining(sql, unitId, trainingId);
    const rooms = await listRooms(sql, unitId, trainingId);
    const here = rooms.find(({ position }) => position === room);
    if (!here && (room !== 0 || rooms.length > 0)) refuse('not-found');
    const secret = openSecret(session, today);
    const counts = (await countPresent(sql, unitId, trainingId)).find((one) => one.room === room);
    const first = stepAt(new Date(now));
    return {
      topic: session.topic,
      room: here?.name ?? session.place,
      capacity: here?.capacity ?? null,
      came: counts?.came ?? 0,
      went: counts?.went ?? 0,
      now,
      stepMs: STEP_MS,
      codes: Array.from({ length: STEPS_AHEAD }, (_, ahead) => ({
        from: instant(new Date((first + ahead) * STEP_MS)),
        ...roomCode(secret, { unitId, trainingId, room, direction }, first + ahead),
      })),
    };
  },
});

/** Who came and went when. Of whom somebody's word is awaited come first. */
export const present = query({
  name: 'training.present',
  input: z.strictObject({ trainingId: TrainingId, ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, timeZone }, { trainingId, offset, limit }) {
    const session = await getTraining(sql, unitId, trainingId);
    const { startsAt, endsAt } = boundsOf(session, startOfDay(session.day, timeZone));
    const rows = await listPresent(sql, unitId, { trainingId, offset, limit });
    const byRoom = await countPresent(sql, unitId, trainingId);
    return {
      rooms: await listRooms(sql, unitId, trainingId),
      byRoom,
      rows: rows.map((row) => ({
        ...row,
        minutesLate: minutesLate(row.inAt, startsAt),
        minutesEarly: minutesEarly(row.outAt, endsAt),
      })),
    };
  },
});

/** For one's own calendar: topic, time and place, which everybody of the unit may read. Nothing is sent by mail. */
export const calendar = query({
  name: 'training.calendar',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['member', 'security-officer'],
  recorded: 'no',
  async run({ sql, unitId, now, timeZone }, { trainingId }) {
    const session = await getTraining(sql, unitId, trainingId);
    if (session.state === 'cancelled') refuse('wrong-state');
    const rooms = await listRooms(sql, unitId, trainingId);
    const { startsAt, endsAt } = boundsOf(session, startOfDay(session.day, timeZone));
    const text = calendarFile(
      { name: await nameOfUnit(sql, unitId), product: 'Training' },
      [
        {
          uid: `training-${unitId}-${trainingId}`,
          summary: session.topic,
          location: [session.place, ...rooms.map(({ name }) => name)].join(' · '),
          ...(startsAt && endsAt ? { startsAt, endsAt } : { firstDay: session.day, lastDay: session.day }),
        },
      ],
      now,
    );
    const name = `${session.day}-${trainingId}.ics`;
    return { file: { name, mediaType: 'text/calendar; charset=utf-8', bytes: new Uint8Array(Buffer.from(text)) } };
  },
});
