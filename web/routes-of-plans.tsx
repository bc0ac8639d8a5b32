/** The pages of contingency plans and drills: routes.tsx puts them in their places. */
import { ProfileOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_PLANS: readonly PageRoute[] = [
  {
    path: '/plans',
    name: { zh: '应急预案和演练', en: 'Plans and drills' },
    page: () => import('./pages/plans/plans.tsx'),
    menu: { group: 'work', icon: <ProfileOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/plans/$planId',
    name: { zh: '应急预案', en: 'A contingency plan' },
    page: () => import('./pages/plans/plan.tsx'),
  },
  {
    path: '/plans/versions/$planVersionId',
    name: { zh: '应急预案的版本', en: 'A version of a plan' },
    page: () => import('./pages/plans/version.tsx'),
  },
  {
    path: '/plans/drills/$drillId',
    name: { zh: '应急演练', en: 'A drill' },
    page: () => import('./pages/plans/drill.tsx'),
  },
];

export const MY_PAGES_OF_PLANS: readonly PageRoute[] = [
  {
    path: '/mine/plans/$planId',
    name: { zh: '我的应急预案', en: 'My contingency plan' },
    page: () => import('./pages/plans/my-plan.tsx'),
  },
];
