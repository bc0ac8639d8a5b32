/** The pages of the registers and custody: routes.tsx puts them in their places. */
import { InboxOutlined, KeyOutlined, TagsOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_REGISTERS: readonly PageRoute[] = [
  {
    path: '/registers',
    name: { zh: '涉密台账', en: 'Registers' },
    page: () => import('./pages/registers/registers.tsx'),
    menu: { group: 'work', icon: <TagsOutlined />, roles: ['security-officer', 'head'], bodies: ['unit'] },
  },
  {
    path: '/registers/inventories',
    name: { zh: '清点', en: 'Inventories' },
    page: () => import('./pages/registers/inventories.tsx'),
  },
  {
    path: '/registers/inventories/$inventoryId',
    name: { zh: '清点', en: 'An inventory' },
    page: () => import('./pages/registers/inventory.tsx'),
  },
  {
    path: '/registers/doors',
    name: { zh: '场所出入和开闭', en: 'Doors' },
    page: () => import('./pages/registers/doors.tsx'),
    menu: { group: 'work', icon: <KeyOutlined />, roles: ['liaison'], bodies: ['unit'] },
  },
  {
    path: '/registers/checks',
    name: { zh: '台账核对', en: 'Check of the registers' },
    page: () => import('./pages/registers/checks.tsx'),
  },
  {
    path: '/registers/import',
    name: { zh: '导入台账', en: 'Import a register' },
    page: () => import('./pages/registers/import.tsx'),
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
  {
    path: '/mine/inventories/$inventoryId',
    name: { zh: '清点', en: 'Count' },
    page: () => import('./pages/registers/count-page.tsx'),
  },
];
