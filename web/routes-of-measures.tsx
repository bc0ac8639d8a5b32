/** The pages of measures: routes.tsx puts them in their places. */
import { SafetyOutlined } from '@ant-design/icons';
import { SEE } from '../src/domain/measures/measures.ts';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_MEASURES: readonly PageRoute[] = [
  {
    path: '/measures',
    name: { zh: '防范措施', en: 'Measures' },
    page: () => import('./pages/measures/measures.tsx'),
    menu: { group: 'work', icon: <SafetyOutlined />, roles: SEE, bodies: ['unit'] },
  },
  {
    path: '/measures/matrix',
    name: { zh: '防范措施覆盖图', en: 'Coverage of measures' },
    page: () => import('./pages/measures/matrix.tsx'),
  },
  {
    path: '/measures/objects',
    name: { zh: '防护对象', en: 'Protected objects' },
    page: () => import('./pages/measures/objects.tsx'),
  },
  {
    path: '/measures/objects/$protectedObjectId',
    name: { zh: '一个防护对象', en: 'A protected object' },
    page: () => import('./pages/measures/object.tsx'),
  },
  {
    path: '/measures/scans',
    name: { zh: '扫描结果', en: 'Scans' },
    page: () => import('./pages/measures/scans.tsx'),
  },
  {
    path: '/measures/scans/$scanId',
    name: { zh: '一次扫描', en: 'A scan' },
    page: () => import('./pages/measures/scan.tsx'),
  },
  {
    path: '/measures/mappings',
    name: { zh: '规则对应', en: 'Mapping of rules' },
    page: () => import('./pages/measures/mappings.tsx'),
  },
  {
    path: '/measures/tests',
    name: { zh: '检测和风险评估', en: 'Tests and risk assessments' },
    page: () => import('./pages/measures/tests.tsx'),
  },
  {
    path: '/measures/tests/$technicalTestId',
    name: { zh: '一次检测和风险评估', en: 'A test and risk assessment' },
    page: () => import('./pages/measures/test.tsx'),
  },
  {
    path: '/measures/$measureId',
    name: { zh: '一项防范措施', en: 'A measure' },
    page: () => import('./pages/measures/measure.tsx'),
  },
];
