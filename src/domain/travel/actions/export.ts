/** The list of journeys as a file: countries and days as the list shows them, without places, contacts or what was told. */
import { tableExport } from '../../../exports/table-export.ts';
import { countryName } from '../../../law/countries.ts';
import { TripsFilterFields } from '../queries.ts';
import { listAbroad } from '../store/away.ts';
import { listTrips } from '../store/lists.ts';
import { OFFICES, TRIP_KIND_NAMES, TRIP_PURPOSE_NAMES, TRIP_STATE_NAMES } from '../travel.ts';
import { RUN } from '../within.ts';

export const exportTrips = tableExport({
  name: 'travel.export',
  file: { zh: '出国（境）台账', en: 'Journeys abroad' },
  by: RUN,
  filter: TripsFilterFields,
  rows: async ({ sql, unitId, today }, filter, slice) =>
    (await listTrips(sql, unitId, filter, { ...slice, today })).rows,
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '编号', en: 'No.', of: ({ tripId }) => tripId },
    { zh: '团组', en: 'Group', of: ({ groupName }) => groupName },
    { zh: '姓名（领队）', en: 'Name (leader)', of: ({ name }) => name },
    { zh: '部门', en: 'Department', of: ({ department }) => department },
    { zh: '人数', en: 'People', of: ({ people }) => people },
    { zh: '类别', en: 'Kind', of: ({ kind }) => TRIP_KIND_NAMES[kind] },
    { zh: '事由', en: 'Purpose', of: ({ purpose }) => TRIP_PURPOSE_NAMES[purpose] },
    { zh: '国家（地区）', en: 'Countries', of: ({ countries }) => countries.map(countryName) },
    { zh: '出境日期', en: 'Leaves on', of: ({ leavesOn }) => leavesOn },
    { zh: '回国日期', en: 'Returns on', of: ({ returnsOn }) => returnsOn },
    { zh: '状态', en: 'State', of: ({ state }) => TRIP_STATE_NAMES[state] },
    {
      zh: '待提出意见',
      en: 'Opinions missing',
      of: (row) => (row.state === 'declared' ? OFFICES.length - row.opinions.length : 0),
    },
    { zh: '证照未领出人数', en: 'Documents not out', of: ({ documentsIn }) => documentsIn },
    { zh: '未行前教育人数', en: 'Not briefed', of: ({ unbriefed }) => unbriefed },
    { zh: '待访谈人数', en: 'To be interviewed', of: ({ uninterviewed }) => uninterviewed },
    { zh: '访谈期限', en: 'Interview by', of: ({ interviewBy }) => interviewBy },
  ],
});

export const exportAbroad = tableExport({
  name: 'travel.export-abroad',
  file: { zh: '在境外人员', en: 'Abroad now' },
  by: RUN,
  filter: {},
  rows: async ({ sql, unitId, today }, _filter, slice) => (await listAbroad(sql, unitId, { ...slice, today })).rows,
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: ({ name }) => name },
    { zh: '工号', en: 'Staff number', of: ({ staffNumber }) => staffNumber },
    { zh: '部门', en: 'Department', of: ({ department }) => department },
    { zh: '团组', en: 'Group', of: ({ groupName }) => groupName },
    { zh: '国家（地区）', en: 'Countries', of: ({ countries }) => countries.map(countryName) },
    { zh: '出境日期', en: 'Left on', of: ({ leftOn }) => leftOn },
    { zh: '应回国日期', en: 'To be back on', of: ({ returnsOn }) => returnsOn },
    { zh: '逾期未登记回国', en: 'Overdue', of: ({ overdue }) => (overdue ? { zh: '是', en: 'Yes' } : undefined) },
  ],
});
