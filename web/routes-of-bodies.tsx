/** The pages on which bodies have to do with one another: what an organ or a department does, and the dispatches of all. */
import {
  BarChartOutlined,
  CompassOutlined,
  ContainerOutlined,
  FlagOutlined,
  MailOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  UsergroupAddOutlined,
} from '@ant-design/icons';
import type { PageRoute } from './page-route.ts';
import { WaitingBadge } from './pages/dispatches/waiting.tsx';
import { ListWaitingBadge } from './pages/organ/waiting.tsx';

/** In the order of the menu. */
export const PAGES_OF_BODIES: readonly PageRoute[] = [
  {
    path: '/key-units',
    name: { zh: '重点单位名录', en: 'Key-unit list' },
    page: () => import('./pages/organ/key-units.tsx'),
    menu: {
      group: 'work',
      icon: <OrderedListOutlined />,
      roles: ['organ-officer', 'head'],
      bodies: ['organ'],
      waits: ListWaitingBadge,
    },
  },
  {
    path: '/key-units/$keyUnitId',
    name: { zh: '名录事项', en: 'A case of the list' },
    page: () => import('./pages/organ/case.tsx'),
  },
  {
    path: '/requirements',
    name: { zh: '行业要求', en: 'Requirements' },
    page: () => import('./pages/industry/requirements.tsx'),
    menu: {
      group: 'work',
      icon: <ProfileOutlined />,
      roles: ['industry-officer', 'head'],
      bodies: ['industry-department'],
    },
  },
  {
    path: '/guidance',
    name: { zh: '指导事项', en: 'Guidance' },
    page: () => import('./pages/industry/guidance.tsx'),
    menu: {
      group: 'work',
      icon: <CompassOutlined />,
      roles: ['industry-officer', 'organ-officer', 'head'],
      bodies: ['industry-department', 'organ'],
    },
  },
  {
    path: '/nominations',
    name: { zh: '重点单位建议', en: 'Nominations' },
    page: () => import('./pages/industry/nominations.tsx'),
    menu: {
      group: 'work',
      icon: <FlagOutlined />,
      roles: ['industry-officer', 'head'],
      bodies: ['industry-department'],
    },
  },
  {
    path: '/cooperation',
    name: { zh: '协作', en: 'Cooperation' },
    page: () => import('./pages/cooperation/cooperation.tsx'),
    menu: {
      group: 'work',
      icon: <UsergroupAddOutlined />,
      roles: ['industry-officer', 'organ-officer', 'head'],
      bodies: ['industry-department', 'organ'],
    },
  },
  {
    path: '/cooperation/$cooperationId',
    name: { zh: '协作', en: 'A cooperation' },
    page: () => import('./pages/cooperation/case.tsx'),
  },
  {
    path: '/dispatches',
    name: { zh: '公文往来', en: 'Dispatches' },
    page: () => import('./pages/dispatches/dispatches.tsx'),
    menu: {
      group: 'work',
      icon: <MailOutlined />,
      roles: ['security-officer', 'head', 'industry-officer', 'organ-officer'],
      waits: WaitingBadge,
    },
  },
  {
    path: '/dispatches/received/$arrivalId',
    name: { zh: '收文', en: 'Received dispatch' },
    page: () => import('./pages/dispatches/received-case.tsx'),
  },
  {
    path: '/dispatches/sent/$dispatchId',
    name: { zh: '发文', en: 'Sent dispatch' },
    page: () => import('./pages/dispatches/sent-case.tsx'),
  },
  {
    path: '/inspections',
    name: { zh: '检查和整改', en: 'Inspections and orders' },
    page: () => import('./pages/inspections/inspections.tsx'),
    menu: {
      group: 'work',
      icon: <ContainerOutlined />,
      roles: ['security-officer', 'head', 'organ-officer'],
      bodies: ['unit', 'organ'],
    },
  },
  {
    path: '/inspections/case/$inspectionId',
    name: { zh: '检查', en: 'Inspection' },
    page: () => import('./pages/inspections/inspection.tsx'),
  },
  {
    path: '/inspections/orders/$orderId',
    name: { zh: '责令整改', en: 'Order to rectify' },
    page: () => import('./pages/inspections/order.tsx'),
  },
  {
    path: '/inspections/received/$arrivalId',
    name: { zh: '收到的检查、整改文书', en: 'Inspection or order received' },
    page: () => import('./pages/inspections/received-case.tsx'),
  },
  {
    path: '/returns',
    name: { zh: '履责统计', en: 'Returns' },
    page: () => import('./pages/returns/returns.tsx'),
    menu: {
      group: 'work',
      icon: <BarChartOutlined />,
      roles: ['security-officer', 'head', 'industry-officer', 'organ-officer'],
    },
  },
];
