/** The pages of the unit's rules: routes.tsx puts them in their places. */
import { FileProtectOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_RULES: readonly PageRoute[] = [
  {
    path: '/rules',
    name: { zh: '工作制度', en: 'Rules and procedures' },
    page: () => import('./pages/rules/rules.tsx'),
    menu: { group: 'work', icon: <FileProtectOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
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
