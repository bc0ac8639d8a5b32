/** By what the hits are filtered: the page and the file alike. */
import { z } from 'zod';
import { DepartmentId } from '../../../platform/ids.ts';
import { SEVERITIES, type Severity } from '../../findings/findings.ts';
import { CROSS_CHECKS } from '../catalogue.ts';
import { AREAS, type Area, HIT_STANDS } from '../cross-checks.ts';

export const HitsFilterFields = {
  stand: z.enum(HIT_STANDS).optional(),
  rule: z.int().min(1).max(9_999).optional(),
  severity: z.enum(SEVERITIES).optional(),
  area: z.enum(AREAS).optional(),
  departmentId: DepartmentId.optional(),
};

/** The gravest first. */
export const IN_ORDER = CROSS_CHECKS.toSorted(
  (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.number - b.number,
).map(({ number }) => number);

type Asked = {
  readonly rule?: number | undefined;
  readonly severity?: Severity | undefined;
  readonly area?: Area | undefined;
};
export const rulesAsked = ({ rule, severity, area }: Asked): number[] | undefined =>
  rule === undefined && severity === undefined && area === undefined
    ? undefined
    : CROSS_CHECKS.filter(
        (one) =>
          (rule === undefined || one.number === rule) &&
          (severity === undefined || one.severity === severity) &&
          (area === undefined || one.area === area),
      ).map(({ number }) => number);
