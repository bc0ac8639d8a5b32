/** What the acts on findings are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_FINDINGS = {
  'findings.raise': { zh: '登记问题', en: 'Finding entered' },
  'findings.suggest': { zh: '提出隐患建议', en: 'Hidden danger suggested' },
  'findings.assign': { zh: '明确整改责任', en: 'Finding given to whoever puts it right' },
  'findings.extend': { zh: '延长整改期限', en: 'More time given for a finding' },
  'findings.dismiss': { zh: '决定不作为问题', en: 'Finding set aside' },
  'findings.plan': { zh: '填写原因和整改措施', en: 'Cause and measures of a finding written' },
  'findings.add-file': { zh: '添加整改佐证材料', en: 'Evidence of a finding added' },
  'findings.open-file': { zh: '查阅整改佐证材料', en: 'Evidence of a finding opened' },
  'findings.submit': { zh: '提请验收', en: 'Finding put right, to be verified' },
  'findings.close': { zh: '验收通过并销号', en: 'Finding verified and closed' },
  'findings.send-back': { zh: '验收未通过，退回', en: 'Finding not verified, sent back' },
  'findings.reopen': { zh: '重新打开问题', en: 'Finding opened again' },
  'findings.export': { zh: '导出问题整改台账', en: 'Findings exported' },
} as const satisfies Record<string, Localised>;
