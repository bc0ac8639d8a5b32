/** From register to inventories, doors and checks: they belong together. */

import { useLocation } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useGo } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';

const TABS: readonly (readonly [path: string, name: Localised])[] = [
  ['/registers', { zh: '六类台账', en: 'Registers' }],
  ['/registers/inventories', { zh: '清点', en: 'Inventories' }],
  ['/registers/doors', { zh: '出入和开闭', en: 'Doors' }],
  ['/registers/checks', { zh: '台账核对', en: 'Checks' }],
];

export function RegisterTabs() {
  const t = useText();
  const go = useGo();
  const { pathname } = useLocation();
  return (
    <Tabs
      className="no-print"
      activeKey={TABS.find(([path]) => path === pathname)?.[0] ?? TABS[0]![0]}
      onChange={(to) => go({ to })}
      items={TABS.map(([key, name]) => ({ key, label: t(name) }))}
    />
  );
}
