/** The list of sessions as a file: what was held, when, for how many. No names stand in it; it is journalled like every export. */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { PurposeField } from '../../../platform/input.ts';
import { listTrainings } from '../store/sessions.ts';
import { SUBJECT_NAMES, TRAINING_STATE_NAMES, TRAINING_STATES } from '../training.ts';

const EXPORTED_AT_MOST = 100_000;
const HEADERS = {
  zh: ['日期', '培训主题', '内容类别', '学时', '地点', '状态', '参加人数'],
  en: ['Day', 'Topic', 'About', 'Hours', 'Place', 'State', 'Attended'],
} as const;

export const exportSessions = action({
  name: 'training.export-sessions',
  input: z.strictObject({
    year: z.int().min(1900).max(2200).optional(),
    state: z.enum(TRAINING_STATES).optional(),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer', 'head'],
  within: ownUnit,
  async prepare({ read, unitId, today }, { format, language, purpose: _, ...filter }) {
    const page = { ...filter, offset: 0, limit: EXPORTED_AT_MOST };
    const { rows } = await read(({ sql }) => listTrainings(sql, unitId, page));
    const lines = rows.map((row) => [
      row.day,
      row.topic,
      row.subjects.map((one) => SUBJECT_NAMES[one][language]).join(language === 'zh' ? '、' : ', '),
      String(row.hours),
      row.place,
      TRAINING_STATE_NAMES[row.state][language],
      String(row.attended),
    ]);
    const name = `${{ zh: '培训场次', en: 'training-sessions' }[language]}-${today}`;
    return { file: await toSheet(name, format, HEADERS[language], lines), sessions: rows.length };
  },
  async run(_context, { language: _, ...asked }, { file, sessions }) {
    return done({ result: { file }, record: { ...asked, sessions }, touched: 'nothing' });
  },
});
