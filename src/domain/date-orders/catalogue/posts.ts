/** Before a post: trained, reviewed, the letter read and signed, and the post opened. */
import { inArea, NINE_THREE } from './check.ts';

const { before } = inArea('posts', (_, person) => `/people/${person}`);
const STARTS = { zh: '上岗', en: 'the post began' };
const WATCHED = ['people', 'reviews', 'letters', 'training', 'courses', 'questions', 'packages', 'rosters', 'units'];
const ELECTRONIC = {
  zh: '《电子签名法》第十三条：签署人知道所签内容',
  en: 'Electronic Signature Law, Art. 13: whoever signs knows what he signs',
};

export const OF_POSTS = [
  before(101, {
    ...{ severity: 'critical', duties: ['P9.3b'], because: NINE_THREE, watches: WATCHED },
    first: { zh: '审查通过', en: 'the review was passed' },
    second: STARTS,
  }),
  before(102, {
    ...{ severity: 'major', duties: ['P9.7', 'P8.1'], watches: WATCHED },
    because: {
      zh: '《反间谍安全防范工作规定》第九条第（七）项；保密法实施条例：上岗前教育培训',
      en: 'Provisions, Art. 9(7); State Secrets Regulations: trained before the post',
    },
    first: { zh: '教育培训', en: 'training' },
    second: STARTS,
  }),
  before(103, {
    ...{ severity: 'critical', duties: ['P9.3c'], because: NINE_THREE, watches: WATCHED },
    first: { zh: '签订承诺书', en: 'the letter was signed' },
    second: STARTS,
  }),
  before(104, {
    ...{ severity: 'general', duties: ['P9.3c'], because: ELECTRONIC, watches: ['letters'], by: 'instant' },
    first: { zh: '阅读承诺书', en: 'the letter was read' },
    second: { zh: '签署', en: 'it was signed' },
  }),
  before(105, {
    ...{ severity: 'general', duties: ['P9.3c'], because: NINE_THREE, watches: ['letters'] },
    first: { zh: '承诺书文本启用', en: 'the text of the letter was in force' },
    second: { zh: '发出承诺书', en: 'the letter was issued' },
  }),
  before(106, {
    ...{ severity: 'major', duties: ['P9.3b'], because: NINE_THREE, watches: ['reviews', 'people'] },
    first: { zh: '批准上岗', en: 'the post was opened to the person' },
    second: STARTS,
  }),
  before(107, {
    ...{ severity: 'critical', duties: ['P9.3b'], because: NINE_THREE, watches: ['reviews'], by: 'instant' },
    first: { zh: '审查结束', en: 'the review was closed' },
    second: { zh: '批准上岗', en: 'the post was opened' },
  }),
] as const;
