/** Journeys abroad: all of them, who is away now, whose departure comes this month and lacks what, and the month as a calendar. */
import { Button, Tabs } from 'antd';
import { useQueryOf } from '../../api.ts';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { AbroadPart } from './abroad.tsx';
import { AllTrips } from './all-trips.tsx';
import { DeparturesPart } from './departures.tsx';
import { CalendarPart } from './month.tsx';
import './travel.css';

export function useMayRun(): boolean {
  const { roles } = useWhoAmI();
  return roles.includes('security-officer') || roles.includes('foreign-affairs');
}

const PARTS = ['all', 'abroad', 'departures', 'calendar'] as const;
/** Of another part's address nothing stays but the month. */
const CLEARED = Object.fromEntries(
  ['text', 'state', 'kind', 'country', 'missing', 'from', 'to', 'order'].map((key) => [key, undefined]),
);

export default function Travel() {
  const t = useText();
  const [search, change] = useFilters();
  const may = useMayRun();
  const { roles } = useWhoAmI();
  return (
    <Page
      title={{ zh: '出国（境）', en: 'Going abroad' }}
      purpose={{
        zh: '出国（境）团组和人员的申报、审批、行前教育和回国（境）访谈。香港、澳门、台湾属于境外，当日往返也要登记。',
        en: 'Journeys abroad: declared, decided, briefed for, spoken of on return. Hong Kong, Macao and Taiwan count, and so do day trips.',
      }}
      actions={
        may && (
          <>
            {roles.includes('security-officer') && (
              <Link to="/travel/materials">
                <Button>{t({ zh: '行前教育材料', en: 'Briefing material' })}</Button>
              </Link>
            )}
            <Link to="/travel/import">
              <Button>{t({ zh: '从表格导入', en: 'Import from a sheet' })}</Button>
            </Link>
          </>
        )
      }
      primary={
        may && (
          <Link to="/travel/new">
            <Button type="primary">{t({ zh: '登记出行', en: 'Record a journey' })}</Button>
          </Link>
        )
      }
    >
      <Counts />
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'all'}
        destroyOnHidden
        onChange={(part) => change({ ...CLEARED, part: part === 'all' ? undefined : part })}
        items={[
          { key: 'all', label: t({ zh: '全部', en: 'All' }), children: <AllTrips /> },
          { key: 'abroad', label: t({ zh: '现在境外', en: 'Abroad now' }), children: <AbroadPart /> },
          {
            key: 'departures',
            label: t({ zh: '当月出境', en: 'Departures' }),
            children: <DeparturesPart />,
          },
          { key: 'calendar', label: t({ zh: '日历', en: 'Calendar' }), children: <CalendarPart /> },
        ]}
      />
    </Page>
  );
}

/** Who is away and what waits, each a link to its rows. */
function Counts() {
  const t = useText();
  const { data } = useQueryOf('travel.counts', {});
  if (!data) return null;
  const figures: readonly { n: number; zh: string; en: string; search: Record<string, string>; late?: boolean }[] = [
    { n: data.abroad, zh: '人在境外', en: 'abroad', search: { part: 'abroad' } },
    {
      n: data.overdueReturn,
      zh: '人逾期未登记回国',
      en: 'overdue to be back',
      search: { missing: 'return' },
      late: data.overdueReturn > 0,
    },
    { n: data.declared, zh: '件待审批', en: 'to be decided', search: { missing: 'decision' } },
    { n: data.leavingSoon, zh: '人两周内出境', en: 'leave within two weeks', search: { state: 'approved' } },
    {
      n: data.unbriefed,
      zh: '人其中未行前教育',
      en: 'of them not briefed',
      search: { missing: 'briefing' },
      late: data.unbriefed > 0,
    },
    { n: data.toInterview, zh: '人待访谈', en: 'to be interviewed', search: { missing: 'interview' } },
  ];
  return (
    <div className="trip-counts">
      {figures.map(({ n, zh, en, search, late }) => (
        <Link key={en} to="/travel" search={search} className={late ? 'trip-count late' : 'trip-count'}>
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}
