/** The pages around reports of suspicious circumstances: the relay officer's, and the head's for complaints. The public page: app.tsx. */
import { AlertOutlined, NotificationOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_CLUES: readonly PageRoute[] = [
  {
    path: '/clues',
    name: { zh: '线索转报', en: 'Clues' },
    page: () => import('./pages/clues/clues.tsx'),
    menu: { group: 'work', icon: <NotificationOutlined />, roles: ['relay-officer'], bodies: ['unit'] },
  },
  {
    path: '/clues/keys',
    name: { zh: '线索专员公钥', en: 'Relay keys' },
    page: () => import('./pages/clues/keys.tsx'),
  },
  {
    path: '/clues/complaints',
    name: { zh: '打击报复投诉', en: 'Retaliation' },
    page: () => import('./pages/clues/complaints.tsx'),
    menu: { group: 'work', icon: <AlertOutlined />, roles: ['head'], bodies: ['unit'] },
  },
  {
    path: '/clues/$clueId',
    name: { zh: '线索', en: 'A clue' },
    page: () => import('./pages/clues/case.tsx'),
  },
];
