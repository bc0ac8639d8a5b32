/** Figures of the first four sections: organisation, rules, education, people. */
import type { Figure } from './figures.ts';

export const FIGURES_OF_MANAGEMENT = {
  'group-members': {
    ...{
      name: { zh: '安全防范领导小组成员', en: 'Members of the leading group' },
      section: 'organisation',
      counts: 'items',
      by: 'designations',
    },
    of: {
      zh: '统计日在任的领导小组组长、成员任命',
      en: 'Designations as chair or member of the group that hold on the last day',
    },
    page: '/rules/bodies',
  },
  'office-members': {
    ...{
      name: { zh: '工作机构人员', en: 'Members of the security office' },
      section: 'organisation',
      counts: 'items',
      by: 'designations',
    },
    of: {
      zh: '统计日在任的工作机构负责人、成员和安全防范专员任命',
      en: 'Designations to the office and as security officer that hold on the last day',
    },
    page: '/rules/bodies',
  },
  departments: {
    ...{ name: { zh: '部门', en: 'Departments' }, section: 'organisation', counts: 'items', by: 'designations' },
    of: { zh: '统计日未撤销的部门', en: 'Departments that are not closed on the last day' },
    page: '/departments',
  },
  'departments-with-liaison': {
    ...{
      name: { zh: '明确联络员的部门', en: 'Departments with a liaison' },
      section: 'organisation',
      counts: 'items',
      by: 'designations',
    },
    of: { zh: '统计日有在任联络员的部门', en: 'Departments with a liaison on the last day' },
    page: '/rules/bodies',
  },
  'rules-in-force': {
    ...{ name: { zh: '现行有效制度', en: 'Rules in force' }, section: 'rules', counts: 'items', by: 'rules' },
    of: { zh: '统计日有效的制度', en: 'Rules that hold on the last day' },
    page: '/rules?use=in-use',
  },
  'rules-issued': {
    ...{ name: { zh: '本年印发制度', en: 'Rules issued' }, section: 'rules', counts: 'items', by: 'rules' },
    of: { zh: '年内印发的制度版本，含修订', en: 'Versions issued in the year, revisions included' },
    page: '/rules',
  },
  'rules-reviewed': {
    ...{ name: { zh: '本年复核制度', en: 'Rules reviewed' }, section: 'rules', counts: 'items', by: 'rules' },
    of: { zh: '年内完成的制度复核', en: 'Reviews held in the year' },
    page: '/rules',
  },
  'sessions-held': {
    ...{ name: { zh: '培训场次', en: 'Sessions held' }, section: 'education', counts: 'times', by: 'training' },
    of: { zh: '年内举办的培训', en: 'Sessions held in the year' },
    page: '/training?year={year}&state=held',
  },
  attendances: {
    ...{ name: { zh: '培训人次', en: 'Attendances' }, section: 'education', counts: 'times', by: 'training' },
    of: { zh: '年内各场培训的参加人次', en: 'Attendances at the sessions of the year' },
    page: '/training?year={year}&state=held',
  },
  'people-taught': {
    ...{ name: { zh: '受训人数', en: 'People who attended' }, section: 'education', counts: 'people', by: 'training' },
    of: { zh: '年内至少参加一场培训的人员', en: 'People who attended at least once in the year' },
    page: '/training/coverage?year={year}',
  },
  'courses-finished': {
    ...{
      name: { zh: '完成在线课程人次', en: 'Courses finished' },
      section: 'education',
      counts: 'times',
      by: 'training',
    },
    of: { zh: '年内完成的在线课程', en: 'Courses finished in the year' },
    page: '/training/courses',
  },
  'training-owed': {
    ...{
      name: { zh: '年内应完成教育培训人数', en: 'People owing training' },
      section: 'education',
      counts: 'people',
      by: 'ledger',
    },
    of: { zh: '台账：全体人员教育培训，期限在年内', en: 'Ledger: training of everybody, due in the year' },
    page: '/ledger?dueFrom={from}&dueTo={to}&state=all&rules=8101',
  },
  'training-met': {
    ...{ name: { zh: '其中已完成人数', en: 'of them, trained' }, section: 'education', counts: 'people', by: 'ledger' },
    of: { zh: '台账：其中统计日前已履行', en: 'Ledger: of these, met by the last day' },
    page: '/ledger?dueFrom={from}&dueTo={to}&state=met&rules=8101',
  },
  'training-coverage': {
    ...{
      name: { zh: '教育培训覆盖率', en: 'Coverage of training' },
      section: 'education',
      counts: 'percent',
      by: 'two-figures',
    },
    of: { zh: '已完成人数除以应完成人数，舍去小数', en: 'Trained of those owing it, rounded down' },
    page: '/ledger?dueFrom={from}&dueTo={to}&state=all&rules=8101',
    part: ['training-met', 'training-owed'],
  },
  'hours-owed': {
    ...{
      name: { zh: '应完成年度学时人数', en: 'People owing hours' },
      section: 'education',
      counts: 'people',
      by: 'ledger',
    },
    of: { zh: '台账：年度培训学时，期限在年内', en: 'Ledger: hours of training, due in the year' },
    page: '/ledger?dueFrom={from}&dueTo={to}&state=all&rules=9701',
  },
  'hours-met': {
    ...{
      name: { zh: '其中完成年度学时人数', en: 'of them, with their hours' },
      section: 'education',
      counts: 'people',
      by: 'ledger',
    },
    of: { zh: '台账：其中统计日前已履行', en: 'Ledger: of these, met by the last day' },
    page: '/ledger?dueFrom={from}&dueTo={to}&state=met&rules=9701',
  },
  'secret-core': {
    ...{ name: { zh: '核心涉密人员', en: 'People in core posts' }, section: 'people', counts: 'people', by: 'posts' },
    of: { zh: '统计日在核心涉密岗位的人员', en: 'People in core secret-related posts on the last day' },
    page: '/people?level=core',
  },
  'secret-important': {
    ...{
      name: { zh: '重要涉密人员', en: 'People in important posts' },
      section: 'people',
      counts: 'people',
      by: 'posts',
    },
    of: {
      zh: '统计日在重要涉密岗位、不在核心岗位的人员',
      en: 'People in important secret-related posts on the last day',
    },
    page: '/people?level=important',
  },
  'secret-ordinary': {
    ...{
      name: { zh: '一般涉密人员', en: 'People in ordinary secret-related posts' },
      section: 'people',
      counts: 'people',
      by: 'posts',
    },
    of: { zh: '统计日只在一般涉密岗位的人员', en: 'People in ordinary secret-related posts alone on the last day' },
    page: '/people?level=ordinary',
  },
  'foreign-related': {
    ...{
      name: { zh: '涉外岗位人员', en: 'People in foreign-related posts' },
      section: 'people',
      counts: 'people',
      by: 'posts',
    },
    of: { zh: '统计日在涉外岗位的人员', en: 'People in foreign-related posts on the last day' },
    page: '/people?foreign=yes',
  },
  'reviews-concluded': {
    ...{ name: { zh: '办结审查', en: 'Reviews concluded' }, section: 'people', counts: 'times', by: 'reviews' },
    of: { zh: '年内作出决定的审查，不含撤回', en: 'Reviews decided in the year, without those withdrawn' },
    page: '/reviews',
  },
  'reviews-before-post': {
    ...{
      name: { zh: '其中上岗前审查', en: 'of them, before a post' },
      section: 'people',
      counts: 'times',
      by: 'reviews',
    },
    of: { zh: '其中上岗前审查', en: 'Of these, before a post' },
    page: '/reviews',
  },
  'letters-signed': {
    ...{ name: { zh: '签订承诺书', en: 'Letters signed' }, section: 'people', counts: 'times', by: 'reviews' },
    of: { zh: '年内签订的承诺书', en: 'Letters signed in the year' },
    page: '/letters?part=issued&state=signed',
  },
  leavers: {
    ...{ name: { zh: '离岗离职人员', en: 'Leavers' }, section: 'people', counts: 'people', by: 'reviews' },
    of: { zh: '年内离岗离职的涉密人员', en: 'People who left secret-related posts in the year' },
    page: '/leavers',
  },
  'leavers-in-period': {
    ...{
      name: { zh: '处于脱密期人员', en: 'People within their period' },
      section: 'people',
      counts: 'people',
      by: 'reviews',
    },
    of: { zh: '统计日处于脱密期的人员', en: 'People whose period covers the last day' },
    page: '/leavers?state=running',
  },
} as const satisfies Record<string, Figure>;
