/** Packages as parts of courses: wired by src/server/modules.ts. */
import type { PartKindOffer } from '../courses/part-kinds.ts';
import { packagesForCourses } from './store/packages.ts';

/** A package has one title, its maker's or the officer's. */
export const PACKAGE_PARTS: PartKindOffer = {
  offered: async (sql, unitId) =>
    (await packagesForCourses(sql, unitId)).map(({ refId, title }) => ({ refId, title: { zh: title, en: title } })),
};
