/** By what the list is filtered: the page and the file that is taken of it alike. */
import { z } from 'zod';
import { DUTIES } from '../../../law/duties.ts';
import type { DutyCode } from '../../../law/duty.ts';
import { DepartmentId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { FINDING_SOURCES, FINDING_STANDS, SEVERITIES } from '../findings.ts';

/** What a unit owes: what a finding can bear on. */
export const UNIT_DUTIES = DUTIES.filter(({ bearer }) => bearer === 'unit').map(({ code }) => code) as [
  DutyCode,
  ...DutyCode[],
];

export const FindingsFilterFields = {
  stand: z.enum([...FINDING_STANDS, 'not-closed']).optional(),
  severity: z.enum(SEVERITIES).optional(),
  source: z.enum(FINDING_SOURCES).optional(),
  departmentId: DepartmentId.optional(),
  duty: z.enum(UNIT_DUTIES).optional(),
  recurring: z.literal(true).optional(),
  text: line(60).optional(),
};
