/** The pages of the unit's rules: routes.tsx puts them in their places. */
import { FileProtectOutlined, PartitionOutlined, ScheduleOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_RULES: readonly PageRoute[] = [
  {
    path: '/rules',
    name: { zh: '工作制度', en: 'Rules and procedures' },
    page: () => import('./pages/rules/rules.tsx'),
    menu: { group: 'work', icon: <FileProtectOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/rules/bodies',
    name: { zh: '机构和人员', en: 'Bodies and persons' },
    page: () => import('./pages/rules/bodies.tsx'),
    menu: { group: 'work', icon: <PartitionOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/rules/tasks',
    name: { zh: '行业要求的事项', en: 'Tasks of requirements' },
    page: () => import('./pages/rules/tasks.tsx'),
    menu: { group: 'work', icon: <ScheduleOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/rules/tasks/$requiredTaskId',
    name: { zh: '一件行业要求的事项', en: 'A task of a requirement' },
    page: () => import('./pages/rules/task.tsx'),
  },
  {
    path: '/rules/$workRuleId',
    name: { zh: '一份工作制度', en: 'A work rule' },
    page: () => import('./pages/rules/rule.tsx'),
  },
  {
    path: '/rules/versions/$workRuleVersionId',
    name: { zh: '工作制度的版本', en: 'A version of a work rule' },
    page: () => import('./pages/rules/version.tsx'),
  },
];

export const MY_PAGES_OF_RULES: readonly PageRoute[] = [
  {
    path: '/mine/rules/$workRuleVersionId',
    name: { zh: '阅读工作制度', en: 'A work rule to read' },
    page: () => import('./pages/rules/my-rule.tsx'),
  },
];
