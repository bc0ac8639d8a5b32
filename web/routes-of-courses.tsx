/** The pages of courses and of the library: routes.tsx puts them in their places. */
import type { PageRoute } from './page-route.ts';

/** Reached from Training by its tabs. */
export const PAGES_OF_COURSES: readonly PageRoute[] = [
  {
    path: '/training/courses',
    name: { zh: '课程', en: 'Courses' },
    page: () => import('./pages/courses/courses.tsx'),
  },
  {
    path: '/training/courses/$courseId',
    name: { zh: '课程', en: 'A course' },
    page: () => import('./pages/courses/course.tsx'),
  },
  {
    path: '/training/library',
    name: { zh: '材料库', en: 'Library' },
    page: () => import('./pages/library/library.tsx'),
  },
];

/** Reached from My training. */
export const MY_PAGES_OF_COURSES: readonly PageRoute[] = [
  {
    path: '/courses/$courseId',
    name: { zh: '学习课程', en: 'Learn a course' },
    page: () => import('./pages/courses/learn.tsx'),
  },
  {
    path: '/mine/library',
    name: { zh: '学习材料', en: 'Materials' },
    page: () => import('./pages/library/my-library.tsx'),
  },
  {
    path: '/mine/library/$libraryItemId',
    name: { zh: '学习材料', en: 'A material' },
    page: () => import('./pages/library/my-item.tsx'),
  },
];
