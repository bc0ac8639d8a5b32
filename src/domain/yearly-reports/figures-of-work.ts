/** Figures of the middle three sections: abroad, reporting, measures. */
import type { Figure } from './figures.ts';

export const FIGURES_OF_WORK = {
  trips: {
    ...{ name: { zh: '出国（境）团组和个人行程', en: 'Journeys' }, section: 'abroad', counts: 'times', by: 'travel' },
    of: {
      zh: '年内出发的行程，不含取消和未批准的',
      en: 'Journeys begun in the year, without those cancelled or refused',
    },
    page: '/travel?part=all&from={from}&to={to}',
  },
  travellers: {
    ...{ name: { zh: '出国（境）人次', en: 'Travellers' }, section: 'abroad', counts: 'people', by: 'travel' },
    of: { zh: '上述行程的人次', en: 'People on these journeys' },
    page: '/travel?part=all&from={from}&to={to}',
  },
  'travellers-briefed': {
    ...{
      name: { zh: '行前教育人次', en: 'of them, briefed before leaving' },
      section: 'abroad',
      counts: 'people',
      by: 'travel',
    },
    of: { zh: '其中出发当日或者之前接受行前教育的', en: 'Of these, briefed by the day of departure' },
    page: '/travel?part=all&from={from}&to={to}',
  },
  'travellers-briefed-part': {
    ...{
      name: { zh: '行前教育率', en: 'Briefed before leaving' },
      section: 'abroad',
      counts: 'percent',
      by: 'two-figures',
    },
    of: { zh: '行前教育人次除以出国（境）人次，舍去小数', en: 'Briefed of all who travelled, rounded down' },
    page: '/travel?part=all&from={from}&to={to}',
    part: ['travellers-briefed', 'travellers'],
  },
  returned: {
    ...{
      name: { zh: '年内回国（境）人次', en: 'Returned in the year' },
      section: 'abroad',
      counts: 'people',
      by: 'travel',
    },
    of: { zh: '上述行程中年内已回国（境）的人次', en: 'Of these travellers, back by the last day' },
    page: '/travel?part=all&from={from}&to={to}',
  },
  interviewed: {
    ...{
      name: { zh: '回国（境）访谈人次', en: 'of them, interviewed' },
      section: 'abroad',
      counts: 'people',
      by: 'travel',
    },
    of: { zh: '其中已完成访谈的', en: 'Of these, interviewed' },
    page: '/travel?part=all&from={from}&to={to}',
  },
  'interviewed-part': {
    ...{
      name: { zh: '访谈率', en: 'Interviewed after return' },
      section: 'abroad',
      counts: 'percent',
      by: 'two-figures',
    },
    of: { zh: '访谈人次除以回国（境）人次，舍去小数', en: 'Interviewed of those back, rounded down' },
    page: '/travel?part=all&from={from}&to={to}',
    part: ['interviewed', 'returned'],
  },
  stationed: {
    ...{
      name: { zh: '长期驻外人员', en: 'People stationed abroad' },
      section: 'abroad',
      counts: 'people',
      by: 'travel',
    },
    of: { zh: '统计日在外的长期驻外人员', en: 'People stationed abroad on the last day' },
    page: '/stationed',
  },
  'exchanges-held': {
    ...{ name: { zh: '开展涉外活动', en: 'Exchanges held' }, section: 'abroad', counts: 'times', by: 'exchanges' },
    of: { zh: '年内开展的涉外活动', en: 'Exchanges held in the year' },
    page: '/exchanges?from={from}&to={to}',
  },
  'exchanges-reported': {
    ...{
      name: { zh: '其中活动后已报告', en: 'of them, reported' },
      section: 'abroad',
      counts: 'times',
      by: 'exchanges',
    },
    of: { zh: '其中已登记活动报告的', en: 'Of these, reported' },
    page: '/exchanges?from={from}&to={to}&state=reported',
  },
  matters: {
    ...{
      name: { zh: '收到个人事项报告', en: 'Matters reported' },
      section: 'reporting',
      counts: 'times',
      by: 'reporting',
    },
    of: { zh: '年内收到的事项报告', en: 'Matters reported in the year' },
    page: '/matters',
  },
  'clues-relayed': {
    ...{
      name: { zh: '按时转报可疑情况', en: 'Suspicious circumstances relayed' },
      section: 'reporting',
      counts: 'times',
      by: 'ledger',
    },
    of: { zh: '台账：转报可疑情况，期限在年内并已履行', en: 'Ledger: circumstances relayed, due in the year and met' },
    page: '/ledger?dueFrom={from}&dueTo={to}&state=met&rules=8301',
  },
  incidents: {
    ...{ name: { zh: '突发情况', en: 'Incidents' }, section: 'reporting', counts: 'times', by: 'reporting' },
    of: { zh: '年内登记的突发情况，不含误登', en: 'Incidents opened in the year, without those set aside' },
    page: '/incidents',
  },
  'incidents-in-time': {
    ...{
      name: { zh: '其中按时上报', en: 'of them, reported in time' },
      section: 'reporting',
      counts: 'times',
      by: 'reporting',
    },
    of: { zh: '其中在上报时限内上报的', en: 'Of these, reported within their time' },
    page: '/incidents',
  },
  'incidents-closed': {
    ...{ name: { zh: '其中已办结', en: 'of them, closed' }, section: 'reporting', counts: 'times', by: 'reporting' },
    of: { zh: '其中统计日前已办结的', en: 'Of these, closed by the last day' },
    page: '/incidents?state=closed',
  },
  objects: {
    ...{ name: { zh: '防护对象', en: 'Protected objects' }, section: 'measures', counts: 'items', by: 'measures' },
    of: {
      zh: '统计日的要害部位、网络、信息系统等防护对象',
      en: 'Places, networks and systems protected on the last day',
    },
    page: '/measures/objects',
  },
  'measures-human': {
    ...{ name: { zh: '人防措施', en: 'Human measures' }, section: 'measures', counts: 'items', by: 'measures' },
    of: { zh: '统计日有效的人防措施', en: 'Human measures in use on the last day' },
    page: '/measures?kind=human',
  },
  'measures-physical': {
    ...{ name: { zh: '物防措施', en: 'Physical measures' }, section: 'measures', counts: 'items', by: 'measures' },
    of: { zh: '统计日有效的物防措施', en: 'Physical measures in use on the last day' },
    page: '/measures?kind=physical',
  },
  'measures-technical': {
    ...{ name: { zh: '技防措施', en: 'Technical measures' }, section: 'measures', counts: 'items', by: 'measures' },
    of: { zh: '统计日有效的技防措施', en: 'Technical measures in use on the last day' },
    page: '/measures?kind=technical',
  },
  'measure-checks': {
    ...{ name: { zh: '措施检查', en: 'Checks of measures' }, section: 'measures', counts: 'times', by: 'measures' },
    of: { zh: '年内登记的措施检查', en: 'Checks held in the year' },
    page: '/measures',
  },
  tests: {
    ...{ name: { zh: '技术检测', en: 'Technical tests' }, section: 'measures', counts: 'times', by: 'measures' },
    of: { zh: '年内完成的技术检测和风险评估', en: 'Technical tests of the year' },
    page: '/measures/tests',
  },
  scans: {
    ...{ name: { zh: '系统检测结果', en: 'Scans' }, section: 'measures', counts: 'times', by: 'measures' },
    of: { zh: '年内导入的系统检测结果', en: 'Scans of the year' },
    page: '/measures/scans',
  },
  'plans-in-force': {
    ...{
      name: { zh: '应急预案', en: 'Contingency plans in force' },
      section: 'measures',
      counts: 'items',
      by: 'registers',
    },
    of: { zh: '统计日有效的应急预案', en: 'Contingency plans in force on the last day' },
    page: '/plans',
  },
  drills: {
    ...{ name: { zh: '应急演练', en: 'Drills' }, section: 'measures', counts: 'times', by: 'registers' },
    of: { zh: '年内开展、有人参加的应急演练', en: 'Drills held in the year with somebody there' },
    page: '/plans',
  },
  carriers: {
    ...{ name: { zh: '在用载体', en: 'Carriers in use' }, section: 'measures', counts: 'items', by: 'registers' },
    of: {
      zh: '统计日在用的涉密载体台账条目（只有编号，不含内容）',
      en: 'Entries of the register of carriers in use on the last day',
    },
    page: '/registers',
  },
  inventories: {
    ...{ name: { zh: '清点', en: 'Inventories' }, section: 'measures', counts: 'times', by: 'registers' },
    of: { zh: '年内完成的清点', en: 'Inventories closed in the year' },
    page: '/registers/inventories',
  },
} as const satisfies Record<string, Figure>;
