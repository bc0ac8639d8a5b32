/** Lists of people as a page shows them and as a file holds them: the same filter, the same order, the same rows. */
import { z } from 'zod';
import { POST_LEVELS } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import { DepartmentId } from '../../platform/ids.ts';
import { line } from '../../platform/input.ts';
import { PRESENCES } from './person.ts';
import { sightOf } from './sight.ts';
import { type ListedPerson, listPeople, type PeopleFilter, type Slice } from './store/lists.ts';

/** Without `presence`, everybody who has not left. */
export const PeopleFilterFields = {
  text: line(60).optional(),
  departmentId: DepartmentId.optional(),
  level: z.enum([...POST_LEVELS, 'any-secret']).optional(),
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
