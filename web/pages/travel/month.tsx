/** A month of journeys: going from month to month, printing, and who is away on which days. */
import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { type Day, plusDays } from '../../../src/law/day.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { useTripOpener } from './trip-table.tsx';

/** `2026-11`: as the address says, or this one. */
export function useMonth(): string {
  const [search] = useFilters();
  const today = useToday();
  return search.month !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(search.month) ? search.month : today.slice(0, 7);
}

const beside = (month: string, by: -1 | 1): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

export function daysOfMonth(month: string): { first: Day; last: Day; days: number } {
  const first = `${month}-01` as Day;
  const last = plusDays(`${beside(month, 1)}-01` as Day, -1);
  return { first, last, days: Number(last.slice(8)) };
}

export function PrintButton() {
  const t = useText();
  return (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
      {t({ zh: '打印', en: 'Print' })}
    </Button>
  );
}

export function MonthBar({ month }: { month: string }) {
  const t = useText();
  const [, change] = useFilters();
  const today = useToday();
  const go = (next: string) => change({ month: next === today.slice(0, 7) ? undefined : next });
  return (
    <div className="trip-month">
      <Space wrap>
        <Button
          className="no-print"
          icon={<LeftOutlined />}
          aria-label={t({ zh: '上个月', en: 'The month before' })}
          onClick={() => go(beside(month, -1))}
        />
        <h2 aria-live="polite">{t({ zh: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`, en: month })}</h2>
        <Button
          className="no-print"
          icon={<RightOutlined />}
          aria-label={t({ zh: '下个月', en: 'The month after' })}
          onClick={() => go(beside(month, 1))}
        />
        {month !== today.slice(0, 7) && (
          <Button className="no-print" onClick={() => change({ month: undefined })}>
            {t({ zh: '本月', en: 'This month' })}
          </Button>
        )}
      </Space>
      <span className="no-print">
        <PrintButton />
      </span>
    </div>
  );
}

type Block = ResultOf<'travel.calendar'>['blocks'][number];

export function CalendarPart() {
  const t = useText();
  const month = useMonth();
  const { first, last } = daysOfMonth(month);
  const found = useQueryOf('travel.calendar', { from: first, to: last });
  const [open, dialog] = useTripOpener();
  return (
    <>
      <MonthBar month={month} />
      <section className="part">
        <Await query={found}>
          {({ blocks }) =>
            blocks.length === 0 ? (
              <EmptyNote
                text={{
                  zh: '这个月没有已批准或者在途的出行。',
                  en: 'There are no approved or current journeys in this month.',
                }}
              />
            ) : (
              <>
                <Scale month={month} />
                <ol className="trip-bars" aria-label={t({ zh: '出行日历', en: 'Calendar of journeys' })}>
                  {blocks.map((one) => (
                    <Bar key={`${one.tripId} ${one.personId}`} one={one} month={month} onOpen={() => open(one)} />
                  ))}
                </ol>
              </>
            )
          }
        </Await>
        <p className="quiet no-print">
          {t({
            zh: '只有已批准、在途和已结束的出行。',
            en: 'Approved, current and past journeys only.',
          })}{' '}
          <Link to="/my-account">
            {t({ zh: '在日历程序中订阅（“我的账号”）', en: 'Subscribe in a calendar program (under “My account”)' })}
          </Link>
        </p>
      </section>
      {dialog}
    </>
  );
}

/** The days above the bars; who cannot see them reads each journey's days in its row. */
function Scale({ month }: { month: string }) {
  const { first, days } = daysOfMonth(month);
  const today = useToday();
  return (
    <div className="trip-scale" aria-hidden style={{ gridTemplateColumns: `repeat(${days}, minmax(0, 1fr))` }}>
      {Array.from({ length: days }, (_, at) => plusDays(first, at)).map((day) => (
        <span key={day} className={day === today ? 'today' : undefined}>
          {Number(day.slice(8))}
        </span>
      ))}
    </div>
  );
}

function Bar({ one, month, onOpen }: { one: Block; month: string; onOpen: () => void }) {
  const { first, last, days } = daysOfMonth(month);
  const start = one.leavesOn < first ? 1 : Number(one.leavesOn.slice(8));
  const end = one.returnsOn > last ? days : Number(one.returnsOn.slice(8));
  return (
    <li>
      <button type="button" className="row-open" onClick={onOpen}>
        {one.name}
      </button>{' '}
      <span className="quiet nowrap">
        <DayText day={one.leavesOn} /> – <DayText day={one.returnsOn} />
      </span>
      <div className="trip-bar" aria-hidden style={{ gridTemplateColumns: `repeat(${days}, minmax(0, 1fr))` }}>
        <span style={{ gridColumn: `${start} / ${end + 1}` }} />
      </div>
    </li>
  );
}
