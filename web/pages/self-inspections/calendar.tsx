/** On the page where the unit stands: what is checked when, month by month; each figure opens the page where it is done. */
import { ALL_CHECKED, CHECKED } from '../../../src/domain/self-inspections/calendar.ts';
import { call, useQueryOf } from '../../api.ts';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import './self-inspections.css';

export function CheckCalendar() {
  const t = useText();
  const { data } = useQueryOf('self-inspections.calendar', {});
  if (!data) return null;
  const lines = ALL_CHECKED.flatMap((what) => data.lines.find((line) => line.what === what) ?? []);
  const figure = (n: number, late = false) =>
    n === 0 ? <span className="quiet">—</span> : late ? <strong className="late-figure">{n}</strong> : n;
  return (
    <Section
      title={{ zh: '检查日历', en: 'What is checked when' }}
      extra={<ExportMenu onExport={(choice) => call('self-inspections.export-calendar', choice)} />}
    >
      <PlainTable
        label={{ zh: '检查日历：逾期和未来六个月到期的检查', en: 'Checks overdue, and due in the next six months' }}
        rowKey="what"
        dataSource={lines}
        columns={[
          {
            key: 'what',
            title: t({ zh: '检查', en: 'Check' }),
            render: (_, { what, every }) => (
              <>
                <Link to={CHECKED[what].page}>{t(CHECKED[what].name)}</Link>
                {every !== null && <span className="quiet"> {t({ zh: `每年${every}次`, en: `${every} a year` })}</span>}
              </>
            ),
          },
          {
            key: 'overdue',
            title: t({ zh: '逾期', en: 'Overdue' }),
            align: 'right',
            render: (_, { overdue }) => figure(overdue, true),
          },
          ...data.months.map((month, at) => ({
            key: month,
            title: month,
            align: 'right' as const,
            render: (_: unknown, { due }: (typeof lines)[number]) => figure(due[at] ?? 0),
          })),
        ]}
      />
    </Section>
  );
}
