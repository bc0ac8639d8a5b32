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
  async prepare({ read, unitId, timeZone }, { trainingId, format, language }) {
    const { session, attendees } = await read(async ({ sql }) => ({
      session: await getTraining(sql, unitId, trainingId),
      attendees: await listAttendees(sql, unitId, { trainingId, offset: 0, limit: EXPORTED_AT_MOST }),
    }));
    const { columns, rows } = tableOfAttendance(session, attendees, language, timeZone);
    const name = `${language === 'zh' ? '签到记录' : 'attendance'}-${session.day}`;
    return { file: await toSheet(name, format, columns, rows), rows: rows.length };
  },
  async run(_context, { trainingId, format, purpose }, { file, rows }) {
    const record = { trainingId, format, purpose, rows, digest: reference(hashOf(file.bytes)) };
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
  async prepare({ read, unitId, now, timeZone, services }, { trainingId, departmentId, language }) {
    const page = { trainingId, offset: 0, limit: PRINTED_AT_MOST };
    const names = await read(async ({ sql }) => {
      const session = await getTraining(sql, unitId, trainingId);
      const attendees = (await listAttendees(sql, unitId, page)).filter((one) => one.withdrawnAt === null);
      const expected = await listOwing(sql, unitId, { ...page, day: session.day, departmentId, timeZone });
      return { session, attendees, expected, unitName: await nameOfUnit(sql, unitId) };
    });
    const bytes = await toPdf(signInSheet({ ...names, language, asOf: now, timeZone }), services.fontsRoot);
    const name = `${language === 'zh' ? '签到表' : 'sign-in-sheet'}-${names.session.day}.pdf`;
    return {
      file: { name, mediaType: 'application/pdf', bytes },
      people: names.attendees.length + names.expected.length,
    };
  },
  async run(_context, { trainingId, purpose }, { file, people }) {
    return done({
      result: { file },
      record: { trainingId, purpose, people, digest: reference(hashOf(file.bytes)) },
      touched: 'nothing',
    });
  },
});
