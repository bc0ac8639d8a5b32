/** By what the breaches are filtered: the page and the file alike. */
import { z } from 'zod';
import { DepartmentId } from '../../../platform/ids.ts';
import { SEVERITIES, type Severity } from '../../findings/findings.ts';
import { DATE_ORDERS } from '../catalogue.ts';
import { AREAS, type Area, BREACH_STANDS, type BreachStand } from '../date-orders.ts';
import { type Reader, seen } from '../sight.ts';
import type { BreachFilter } from '../store/breaches.ts';

export const BreachFilterFields = {
  stand: z.enum(BREACH_STANDS).optional(),
  check: z.int().min(1).max(9_999).optional(),
  severity: z.enum(SEVERITIES).optional(),
  area: z.enum(AREAS).optional(),
  departmentId: DepartmentId.optional(),
};

/** The gravest first. */
export const IN_ORDER = DATE_ORDERS.toSorted(
  (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.number - b.number,
).map(({ number }) => number);

type Asked = {
  readonly stand?: BreachStand | undefined;
  readonly check?: number | undefined;
  readonly severity?: Severity | undefined;
  readonly area?: Area | undefined;
  readonly departmentId?: number | undefined;
};
/** Of the checks that the reader sees, those that are asked for. */
export function asked(reader: Reader, { check, severity, area, ...rest }: Asked): BreachFilter {
  const mine = new Set(seen(reader));
  const checks = DATE_ORDERS.filter(
    (one) =>
      mine.has(one.number) &&
      (check === undefined || one.number === check) &&
      (severity === undefined || one.severity === severity) &&
      (area === undefined || one.area === area),
  ).map(({ number }) => number);
  return { checks, readerId: reader.personId, ...rest };
}
