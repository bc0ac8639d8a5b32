/** The pages of self-inspection: routes.tsx puts them in their places. */
import { CheckSquareOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_SELF_INSPECTIONS: readonly PageRoute[] = [
  {
    path: '/self-inspections',
    name: { zh: '自查', en: 'Self-inspection' },
    page: () => import('./pages/self-inspections/self-inspections.tsx'),
    menu: {
      group: 'work',
      icon: <CheckSquareOutlined />,
      roles: ['security-officer', 'head', 'liaison'],
      bodies: ['unit'],
    },
  },
  {
    path: '/self-inspections/templates/$templateId',
    name: { zh: '自查模板', en: 'A template of self-inspection' },
    page: () => import('./pages/self-inspections/template.tsx'),
  },
  {
    path: '/self-inspections/$selfInspectionId',
    name: { zh: '一次自查', en: 'A self-inspection' },
    page: () => import('./pages/self-inspections/one.tsx'),
  },
  {
    path: '/self-inspections/$selfInspectionId/departments/$departmentId',
    name: { zh: '部门自查', en: 'A department’s part' },
    page: () => import('./pages/self-inspections/department.tsx'),
  },
];

export const MY_PAGES_OF_SELF_INSPECTIONS: readonly PageRoute[] = [
  {
    path: '/mine/self-inspections/$selfInspectionId',
    name: { zh: '个人自查', en: 'My self-inspection' },
    page: () => import('./pages/self-inspections/own.tsx'),
  },
];
