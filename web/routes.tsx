/**
 * Every page of the product, once: its address, its name in both languages, who sees it in the menu, and where it is written. Who may
 * really see what is decided by the server alone; a page that is not in one's menu still answers only what one may have.
 */
import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  DashboardOutlined,
  DeleteOutlined,
  ExportOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FormOutlined,
  IdcardOutlined,
  ImportOutlined,
  KeyOutlined,
  LogoutOutlined,
  MailOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SaveOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { BodyKind } from '../src/domain/dispatches/dispatches.ts';
import { ROLES, type Role } from '../src/platform/permission.ts';
import type { PageRoute } from './page-route.ts';
import { PAGES_OF_BODIES } from './routes-of-bodies.tsx';
import { PAGES_OF_CLUES } from './routes-of-clues.tsx';
import { MY_PAGES_OF_COURSES } from './routes-of-courses.tsx';
import { MY_PAGES_OF_EXCHANGES, PAGES_OF_EXCHANGES } from './routes-of-exchanges.tsx';
import { MY_PAGES_OF_FINDINGS, PAGES_OF_FINDINGS } from './routes-of-findings.tsx';
import { MY_PAGES_OF_INCIDENTS, PAGES_OF_INCIDENTS } from './routes-of-incidents.tsx';
import { MY_PAGES_OF_MATTERS, PAGES_OF_MATTERS } from './routes-of-matters.tsx';
import { PAGES_OF_MEASURES } from './routes-of-measures.tsx';
import { MY_PAGES_OF_PACKAGES } from './routes-of-packages.tsx';
import { PAGES_OF_PACKS } from './routes-of-packs.tsx';
import { MY_PAGES_OF_PLANS, PAGES_OF_PLANS } from './routes-of-plans.tsx';
import { MY_PAGES_OF_REGISTERS, PAGES_OF_REGISTERS } from './routes-of-registers.tsx';
import { PAGES_OF_REQUESTS } from './routes-of-requests.tsx';
import { PAGES_OF_REVIEWS_AND_LETTERS } from './routes-of-reviews-and-letters.tsx';
import { MY_PAGES_OF_RULES, PAGES_OF_RULES } from './routes-of-rules.tsx';
import { MY_PAGES_OF_SELF_INSPECTIONS, PAGES_OF_SELF_INSPECTIONS } from './routes-of-self-inspections.tsx';
import { MY_PAGES_OF_STATIONED, PAGES_OF_STATIONED } from './routes-of-stationed.tsx';
import { PAGES_OF_TRAINING } from './routes-of-training.tsx';
import { MY_PAGES_OF_TRAVEL, PAGES_OF_TRAVEL } from './routes-of-travel.tsx';
import { PAGES_OF_YEARLY_REPORTS } from './routes-of-yearly-reports.tsx';

const OFFICERS = ['security-officer', 'head'] as const satisfies readonly Role[];

/** In the order of the menu. */
export const PAGES: readonly PageRoute[] = [
  {
    path: '/where-we-stand',
    name: { zh: '履责态势', en: 'Where we stand' },
    page: () => import('./pages/where-we-stand/where-we-stand.tsx'),
    menu: { group: 'work', icon: <DashboardOutlined />, roles: OFFICERS },
  },
  {
    path: '/ledger',
    name: { zh: '履责台账', en: 'Ledger' },
    page: () => import('./pages/ledger/ledger.tsx'),
    menu: {
      group: 'work',
      icon: <BookOutlined />,
      roles: [...OFFICERS, 'liaison', 'foreign-affairs', 'network-security', 'industry-officer', 'organ-officer'],
    },
  },
  {
    path: '/people',
    name: { zh: '人员', en: 'People' },
    page: () => import('./pages/people/people.tsx'),
    menu: { group: 'work', icon: <TeamOutlined />, roles: [...OFFICERS, 'personnel', 'liaison', 'foreign-affairs'] },
  },
  {
    path: '/people/$personId',
    name: { zh: '人员档案', en: 'Person' },
    page: () => import('./pages/person/person.tsx'),
  },
  ...PAGES_OF_REGISTERS,
  ...PAGES_OF_TRAINING,
  ...PAGES_OF_REVIEWS_AND_LETTERS,
  ...PAGES_OF_TRAVEL,
  ...PAGES_OF_STATIONED,
  ...PAGES_OF_EXCHANGES,
  {
    path: '/leavers',
    name: { zh: '离岗离职', en: 'Leavers' },
    page: () => import('./pages/leavers/leavers.tsx'),
    menu: { group: 'work', icon: <LogoutOutlined />, roles: [...OFFICERS, 'personnel'] },
  },
  {
    path: '/leavers/$leaverCaseId',
    name: { zh: '离岗离职事项', en: 'A leaver’s case' },
    page: () => import('./pages/leavers/case.tsx'),
  },
  ...PAGES_OF_MATTERS,
  ...PAGES_OF_CLUES,
  ...PAGES_OF_REQUESTS,
  ...PAGES_OF_FINDINGS,
  ...PAGES_OF_INCIDENTS,
  ...PAGES_OF_PLANS,
  ...PAGES_OF_RULES,
  ...PAGES_OF_MEASURES,
  ...PAGES_OF_SELF_INSPECTIONS,
  ...PAGES_OF_PACKS,
  ...PAGES_OF_YEARLY_REPORTS,
  ...PAGES_OF_BODIES,
  {
    path: '/what-if',
    name: { zh: '假设被列为重点单位', en: 'What if we were listed' },
    page: () => import('./pages/where-we-stand/what-if.tsx'),
  },
  {
    path: '/import',
    name: { zh: '名册导入', en: 'Import' },
    page: () => import('./pages/import/import.tsx'),
    menu: { group: 'work', icon: <ImportOutlined />, roles: ['security-officer', 'personnel'] },
  },
  {
    path: '/import/$proposalId',
    name: { zh: '导入方案', en: 'Import proposal' },
    page: () => import('./pages/import/proposal.tsx'),
  },
  {
    path: '/corrections',
    name: { zh: '更正和异议', en: 'Corrections' },
    page: () => import('./pages/rights/corrections.tsx'),
    menu: { group: 'work', icon: <FormOutlined />, roles: ['security-officer', 'personnel'] },
  },
  {
    path: '/assessments',
    name: { zh: '影响评估', en: 'Impact assessments' },
    page: () => import('./pages/rights/assessments.tsx'),
    menu: { group: 'work', icon: <FileDoneOutlined />, roles: OFFICERS },
  },
  {
    path: '/exports',
    name: { zh: '名单导出', en: 'Lists to release' },
    page: () => import('./pages/exports/releases.tsx'),
    menu: {
      group: 'system',
      icon: <ExportOutlined />,
      roles: [...OFFICERS, 'personnel', 'system-admin', 'security-admin'],
    },
  },
  {
    path: '/retention',
    name: { zh: '保存与销毁', en: 'Retention' },
    page: () => import('./pages/retention/retention.tsx'),
    menu: { group: 'work', icon: <DeleteOutlined />, roles: OFFICERS },
  },
  {
    path: '/mine',
    name: { zh: '我的', en: 'My page' },
    page: () => import('./pages/mine/mine.tsx'),
    menu: { group: 'mine', icon: <IdcardOutlined />, roles: ['member'], atHand: true },
  },
  {
    path: '/mine/training',
    name: { zh: '我的培训', en: 'My training' },
    page: () => import('./pages/training/my-training.tsx'),
    menu: { group: 'mine', icon: <ReadOutlined />, roles: ['member'], atHand: true },
  },
  ...MY_PAGES_OF_COURSES,
  {
    path: '/mine/reviews',
    name: { zh: '我的审查', en: 'My reviews' },
    page: () => import('./pages/reviews/my-reviews.tsx'),
    menu: { group: 'mine', icon: <FileSearchOutlined />, roles: ['member'] },
  },
  {
    path: '/mine/reviews/$reviewId',
    name: { zh: '我的审查', en: 'My review' },
    page: () => import('./pages/reviews/my-review.tsx'),
  },
  {
    path: '/mine/letters',
    name: { zh: '我的承诺书', en: 'My letters' },
    page: () => import('./pages/letters/my-letters.tsx'),
    menu: { group: 'mine', icon: <SolutionOutlined />, roles: ['member'] },
  },
  {
    path: '/mine/letters/$letterId',
    name: { zh: '阅读并签署', en: 'Read and sign' },
    page: () => import('./pages/letters/read-letter.tsx'),
  },
  ...MY_PAGES_OF_PACKAGES,
  ...MY_PAGES_OF_REGISTERS,
  ...MY_PAGES_OF_TRAVEL,
  ...MY_PAGES_OF_STATIONED,
  ...MY_PAGES_OF_EXCHANGES,
  ...MY_PAGES_OF_FINDINGS,
  ...MY_PAGES_OF_INCIDENTS,
  ...MY_PAGES_OF_PLANS,
  ...MY_PAGES_OF_RULES,
  ...MY_PAGES_OF_SELF_INSPECTIONS,
  ...MY_PAGES_OF_MATTERS,
  {
    path: '/mine/notice',
    name: { zh: '个人信息处理告知书', en: 'Privacy notice' },
    page: () => import('./pages/rights/my-notice.tsx'),
  },
  {
    path: '/check-in',
    name: { zh: '培训签到', en: 'Check in' },
    page: () => import('./pages/training/check-in.tsx'),
  },
  {
    path: '/my-account',
    name: { zh: '我的账号', en: 'My account' },
    page: () => import('./pages/accounts/my-account.tsx'),
    menu: { group: 'mine', icon: <UserOutlined />, roles: ROLES },
  },
  {
    path: '/interface',
    name: { zh: '接口说明', en: 'The interface' },
    page: () => import('./pages/interface/interface.tsx'),
  },
  {
    path: '/settings',
    name: { zh: '单位设置', en: 'Unit settings' },
    page: () => import('./pages/settings/settings.tsx'),
    menu: { group: 'system', icon: <SettingOutlined />, roles: OFFICERS },
  },
  {
    path: '/departments',
    name: { zh: '部门和岗位', en: 'Departments and posts' },
    page: () => import('./pages/settings/departments-and-posts.tsx'),
    menu: { group: 'system', icon: <ApartmentOutlined />, roles: ['security-officer', 'personnel'] },
  },
  {
    path: '/accounts',
    name: { zh: '账号和授权', en: 'Accounts and roles' },
    page: () => import('./pages/accounts/accounts.tsx'),
    menu: { group: 'system', icon: <KeyOutlined />, roles: ['system-admin', 'security-admin'] },
  },
  {
    path: '/backups',
    name: { zh: '备份', en: 'Back-ups' },
    page: () => import('./pages/backups/backups.tsx'),
    menu: { group: 'system', icon: <SaveOutlined />, roles: ['system-admin'] },
  },
  {
    path: '/failing-mail',
    name: { zh: '提醒邮件', en: 'Reminder mail' },
    page: () => import('./pages/notices/failing-mail.tsx'),
    menu: { group: 'system', icon: <MailOutlined />, roles: ['system-admin'] },
  },
  {
    path: '/record',
    name: { zh: '审计日志', en: 'Record' },
    page: () => import('./pages/record/record.tsx'),
    menu: { group: 'system', icon: <AuditOutlined />, roles: ['auditor'] },
  },
  {
    path: '/proof-of-record',
    name: { zh: '日志证明', en: 'Proof of the record' },
    page: () => import('./pages/record/proof.tsx'),
    menu: { group: 'system', icon: <SafetyCertificateOutlined />, roles: ['auditor', ...OFFICERS] },
  },
];

/** The pages in the menu of who holds these roles, in a body of this kind. */
export const menuOf = (roles: readonly Role[], body: BodyKind): PageRoute[] =>
  PAGES.filter(({ menu }) => menu?.roles.some((role) => roles.includes(role)) && (menu.bodies?.includes(body) ?? true));

/** Where one begins: at one's work, if there is any here. */
export const homeOf = (roles: readonly Role[], body: BodyKind): string => {
  const office = roles.filter((role) => role !== 'member');
  return (
    menuOf(office.length > 0 ? office : roles, body).find(({ path }) => path !== '/my-account')?.path ?? '/my-account'
  );
};

/** Members who hold no other role get the pages of a phone. */
export const isMemberOnly = (roles: readonly Role[]): boolean => roles.every((role) => role === 'member');
