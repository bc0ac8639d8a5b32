/** Pages that belong together, as tabs above each of them: from one to the next without the way back. */
import { useLocation } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { type Localised, useText } from '../language.tsx';
import { useGo } from './link.tsx';

export type PathTab = readonly [path: string, name: Localised];

export function PathTabs({ tabs }: { tabs: readonly PathTab[] }) {
  const t = useText();
  const go = useGo();
  const { pathname } = useLocation();
  return (
    <Tabs
      className="no-print"
      activeKey={tabs.find(([path]) => path === pathname)?.[0] ?? ''}
      onChange={(to) => go({ to })}
      items={tabs.map(([key, name]) => ({ key, label: t(name) }))}
    />
  );
}
