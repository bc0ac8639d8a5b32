/** The pages of reviews before a post and of commitment letters: routes.tsx puts them in their places. */
import { FileProtectOutlined, FileSearchOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

const OFFICERS = ['security-officer', 'head'] as const;

export const PAGES_OF_REVIEWS_AND_LETTERS: readonly PageRoute[] = [
  {
    path: '/reviews',
    name: { zh: '审查', en: 'Reviews' },
    page: () => import('./pages/reviews/reviews.tsx'),
    menu: { group: 'work', icon: <FileSearchOutlined />, roles: [...OFFICERS, 'personnel'] },
  },
  {
    path: '/reviews/$reviewId',
    name: { zh: '审查', en: 'Review' },
    page: () => import('./pages/reviews/review.tsx'),
  },
  {
    path: '/letters',
    name: { zh: '承诺书', en: 'Letters' },
    page: () => import('./pages/letters/letters.tsx'),
    menu: { group: 'work', icon: <FileProtectOutlined />, roles: ['security-officer'] },
  },
];
