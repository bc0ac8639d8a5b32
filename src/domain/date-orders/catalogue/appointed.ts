/**
 * Appointed before acting: what a person does in an office for which the Provisions want somebody named in writing. Only acts that no
 * other office may do: of what personnel or foreign affairs do as well, the record does not say in which office it was done, and a
 * person would be named for what was in order.
 */
import { inArea, NINE_NINE, PROVISIONS } from './check.ts';

const { before } = inArea('bodies-and-rules', () => '/rules/bodies');
const NINE_TWO = PROVISIONS('九条第（二）项', '9(2)');
const ACT = { duties: ['P9.2'], because: NINE_TWO, severity: 'general' } as const;
const CHAIR = { zh: '任命领导小组组长', en: 'the chair of the leading group was appointed' };
const OFFICER = { zh: '任命安全防范专员', en: 'the security officer was appointed' };
const RELAY = { zh: '任命线索专员', en: 'the relay officer was appointed' };
const LIAISON = { zh: '任命部门联络员', en: 'the liaison was appointed' };

export const OF_APPOINTED = [
  before(602, {
    ...{ ...ACT, severity: 'major', watches: ['rules', 'clues'], sees: 'clues' },
    first: RELAY,
    second: { zh: '其转报线索', en: 'he relayed a clue' },
    page: (clue) => `/clues/${clue}`,
  }),
  before(603, {
    ...{ ...ACT, because: NINE_NINE, watches: ['rules', 'self-inspections'] },
    first: LIAISON,
    second: { zh: '其签报部门自查', en: 'he signed off a self-inspection' },
    page: (one) => `/self-inspections/${one}`,
  }),
  before(605, {
    ...{ ...ACT, severity: 'major', watches: ['rules', 'plans'] },
    first: CHAIR,
    second: { zh: '其批准应急预案', en: 'he approved a plan' },
    page: (plan) => `/plans/${plan}`,
  }),
  before(606, {
    ...{ ...ACT, severity: 'major', watches: ['rules'] },
    first: CHAIR,
    second: { zh: '其批准工作制度', en: 'he approved a rule' },
    page: (rule) => `/rules/${rule}`,
  }),
  before(608, {
    ...{ ...ACT, severity: 'major', because: NINE_NINE, watches: ['rules', 'self-inspections'] },
    first: CHAIR,
    second: { zh: '其确认单位自查', en: 'he certified a self-inspection' },
    page: (one) => `/self-inspections/${one}`,
  }),
  before(609, {
    ...{ ...ACT, severity: 'major', watches: ['rules', 'requests'], sees: 'requests' },
    first: CHAIR,
    second: { zh: '其批准协助', en: 'he approved an assistance' },
    page: (request) => `/requests/${request}`,
  }),
  before(631, {
    ...{ ...ACT, watches: ['rules', 'reviews'] },
    first: OFFICER,
    second: { zh: '其提出审查意见', en: 'he gave an opinion in a review' },
    page: (review) => `/reviews/${review}`,
  }),
  before(633, {
    ...{ ...ACT, watches: ['rules', 'registers'] },
    first: OFFICER,
    second: { zh: '其发放、借出载体', en: 'he issued or lent a carrier' },
    page: (item) => `/registers/items/${item}`,
  }),
  before(637, {
    ...{ ...ACT, watches: ['rules', 'clues'], sees: 'clues' },
    first: RELAY,
    second: { zh: '其答复线索报告人', en: 'he answered who reported a clue' },
    page: (clue) => `/clues/${clue}`,
  }),
] as const;
