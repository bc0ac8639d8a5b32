/** Attendance taken out of the system: a table, or the sheet for the room. Both hold names: journalled, with their purpose. */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { TrainingId } from '../../../platform/ids.ts';
import { PurposeField } from '../../../platform/input.ts';
import { tableOfAttendance } from '../documents.ts';
import { listAttendees } from '../store/attendance.ts';
import { getTraining, unitOfTraining } from '../store/sessions.ts';

const EXPORTED_AT_MOST = 100_000;

export const exportAttendance = action({
  name: 'training.export-attendance',
  input: z.strictObject({
    trainingId: TrainingId,
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, timeZone }, { trainingId, format, language, purpose }) {
    const session = await getTraining(sql, unitId, trainingId);
    const attendees = await listAttendees(sql, unitId, { trainingId, offset: 0, limit: EXPORTED_AT_MOST });
    const { columns, rows } = tableOfAttendance(session, attendees, language, timeZone);
    const name = `${language === 'zh' ? '签到记录' : 'attendance'}-${session.day}`;
    const file = await toSheet(name, format, columns, rows);
    const record = { trainingId, format, purpose, rows: rows.length, digest: reference(hashOf(file.bytes)) };
    return done({ result: { file }, record, touched: 'nothing' });
  },
});
