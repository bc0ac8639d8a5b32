/** The pages of inspection packs: routes.tsx puts them in their places. */
import { FolderOpenOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_PACKS: readonly PageRoute[] = [
  {
    path: '/inspection-packs',
    name: { zh: '迎检材料', en: 'Inspection packs' },
    page: () => import('./pages/inspection-packs/inspection-packs.tsx'),
    menu: { group: 'work', icon: <FolderOpenOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/inspection-packs/$packId',
    name: { zh: '一份迎检材料', en: 'An inspection pack' },
    page: () => import('./pages/inspection-packs/one.tsx'),
  },
  {
    path: '/inspection-packs/draws/$drawId',
    name: { zh: '一次随机抽取', en: 'A draw' },
    page: () => import('./pages/inspection-packs/draw.tsx'),
  },
];
