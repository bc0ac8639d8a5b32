/** The rooms of a session, the scan of its paper list, and the session for those who were absent. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { TrainingId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { countPresent } from '../store/presence.ts';
import { listRooms, setRooms } from '../store/rooms.ts';
import { addScan, listScans } from '../store/scans.ts';
import { addTraining, holdTraining, makeUpFor, setMakeUpOf, unitOfTraining } from '../store/sessions.ts';

const ROOMS_AT_MOST = 50;
const SCANS_AT_MOST = 20;

const Room = z.strictObject({ name: line(100), capacity: z.int().min(1).max(100_000).nullable().default(null) });

/** In their order; none: the session's place is the only one. A room to which somebody has checked in stays. */
export const changeRooms = action({
  name: 'training.set-rooms',
  input: z.strictObject({ trainingId: TrainingId, rooms: z.array(Room).max(ROOMS_AT_MOST) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId }, { trainingId, rooms }) {
    const session = await holdTraining(sql, unitId, trainingId);
    if (session.state === 'cancelled') refuse('wrong-state');
    if (rooms.some(({ name }) => bearsSecrecyMark(name))) refuse('secrecy-mark');
    if (new Set(rooms.map(({ name }) => name)).size < rooms.length) refuse('invalid-input', { field: 'rooms' });
    const before = await listRooms(sql, unitId, trainingId);
    for (const { room } of await countPresent(sql, unitId, trainingId)) {
      const was = before.find(({ position }) => position === room)?.name;
      if (was !== rooms[room - 1]?.name || (room === 0 && rooms.length > 0)) refuse('wrong-state');
    }
    await setRooms(sql, unitId, trainingId, rooms);
    const names = rooms.map(({ name }) => name).join('\n');
    const record = { trainingId, rooms: rooms.length, names: sealedHash(session.salt, names, 'rooms') };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

/** The signed list as it lay in the room. Who stands on it is still entered by list, and shown as entered from it. */
export const attachPaperList = action({
  name: 'training.attach-paper-list',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['security-officer'],
  takesFile: true,
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  prepare: (preparing) => keepScan(preparing),
  async run(context, { trainingId }, file) {
    const { sql, unitId, actor, now, today } = context;
    const session = await holdTraining(sql, unitId, trainingId);
    if (session.state === 'cancelled') refuse('wrong-state');
    if (session.day > today) refuse('in-the-future');
    if ((await listScans(sql, unitId, trainingId)).length >= SCANS_AT_MOST)
      refuse('too-many-attachments', { limit: SCANS_AT_MOST });
    await attach(context, file);
    await addScan(sql, unitId, { trainingId, file, at: now, by: actor.accountId });
    const record = { trainingId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

/** Names stand on it: who opens it is in the record. */
export const openPaperList = action({
  name: 'training.open-paper-list',
  input: z.strictObject({ trainingId: TrainingId, position: z.int().min(1).max(1000) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async prepare({ read, services }, { trainingId, position }) {
    const found = await read(async ({ sql, unitId }) => {
      const scan = (await listScans(sql, unitId, trainingId)).find((one) => one.position === position);
      return scan && findFile(sql, unitId, scan.fileHash);
    });
    const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
    if (!found || !bytes) return refuse('not-found');
    const extension = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[found.mediaType] ?? 'bin';
    return { name: `签到表-${trainingId}-${position}.${extension}`, mediaType: found.mediaType, bytes };
  },
  async run(_, { trainingId, position }, file) {
    return done({ result: { file }, record: { trainingId, position }, touched: 'nothing' });
  },
});

/** The same once more, for those who were absent. Planned once: where it stands already, the one that stands is answered. */
export const planMakeUp = action({
  name: 'training.plan-make-up',
  input: z.strictObject({ trainingId: TrainingId, day: DayField, place: line(100) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now, today }, { trainingId: missed, day, place }) {
    const session = await holdTraining(sql, unitId, missed);
    if (session.state !== 'held') refuse('wrong-state');
    if (day < today) refuse('make-up-day-past');
    if (bearsSecrecyMark(place)) refuse('secrecy-mark');
    const stands = await makeUpFor(sql, unitId, missed);
    const salt = newSalt();
    const planned = {
      ...session,
      startTime: session.startTime ?? undefined,
      organiser: session.organiser ?? 'own-unit',
      day,
      place,
    };
    const trainingId = stands ?? (await addTraining(sql, unitId, planned, salt, now));
    if (stands === null) await setMakeUpOf(sql, unitId, trainingId, missed);
    const record = { trainingId, makeUpOf: missed, already: stands !== null, day, hours: session.hours };
    return done({ result: { trainingId, already: stands !== null }, record, touched: 'nothing' });
  },
});
