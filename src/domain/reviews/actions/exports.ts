/** Reviews as a file: who, for which post, how far. No conditions, no reasons. */
import { tableExport } from '../../../exports/table-export.ts';
import { RULES_BEFORE_START } from '../../../law/before-start.ts';
import { ruleOf } from '../../../law/duties.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../law/names.ts';
import { MARKS } from '../../../law/parameters.ts';
import { owingAsk, readOwing, whyOwed } from '../../duties/owing.ts';
import { OwingFilterFields, ReviewsFilterFields, SEE_REVIEWS } from '../queries.ts';
import { CAUSE_NAMES, REVIEW_STATE_NAMES } from '../reviews.ts';
import { listPlanned, listReviews, REVIEWS_WORK } from '../store/lists.ts';

export const exportReviews = tableExport({
  name: 'reviews.export',
  file: { zh: '审查清单', en: 'reviews' },
  by: SEE_REVIEWS,
  filter: ReviewsFilterFields,
  rows: async ({ sql, unitId }, filter, slice) => (await listReviews(sql, unitId, filter, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '岗位', en: 'Post', of: (row) => row.post },
    { zh: '事由', en: 'Cause', of: (row) => CAUSE_NAMES[row.cause] },
    { zh: '状态', en: 'State', of: (row) => REVIEW_STATE_NAMES[row.state] },
    { zh: '拟任日期', en: 'Start', of: (row) => row.startsOn },
    { zh: '开立日期', en: 'Opened', of: (row, { day }) => day(row.openedAt) },
    { zh: '陈述期限', en: 'Statement until', of: (row) => row.statementDue },
    { zh: '办结日期', en: 'Ended', of: (row) => row.closedOn },
  ],
});

/** Appointments whose review is owed and has no open case. */
export const exportOwing = tableExport({
  name: 'reviews.export-owing',
  file: { zh: '应审查未开立', en: 'reviews-owed' },
  by: SEE_REVIEWS,
  filter: OwingFilterFields,
  rows: (context, filter, slice) => readOwing(context, REVIEWS_WORK, owingAsk(context, filter), slice),
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '岗位', en: 'Post', of: (row) => row.post },
    { zh: '岗位涉密等级', en: 'Level', of: (row) => LEVEL_NAMES[row.level] },
    { zh: '关键岗位', en: 'Key post', of: (row) => KEY_POST_NAMES[row.keyPost] },
    { zh: '任职日期', en: 'In post from', of: (row) => row.startsOn },
    { zh: '到期日期', en: 'Due', of: (row) => row.due },
    { zh: '期限性质', en: 'Who says so', of: (row) => row.marks.map((mark) => MARKS[mark].name) },
    { zh: '情形', en: 'Why', of: (row) => whyOwed(row, { zh: '尚未审查', en: 'Not reviewed' }) },
  ],
});

/** Starts that are planned, with what is still missing before each. */
export const exportPlanned = tableExport({
  name: 'reviews.export-planned',
  file: { zh: '拟上岗人员', en: 'planned-starts' },
  by: SEE_REVIEWS,
  filter: {},
  rows: async ({ sql, unitId }, _filter, slice) => {
    const before = RULES_BEFORE_START.map(({ number }) => number);
    return (await listPlanned(sql, unitId, before, slice)).rows;
  },
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '岗位', en: 'Post', of: (row) => row.post },
    { zh: '岗位涉密等级', en: 'Level', of: (row) => LEVEL_NAMES[row.level] },
    { zh: '关键岗位', en: 'Key post', of: (row) => KEY_POST_NAMES[row.keyPost] },
    { zh: '拟上岗日期', en: 'Planned start', of: (row) => row.startsOn },
    { zh: '上岗前应完成', en: 'Before the start', of: (row) => row.before.map(({ rule }) => ruleOf(rule)!.title) },
    {
      zh: '尚缺',
      en: 'Missing',
      of: (row) => row.before.filter(({ met }) => !met).map(({ rule }) => ruleOf(rule)!.title),
    },
  ],
});
