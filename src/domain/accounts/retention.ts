/** Accounts, who looked at whose file, and what the door counts. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { blankTokens, destroyAccounts, destroyLooks, heldAccounts, heldLooks } from './store/retention.ts';

const LOG_LAW = {
  zh: '《个人信息保护法》第十九条、第五十一条、第五十四条；《网络安全法》第二十一条（日志不少于六个月）',
  en: 'Personal Information Protection Law, Arts. 19, 51, 54; Cybersecurity Law, Art. 21 (logs, at least six months)',
} as const;

export const ACCOUNTS_KINDS = [
  {
    code: 'account',
    name: { zh: '账号', en: 'Account' },
    ground: PIPL_19,
    holds: { account: 'rows', login_name: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '关闭之日；属于人员的，随该人员',
      en: 'the day of closing; an account of a person goes with the person',
    },
    figure: 'keep.account',
    does: {
      zh: '清除显示名、登录名和一切登录凭据',
      en: 'the name shown, the sign-in name and whatever could sign in are removed',
    },
    remains: { zh: '账号编号和角色，供审计日志对应', en: 'its number and roles, to which the record refers' },
    ofPeople: false,
    held: heldAccounts,
    goesWith: ['person'],
    destroy: destroyAccounts,
  },
  {
    code: 'access-token',
    name: { zh: '访问令牌', en: 'Access token' },
    ground: PIPL_19,
    holds: { access_token: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'account'],
    does: {
      zh: '清除名称并失效，只留编号供审计日志对应',
      en: 'its name is removed and it is dead; its number stays, to which the record refers',
    },
    destroy: blankTokens,
  },
  {
    code: 'look',
    name: { zh: '查阅记录', en: 'Look at a file' },
    ground: LOG_LAW,
    holds: { look: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '查阅之日', en: 'the day of the look' },
    figure: 'keep.look',
    does: { zh: '删除该条查阅记录', en: 'the look is deleted' },
    remains: { zh: '无', en: 'nothing' },
    ofPeople: true,
    held: heldLooks,
    destroy: destroyLooks,
  },
  {
    code: 'sign-in',
    name: { zh: '登录状态和登录失败计数', en: 'Sign-ins and counted tries' },
    ground: LOG_LAW,
    holds: { sign_in: 'rows', sign_in_failure: 'rows' },
    ends: 'by-itself',
    when: {
      zh: '登录过期即清除；失败计数只存密钥摘要，过时即清除',
      en: 'a sign-in when it expires; counted tries, which hold keyed digests alone, when they no longer slow anybody down',
    },
  },
  {
    code: 'record',
    name: { zh: '审计日志', en: 'The record' },
    ground: LOG_LAW,
    holds: { journal_entry: 'rows' },
    ends: 'stays',
    why: {
      zh: '只有编号、日期和加盐哈希，没有关于人的文字；人员销毁后不再能对应到任何人。它证明销毁确已发生',
      en: 'it holds numbers, days and salted hashes, no text about people; once a person is destroyed it leads to nobody. It proves that destruction took place',
    },
  },
  {
    code: 'installation',
    name: { zh: '安装信息', en: 'The installation' },
    ground: { zh: '系统运行所需', en: 'needed to run' },
    holds: { installation: 'rows', migration: 'rows' },
    ends: 'stays',
    why: { zh: '不含单位和人员的内容', en: 'nothing of units or people stands in it' },
  },
] as const satisfies readonly RecordKind[];
