/** Journeys: agreed to, briefed, left, returned, interviewed; documents; foreign exchange. */
import { inArea, NINE_SIX, PROVISIONS } from './check.ts';

const trips = inArea('abroad', (trip) => `/travel/${trip}`);
const documents = inArea('abroad', (id) => `/travel-documents/${id}`);
const exchanges = inArea('abroad', (id) => `/exchanges/${id}`);
const DEPARTS = { zh: '出国（境）', en: 'the departure' };
const NINE_FIVE = PROVISIONS('九条第（五）项', '9(5)');
const TRIP = { duties: ['P9.6'], because: NINE_SIX, watches: ['travel'], thing: 'trip' } as const;
const EXCHANGE = { duties: ['P9.5'], because: NINE_FIVE, watches: ['exchanges'] } as const;
const KEPT = {
  zh: '证照集中保管：凭批准领出，按期交回',
  en: 'Documents are kept together: taken out on an approval, handed back in time',
};
const DOCUMENT = {
  duties: ['P9.6'],
  because: KEPT,
  watches: ['travel-documents', 'travel'],
  thing: 'document',
} as const;

export const OF_ABROAD = [
  trips.before(301, {
    ...{ ...TRIP, severity: 'major' },
    first: { zh: '行程批准', en: 'the journey was approved' },
    second: DEPARTS,
  }),
  trips.before(302, {
    ...{ ...TRIP, severity: 'critical' },
    first: { zh: '行前教育', en: 'the briefing' },
    second: DEPARTS,
    todo: {
      zh: '补作提醒，回来后重点访谈；写明未先教育的原因，日期不得改动。',
      en: 'Reach the person, speak of it in the interview, and write down why; dates are not changed.',
    },
  }),
  trips.before(303, {
    ...{ ...TRIP, severity: 'general', by: 'instant' },
    first: { zh: '各部门提出意见', en: 'the opinions were given' },
    second: { zh: '行程审批', en: 'the journey was decided' },
  }),
  trips.within(304, {
    ...{ ...TRIP, severity: 'major' },
    first: { zh: '回国（境）访谈', en: 'the interview is held' },
    second: { zh: '访谈期限', en: 'its day' },
  }),
  trips.before(305, {
    ...{ ...TRIP, severity: 'general' },
    first: { zh: '回国（境）', en: 'the return' },
    second: { zh: '访谈', en: 'the interview' },
  }),
  trips.within(306, {
    ...{ ...TRIP, severity: 'major' },
    first: { zh: '紧急出行补交书面报告', en: 'an urgent journey is reported in writing' },
    second: { zh: '报告期限', en: 'its day' },
  }),
  trips.before(307, {
    ...{ ...TRIP, severity: 'major' },
    first: { zh: '紧急出行口头报告', en: 'an urgent journey was told by word of mouth' },
    second: DEPARTS,
  }),
  documents.within(311, {
    ...{ ...DOCUMENT, severity: 'major' },
    first: { zh: '交回证照', en: 'a travel document is handed back' },
    second: { zh: '应交回日期', en: 'its day' },
  }),
  documents.before(312, {
    ...{ ...DOCUMENT, severity: 'major' },
    first: { zh: '行程批准', en: 'the journey was approved' },
    second: { zh: '领出证照', en: 'the document was taken out' },
  }),
  trips.within(321, {
    ...{ duties: ['P9.6'], because: NINE_SIX, watches: ['stationed'], severity: 'general' },
    first: { zh: '驻外人员回国休假访谈', en: 'the interview of a home leave is held' },
    second: { zh: '访谈期限', en: 'its day' },
    page: (_, person) => `/stationed/${person}`,
  }),
  exchanges.before(331, {
    ...{ ...EXCHANGE, severity: 'major' },
    first: { zh: '涉外活动批准', en: 'the exchange was approved' },
    second: { zh: '活动开始', en: 'it began' },
  }),
  exchanges.before(332, {
    ...{ ...EXCHANGE, severity: 'major' },
    first: { zh: '活动前提醒', en: 'those who take part were briefed' },
    second: { zh: '涉外活动开始', en: 'the exchange began' },
  }),
  exchanges.before(333, {
    ...{ ...EXCHANGE, severity: 'critical' },
    first: { zh: '审查对外提供的材料', en: 'what is shown was looked at' },
    second: { zh: '涉外活动开始', en: 'the exchange began' },
  }),
  exchanges.within(334, {
    ...{ ...EXCHANGE, severity: 'general' },
    first: { zh: '涉外活动报告', en: 'the exchange is reported' },
    second: { zh: '报告期限', en: 'its day' },
  }),
] as const;
