/** Who is decided about is told, is heard, and then it is decided; what is looked at or handed over was first agreed to. */
import { inArea, NINE_THREE, PROVISIONS } from './check.ts';

const review = (id: number) => `/reviews/${id}`;
const reviews = inArea('decisions', review);
const grants = inArea('decisions', () => '/emergency-access');
const requests = inArea('decisions', (id) => `/requests/${id}`);
const corrections = inArea('decisions', () => '/corrections');
const DECIDED = { zh: '作出审查结论', en: 'the review was decided' };
const PIPL_6 = {
  zh: '《个人信息保护法》第六条、第五十一条：查阅须先经批准，事后可查',
  en: 'Personal Information Protection Law, Arts. 6, 51: a look is agreed to first and can be traced',
};

export const OF_DECISIONS = [
  reviews.before(201, {
    ...{ severity: 'major', duties: ['P9.3b'], because: NINE_THREE, watches: ['reviews'], by: 'instant' },
    first: { zh: '人事、安全两方面提出意见', en: 'both opinions were given' },
    second: DECIDED,
  }),
  reviews.before(202, {
    ...{ severity: 'critical', duties: ['P9.3b'], watches: ['reviews'], by: 'instant' },
    because: {
      zh: '《反间谍安全防范工作规定》第三条：保障合法权益；先告知、听取陈述，后决定',
      en: 'Provisions, Art. 3: lawful rights are protected; told, heard, then decided',
    },
    first: { zh: '听取本人陈述或者陈述期届满', en: 'the person was heard or the time for it had passed' },
    second: { zh: '再次作出结论', en: 'it was decided again' },
  }),
  reviews.before(203, {
    ...{ severity: 'general', duties: ['P9.3b'], because: NINE_THREE, watches: ['reviews'] },
    first: { zh: '收到协助审查的答复', en: 'the reply to the request for help came' },
    second: DECIDED,
  }),
  reviews.before(204, {
    ...{ severity: 'general', duties: ['P9.3b'], because: NINE_THREE, watches: ['reviews'] },
    first: { zh: '查验各项条件', en: 'the conditions were seen' },
    second: DECIDED,
  }),
  grants.before(211, {
    ...{ severity: 'critical', duties: ['P8.6'], because: PIPL_6, watches: ['emergency-access'], by: 'instant' },
    first: { zh: '批准紧急查阅', en: 'the emergency look was agreed to' },
    second: { zh: '查阅', en: 'somebody looked' },
  }),
  grants.within(212, {
    ...{ severity: 'general', duties: ['P8.6'], because: PIPL_6, watches: ['emergency-access'] },
    first: { zh: '说明紧急查阅的情况', en: 'the emergency look is accounted for' },
    second: { zh: '说明期限', en: 'its day' },
  }),
  grants.within(213, {
    ...{ severity: 'general', duties: ['P8.6'], because: PIPL_6, watches: ['emergency-access'] },
    first: { zh: '事后复核紧急查阅', en: 'the emergency look is reviewed' },
    second: { zh: '复核期限', en: 'its day' },
  }),
  corrections.within(221, {
    ...{ severity: 'major', duties: ['P8.6'], watches: ['rights'] },
    because: {
      zh: '《个人信息保护法》第四十六条、第五十条：及时答复个人的请求',
      en: 'Personal Information Protection Law, Arts. 46, 50: requests are answered in time',
    },
    first: { zh: '答复更正和异议', en: 'a correction or objection is answered' },
    second: { zh: '答复期限', en: 'its day' },
  }),
  corrections.before(222, {
    ...{ severity: 'major', duties: ['P8.6'], watches: ['exports'], by: 'instant' },
    because: {
      zh: '大批个人信息导出须由第二人放行',
      en: 'A second person releases a long list about people',
    },
    first: { zh: '放行导出', en: 'the export was released' },
    second: { zh: '取走文件', en: 'the file was taken' },
    page: () => '/exports',
  }),
  requests.before(231, {
    ...{ severity: 'critical', duties: ['P8.4'], watches: ['requests'], by: 'instant', sees: 'requests' },
    because: PROVISIONS('八条第（四）项', '8(4)'),
    first: { zh: '批准协助', en: 'the assistance was approved' },
    second: { zh: '交付', en: 'it was handed over' },
  }),
  requests.within(232, {
    ...{ severity: 'major', duties: ['P8.4'], watches: ['requests'], sees: 'requests' },
    because: PROVISIONS('八条第（四）项', '8(4)'),
    first: { zh: '交付国家安全机关要求的材料', en: 'what the organ asked for is handed over' },
    second: { zh: '法律文书要求的日期', en: 'the day of its instrument' },
  }),
] as const;
