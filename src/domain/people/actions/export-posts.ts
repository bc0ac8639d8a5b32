/** The register of posts as a file: department, title, level, foreign-relatedness, how many hold it. Journalled like every export. */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { POST_LEVELS } from '../../../law/duty.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../law/names.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { DepartmentId } from '../../../platform/ids.ts';
import { line, PurposeField } from '../../../platform/input.ts';
import { SEE_ALL, sightOf } from '../sight.ts';
import { listPosts } from '../store/lists.ts';

const EXPORTED_AT_MOST = 200_000;
const HEADERS = {
  zh: ['部门', '岗位', '涉密等级', '涉外', '涉外事由', '关键岗位', '起始日期', '在岗人数'],
  en: ['Department', 'Post', 'Level', 'Foreign-related', 'Why', 'Key post', 'From', 'Holders'],
} as const;

export const exportPosts = action({
  name: 'people.export-posts',
  input: z.strictObject({
    text: line(60).optional(),
    departmentId: DepartmentId.optional(),
    level: z.enum(POST_LEVELS).optional(),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: SEE_ALL,
  within: ownUnit,
  async prepare({ read, unitId, today }, { format, language, purpose: _, ...filter }) {
    const { rows } = await read(async (context) => {
      const asked = { unitId, today, sight: await sightOf(context), filter };
      return listPosts(context.sql, asked, { offset: 0, limit: EXPORTED_AT_MOST });
    });
    const yes = { zh: '是', en: 'Yes' }[language];
    const lines = rows.map((row) => [
      row.department,
      row.title,
      LEVEL_NAMES[row.level][language],
      row.foreign_related ? yes : '',
      row.foreign_reason ?? '',
      row.key_post === 'none' ? '' : KEY_POST_NAMES[row.key_post][language],
      row.term_from,
      String(row.holders),
    ]);
    const name = `${{ zh: '岗位登记表', en: 'posts' }[language]}-${today}`;
    return { file: await toSheet(name, format, HEADERS[language], lines), posts: rows.length };
  },
  async run(_context, { language: _, text, ...asked }, { file, posts }) {
    return done({
      result: { file },
      record: { ...asked, text: text !== undefined, posts },
      touched: 'nothing',
    });
  },
});
