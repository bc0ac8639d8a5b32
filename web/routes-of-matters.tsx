/** The pages of reported matters: routes.tsx puts them in their places. */
import { CommentOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_MATTERS: readonly PageRoute[] = [
  {
    path: '/matters',
    name: { zh: '事项报告', en: 'Matters reported' },
    page: () => import('./pages/matters/matters.tsx'),
    menu: { group: 'work', icon: <CommentOutlined />, roles: ['security-officer', 'head', 'personnel'] },
  },
  {
    path: '/matters/$matterId',
    name: { zh: '报告事项', en: 'A matter reported' },
    page: () => import('./pages/matters/case.tsx'),
  },
];

export const MY_PAGES_OF_MATTERS: readonly PageRoute[] = [
  {
    path: '/mine/matters',
    name: { zh: '我的报告', en: 'My reports' },
    page: () => import('./pages/matters/my-matters.tsx'),
    menu: { group: 'mine', icon: <CommentOutlined />, roles: ['member'] },
  },
  {
    path: '/mine/matters/new',
    name: { zh: '报告事项', en: 'Report a matter' },
    page: () => import('./pages/matters/report.tsx'),
  },
  {
    path: '/mine/matters/confirm',
    name: { zh: '年度确认', en: 'Yearly confirmation' },
    page: () => import('./pages/matters/confirm.tsx'),
  },
  {
    path: '/mine/matters/$matterId',
    name: { zh: '我的事项报告', en: 'My report' },
    page: () => import('./pages/matters/my-matter.tsx'),
  },
];
