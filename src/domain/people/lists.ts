/** Lists of people as a page shows them and as a file holds them: the same filter, the same order, the same rows. */
import { z } from 'zod';
import { POST_LEVELS } from '../../law/duty.ts';
import type { Language } from '../../law/localised.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../law/names.ts';
import type { Context } from '../../platform/action.ts';
import { DepartmentId } from '../../platform/ids.ts';
import { line } from '../../platform/input.ts';
import { PRESENCE_NAMES, PRESENCES } from './person.ts';
import { sightOf } from './sight.ts';
import { type ListedPerson, listPeople, type PeopleFilter, type Slice } from './store/lists.ts';

/** Without `presence`, everybody who has not left. */
export const PeopleFilterFields = {
  text: line(60).optional(),
  departmentId: DepartmentId.optional(),
  level: z.enum(POST_LEVELS).optional(),
  foreignRelated: z.boolean().optional(),
  presence: z.enum([...PRESENCES, 'stationed-abroad', 'left', 'everyone']).optional(),
};

const shownPerson = (row: ListedPerson) => ({
  personId: row.person_id,
  name: row.name,
  staffNumber: row.staff_number ?? undefined,
  department: row.department ?? undefined,
  departmentId: row.department_id ?? undefined,
  posts: row.posts.map((post) => ({ ...post, to: post.to ?? undefined })),
  presence: row.presence,
  stationedAbroad: row.stationed_abroad,
  joinedOn: row.joined_on ?? undefined,
  leftOn: row.left_on ?? undefined,
});
export type ShownPerson = ReturnType<typeof shownPerson>;

export async function readPeople(
  context: Context,
  filter: PeopleFilter,
  slice: Slice,
): Promise<{ total: number; rows: ShownPerson[] }> {
  const { sql, unitId, today } = context;
  const { total, rows } = await listPeople(sql, { unitId, today, sight: await sightOf(context), filter }, slice);
  return { total, rows: rows.map(shownPerson) };
}

const HEADERS: Record<Language, readonly string[]> = {
  zh: ['工号', '姓名', '部门', '岗位', '涉密等级', '涉外', '关键岗位', '在岗状态', '长期驻外', '入职日期', '离职日期'],
  en: [
    'Staff number',
    'Name',
    'Department',
    'Posts',
    'Level',
    'Foreign-related',
    'Key post',
    'Presence',
    'Stationed abroad',
    'Joined on',
    'Left on',
  ],
};

/** The rows as a sheet. Where somebody holds several posts, what is said of them stands in the same order. */
export function sheetOfPeople(
  rows: readonly ShownPerson[],
  language: Language,
): { columns: readonly string[]; rows: string[][] } {
  const yesOrNo = (yes: boolean) => (yes ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })[language];
  const separator = { zh: '；', en: '; ' }[language];
  return {
    columns: HEADERS[language],
    rows: rows.map((row) => {
      const ofPosts = (text: (post: ShownPerson['posts'][number]) => string) => row.posts.map(text).join(separator);
      return [
        row.staffNumber ?? '',
        row.name,
        row.department ?? '',
        ofPosts((post) => post.title),
        ofPosts((post) => LEVEL_NAMES[post.level][language]),
        ofPosts((post) => yesOrNo(post.foreignRelated)),
        ofPosts((post) => KEY_POST_NAMES[post.keyPost][language]),
        PRESENCE_NAMES[row.presence][language],
        yesOrNo(row.stationedAbroad),
        row.joinedOn ?? '',
        row.leftOn ?? '',
      ];
    }),
  };
}
