/** What the acts on self-inspections and yearly reports are called in the record. */
import type { Localised } from '../law/localised.ts';
import { ACTS_OF_YEARLY_REPORTS } from './act-names-of-yearly-reports.ts';

export const ACTS_OF_SELF_INSPECTIONS = {
  ...ACTS_OF_YEARLY_REPORTS,
  'self-inspections.open': { zh: '开展自查', en: 'Self-inspection opened' },
  'self-inspections.read-ledger': { zh: '自查重新读取台账', en: 'Ledger read again for a self-inspection' },
  'self-inspections.cancel': { zh: '取消自查', en: 'Self-inspection given up' },
  'self-inspections.answer': { zh: '自查项目作答', en: 'Item of a self-inspection answered' },
  'self-inspections.confirm-proposed': {
    zh: '确认台账所答的自查项目',
    en: 'What the ledger says confirmed in a self-inspection',
  },
  'self-inspections.add-file': { zh: '添加自查佐证材料', en: 'Evidence added to a self-inspection' },
  'self-inspections.open-file': { zh: '查阅自查佐证材料', en: 'Evidence of a self-inspection opened' },
  'self-inspections.sign-off-department': { zh: '部门签署自查', en: 'Department signed off its self-inspection' },
  'self-inspections.take-back-sign-off': { zh: '撤回部门自查签署', en: 'Signature of a department taken back' },
  'self-inspections.send-own': { zh: '报送个人自查', en: 'Own part of a self-inspection sent' },
  'self-inspections.submit': { zh: '自查提交签署', en: 'Self-inspection submitted' },
  'self-inspections.send-back': { zh: '退回自查', en: 'Self-inspection sent back' },
  'self-inspections.certify': { zh: '签署自查报告', en: 'Self-inspection certified' },
  'self-inspections.print': { zh: '打印自查报告', en: 'Report of a self-inspection printed' },
  'self-inspections.export': { zh: '导出自查台账', en: 'Self-inspections exported' },
  'self-inspections.export-calendar': { zh: '导出检查日历', en: 'Calendar of checks exported' },
  'self-inspections.export-items': { zh: '导出自查项目', en: 'Items of a self-inspection exported' },
  'self-inspections.import-template': { zh: '导入自查模板', en: 'Template of self-inspection imported' },
  'self-inspections.template-file': { zh: '导出自查模板', en: 'Template of self-inspection exported' },
  'self-inspections.retire-template': { zh: '停用自查模板', en: 'Template of self-inspection retired' },
} as const satisfies Record<string, Localised>;
