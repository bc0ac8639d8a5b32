/** On the page where the unit stands: what is checked when, month by month; each figure opens the very things that it counts. */
import { Button } from 'antd';
import { useState } from 'react';
import { ALL_CHECKED, CHECKED, type Checked } from '../../../src/domain/self-inspections/calendar.ts';
import { call, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import './self-inspections.css';

export function CheckCalendar() {
  const t = useText();
  const { data } = useQueryOf('self-inspections.calendar', {});
  const [asked, open] = useState<Asked>();
  if (!data) return null;
  const lines = ALL_CHECKED.flatMap((what) => data.lines.find((line) => line.what === what) ?? []);
  const figure = (n: number, what: Checked, month: string | undefined) =>
    n === 0 ? (
      <span className="quiet">—</span>
    ) : (
      <Button
        type="link"
        size="small"
        aria-label={t({
          zh: `${CHECKED[what].name.zh}，${month ?? '逾期'}：${n}`,
          en: `${CHECKED[what].name.en}, ${month ?? 'overdue'}: ${n}`,
        })}
        onClick={() => open({ what, month })}
      >
        {month === undefined ? <strong className="late-figure">{n}</strong> : n}
      </Button>
    );
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
            render: (_, { what, overdue }) => figure(overdue, what, undefined),
          },
          ...data.months.map((month, at) => ({
            key: month,
            title: month,
            align: 'right' as const,
            render: (_: unknown, { what, due }: (typeof lines)[number]) => figure(due[at] ?? 0, what, month),
          })),
        ]}
      />
      {asked && <Things {...asked} onClose={() => open(undefined)} />}
    </Section>
  );
}

type Asked = { readonly what: Checked; readonly month: string | undefined };

function Things({ what, month, onClose }: Asked & { onClose: () => void }) {
  const t = useText();
  const query = useQueryOf('self-inspections.checked', { what, ...(month && { month }) });
  const { name, thing, page, opens } = CHECKED[what];
  return (
    <SideDrawer
      open
      onClose={onClose}
      title={t({ zh: `${name.zh}：${month ?? '逾期'}`, en: `${name.en}: ${month ?? 'overdue'}` })}
    >
      <Await query={query}>
        {({ total, rows }) => (
          <>
            <ul className="plain-rows">
              {rows.map(({ id, due, label }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one thing may be due twice
                <li key={at}>
                  <Link to={id === null ? page : opens(id)}>
                    {t(thing)} {label ? t(label) : id}
                  </Link>
                  <DayText day={due} />
                </li>
              ))}
            </ul>
            {total > rows.length && (
              <p className="quiet">
                {t({ zh: `只显示前${rows.length}项，共${total}项。`, en: `The first ${rows.length} of ${total}.` })}{' '}
                <Link to={page}>{t({ zh: '打开全部', en: 'Open them all' })}</Link>
              </p>
            )}
          </>
        )}
      </Await>
    </SideDrawer>
  );
}
