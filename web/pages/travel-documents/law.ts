/** By what a unit may keep a document, and what stands against it: named, for the official texts to be consulted. */
import type { Article } from '../../kit/case.tsx';

export const CUSTODY_LAW: readonly Article[] = [
  {
    citation: { zh: '《劳动合同法》第九条', en: 'Labour Contract Law, Article 9' },
    note: {
      zh: '用人单位不得扣押劳动者的居民身份证和其他证件：没有法定依据的，不得保管。',
      en: 'An employer may not keep its people’s identity cards or other documents: without a ground in law none may be kept.',
    },
  },
  {
    citation: { zh: '《保守国家秘密法》第四十五条、第四十六条', en: 'Secrets Law, Articles 45 and 46' },
    note: {
      zh: '涉密人员出境须经批准；脱密期内不得违反规定出境。据此保管涉密人员、脱密期人员的证照。',
      en: 'Secret-related people leave the country with approval, and within the declassification period not against the rules: for these a unit keeps documents.',
    },
  },
  {
    citation: {
      zh: '国家工作人员因私事出国（境）管理规定',
      en: 'Rules on private journeys abroad of state functionaries',
    },
    note: {
      zh: '登记备案的国家工作人员的因私证照由单位集中保管；回国（境）后 10 天内交回（因公证照 7 天）为通行做法，单位可以调整。',
      en: 'Private documents of registered officials are kept by the unit. Ten days for handing them back after the return (seven for official ones) are practice, and the unit’s to choose.',
    },
  },
];
