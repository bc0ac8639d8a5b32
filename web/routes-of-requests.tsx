/** The pages of lawful requests: routes.tsx puts them in their place. */
import { SwapOutlined } from '@ant-design/icons';
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
];
