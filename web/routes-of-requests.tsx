/** The pages of lawful requests and of emergency access: routes.tsx puts them in their place. */
import { AlertOutlined, SwapOutlined } from '@ant-design/icons';
import { ASK_EMERGENCY } from '../src/domain/emergency-access/emergency-access.ts';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_REQUESTS: readonly PageRoute[] = [
  {
    path: '/requests',
    name: { zh: '协助事项', en: 'Lawful requests' },
    page: () => import('./pages/requests/requests.tsx'),
    menu: { group: 'work', icon: <SwapOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/requests/$requestId',
    name: { zh: '协助事项', en: 'A request' },
    page: () => import('./pages/requests/request.tsx'),
  },
  {
    path: '/emergency-access',
    name: { zh: '紧急查阅', en: 'Emergency access' },
    page: () => import('./pages/emergency-access/emergency-access.tsx'),
    menu: { group: 'work', icon: <AlertOutlined />, roles: ASK_EMERGENCY, bodies: ['unit'] },
  },
];
