/** Reviews as a file: who, for which post, how far. No conditions, no reasons. */
import { tableExport } from '../../../exports/table-export.ts';
import { ReviewsFilterFields, SEE_REVIEWS } from '../queries.ts';
import { CAUSE_NAMES, REVIEW_STATE_NAMES } from '../reviews.ts';
import { listReviews } from '../store/lists.ts';

export const exportReviews = tableExport({
  name: 'reviews.export',
  file: { zh: '审查清单', en: 'reviews' },
  ofPeople: true,
  by: SEE_REVIEWS,
  filter: ReviewsFilterFields,
  rows: async ({ sql, unitId }, filter, slice) => (await listReviews(sql, unitId, filter, slice)).rows,
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
