/** Twelve months back, twelve months ahead. Loaded after the figures above, which are what is read first. */
import type { Day } from '../../../src/law/day.ts';
import { plusDays } from '../../../src/law/day.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Chart } from '../../kit/chart.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

const MET = '#1a7f37';
const OVERDUE = '#c5221f';
const OWED = '#1a56b8';

export function Trend() {
  const trend = useQueryOf('duties.trend', {});
  return (
    <Section title={{ zh: '近 12 个月', en: 'The last 12 months' }}>
      <Await query={trend}>{(data) => <TrendChart months={data.months} />}</Await>
    </Section>
  );
}

function TrendChart({ months }: { months: ResultOf<'duties.trend'>['months'] }) {
  const t = useText();
  const names = {
    owed: { zh: '应履行', en: 'Owed' },
    met: { zh: '已履行', en: 'Met' },
    overdue: { zh: '逾期', en: 'Overdue' },
  };
  const line = (key: keyof typeof names, colour: string) => ({
    name: t(names[key]),
    type: 'line' as const,
    showSymbol: false,
    lineStyle: { width: 2, color: colour, type: key === 'owed' ? ('dashed' as const) : ('solid' as const) },
    itemStyle: { color: colour },
    data: months.map((month) => month[key]),
  });
  return (
    <Chart
      label={{ zh: '每月末应履行、已履行、逾期的事项数', en: 'Rows owed, met and overdue at the end of each month' }}
      height={250}
      option={{
        legend: { top: 0 },
        grid: { left: 8, right: 16, top: 34, bottom: 4, outerBoundsMode: 'same' },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: months.map((month) => month.month), boundaryGap: false },
        yAxis: { type: 'value', minInterval: 1 },
        series: [line('owed', OWED), line('met', MET), line('overdue', OVERDUE)],
      }}
      figures={{
        columns: [{ zh: '月份', en: 'Month' }, names.owed, names.met, names.overdue],
        rows: months.map((month) => [month.month, month.owed, month.met, month.overdue]),
      }}
    />
  );
}

export function DueCalendar({ today }: { today: Day }) {
  const ahead = useQueryOf('duties.calendar', {});
  return (
    <Section title={{ zh: '未来一年到期', en: 'Falling due in the year ahead' }}>
      <Await query={ahead}>{(data) => <Calendar today={today} days={data.days} />}</Await>
    </Section>
  );
}

/** Where the open work lies: departments, in the order of what is overdue there; never people. */
export function OpenByDepartment() {
  const ahead = useQueryOf('duties.calendar', {});
  if (!ahead.data?.departments.length) return null;
  return (
    <Section title={{ zh: '未履行较多的部门', en: 'Departments with most to do' }}>
      <Departments departments={ahead.data.departments} />
    </Section>
  );
}

const MONTH_NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** On a phone thirteen names of months run into one another; their numbers do not. */
const isNarrow = () => matchMedia('(max-width: 700px)').matches;

function Calendar({ today, days }: { today: Day; days: ResultOf<'duties.calendar'>['days'] }) {
  const t = useText();
  const go = useGo();
  if (days.length === 0) {
    return <EmptyNote text={{ zh: '未来一年没有到期的事项。', en: 'Nothing falls due in the year ahead.' }} />;
  }
  const most = Math.max(...days.map((one) => one.n));
  return (
    <Chart
      label={{ zh: '未来一年每日到期的事项数', en: 'Rows falling due, by day, in the year ahead' }}
      height={190}
      onHit={(hit) => {
        const [on] = hit.value as [string];
        go({ to: '/ledger', search: { state: 'open', dueFrom: on, dueTo: on } });
      }}
      option={{
        tooltip: { formatter: (hit: unknown) => (hit as { value: [string, number] }).value.join('  ') },
        visualMap: { min: 0, max: most, show: false, inRange: { color: ['#e3edf9', '#5b8fd6', '#12408c'] } },
        calendar: {
          range: [`${today.slice(0, 8)}01`, plusDays(today, 365)],
          left: 34,
          right: 8,
          top: 24,
          bottom: 8,
          cellSize: ['auto', 15],
          yearLabel: { show: false },
          dayLabel: { firstDay: 1, nameMap: t({ zh: 'ZH', en: 'EN' }) },
          monthLabel: { nameMap: isNarrow() ? MONTH_NUMBERS : t({ zh: 'ZH', en: 'EN' }) },
          splitLine: { lineStyle: { color: '#c8d0db' } },
          itemStyle: { borderColor: '#eef1f5' },
        },
        series: [{ type: 'heatmap', coordinateSystem: 'calendar', data: days.map((one) => [one.day, one.n]) }],
      }}
      figures={{
        columns: [
          { zh: '日期', en: 'Day' },
          { zh: '到期', en: 'Due' },
        ],
        rows: days.map((one) => [one.day, one.n]),
      }}
    />
  );
}

function Departments({ departments }: { departments: ResultOf<'duties.calendar'>['departments'] }) {
  const t = useText();
  return (
    <table className="figures compact">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '部门', en: 'Department' })}</th>
          <th scope="col" className="number">
            {t({ zh: '未履行', en: 'Open' })}
          </th>
          <th scope="col" className="number">
            {t({ zh: '其中逾期', en: 'Overdue' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {departments.slice(0, 8).map((one) => (
          <tr key={one.department_id}>
            <td>
              <Link to="/ledger" search={{ state: 'open', departmentId: one.department_id }}>
                {one.department}
              </Link>
            </td>
            <td className="number">{one.open.toLocaleString('en-US')}</td>
            <td className={`number ${one.overdue > 0 ? 'figure-overdue' : ''}`}>
              {one.overdue.toLocaleString('en-US')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
