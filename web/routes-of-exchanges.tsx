/** The pages of foreign exchange: routes.tsx puts them in their places. */
import { ContactsOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_EXCHANGES: readonly PageRoute[] = [
  {
    path: '/exchanges',
    name: { zh: '涉外活动', en: 'Foreign exchange' },
    page: () => import('./pages/exchanges/exchanges.tsx'),
    menu: {
      ...{ group: 'work', icon: <ContactsOutlined />, roles: ['security-officer', 'foreign-affairs', 'head'] },
      bodies: ['unit'],
    },
  },
  {
    path: '/exchanges/contingency-plans',
    name: { zh: '涉外交流合作预案', en: 'Contingency plans' },
    page: () => import('./pages/exchanges/contingency-plans.tsx'),
  },
  {
    path: '/exchanges/$exchangeId',
    name: { zh: '涉外活动', en: 'A foreign exchange' },
    page: () => import('./pages/exchanges/exchange.tsx'),
  },
];

export const MY_PAGES_OF_EXCHANGES: readonly PageRoute[] = [
  {
    path: '/mine/exchanges',
    name: { zh: '我的涉外活动', en: 'My foreign exchanges' },
    page: () => import('./pages/exchanges/my-exchanges.tsx'),
  },
];
