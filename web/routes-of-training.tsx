/** The pages of education and training: routes.tsx puts them in their places. */
import { ReadOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';
import { PAGES_OF_COURSES } from './routes-of-courses.tsx';
import { PAGES_OF_PACKAGES } from './routes-of-packages.tsx';
import { PAGES_OF_QUESTIONS } from './routes-of-questions.tsx';

export const PAGES_OF_TRAINING: readonly PageRoute[] = [
  {
    path: '/training',
    name: { zh: '教育培训', en: 'Training' },
    page: () => import('./pages/training/training.tsx'),
    menu: { group: 'work', icon: <ReadOutlined />, roles: ['security-officer'] },
  },
  ...PAGES_OF_COURSES,
  ...PAGES_OF_PACKAGES,
  {
    path: '/training/plan',
    name: { zh: '年度培训计划', en: 'Year’s training plan' },
    page: () => import('./pages/training/year-plan.tsx'),
    menu: { group: 'work', icon: <ReadOutlined />, roles: ['head'], bodies: ['unit'] },
  },
  {
    path: '/training/coverage',
    name: { zh: '培训覆盖情况', en: 'Training coverage' },
    page: () => import('./pages/training/coverage.tsx'),
  },
  {
    path: '/training/$trainingId',
    name: { zh: '培训场次', en: 'Training session' },
    page: () => import('./pages/training/session.tsx'),
  },
  ...PAGES_OF_QUESTIONS,
  {
    path: '/training/certificates',
    name: { zh: '培训证明', en: 'Training certificates' },
    page: () => import('./pages/attestations/certificates.tsx'),
  },
  {
    path: '/training/$trainingId/screen',
    name: { zh: '会场签到屏幕', en: 'Screen of the room' },
    page: () => import('./pages/training/screen.tsx'),
  },
];
