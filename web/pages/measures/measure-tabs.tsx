/** From the measures to what they protect, where a hole is, what a tool found and what was tested. */
import { type PathTab, PathTabs } from '../../kit/path-tabs.tsx';

const TABS: readonly PathTab[] = [
  ['/measures', { zh: '措施', en: 'Measures' }],
  ['/measures/objects', { zh: '防护对象', en: 'Protected objects' }],
  ['/measures/matrix', { zh: '覆盖图', en: 'Coverage' }],
  ['/measures/scans', { zh: '扫描结果', en: 'Scans' }],
  ['/measures/tests', { zh: '检测和风险评估', en: 'Tests and risk assessments' }],
];

export const MeasureTabs = () => <PathTabs label={{ zh: '防范措施', en: 'Measures' }} tabs={TABS} />;
