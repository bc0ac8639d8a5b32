/** What would be owed, asked beforehand: of a status of the unit, or of another level of a post. Counts by rule; nothing is changed. */
import { z } from 'zod';
import { ruleOf } from '../../law/duties.ts';
import { KEY_POSTS, POST_LEVELS, UNIT_STATUSES } from '../../law/duty.ts';
import { PostId } from '../../platform/ids.ts';
import { DayField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { termsAfter } from '../people/person.ts';
import { listHolders, listTerms, unitOfPost } from '../people/store/posts.ts';
import { NOT_RECORDABLE, startOfDay } from './ledger.ts';
import { type Preview, preview } from './store/preview.ts';

export const previewed = (rows: readonly Preview[]) => ({
  rows: rows.map((one) => ({
    ...one,
    // What cannot be recorded here yet is nowhere called overdue.
    overdue: NOT_RECORDABLE.includes(one.rule) ? 0 : one.overdue,
    duty: ruleOf(one.rule)!.duty.code,
  })),
});

/** "If this post had that level from then on, who would owe what?" For its holders, by rule; nothing is changed. */
export const previewPost = query({
  name: 'duties.preview-post',
  input: z.strictObject({
    postId: PostId,
    from: DayField,
    level: z.enum(POST_LEVELS),
    foreignRelated: z.boolean(),
    keyPost: z.enum(KEY_POSTS).default('none'),
  }),
  by: ['security-officer', 'personnel'],
  recorded: 'no',
  async run({ sql, unitId, today, timeZone }, { postId, from, ...nature }) {
    await unitOfPost(sql, unitId, postId);
    const terms = termsAfter(await listTerms(sql, unitId, postId), from, nature);
    const subjects = await listHolders(sql, unitId, postId);
    const scope = { unitId, today, subjects, supposedPost: { postId, terms } };
    return { holders: subjects.length, ...previewed(await preview(sql, scope, startOfDay(today, timeZone))) };
  },
});

/** "If we were listed today, what would we owe?" Counts by rule; nothing is changed. */
export const previewStatus = query({
  name: 'duties.preview-status',
  input: z.strictObject({ status: z.enum(UNIT_STATUSES).exclude(['unit']), from: DayField, to: DayField.optional() }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today, timeZone }, supposed) {
    return previewed(await preview(sql, { unitId, today, supposed }, startOfDay(today, timeZone)));
  },
});
