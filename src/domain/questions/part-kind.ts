/** Tests as parts of courses: wired by src/server/modules.ts. */
import type { PartKindOffer } from '../courses/part-kinds.ts';
import { testsForCourses } from './store/tests.ts';

/** Until when it can be taken stands beside it: the course should not outlast it. */
export const TEST_PARTS: PartKindOffer = {
  offered: async (sql, unitId, today) =>
    (await testsForCourses(sql, unitId, today)).map(({ testId, title: { zh, en }, closesOn }) => ({
      refId: testId,
      title: { zh: `${zh}（开放至 ${closesOn}）`, en: `${en || zh} (open until ${closesOn})` },
    })),
};
