/** What a user can see of the unit and its departments. */
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { basisOfYear, hasNotice } from '../../law/working-days.ts';
import { hasAny } from '../../platform/permission.ts';
import { query } from '../../platform/query.ts';
import { markedDays, workingDaysIn, YearField } from './calendar.ts';
import { readCalendar } from './store/calendar.ts';
import { listCertificates } from './store/certificates.ts';
import { type DepartmentRow, listDepartments, pathOfPerson } from './store/departments.ts';
import { getUnit, listStatuses } from './store/unit.ts';
import { depthOf, holdsOn, inTreeOrder } from './unit.ts';

/** What the unit is: name, credit code, first day of the ledger, and every status period with whether it holds today. */
export const unitProfile = query({
  name: 'units.profile',
  input: z.strictObject({}),
  by: ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security'],
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const unit = await getUnit(sql, unitId);
    const statuses = await listStatuses(sql, unitId);
    return {
      unitId,
      name: unit.name,
      body: unit.body,
      creditCode: unit.credit_code ?? undefined,
      timeZone: unit.time_zone,
      ledgerFrom: unit.ledger_from,
      region: unit.region ?? undefined,
      industry: unit.industry ?? undefined,
      statuses: statuses.map((status) => ({ ...status, holdsToday: holdsOn(status, today) })),
    };
  },
});

/** The calendar by which deadlines in working days are counted: the days of a year that are not what the week says, and who says so. */
export const unitCalendar = query({
  name: 'units.calendar',
  input: z.strictObject({ year: YearField }),
  by: ['security-officer', 'head', 'personnel'],
  recorded: 'no',
  async run({ sql, unitId }, { year }) {
    const calendar = await readCalendar(sql, unitId);
    return {
      year,
      basis: basisOfYear(year, calendar),
      sure: hasNotice(year) || calendar.ownIn(year).length > 0,
      workingDays: workingDaysIn(year, calendar),
      days: markedDays(year, calendar),
    };
  },
});

/**
 * With which key the unit has signed, by the fingerprints of its certificates and as PEM: public, for whoever checks a file. More than
 * one says that the key was lost or replaced, and when.
 */
export const certificates = query({
  name: 'units.certificates',
  input: z.strictObject({}),
  by: ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security'],
  recorded: 'no',
  async run({ sql, unitId }) {
    const rows = await listCertificates(sql, unitId);
    return {
      certificates: rows.map(({ fingerprint, certificate, firstUsedAt }) => ({
        fingerprint,
        firstUsedAt,
        pem: new X509Certificate(certificate).toString(),
      })),
    };
  },
});

/**
 * The departments in use, each followed by what is below it; `people` are those in it who have not left, `peopleWithin` those in it
 * and below. A liaison sees the own department and what is below it.
 */
export const unitDepartments = query({
  name: 'units.departments',
  input: z.strictObject({}),
  by: ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'],
  recorded: 'no',
  async run({ sql, unitId, today, actor }) {
    const wide = ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security'] as const;
    const seesAll = hasAny(actor.roles, wide);
    const own = seesAll || actor.personId === undefined ? undefined : await pathOfPerson(sql, unitId, actor.personId);
    if (!seesAll && own === undefined) return { departments: [] };
    const rows = inTreeOrder(await listDepartments(sql, unitId, today, own));
    const within = peopleWithin(rows);
    return {
      departments: rows.map((row, index) => ({
        departmentId: row.department_id,
        parentId: own !== undefined && index === 0 ? undefined : (row.parent_id ?? undefined),
        name: row.name,
        depth: depthOf(row.path) - (own === undefined ? 0 : depthOf(own)),
        people: row.people,
        peopleWithin: within.get(row.department_id)!,
      })),
    };
  },
});

/** The people in each department and below it. The rows come in tree order: what is below stands after. */
function peopleWithin(rows: readonly DepartmentRow[]): Map<number, number> {
  const within = new Map(rows.map((row) => [row.department_id, row.people]));
  for (const { department_id, parent_id } of [...rows].reverse()) {
    const above = parent_id === null ? undefined : within.get(parent_id);
    if (above !== undefined) within.set(parent_id!, above + within.get(department_id)!);
  }
  return within;
}
