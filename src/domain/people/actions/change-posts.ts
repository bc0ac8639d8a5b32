/**
 * Posts: added, given another nature from a day, called otherwise, closed. Which level a post has is the unit's decision by the
 * rules on secrecy; here it is recorded, and what follows from it is derived for everybody who holds the post.
 */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { KEY_POSTS, POST_LEVELS } from '../../../law/duty.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { DepartmentId, PostId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { changeFrom, type Nature, reasonFits } from '../person.ts';
import {
  changePostItself,
  closePostOn,
  countHoldersAfter,
  endTerm,
  insertPost,
  insertTerm,
  listHolders,
  listTerms,
  lockPost,
  type Post,
  replaceTerm,
  unitOfPost,
} from '../store/posts.ts';

const Title = line(100);
const NatureFields = {
  level: z.enum(POST_LEVELS),
  foreignRelated: z.boolean(),
  /** Why it is foreign-related; asked for where it is, and only there. */
  foreignReason: line(200).optional(),
  keyPost: z.enum(KEY_POSTS).default('none'),
};

const named = ({ sql, unitId }: Context, { postId }: { postId: PostId }) => unitOfPost(sql, unitId, postId);

function checkNature(nature: Nature): void {
  if (!reasonFits(nature)) refuse('invalid-input', { field: 'foreignReason' });
  if (nature.foreignReason && bearsSecrecyMark(nature.foreignReason)) refuse('secrecy-mark');
}

/** Facts only: the reason is a text, and stays in the database. */
const recorded = ({ level, foreignRelated, keyPost }: Nature) => ({ level, foreignRelated, keyPost });

export const addPost = action({
  name: 'people.add-post',
  input: z.strictObject({ departmentId: DepartmentId, title: Title, from: DayField, ...NatureFields }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId }, { departmentId, title, from, ...nature }) {
    checkNature(nature);
    if (bearsSecrecyMark(title)) refuse('secrecy-mark');
    await getOpenDepartment(sql, unitId, departmentId);
    const postId = await insertPost(sql, unitId, { departmentId, title });
    await insertTerm(sql, unitId, postId, { from, ...nature });
    return done({
      result: { postId },
      record: { postId, departmentId, from, ...recorded(nature) },
      touched: 'nothing',
    });
  },
});

/** The post, locked and not closed on that day. */
async function postInUse({ sql, unitId }: Context, postId: number, on: string): Promise<Post> {
  const post = await lockPost(sql, unitId, postId);
  return post.closedOn === undefined || post.closedOn >= on ? post : refuse('no-longer-in-use');
}

/** From that day the post is something else. Everybody who has held it since, holds it or is to hold it is derived anew. */
export const changePost = action({
  name: 'people.change-post',
  input: z.strictObject({ postId: PostId, from: DayField, ...NatureFields }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { postId, from, ...nature }) {
    const { sql, unitId } = context;
    checkNature(nature);
    await postInUse(context, postId, from);
    const change = changeFrom(await listTerms(sql, unitId, postId), from);
    if (change.what === 'replace') {
      await replaceTerm(sql, unitId, postId, change.from, nature);
    } else {
      if (change.what === 'split') await endTerm(sql, unitId, postId, change.shortened, change.lastDayBefore);
      await insertTerm(sql, unitId, postId, { from, to: change.to, ...nature });
    }
    const people = await listHolders(sql, unitId, postId);
    return done({
      result: { holders: people.length },
      record: { postId, from, ...recorded(nature), holders: people.length },
      touched: { people },
    });
  },
});

/** Another title, or another department: the post stays the same post, and so does what follows from it. */
export const renamePost = action({
  name: 'people.rename-post',
  input: z.strictObject({ postId: PostId, title: Title, departmentId: DepartmentId }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { postId, title, departmentId }) {
    const { sql, unitId, today } = context;
    if (bearsSecrecyMark(title)) refuse('secrecy-mark');
    const post = await postInUse(context, postId, today);
    if (departmentId !== post.departmentId) await getOpenDepartment(sql, unitId, departmentId);
    await changePostItself(sql, unitId, { postId, departmentId, title });
    return done({
      result: {},
      record: { postId, departmentId, departmentBefore: post.departmentId },
      touched: 'nothing',
    });
  },
});

/** Only when nobody holds it beyond that day. */
export const closePost = action({
  name: 'people.close-post',
  input: z.strictObject({ postId: PostId, on: DayField }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run({ sql, unitId }, { postId, on }) {
    const post = await lockPost(sql, unitId, postId);
    if (post.closedOn !== undefined) refuse('wrong-state');
    const [first] = await listTerms(sql, unitId, postId);
    if (on < first!.from) refuse('wrong-order');
    const people = await countHoldersAfter(sql, unitId, postId, on);
    if (people > 0) refuse('not-empty', { people });
    await closePostOn(sql, unitId, postId, on);
    return done({ result: {}, record: { postId, on }, touched: 'nothing' });
  },
});
