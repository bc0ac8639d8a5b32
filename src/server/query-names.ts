/** What each look is called, beside its name in code; and the modules they stand under. One without a name here does not compile. */
import type { Localised } from '../law/localised.ts';
import type { Registry } from './modules.ts';

type Look = { [N in keyof Registry]: Registry[N]['kind'] extends 'query' ? N : never }[keyof Registry];
export type Module = keyof Registry extends infer N ? (N extends `${infer M}.${string}` ? M : never) : never;

export const MODULE_NAMES: Readonly<Record<Module, Localised>> = {
  units: { zh: '单位', en: 'Units' },
  people: { zh: '人员和岗位', en: 'People and posts' },
  accounts: { zh: '账号', en: 'Accounts' },
  duties: { zh: '义务和台账', en: 'Duties and ledger' },
  training: { zh: '教育培训', en: 'Training' },
  letters: { zh: '承诺书', en: 'Letters' },
  rosters: { zh: '名册导入', en: 'Rosters' },
  rights: { zh: '个人权利', en: 'Rights of the people concerned' },
};

export const QUERY_NAMES: Readonly<Record<Look, Localised>> = {
  'units.departments': { zh: '部门树', en: 'Departments' },
  'units.profile': { zh: '单位信息和身份', en: 'The unit and its statuses' },
  'people.list': { zh: '人员名单', en: 'List of people' },
  'people.posts': { zh: '岗位登记表', en: 'List of posts' },
  'accounts.list': { zh: '账号名单', en: 'List of accounts' },
  'accounts.looks-at-me': { zh: '谁查阅过我的档案', en: 'Who looked at my file' },
  'accounts.me': { zh: '我的账号', en: 'My account' },
  'accounts.my-tokens': { zh: '我的访问令牌', en: 'My access tokens' },
  'accounts.tokens': { zh: '本单位有效的访问令牌', en: 'Access tokens of the unit in force' },
  'duties.calendar': { zh: '到期日历', en: 'What falls due, by day' },
  'duties.duty': { zh: '一项义务及其依据', en: 'A duty and its articles' },
  'duties.figures': { zh: '期限数值', en: 'Figures' },
  'duties.file': { zh: '打开个人履责档案', en: 'Open a person’s file' },
  'duties.ledger': { zh: '履责台账', en: 'The ledger' },
  'duties.mine': { zh: '我的义务', en: 'My duties' },
  'duties.my-part': { zh: '与我职责相关的台账条目', en: 'My part of the ledger' },
  'duties.my-row': { zh: '我的一个条目及其理由', en: 'A row of mine and its reasons' },
  'duties.preview-status': { zh: '预览身份变更的影响', en: 'What a status would change' },
  'duties.row': { zh: '打开个人的一个条目', en: 'Open a person’s ledger row' },
  'duties.trend': { zh: '履责走势', en: 'Over time' },
  'duties.unit-row': { zh: '单位的一个条目及其理由', en: 'A row of the unit and its reasons' },
  'duties.where-we-stand': { zh: '履责态势', en: 'Where we stand' },
  'duties.who-is-here': { zh: '在岗人数', en: 'How many are here' },
  'training.mine': { zh: '我的培训', en: 'My training' },
  'training.get': { zh: '一场培训', en: 'A session' },
  'training.list': { zh: '培训场次', en: 'List of sessions' },
  'training.who-owes': { zh: '尚欠培训的人员', en: 'Who owes training' },
  'letters.check-template': { zh: '检查承诺书模板', en: 'Check a template' },
  'letters.download': { zh: '下载已签承诺书', en: 'Download a signed letter' },
  'letters.list': { zh: '承诺书清单', en: 'List of letters' },
  'letters.mine': { zh: '我的承诺书', en: 'My letters' },
  'letters.templates': { zh: '承诺书模板', en: 'Templates' },
  'letters.who-owes': { zh: '应签承诺书的人员', en: 'Who owes a letter' },
  'rosters.list': { zh: '导入方案', en: 'List of proposals' },
  'rosters.problems': { zh: '名册的核对事项', en: 'Remarks on a roster' },
  'rosters.proposal': { zh: '一个导入方案', en: 'A proposal' },
  'rosters.rows': { zh: '导入方案的行', en: 'Rows of a proposal' },
  'rights.correction': { zh: '打开一项更正申请', en: 'Open a request for correction' },
  'rights.corrections': { zh: '更正申请清单', en: 'Requests for correction' },
  'rights.my-corrections': { zh: '我的更正申请', en: 'My requests for correction' },
};
