/** The pages of people stationed abroad: routes.tsx puts them in their places. */
import { DeploymentUnitOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_STATIONED: readonly PageRoute[] = [
  {
    path: '/stationed',
    name: { zh: '长期驻外', en: 'Stationed abroad' },
    page: () => import('./pages/stationed/stationed.tsx'),
    menu: {
      group: 'work',
      icon: <DeploymentUnitOutlined />,
      roles: ['security-officer', 'foreign-affairs', 'head', 'liaison'],
    },
  },
  {
    path: '/stationed/$personId',
    name: { zh: '驻外人员', en: 'Somebody stationed abroad' },
    page: () => import('./pages/stationed/person.tsx'),
  },
];

/** Reached from My page by those whom it concerns. */
export const MY_PAGES_OF_STATIONED: readonly PageRoute[] = [
  {
    path: '/mine/stationed',
    name: { zh: '我的驻外', en: 'My stay abroad' },
    page: () => import('./pages/stationed/my-stationing.tsx'),
  },
];
