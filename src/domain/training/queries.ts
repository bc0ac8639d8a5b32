/** What can be seen of training: the officer sees who attended, the head how many, members their own. */
import { z } from 'zod';
import { type Day, yearOf } from '../../law/day.ts';
import { marksOf } from '../../law/due.ts';
import { ruleOf } from '../../law/duties.ts';
import { DepartmentId, TrainingId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import {
  type Attendee,
  countAbsent,
  countAttending,
  countOwing,
  hoursInYear,
  listAttendees,
  listComing,
  listOwing,
  listOwnSessions,
} from './store/attendance.ts';
import { hoursBySubject } from './store/coverage.ts';
import { countPresent, type DoorCounts, listOwnPresence } from './store/presence.ts';
import { listRooms } from './store/rooms.ts';
import { listScans } from './store/scans.ts';
import { getTraining, listTrainings, makeUpFor } from './store/sessions.ts';
import { enteredAfterwards, TRAINING_STATES } from './training.ts';

export const trainings = query({
  name: 'training.list',
  input: z.strictObject({
    year: z.int().min(1900).max(2200).optional(),
    state: z.enum(TRAINING_STATES).optional(),
    ...Page,
  }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, timeZone }, asked) {
    const { total, rows } = await listTrainings(sql, unitId, asked);
    return {
      total,
      rows: rows.map((row) => ({ ...row, enteredAfterwards: enteredAfterwards(row.day, row.enteredAt, timeZone) })),
    };
  },
});

/** One session with a page of those who attended, the withdrawn last; whether people check in; who is missing, counted. */
export const training = query({
  name: 'training.get',
  input: z.strictObject({ trainingId: TrainingId, ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, today, timeZone }, { trainingId, offset, limit }) {
    const { salt: _, checkInSecret, ...session } = await getTraining(sql, unitId, trainingId);
    const attendees = await listAttendees(sql, unitId, { trainingId, offset, limit });
    const byRoom = await countPresent(sql, unitId, trainingId);
    const scans = await listScans(sql, unitId, trainingId);
    return {
      ...session,
      rooms: await listRooms(sql, unitId, trainingId),
      door: {
        came: sumOf(byRoom, 'came'),
        went: sumOf(byRoom, 'went'),
        withoutCheckOut: sumOf(byRoom, 'withoutCheckOut'),
        byAnothersPhone: sumOf(byRoom, 'byAnothersPhone'),
      },
      absent: await countAbsent(sql, unitId, { session: { ...session, trainingId } }),
      makeUp: await makeUpFor(sql, unitId, trainingId),
      scans: scans.map(({ fileHash: _hash, ...scan }) => scan),
      enteredAfterwards: enteredAfterwards(session.day, session.enteredAt, timeZone),
      checkInOpen: checkInSecret !== null && session.day === today,
      attended: await countAttending(sql, unitId, trainingId),
      attendees: attendees.map((one) => ({
        ...one,
        enteredAfterwards: enteredLater(session.day, one, timeZone),
      })),
    };
  },
});

const sumOf = (rooms: readonly DoorCounts[], what: Exclude<keyof DoorCounts, 'room'>): number =>
  rooms.reduce((sum, one) => sum + one[what], 0);

/** What stands on paper was there before it was entered, however soon that is. */
const enteredLater = (
  day: Day,
  { reason, enteredAt }: Pick<Attendee, 'reason' | 'enteredAt'>,
  timeZone: string,
): boolean => reason === 'paper-list' || enteredAfterwards(day, enteredAt, timeZone);

/** Whom the session would serve: those with open training duties who are not on its list, and how many in each department. */
export const whoOwes = query({
  name: 'training.who-owes',
  input: z.strictObject({ trainingId: TrainingId, departmentId: DepartmentId.optional(), ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, timeZone }, { trainingId, departmentId, offset, limit }) {
    const session = await getTraining(sql, unitId, trainingId);
    const departments = await countOwing(sql, unitId, { session });
    const chosen = departmentId === undefined ? departments : await countOwing(sql, unitId, { session, departmentId });
    const found = await listOwing(sql, unitId, { session, departmentId, timeZone, offset, limit });
    const rows = found.map(({ dueRule, owedFrom, ...row }) => ({
      ...row,
      marks: marksOf(ruleOf(dueRule)!, { owedFrom, due: row.due }),
    }));
    return { total: chosen.reduce((sum, { people }) => sum + people, 0), departments, rows };
  },
});

const OWN_AT_MOST = 200;
const COMING_AT_MOST = 20;

/** One's own: what was attended, the hours of this year as the ledger counts them, what is coming up. */
export const ownTraining = query({
  name: 'training.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today, timeZone }) {
    const personId = actor.personId ?? refuse('not-found');
    const year = yearOf(today);
    const sessions = await listOwnSessions(sql, unitId, personId, OWN_AT_MOST);
    return {
      year,
      hoursThisYear: await hoursInYear(sql, unitId, personId, year),
      ownUnitHours: await hoursInYear(sql, unitId, personId, year, ['training-own-unit']),
      bySubject: await hoursBySubject(sql, unitId, personId, year),
      sessions: sessions.map((one) => ({
        ...one,
        enteredAfterwards: enteredLater(one.day, one, timeZone),
      })),
      atTheDoor: await listOwnPresence(sql, unitId, { personId, today, limit: OWN_AT_MOST }),
      comingUp: await listComing(sql, unitId, personId, today, COMING_AT_MOST),
    };
  },
});
