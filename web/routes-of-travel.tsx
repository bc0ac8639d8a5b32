/** The pages of going abroad: routes.tsx puts them in their places. */
import { CompassOutlined, CreditCardOutlined, GlobalOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';
import { OverdueBadge } from './pages/travel-documents/overdue.tsx';

export const PAGES_OF_TRAVEL: readonly PageRoute[] = [
  {
    path: '/travel',
    name: { zh: '出国（境）', en: 'Going abroad' },
    page: () => import('./pages/travel/travel.tsx'),
    menu: {
      group: 'work',
      icon: <GlobalOutlined />,
      roles: ['security-officer', 'foreign-affairs', 'personnel', 'head'],
    },
  },
  {
    path: '/travel/new',
    name: { zh: '登记出行', en: 'Record a journey' },
    page: () => import('./pages/travel/declare.tsx'),
  },
  {
    path: '/travel/import',
    name: { zh: '从表格导入出行', en: 'Import journeys' },
    page: () => import('./pages/travel/import.tsx'),
  },
  {
    path: '/travel/materials',
    name: { zh: '行前教育材料', en: 'Briefing material' },
    page: () => import('./pages/travel/materials.tsx'),
  },
  {
    path: '/travel/$tripId',
    name: { zh: '出行事项', en: 'A journey' },
    page: () => import('./pages/travel/trip.tsx'),
  },
  {
    path: '/travel-documents',
    name: { zh: '证照保管', en: 'Travel documents' },
    page: () => import('./pages/travel-documents/travel-documents.tsx'),
    menu: {
      ...{ group: 'work', icon: <CreditCardOutlined />, bodies: ['unit'] },
      roles: ['security-officer', 'foreign-affairs', 'personnel', 'head'],
      waits: OverdueBadge,
    },
  },
  {
    path: '/travel-documents/$documentId',
    name: { zh: '一件证照', en: 'A travel document' },
    page: () => import('./pages/travel-documents/document.tsx'),
  },
];

export const MY_PAGES_OF_TRAVEL: readonly PageRoute[] = [
  {
    path: '/mine/trips',
    name: { zh: '我的出国（境）', en: 'My journeys' },
    page: () => import('./pages/travel/my-trips.tsx'),
    menu: { group: 'mine', icon: <CompassOutlined />, roles: ['member'], atHand: true },
  },
  {
    path: '/mine/trips/new',
    name: { zh: '申报出行', en: 'Declare a journey' },
    page: () => import('./pages/travel/my-declaration.tsx'),
  },
  {
    path: '/mine/trips/$tripId',
    name: { zh: '我的出行', en: 'My journey' },
    page: () => import('./pages/travel/my-trip.tsx'),
  },
  {
    path: '/mine/travel-documents',
    name: { zh: '我的证照', en: 'My travel documents' },
    page: () => import('./pages/travel-documents/my-documents.tsx'),
  },
];
