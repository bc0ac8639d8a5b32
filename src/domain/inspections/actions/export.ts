/** Inspections and orders taken away for a purpose (Counter-Espionage Law 11). Their rows are bodies, not people; nothing of what is sealed. */
import { tableExport } from '../../../exports/table-export.ts';
import { GROUND_NAMES, INSPECTION_STATE_NAMES, ORDER_GROUND_NAMES, ORDER_STATE_NAMES } from '../inspections.ts';
import { InspectionsFilter, OrdersFilter, ordersOf } from '../queries.ts';
import { listInspections } from '../store/inspections.ts';
import { ORGAN_READERS } from '../within.ts';

const YES_NO = [
  { zh: '否', en: 'no' },
  { zh: '是', en: 'yes' },
] as const;

export const exportInspections = tableExport({
  name: 'inspections.export',
  file: { zh: '检查', en: 'inspections' },
  by: ORGAN_READERS,
  ofPeople: false,
  filter: InspectionsFilter,
  rows: async ({ sql, unitId, today }, filter, slice) =>
    (await listInspections(sql, unitId, { ...filter, today }, slice)).rows,
  columns: [
    { zh: '被检查单位', en: 'Unit', of: ({ unit }) => unit },
    { zh: '法律文书', en: 'Instrument', of: ({ instrument }) => instrument },
    { zh: '检查情形', en: 'Ground', of: ({ ground }) => GROUND_NAMES[ground] },
    { zh: '技术检查检测', en: 'Technical', of: ({ technical }) => YES_NO[Number(technical) as 0 | 1] },
    { zh: '自', en: 'From', of: ({ firstOn }) => firstOn },
    { zh: '至', en: 'Until', of: ({ lastOn }) => lastOn },
    { zh: '批准日期', en: 'Approved on', of: ({ decidedOn, approvalNumber }) => approvalNumber && decidedOn },
    { zh: '批准文号', en: 'Approval', of: ({ approvalNumber }) => approvalNumber },
    { zh: '状态', en: 'State', of: ({ state }) => INSPECTION_STATE_NAMES[state] },
  ],
});

export const exportOrders = tableExport({
  name: 'inspections.export-orders',
  file: { zh: '责令整改', en: 'orders-to-rectify' },
  by: ORGAN_READERS,
  ofPeople: false,
  filter: OrdersFilter,
  rows: async (context, filter, slice) => (await ordersOf(context, { ...filter, ...slice })).rows,
  columns: [
    { zh: '被责令单位', en: 'Unit', of: ({ unit }) => unit },
    { zh: '检查法律文书', en: 'Instrument of the inspection', of: ({ instrument }) => instrument },
    { zh: '情形', en: 'Grounds', of: ({ grounds }) => grounds.map((one) => ORDER_GROUND_NAMES[one]) },
    { zh: '发出日期', en: 'Issued', of: ({ issuedAt }, { day }) => day(issuedAt) },
    { zh: '整改期限', en: 'Limit', of: ({ limitOn }) => limitOn },
    { zh: '收到整改报告', en: 'Report received', of: ({ reportedOn }) => reportedOn },
    { zh: '报告逾期', en: 'Report late', of: ({ reportLate }) => YES_NO[Number(reportLate) as 0 | 1] },
    { zh: '检查不晚于', en: 'To be checked by', of: ({ checkBy }) => checkBy?.last },
    { zh: '检查逾期', en: 'Check late', of: ({ checkLate }) => YES_NO[Number(checkLate) as 0 | 1] },
    { zh: '状态', en: 'State', of: ({ state }) => ORDER_STATE_NAMES[state] },
  ],
});
