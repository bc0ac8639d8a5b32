/** The pages of incidents: routes.tsx puts them in their places. */
import { AlertOutlined } from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';

export const PAGES_OF_INCIDENTS: readonly PageRoute[] = [
  {
    path: '/incidents',
    name: { zh: '突发情况', en: 'Incidents' },
    page: () => import('./pages/incidents/incidents.tsx'),
    menu: {
      ...{ group: 'work', icon: <AlertOutlined />, roles: ['security-officer', 'head', 'network-security'] },
      bodies: ['unit'],
    },
  },
  {
    path: '/incidents/$incidentId',
    name: { zh: '突发情况', en: 'An incident' },
    page: () => import('./pages/incidents/incident.tsx'),
  },
];

export const MY_PAGES_OF_INCIDENTS: readonly PageRoute[] = [
  {
    path: '/mine/incidents',
    name: { zh: '报突发情况', en: 'Report an incident' },
    page: () => import('./pages/incidents/open.tsx'),
    menu: { group: 'mine', icon: <AlertOutlined />, roles: ['member'], bodies: ['unit'], atHand: true },
  },
  {
    path: '/mine/incidents/$incidentId',
    name: { zh: '我报出的突发情况', en: 'An incident I opened' },
    page: () => import('./pages/incidents/my-incident.tsx'),
  },
];
