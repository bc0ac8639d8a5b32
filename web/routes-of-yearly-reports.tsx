/** The pages of yearly reports: routes.tsx puts them in their places. */
import { FileTextOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_YEARLY_REPORTS: readonly PageRoute[] = [
  {
    path: '/yearly-reports',
    name: { zh: '年度工作报告', en: 'Yearly reports' },
    page: () => import('./pages/yearly-reports/yearly-reports.tsx'),
    menu: { group: 'work', icon: <FileTextOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/yearly-reports/$yearlyReportId',
    name: { zh: '一份年度工作报告', en: 'A yearly report' },
    page: () => import('./pages/yearly-reports/one.tsx'),
  },
  {
    path: '/yearly-reports/$yearlyReportId/figures/$figure',
    name: { zh: '数据出处', en: 'Behind a figure' },
    page: () => import('./pages/yearly-reports/rows.tsx'),
  },
];
