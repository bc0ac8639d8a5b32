/** What organs and industry departments themselves do: inspect, order, list, plan together. Asked of their own records alone. */
import { inArea, PROVISIONS } from './check.ts';

const inspections = inArea('bodies', (id) => `/inspections/case/${id}`);
const orders = inArea('bodies', (id) => `/inspections/orders/${id}`);
const list = inArea('bodies', (id) => `/key-units/${id}`);
const cooperation = inArea('bodies', (id) => `/cooperation/${id}`);
const TWENTY_ONE = PROVISIONS('二十一条', '21');
const TWENTY_EIGHT = PROVISIONS('二十八条', '28');
const INSPECTION = {
  duties: ['P21'],
  because: TWENTY_ONE,
  watches: ['inspections', 'dispatches'],
  sees: 'bodies',
} as const;
const ORDER = {
  duties: ['P28.2'],
  because: TWENTY_EIGHT,
  watches: ['inspections', 'dispatches'],
  sees: 'bodies',
} as const;
const LISTED = {
  duties: ['P9.0'],
  because: PROVISIONS('九条', '9'),
  watches: ['organ', 'dispatches'],
  sees: 'bodies',
} as const;
const TOGETHER = {
  duties: ['P7.4'],
  because: PROVISIONS('七条', '7'),
  watches: ['cooperation'],
  sees: 'bodies',
} as const;
const APPROVED = { zh: '批准检查', en: 'the inspection was approved' };
const SEEN = { zh: '现场检查', en: 'anything was asked or seen' };
const NOTICED = { zh: '发出检查通知', en: 'the notice of the inspection was sent' };

export const OF_BODIES = [
  inspections.before(1201, {
    ...{ ...INSPECTION, severity: 'critical', by: 'instant' },
    first: APPROVED,
    second: NOTICED,
  }),
  inspections.before(1202, { ...INSPECTION, severity: 'critical', first: APPROVED, second: SEEN }),
  inspections.before(1203, {
    ...{ ...INSPECTION, severity: 'major', because: PROVISIONS('二十五条', '25') },
    first: NOTICED,
    second: SEEN,
  }),
  inspections.before(1204, {
    ...{ ...INSPECTION, severity: 'major', by: 'instant', because: PROVISIONS('二十二条、第二十七条', '22, 27') },
    first: {
      zh: '双方签认检查记录或者签收期限届满',
      en: 'the record was signed by both or the time for it had passed',
    },
    second: { zh: '提出检查意见', en: 'the opinion was given' },
  }),
  orders.before(1205, {
    ...{ ...ORDER, severity: 'major', by: 'instant' },
    first: { zh: '送交检查记录', en: 'the record of the inspection was sent' },
    second: { zh: '责令整改', en: 'putting right was ordered' },
  }),
  inArea('bodies', (id) => `/dispatches/received/${id}`).within(1206, {
    ...{ ...ORDER, severity: 'critical' },
    first: { zh: '检查整改情况', en: 'what was put right is checked' },
    second: { zh: '收到整改报告后的检查期限', en: 'its day after the report' },
  }),
  orders.before(1207, {
    ...{ ...ORDER, severity: 'general' },
    first: { zh: '发出责令整改通知', en: 'the order was sent' },
    second: { zh: '检查整改情况', en: 'what was put right was checked' },
  }),
  orders.before(1208, {
    ...{ ...ORDER, duties: ['P28.3'], severity: 'general' },
    first: { zh: '发出约谈通知', en: 'the summons was sent' },
    second: { zh: '约谈', en: 'the talk was held' },
  }),
  list.before(1221, {
    ...{ ...LISTED, severity: 'critical', by: 'instant' },
    first: { zh: '作出列入、调整、移出决定', en: 'listing, adjustment or removal was decided' },
    second: { zh: '书面告知单位', en: 'the unit was told in writing' },
  }),
  list.within(1222, {
    ...{ ...LISTED, severity: 'major' },
    first: { zh: '书面告知送达单位', en: 'the written notice reaches the unit' },
    second: { zh: '告知期限', en: 'its day after the decision' },
  }),
  list.before(1223, {
    ...{ ...LISTED, severity: 'general' },
    first: {
      zh: '会商部门答复或者答复期限届满',
      en: 'the departments that were asked had answered or their time had passed',
    },
    second: { zh: '作出名录决定', en: 'the list was decided on' },
  }),
  list.within(1224, {
    ...{ ...LISTED, severity: 'general' },
    first: { zh: '复核名录', en: 'an entry of the list is looked at again' },
    second: { zh: '复核期限', en: 'its day' },
  }),
  cooperation.within(1231, {
    ...{ ...TOGETHER, severity: 'general' },
    first: { zh: '开展约定的协作', en: 'what was planned together is held' },
    second: { zh: '约定日期', en: 'its day' },
  }),
  cooperation.within(921, {
    ...{ ...TOGETHER, severity: 'general' },
    first: { zh: '落实协作事项', en: 'what was agreed is followed up' },
    second: { zh: '期限', en: 'its day' },
  }),
] as const;
