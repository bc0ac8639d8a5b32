/** From register to inventories, doors and checks: they belong together. */
import { type PathTab, PathTabs } from '../../kit/path-tabs.tsx';

const TABS: readonly PathTab[] = [
  ['/registers', { zh: '六类台账', en: 'Registers' }],
  ['/registers/inventories', { zh: '清点', en: 'Inventories' }],
  ['/registers/doors', { zh: '出入和开闭', en: 'Doors' }],
  ['/registers/checks', { zh: '台账核对', en: 'Checks' }],
];

export const RegisterTabs = () => <PathTabs label={{ zh: '涉密台账', en: 'Registers' }} tabs={TABS} />;
