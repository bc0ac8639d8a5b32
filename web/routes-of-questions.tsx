/** The pages of the question bank, tests and situations: routes.tsx puts them in their places. */
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_QUESTIONS: readonly PageRoute[] = [
  {
    path: '/training/questions',
    name: { zh: '题库', en: 'Question bank' },
    page: () => import('./pages/questions/questions.tsx'),
  },
  {
    path: '/training/questions/import',
    name: { zh: '从表格导入题目', en: 'Import questions' },
    page: () => import('./pages/questions/import.tsx'),
  },
  {
    path: '/training/questions/$questionId',
    name: { zh: '题目', en: 'Question' },
    page: () => import('./pages/questions/editor.tsx'),
  },
  {
    path: '/training/tests',
    name: { zh: '测试', en: 'Tests' },
    page: () => import('./pages/questions/tests.tsx'),
  },
  {
    path: '/training/tests/$testId',
    name: { zh: '测试', en: 'Test' },
    page: () => import('./pages/questions/test.tsx'),
  },
  {
    path: '/training/situations',
    name: { zh: '情景题', en: 'Situations' },
    page: () => import('./pages/questions/situations.tsx'),
  },
  {
    path: '/training/inspectors-questions',
    name: { zh: '应知应会', en: 'What inspectors ask' },
    page: () => import('./pages/questions/known.tsx'),
  },
  {
    path: '/mine/inspectors-questions',
    name: { zh: '应知应会练习', en: 'What inspectors ask, to practise' },
    page: () => import('./pages/questions/practice.tsx'),
  },
  {
    path: '/tests/$testId',
    name: { zh: '测试', en: 'Test' },
    page: () => import('./pages/questions/take-test.tsx'),
  },
];
