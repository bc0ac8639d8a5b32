/** Figures of the last three sections: self-inspection and rectification, problems, the next year. */
import type { Figure } from './figures.ts';

export const FIGURES_OF_RESULTS = {
  'self-inspections': {
    ...{
      name: { zh: '开展自查', en: 'Self-inspections' },
      section: 'self-inspection',
      counts: 'times',
      by: 'self-inspections',
    },
    of: { zh: '年内签署的自查', en: 'Self-inspections certified in the year' },
    page: '/self-inspections',
  },
  'self-inspection-result': {
    ...{
      name: { zh: '最近一次自查结果', en: 'Result of the self-inspection' },
      section: 'self-inspection',
      counts: 'percent',
      by: 'self-inspections',
    },
    of: { zh: '年内最后一次自查的得分率，舍去小数', en: 'Of the last one certified in the year, rounded down' },
    page: '/self-inspections',
  },
  'findings-raised': {
    ...{ name: { zh: '发现问题', en: 'Findings' }, section: 'self-inspection', counts: 'items', by: 'findings' },
    of: { zh: '年内发现的问题，不含不作为问题的', en: 'Found in the year, without those set aside' },
    page: '/findings',
  },
  'findings-closed': {
    ...{ name: { zh: '销号问题', en: 'Findings closed' }, section: 'self-inspection', counts: 'items', by: 'findings' },
    of: { zh: '年内验收销号的问题', en: 'Verified and closed in the year' },
    page: '/findings?stand=closed',
  },
  'findings-in-time': {
    ...{
      name: { zh: '其中按期销号', en: 'of them, in time' },
      section: 'self-inspection',
      counts: 'items',
      by: 'findings',
    },
    of: { zh: '其中在整改期限内销号的', en: 'Of these, within their time' },
    page: '/findings?stand=closed',
  },
  orders: {
    ...{
      name: { zh: '收到责令整改', en: 'Orders to rectify' },
      section: 'self-inspection',
      counts: 'times',
      by: 'orders',
    },
    of: { zh: '年内收到的责令整改通知书', en: 'Orders to rectify received in the year' },
    page: '/inspections',
  },
  'orders-answered': {
    ...{
      name: { zh: '其中已提交整改报告', en: 'of them, answered' },
      section: 'self-inspection',
      counts: 'times',
      by: 'orders',
    },
    of: { zh: '其中统计日前已提交整改报告的', en: 'Of these, with the report sent by the last day' },
    page: '/inspections',
  },
  'findings-open': {
    ...{ name: { zh: '未销号问题', en: 'Findings open' }, section: 'problems', counts: 'items', by: 'findings' },
    of: { zh: '统计日尚未销号的问题', en: 'Open on the last day' },
    page: '/findings?stand=not-closed',
  },
  'findings-overdue': {
    ...{ name: { zh: '其中逾期', en: 'of them, overdue' }, section: 'problems', counts: 'items', by: 'findings' },
    of: { zh: '其中统计日已过整改期限的', en: 'Of these, past their day' },
    page: '/findings?stand=overdue',
  },
  'findings-recurring': {
    ...{
      name: { zh: '再次出现的问题', en: 'Findings that recurred' },
      section: 'problems',
      counts: 'items',
      by: 'findings',
    },
    of: { zh: '年内再次出现的同一问题', en: 'Found again in the year' },
    page: '/findings?recurring=true',
  },
  'duties-met': {
    ...{ name: { zh: '年内履行义务', en: 'Duties met' }, section: 'problems', counts: 'items', by: 'ledger' },
    of: { zh: '台账：年内履行的义务', en: 'Ledger: met in the year' },
    page: '/ledger?state=met',
  },
  'duties-late': {
    ...{ name: { zh: '其中逾期履行', en: 'of them, late' }, section: 'problems', counts: 'items', by: 'ledger' },
    of: { zh: '台账：其中超过期限履行的', en: 'Ledger: of these, after their day' },
    page: '/ledger?state=met-late',
  },
  'duties-overdue': {
    ...{ name: { zh: '逾期未履行义务', en: 'Duties overdue' }, section: 'problems', counts: 'items', by: 'ledger' },
    of: { zh: '台账：统计日已过期限、尚未履行的义务', en: 'Ledger: past their day and not met on the last day' },
    page: '/ledger?state=overdue',
  },
  contradictions: {
    ...{
      name: { zh: '未处理的核验问题', en: 'Cross-checks unresolved' },
      section: 'problems',
      counts: 'items',
      by: 'cross-checks',
    },
    of: {
      zh: '统计日交叉核验发现、尚未消除也未说明的',
      en: 'Found by cross-checks, neither gone nor explained on the last day',
    },
    page: '/cross-checks',
  },
  'due-next-year': {
    ...{
      name: { zh: '下一年度到期义务', en: 'Duties due next year' },
      section: 'next-year',
      counts: 'items',
      by: 'next-year',
    },
    of: {
      zh: '台账：期限在下一年度、统计日尚未履行的义务',
      en: 'Ledger: due in the next year and not met on the last day',
    },
    page: '/ledger?state=open',
  },
  'sessions-planned': {
    ...{
      name: { zh: '下一年度计划培训场次', en: 'Sessions planned' },
      section: 'next-year',
      counts: 'times',
      by: 'next-year',
    },
    of: { zh: '已批准的下一年度培训计划', en: 'The approved plan of training of the next year' },
    page: '/training/plan',
  },
  'reviews-due': {
    ...{ name: { zh: '下一年度到期复审', en: 'Reviews due' }, section: 'next-year', counts: 'items', by: 'next-year' },
    of: { zh: '台账：其中涉密人员复审', en: 'Ledger: of these, reviews to be held again' },
    page: '/ledger?state=open&rules=9322,10102',
  },
  'findings-due': {
    ...{
      name: { zh: '转入下一年度整改的问题', en: 'Findings carried over' },
      section: 'next-year',
      counts: 'items',
      by: 'next-year',
    },
    of: { zh: '统计日尚未销号、期限在下一年度的问题', en: 'Open on the last day and due in the next year' },
    page: '/findings?stand=not-closed',
  },
} as const satisfies Record<string, Figure>;
