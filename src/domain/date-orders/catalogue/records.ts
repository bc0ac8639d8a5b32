/** What happened is recorded when it happens. Nothing is back-dated: what is written down long afterwards shows as recorded afterwards. */
import { inArea } from './check.ts';

const people = inArea('records', (_, person) => (person === 0 ? '/ledger' : `/people/${person}`));
const BECAUSE = {
  zh: '《反间谍安全防范工作规定》第二十二条：检查时查验记录；事后补记应当看得出来',
  en: 'Provisions, Art. 22: records are inspected; what is written afterwards must show',
};
const RECORD = { because: BECAUSE, severity: 'minor' } as const;
const LIMIT = { zh: '登记期限（设置中的“发生后登记期限”）', en: 'its time for recording (a figure of Settings)' };
const OF_EVIDENCE = [
  'training',
  'reviews',
  'letters',
  'travel',
  'leavers',
  'plans',
  'rules',
  'measures',
  'registers',
  'matters',
  'stationed',
];
const LATE = {
  zh: '核对原始材料，写明补记的原因；登记时间不得改动。',
  en: 'Check the papers and write down why it was recorded so late; the time of recording is not changed.',
};

export const OF_RECORDS = [
  people.within(1101, {
    ...{ ...RECORD, duties: ['P9.3a'], watches: OF_EVIDENCE, todo: LATE },
    first: { zh: '登记履责记录', en: 'what was done is recorded' },
    second: LIMIT,
  }),
  people.before(1102, {
    ...{ ...RECORD, severity: 'major', duties: ['P9.3a'], watches: OF_EVIDENCE },
    first: { zh: '事情发生', en: 'it happened' },
    second: { zh: '登记为已完成', en: 'it was recorded as done' },
  }),
  people.within(1103, {
    ...{ ...RECORD, duties: ['P9.3a'], watches: ['people', 'rosters', 'units'], todo: LATE },
    first: { zh: '登记任职', en: 'an appointment is recorded' },
    second: LIMIT,
  }),
  people.within(1104, {
    ...{ ...RECORD, duties: ['P9.2'], watches: ['rules'], todo: LATE, page: () => '/rules/bodies' },
    first: { zh: '登记机构和人员职责任命', en: 'a designation is recorded' },
    second: LIMIT,
  }),
] as const;
