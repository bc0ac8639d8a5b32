/** What the custody of travel documents declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_TRAVEL_DOCUMENTS = {
  'no-custody-ground': {
    status: 409,
    words: fixed(
      '所选依据对此人、此证照不成立，没有登记。用人单位不得扣押劳动者的证件（《劳动合同法》第九条）；可以保管的只有：因公证照，涉密岗位在岗人员或者脱密期人员的证照，登记备案的国家工作人员的证照。没有依据的，请当面交还本人。',
      'The ground chosen does not hold for this person and document; nothing was entered. An employer may not keep its people’s documents (Labour Contract Law, Art. 9). What may be kept: official documents, those of people in secret-related posts or in the declassification period, and those of registered officials. Without a ground, hand the document to its holder.',
    ),
  },
  'no-custody-reference': {
    status: 400,
    words: fixed(
      '没有登记。依据为“因公证照”的，须写明规定由单位保管的文件；为“登记备案的国家工作人员”的，须写明登记备案文件；涉密岗位以本单位登记的任职为准，不填。',
      'Nothing was entered. For an official document name the paper that orders its custody; for a registered official, that of the registration. For a secret-related post the unit’s own record counts: leave it out.',
    ),
  },
  'own-document': {
    status: 403,
    words: fixed(
      '不能登记本人的证照，什么都没有保存。请由另一名经办人登记。',
      'Nobody enters his own document; nothing was saved. Another of those who keep documents has to do it.',
    ),
  },
} as const satisfies Declined;
