/** What a user can see of people and posts. Whom, says sight.ts. One person's file is `duties.file`, where the look is logged. */
import { z } from 'zod';
import { POST_LEVELS } from '../../law/duty.ts';
import { DepartmentId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { PeopleFilterFields, readPeople } from './lists.ts';
import { isHeldAlone } from './person.ts';
import { SEE_LISTS, sightOf } from './sight.ts';
import { listPosts } from './store/lists.ts';

export const peopleList = query({
  name: 'people.list',
  input: z.strictObject({ ...PeopleFilterFields, ...Page }),
  by: SEE_LISTS,
  recorded: 'no',
  run: (context, { offset, limit, ...filter }) => readPeople(context, filter, { offset, limit }),
});

/** Posts in use, as they are today; `laterTerms` say what they are to become. `holders` hold it today. */
export const postsList = query({
  name: 'people.posts',
  input: z.strictObject({
    text: line(60).optional(),
    departmentId: DepartmentId.optional(),
    level: z.enum(POST_LEVELS).optional(),
    ...Page,
  }),
  by: SEE_LISTS,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, today } = context;
    const sight = await sightOf(context);
    const { total, rows } = await listPosts(sql, { unitId, today, sight, filter }, { offset, limit });
    return {
      total,
      rows: rows.map((row) => ({
        postId: row.post_id,
        title: row.title,
        department: row.department,
        departmentId: row.department_id,
        level: row.level,
        foreignRelated: row.foreign_related,
        foreignReason: row.foreign_reason ?? undefined,
        keyPost: row.key_post,
        termFrom: row.term_from,
        laterTerms: row.later_terms,
        closedOn: row.closed_on ?? undefined,
        holders: row.holders,
        /** Who holds a key post together; empty for any other post. */
        joint: row.joint,
        /** GB/T 39204: a key post is held by two or more together. */
        heldAlone: isHeldAlone(row.key_post, row.joint.length),
      })),
    };
  },
});
