/** The pages of packages and completions: routes.tsx puts them in their places. */
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_PACKAGES: readonly PageRoute[] = [
  {
    path: '/training/packages',
    name: { zh: '课件包', en: 'Packages' },
    page: () => import('./pages/packages/packages.tsx'),
  },
  {
    path: '/training/completions',
    name: { zh: '课程完成记录', en: 'Completions' },
    page: () => import('./pages/packages/completions.tsx'),
  },
  {
    path: '/training/import-completions',
    name: { zh: '导入完成记录', en: 'Import completions' },
    page: () => import('./pages/packages/import-completions.tsx'),
  },
];

/** Reached from My training, and from a course that a package is part of (`?part=`). */
export const MY_PAGES_OF_PACKAGES: readonly PageRoute[] = [
  {
    path: '/packages/$packageId',
    name: { zh: '学习课件', en: 'Course package' },
    page: () => import('./pages/packages/play.tsx'),
  },
];
