/** The lists of people and of posts as files. */
import { z } from 'zod';
import { type Column, tableExport } from '../../../exports/table-export.ts';
import { POST_LEVELS } from '../../../law/duty.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../law/names.ts';
import { DepartmentId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { PeopleFilterFields, readPeople, type ShownPerson } from '../lists.ts';
import { PRESENCE_NAMES } from '../person.ts';
import { SEE_ALL, sightOf } from '../sight.ts';
import { listPosts } from '../store/lists.ts';

/** Where somebody holds several posts, what is said of them stands in the same order. */
const OF_PEOPLE: readonly Column<ShownPerson>[] = [
  { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
  { zh: '姓名', en: 'Name', of: (row) => row.name },
  { zh: '部门', en: 'Department', of: (row) => row.department },
  { zh: '岗位', en: 'Posts', of: (row) => row.posts.map((post) => post.title) },
  { zh: '涉密等级', en: 'Level', of: (row) => row.posts.map((post) => LEVEL_NAMES[post.level]) },
  { zh: '涉外', en: 'Foreign-related', of: (row) => row.posts.map((post) => post.foreignRelated) },
  { zh: '关键岗位', en: 'Key post', of: (row) => row.posts.map((post) => KEY_POST_NAMES[post.keyPost]) },
  { zh: '在岗状态', en: 'Presence', of: (row) => PRESENCE_NAMES[row.presence] },
  { zh: '长期驻外', en: 'Stationed abroad', of: (row) => row.stationedAbroad },
  { zh: '入职日期', en: 'Joined on', of: (row) => row.joinedOn },
  { zh: '离职日期', en: 'Left on', of: (row) => row.leftOn },
];

export const exportPeople = tableExport({
  name: 'people.export',
  file: { zh: '人员名单', en: 'people' },
  by: SEE_ALL,
  filter: PeopleFilterFields,
  rows: async (context, filter, slice) => (await readPeople(context, filter, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: OF_PEOPLE,
});

export const exportPosts = tableExport({
  name: 'people.export-posts',
  file: { zh: '岗位登记表', en: 'posts' },
  by: SEE_ALL,
  ofPeople: false,
  filter: {
    text: line(60).optional(),
    departmentId: DepartmentId.optional(),
    level: z.enum(POST_LEVELS).optional(),
  },
  async rows(context, filter, slice) {
    const { sql, unitId, today } = context;
    return (await listPosts(sql, { unitId, today, sight: await sightOf(context), filter }, slice)).rows;
  },
  columns: [
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '岗位', en: 'Post', of: (row) => row.title },
    { zh: '涉密等级', en: 'Level', of: (row) => LEVEL_NAMES[row.level] },
    { zh: '涉外', en: 'Foreign-related', of: (row) => row.foreign_related },
    { zh: '涉外事由', en: 'Why', of: (row) => row.foreign_reason },
    { zh: '关键岗位', en: 'Key post', of: (row) => KEY_POST_NAMES[row.key_post] },
    { zh: '起始日期', en: 'From', of: (row) => row.term_from },
    { zh: '在岗人数', en: 'Holders', of: (row) => row.holders },
    { zh: '关键岗位共同任职人', en: 'Key post held together by', of: (row) => row.joint.map(({ name }) => name) },
  ],
});
