/**
 * Packages (SCORM 课件包) of other makers, played on an origin of their own, and completions of courses that were taken elsewhere.
 * Provisions 8(1), 9(7), 10(2). Whoever completes has learnt the hours that the officer fixed for the package: not those that it counts.
 *
 * What a package remembers (where one was, what it wrote down, whether it thinks one has passed; not how many points) is its own, kept so
 * that one can go on later and on another device. Nobody but the person's own page is ever given it: the officer sees who has completed, and when.
 */
import type { Localised } from '../../law/localised.ts';

export const SCORM_VERSIONS = ['1.2', '2004'] as const;
export type ScormVersion = (typeof SCORM_VERSIONS)[number];

/** `offered`: members find it among their courses. `in-courses`: it is opened from a course alone. */
export const PACKAGE_STATES = ['offered', 'in-courses', 'withdrawn'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

export const PACKAGE_STATE_NAMES: Record<PackageState, Localised> = {
  offered: { zh: '单独开放', en: 'Offered by itself' },
  'in-courses': { zh: '供课程使用', en: 'For courses' },
  withdrawn: { zh: '已停用', en: 'Withdrawn' },
};

export const TITLE_AT_MOST = 120;
/** SCORM 2004 allows 64,000 characters to be remembered, SCORM 1.2 fewer. */
export const REMEMBERED_AT_MOST = 64_000;
export const PLACE_AT_MOST = 1_000;

/** What packages may say of how far one is. */
export const STATUSES = ['not-attempted', 'incomplete', 'completed', 'passed', 'failed'] as const;
export type Status = (typeof STATUSES)[number];

/** What a package remembers of one person, in words of both versions. */
export type Remembered = {
  readonly status: Status;
  readonly place?: string | undefined;
  readonly data?: string | undefined;
  /** In all. */
  readonly seconds: number;
};

/** What is passed has been completed; what is failed has not, whatever else the package says. */
export const isDone = (status: Status): boolean => status === 'completed' || status === 'passed';

/** Where a completion comes from. */
export const WAYS = ['package', 'sheet', 'xapi'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_NAMES: Record<Way, Localised> = {
  package: { zh: '课件包', en: 'A package here' },
  sheet: { zh: '从表格导入', en: 'From a sheet' },
  xapi: { zh: '从 xAPI 导入', en: 'From xAPI statements' },
};

/** What another learning system gives: a sheet, or xAPI statements. */
export const IMPORT_WAYS = ['sheet', 'xapi'] as const satisfies readonly Way[];
export type ImportWay = (typeof IMPORT_WAYS)[number];

/** The name by which our page and a package's window know each other: carried in the window's own name. */
export const WINDOW_MARK = 'bulwark-package:';
