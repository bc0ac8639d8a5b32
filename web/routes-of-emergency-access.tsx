/** The page of emergency access: routes.tsx puts it in its place. */
import { AlertOutlined } from '@ant-design/icons';
import { ASK_EMERGENCY } from '../src/domain/emergency-access/emergency-access.ts';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_EMERGENCY_ACCESS: readonly PageRoute[] = [
  {
    path: '/emergency-access',
    name: { zh: '紧急查阅', en: 'Emergency access' },
    page: () => import('./pages/emergency-access/emergency-access.tsx'),
    menu: { group: 'work', icon: <AlertOutlined />, roles: ASK_EMERGENCY, bodies: ['unit'] },
  },
];
