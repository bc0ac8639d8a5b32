/** Rules about journeys, travel documents, people stationed abroad and foreign exchange. */
import { inArea, PROVISIONS } from './rule.ts';

const rule = inArea('abroad', (trip) => `/travel/${trip}`);
const NINE_SIX = PROVISIONS('九条第（六）项');

export const OF_ABROAD = [
  rule(301, {
    severity: 'critical',
    duties: ['P9.6'],
    because: NINE_SIX,
    title: { zh: '没有行前教育就出国（境）', en: 'Left without a briefing' },
    todo: {
      zh: '设法补作提醒，回来后访谈；查明未作教育的原因。',
      en: 'Reach the person, speak with him on return, and find out why.',
    },
    watches: ['travel'],
    thing: 'trip',
  }),
  rule(302, {
    severity: 'major',
    duties: ['P9.6'],
    because: { zh: '证照集中保管：用毕按期交回', en: 'Documents are kept together: handed back in time' },
    title: { zh: '领出的证照到期没有交回', en: 'A travel document was not handed back in time' },
    todo: { zh: '催交证照；逾期不交的，按单位规定处理。', en: 'Ask for the document.' },
    watches: ['travel-documents'],
    thing: 'document',
    page: () => '/travel-documents?state=overdue',
  }),
  rule(303, {
    severity: 'critical',
    duties: ['P9.6'],
    because: {
      zh: '行程没有批准或者已取消，证照不应领出',
      en: 'A journey that was refused or cancelled is no ground for a document to be out',
    },
    title: {
      zh: '证照为未获批准或者已取消的行程领出',
      en: 'A document is out for a journey that was refused or cancelled',
    },
    todo: { zh: '立即收回证照。', en: 'Take the document back at once.' },
    watches: ['travel-documents', 'travel'],
    thing: 'document',
    page: () => '/travel-documents',
  }),
  rule(304, {
    severity: 'general',
    duties: ['P9.6'],
    because: NINE_SIX,
    title: { zh: '回国（境）后没有按期访谈', en: 'No interview in time after the return' },
    todo: { zh: '安排访谈。', en: 'Hold the interview.' },
    watches: ['travel'],
    thing: 'trip',
  }),
  rule(305, {
    severity: 'general',
    duties: ['P9.6'],
    because: {
      zh: '出行日期已过，行程状态与事实不符',
      en: 'The day has passed: the journey is not what its state says',
    },
    title: {
      zh: '行程已过出行日期，没有登记出行或者取消',
      en: 'Its day has passed, and neither departure nor cancelling is recorded',
    },
    todo: { zh: '登记已出行，或者取消行程。', en: 'Record the departure, or cancel the journey.' },
    watches: ['travel'],
    thing: 'trip',
  }),
  rule(306, {
    severity: 'critical',
    duties: ['P9.6'],
    because: NINE_SIX,
    title: { zh: '应当返回的日期已过，没有登记返回', en: 'The day of return has passed, and no return is recorded' },
    todo: {
      zh: '联系本人；联系不上的，按滞留不归的预案处置。',
      en: 'Reach the person; if that fails, follow the plan for who does not come back.',
    },
    watches: ['travel'],
    thing: 'trip',
  }),
  rule(307, {
    severity: 'general',
    duties: ['P9.6'],
    because: { zh: '同一人不能同时在两个行程中', en: 'Nobody can be on two journeys at once' },
    title: { zh: '同一人的两个行程日期重叠', en: 'Two journeys of one person overlap' },
    todo: { zh: '核对行程，取消或者更正其中一个。', en: 'Correct or cancel one of them.' },
    watches: ['travel'],
    thing: 'trip',
  }),
  rule(308, {
    severity: 'major',
    duties: ['P9.5'],
    because: PROVISIONS('九条第（五）项'),
    title: { zh: '涉外活动没有陪同人员', en: 'A foreign exchange without an escort' },
    todo: { zh: '确定陪同人员并提醒。', en: 'Name an escort and brief him.' },
    watches: ['exchanges'],
    page: (exchange) => `/exchanges/${exchange}`,
  }),
  rule(309, {
    severity: 'general',
    duties: ['P9.5'],
    because: PROVISIONS('九条第（五）项'),
    title: { zh: '涉外活动结束后没有按期报告', en: 'A foreign exchange was not reported in time' },
    todo: { zh: '填写活动报告。', en: 'Write the report.' },
    watches: ['exchanges'],
    page: (exchange) => `/exchanges/${exchange}`,
  }),
  rule(310, {
    severity: 'major',
    duties: ['P9.6'],
    because: {
      zh: '驻外期间不能同时在国内任涉密岗位',
      en: 'Nobody stationed abroad does the work of a secret-related post here',
    },
    title: {
      zh: '长期驻外人员仍在国内涉密岗位任职',
      en: 'Somebody stationed abroad still holds a secret-related post here',
    },
    todo: { zh: '核对任职，结束国内岗位或者更正驻外登记。', en: 'End the post here, or correct the stationing.' },
    watches: ['stationed', 'people', 'rosters'],
    page: (_, person) => `/stationed/${person}`,
  }),
] as const;
