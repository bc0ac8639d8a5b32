/** The pages of the registers and custody: routes.tsx puts them in their places. */
import { InboxOutlined, TagsOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_REGISTERS: readonly PageRoute[] = [
  {
    path: '/registers',
    name: { zh: '涉密台账', en: 'Registers' },
    page: () => import('./pages/registers/registers.tsx'),
    menu: { group: 'work', icon: <TagsOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/registers/items/$itemId',
    name: { zh: '台账登记', en: 'An item' },
    page: () => import('./pages/registers/item.tsx'),
  },
  {
    path: '/registers/$register',
    name: { zh: '台账', en: 'A register' },
    page: () => import('./pages/registers/register.tsx'),
  },
];

export const MY_PAGES_OF_REGISTERS: readonly PageRoute[] = [
  {
    path: '/mine/carriers',
    name: { zh: '我的载体', en: 'My carriers' },
    page: () => import('./pages/registers/my-carriers.tsx'),
    menu: { group: 'mine', icon: <InboxOutlined />, roles: ['member'] },
  },
];
