/** By which days deadlines in working days are counted: the year's notice, and what the unit enters itself, with its source. */
import { Button, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { SAYS_NAMES } from '../../../src/law/working-days.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { numberOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { CalendarDialog } from './calendar-dialog.tsx';

type Year = ResultOf<'units.calendar'>;
type Row = Year['days'][number];

export function CalendarPart() {
  const t = useText();
  const thisYear = Number(useToday().slice(0, 4));
  const [search, change] = useFilters();
  const year = numberOf(search.year) ?? thisYear;
  const query = useQueryOf('units.calendar', { year });
  const roles = useWhoAmI().roles;
  const mayChange = roles.includes('security-officer') || roles.includes('personnel');
  const [adding, add] = useState(false);
  return (
    <>
      <div className="filter-bar">
        <Space wrap>
          <InputNumber
            aria-label={t({ zh: '年份', en: 'Year' })}
            prefix={t({ zh: '年份', en: 'Year' })}
            min={2014}
            max={2100}
            precision={0}
            value={year}
            style={{ width: 150 }}
            onChange={(value) => value && change({ year: value === thisYear ? undefined : String(value) })}
          />
          <ExportMenu first="inspection" onExport={(choice) => call('units.export-calendar', { year, ...choice })} />
          {mayChange && (
            <Button type="primary" onClick={() => add(true)}>
              {t({ zh: '录入放假或调休', en: 'Enter days off or worked' })}
            </Button>
          )}
        </Space>
      </div>
      <Await query={query}>{(found) => <YearOfDays found={found} mayChange={mayChange} />}</Await>
      {adding && <CalendarDialog year={year} onClose={() => add(false)} />}
    </>
  );
}

function YearOfDays({ found, mayChange }: { found: Year; mayChange: boolean }) {
  const t = useText();
  const { year, basis, sure, workingDays, days } = found;
  return (
    <>
      <InfoNote
        tone={sure ? 'info' : 'warning'}
        text={{
          zh: `${year}年有${workingDays}个工作日。依据：${basis.zh}。${sure ? '' : '当年放假通知公布后，请按通知逐条录入。'}`,
          en: `${year} has ${workingDays} working days. Basis: ${basis.en}. ${sure ? '' : 'When the notice is published, enter it line by line.'}`,
        }}
      />
      <p className="quiet">
        {t({
          zh: '下列日期与星期不同：放假的不计入期限，调休上班的计入。其余周一至周五计入，周六、周日不计入。通知文本据报刊转载核对，未与公报逐字比对，有出入时可在此改正。',
          en: 'These days differ from their day of the week: days off do not count, weekend days worked do. Otherwise Monday to Friday count. The notices were checked against reprints in the press, not against the gazette itself; what differs can be put right here.',
        })}
      </p>
      <div className="data-table">
        <PlainTable<Row>
          rowKey="day"
          label={{ zh: '工作日历', en: 'Working days' }}
          dataSource={[...days]}
          columns={[
            { title: t({ zh: '日期', en: 'Day' }), render: (_, row) => <DayText day={row.day} /> },
            {
              title: t({ zh: '是否计入', en: 'Counts' }),
              render: (_, { works }) =>
                works ? (
                  <ToneTag tone="good" text={{ zh: '上班，计入', en: 'Worked, counts' }} />
                ) : (
                  <ToneTag tone="ended" text={{ zh: '放假，不计', en: 'Off, does not count' }} />
                ),
            },
            { title: t({ zh: '名称', en: 'Name' }), render: (_, { name }) => name && t(name) },
            { title: t({ zh: '由谁确定', en: 'Who says so' }), render: (_, { says }) => t(SAYS_NAMES[says]) },
            {
              title: t({ zh: '来源', en: 'Source' }),
              render: (_, { source }) => <div style={{ maxWidth: 220 }}>{source ? t(source) : '—'}</div>,
            },
            ...(mayChange
              ? [
                  {
                    title: t({ zh: '操作', en: 'Actions' }),
                    render: (_: unknown, row: Row) => row.says === 'the-unit' && <RemoveDay row={row} />,
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  );
}

function RemoveDay({ row }: { row: Row }) {
  const t = useText();
  const confirm = useConfirm();
  const remove = useAct('units.remove-calendar-day');
  return (
    <Button
      size="small"
      onClick={() =>
        confirm({
          title: { zh: `移除 ${row.day} 的录入`, en: `Remove the entry of ${row.day}` },
          consequence: {
            zh: '该日恢复为通知、放假办法或星期所定。以后计算的期限随之变化，日志中保留曾经录入。',
            en: 'The day is again what the notice, the regulation or the week says. Deadlines counted from now on follow; the record keeps that it was entered.',
          },
          act: { zh: '移除', en: 'Remove' },
          run: () => remove.mutateAsync({ day: row.day }),
        })
      }
    >
      {t({ zh: '移除', en: 'Remove' })}
    </Button>
  );
}
