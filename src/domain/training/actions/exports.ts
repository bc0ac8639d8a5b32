/** Training taken out of the system: sessions and attendance as tables, and the sheet for the room. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { keepTaken } from '../../../exports/store/taken.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { DepartmentId, TrainingId } from '../../../platform/ids.ts';
import { PurposeField } from '../../../platform/input.ts';
import { signInSheet } from '../documents.ts';
import { listAttendees, listOwing } from '../store/attendance.ts';
import { getTraining, listTrainings, nameOfUnit, unitOfTraining } from '../store/sessions.ts';
import {
  enteredAfterwards,
  ORGANISER_NAMES,
  ORGANISER_UNKNOWN,
  SUBJECT_NAMES,
  TRAINING_STATE_NAMES,
  TRAINING_STATES,
  WAY_NAMES,
  WITHDRAWAL_REASON_NAMES,
} from '../training.ts';

/** The withdrawn with their reason: nothing that was recorded is left out. */
export const exportAttendance = tableExport({
  name: 'training.export-attendance',
  file: { zh: '签到记录', en: 'attendance' },
  by: ['security-officer'],
  filter: { trainingId: TrainingId },
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  day: async ({ sql, unitId }, { trainingId }) => (await getTraining(sql, unitId, trainingId)).day,
  async rows({ sql, unitId, timeZone }, { trainingId }, slice) {
    const { day } = await getTraining(sql, unitId, trainingId);
    const rows = await listAttendees(sql, unitId, { trainingId, ...slice });
    return rows.map((row) => ({ ...row, afterwards: enteredAfterwards(day, row.enteredAt, timeZone) }));
  },
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '签到方式', en: 'Recorded', of: (row) => WAY_NAMES[row.how] },
    { zh: '登记时间', en: 'Entered at', of: (row, { moment }) => moment(row.enteredAt) },
    { zh: '事后登记', en: 'Entered afterwards', of: (row) => row.afterwards },
    {
      zh: '撤回原因',
      en: 'Withdrawn because',
      of: (row) => row.withdrawalReason && WITHDRAWAL_REASON_NAMES[row.withdrawalReason],
    },
  ],
});

/** No names stand in it. */
export const exportSessions = tableExport({
  name: 'training.export-sessions',
  file: { zh: '培训场次', en: 'training-sessions' },
  by: ['security-officer', 'head'],
  ofPeople: false,
  filter: { year: z.int().min(1900).max(2200).optional(), state: z.enum(TRAINING_STATES).optional() },
  rows: async ({ sql, unitId }, filter, slice) => (await listTrainings(sql, unitId, { ...filter, ...slice })).rows,
  columns: [
    { zh: '日期', en: 'Day', of: (row) => row.day },
    { zh: '培训主题', en: 'Topic', of: (row) => row.topic },
    { zh: '内容类别', en: 'About', of: (row) => row.subjects.map((one) => SUBJECT_NAMES[one]) },
    { zh: '学时', en: 'Hours', of: (row) => row.hours },
    {
      zh: '组织方',
      en: 'Organised by',
      of: (row) => (row.organiser ? ORGANISER_NAMES[row.organiser] : ORGANISER_UNKNOWN),
    },
    { zh: '地点', en: 'Place', of: (row) => row.place },
    { zh: '状态', en: 'State', of: (row) => TRAINING_STATE_NAMES[row.state] },
    { zh: '参加人数', en: 'Attended', of: (row) => row.attended },
  ],
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
    const page = { offset: 0, limit: PRINTED_AT_MOST };
    const names = await read(async ({ sql }) => {
      const session = await getTraining(sql, unitId, trainingId);
      const attendees = (await listAttendees(sql, unitId, { trainingId, ...page })).filter(
        (one) => one.withdrawnAt === null,
      );
      const expected = await listOwing(sql, unitId, { ...page, session, departmentId, timeZone });
      return { session, attendees, expected, unitName: await nameOfUnit(sql, unitId) };
    });
    const bytes = await printed(signInSheet({ ...names, language, asOf: now, timeZone }), services.fontsRoot);
    const name = `${language === 'zh' ? '签到表' : 'sign-in-sheet'}-${names.session.day}.pdf`;
    return {
      file: { name, mediaType: 'application/pdf', bytes },
      people: [...new Set([...names.attendees, ...names.expected].map(({ personId }) => personId))],
    };
  },
  async run({ sql, unitId, actor, now }, { trainingId, purpose }, { file, people }) {
    const list = 'training.sign-in-sheet';
    await keepTaken(sql, unitId, { list, at: now, by: actor.accountId, purpose, people });
    return done({
      result: { file },
      record: { trainingId, purpose, people: people.length, digest: reference(hashOf(file.bytes)) },
      touched: 'nothing',
    });
  },
});
