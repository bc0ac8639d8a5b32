/** What belongs to training, side by side: each a page of its own with its own address. To add one is to add a line. */
import { Link } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './training.css';

const TABS = [
  { path: '/training/plan', name: { zh: '计划', en: 'Plan' } },
  { path: '/training', name: { zh: '场次', en: 'Sessions' } },
  { path: '/training/courses', name: { zh: '课程', en: 'Courses' } },
  { path: '/training/packages', name: { zh: '课件包', en: 'Packages' } },
  { path: '/training/completions', name: { zh: '完成记录', en: 'Completions' } },
  { path: '/training/questions', name: { zh: '题库和测试', en: 'Questions and tests' } },
  { path: '/training/coverage', name: { zh: '覆盖', en: 'Coverage' } },
  { path: '/training/certificates', name: { zh: '证明', en: 'Certificates' } },
  { path: '/training/library', name: { zh: '材料库', en: 'Library' } },
] as const satisfies readonly {
  readonly path: string;
  readonly name: Localised;
}[];

export type TrainingTab = (typeof TABS)[number]['path'];

/** Beneath the heading of each of these pages; for the officer alone, whom all of them are for. */
export function TrainingTabs({ at }: { at: TrainingTab }) {
  const t = useText();
  const { roles } = useWhoAmI();
  if (!roles.includes('security-officer')) return null;
  return (
    <nav className="training-tabs no-print" aria-label={t({ zh: '教育培训的页面', en: 'Pages of training' })}>
      {TABS.map(({ path, name }) => (
        <Link key={path} to={path} className={path === at ? 'training-tab-here' : ''}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
