/** Why a file is opened or a list taken away, in the same words for who chooses the purpose and for the person who reads it (rights.md R8). */
import type { Localised } from '../law/localised.ts';
import type { Purpose } from './input.ts';

/** What a look was for: a purpose that was chosen; or a grant of emergency access or an incident, which nobody can choose. */
export type LookPurpose = Purpose | 'emergency' | 'incident';

export const PURPOSE_NAMES: Record<LookPurpose, Localised> = {
  'duty-follow-up': { zh: '跟进应履行事项', en: 'Following up on duties' },
  training: { zh: '组织教育培训', en: 'Arranging training' },
  letter: { zh: '办理承诺书', en: 'Handling commitment letters' },
  review: { zh: '办理上岗审查', en: 'Handling a review' },
  appointment: { zh: '办理任职、离岗', en: 'An appointment or a leaving' },
  correction: { zh: '核对、更正信息', en: 'Checking or correcting data' },
  inspection: { zh: '自查或迎检', en: 'Self-inspection or an inspection' },
  travel: { zh: '出国（境）办理', en: 'Going abroad' },
  'copy-for-person': { zh: '给本人提供副本', en: 'A copy for the person' },
  emergency: { zh: '紧急查阅（两人同意）', en: 'Emergency access, agreed by two' },
  incident: { zh: '经办突发情况', en: 'Dealing with an incident' },
  own: { zh: '本人查看', en: 'Looked at by the person' },
};
