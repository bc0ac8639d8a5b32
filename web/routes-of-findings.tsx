/** The pages of findings, cross-checks and the order of dates: routes.tsx puts them in their places. */
import { CheckSquareOutlined, NodeIndexOutlined, OrderedListOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_FINDINGS: readonly PageRoute[] = [
  {
    path: '/findings',
    name: { zh: '问题整改', en: 'Findings' },
    page: () => import('./pages/findings/findings.tsx'),
    menu: {
      ...{ group: 'work', icon: <CheckSquareOutlined />, bodies: ['unit'] },
      roles: ['security-officer', 'head', 'liaison', 'network-security'],
    },
  },
  {
    path: '/findings/$findingId',
    name: { zh: '一个问题', en: 'A finding' },
    page: () => import('./pages/findings/finding.tsx'),
  },
  {
    path: '/cross-checks',
    name: { zh: '交叉核验', en: 'Cross-checks' },
    page: () => import('./pages/cross-checks/cross-checks.tsx'),
    menu: {
      ...{ group: 'work', icon: <NodeIndexOutlined />, bodies: ['unit'] },
      roles: ['security-officer', 'head'],
    },
  },
  {
    path: '/date-orders',
    name: { zh: '日期顺序核对', en: 'Order of dates' },
    page: () => import('./pages/date-orders/date-orders.tsx'),
    menu: {
      ...{ group: 'work', icon: <OrderedListOutlined /> },
      roles: ['security-officer', 'head', 'relay-officer', 'industry-officer', 'organ-officer'],
    },
  },
];

export const MY_PAGES_OF_FINDINGS: readonly PageRoute[] = [
  {
    path: '/mine/findings',
    name: { zh: '我的整改', en: 'My findings' },
    page: () => import('./pages/findings/my-findings.tsx'),
    menu: { group: 'mine', icon: <CheckSquareOutlined />, roles: ['member'], bodies: ['unit'] },
  },
];
