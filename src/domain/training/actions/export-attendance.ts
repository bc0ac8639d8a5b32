/** Attendance taken out of the system: a table, or the sheet for the room. Both hold names: journalled, with their purpose. */
import { z } from 'zod';
import { toPdf } from '../../../documents/compile.ts';
import { toSheet } from '../../../documents/sheet.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { DepartmentId, TrainingId } from '../../../platform/ids.ts';
import { PurposeField } from '../../../platform/input.ts';
import { signInSheet, tableOfAttendance } from '../documents.ts';
import { listAttendees, listOwing } from '../store/attendance.ts';
import { getTraining, nameOfUnit, unitOfTraining } from '../store/sessions.ts';

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

/** A hundred pages: more names than fit into any room. */
const PRINTED_AT_MOST = 2000;

/** Those recorded already, and those whom the session would serve, in one department or in all. */
export const printSignInSheet = action({
  name: 'training.sign-in-sheet',
  input: z.strictObject({
    trainingId: TrainingId,
    departmentId: DepartmentId.optional(),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now, timeZone, services }, { trainingId, departmentId, language, purpose }) {
    const session = await getTraining(sql, unitId, trainingId);
    const page = { trainingId, offset: 0, limit: PRINTED_AT_MOST };
    const attendees = (await listAttendees(sql, unitId, page)).filter((one) => one.withdrawnAt === null);
    const expected = await listOwing(sql, unitId, { ...page, day: session.day, departmentId, timeZone });
    const unitName = await nameOfUnit(sql, unitId);
    const paper = signInSheet({ session, unitName, attendees, expected, language, asOf: now, timeZone });
    const bytes = await toPdf(paper, services.fontsRoot);
    const name = `${language === 'zh' ? '签到表' : 'sign-in-sheet'}-${session.day}.pdf`;
    return done({
      result: { file: { name, mediaType: 'application/pdf', bytes } },
      record: { trainingId, purpose, people: attendees.length + expected.length, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});
