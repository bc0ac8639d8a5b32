/** The list as it stood on a day, with what is to be reviewed. Exported as it is filtered. */
import { Button } from 'antd';
import { ORIGIN_NAMES, REVIEWS_ASKED } from '../../../src/domain/organ/organ.ts';
import { asDay } from '../../../src/law/day.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DueDay } from './states.tsx';

type Row = RowOf<'organ.list'>;

const REVIEW_NAMES = {
  due: { zh: '30 日内应复核', en: 'Review due within 30 days' },
  late: { zh: '复核逾期', en: 'Review overdue' },
};

export function ListPart({ onAdd }: { onAdd: (() => void) | undefined }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const [search] = useFilters();
  const on = search.on === undefined ? undefined : asDay(search.on);
  const isFiltered = Object.keys(search).length > 0;
  const filter = { on, text: search.text, review: oneOf(REVIEWS_ASKED, search.review) };
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: { zh: '单位名称', en: 'Unit' }, render: (row) => row.name },
    { key: 'code', title: { zh: '统一社会信用代码', en: 'Credit code' }, render: (row) => row.creditCode ?? '—' },
    { key: 'origin', title: { zh: '来源', en: 'Came by' }, render: (row) => t(ORIGIN_NAMES[row.origin]) },
    { key: 'since', title: { zh: '列入生效', en: 'Listed from' }, render: (row) => <DayText day={row.since} /> },
    {
      key: 'adjusted',
      title: { zh: '最近调整', en: 'Last adjusted' },
      render: (row) => <DayText day={row.adjustedOn} />,
    },
    {
      key: 'reviewed',
      title: { zh: '最近复核', en: 'Last reviewed' },
      render: (row) => <DayText day={row.reviewedOn} />,
    },
    {
      key: 'due',
      title: { zh: '复核不晚于', en: 'Review by' },
      render: (row) => <DueDay day={row.reviewDue} today={today} />,
    },
  ];
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '单位名称或信用代码', en: 'Name or credit code' } },
          {
            kind: 'own',
            key: 'on',
            render: (value, change) => (
              <DayInput
                label={t({ zh: '某日的名录', en: 'The list of a day' })}
                hint={t({ zh: '某日的名录', en: 'As of a day' })}
                value={value}
                last={today}
                onChange={change}
              />
            ),
          },
          {
            kind: 'one',
            key: 'review',
            label: { zh: '复核', en: 'Review' },
            choices: REVIEWS_ASKED.map((value) => ({ value, text: REVIEW_NAMES[value] })),
            width: 180,
          },
        ]}
      />
      {on !== undefined && on < today && (
        <InfoNote
          text={{
            zh: `以下为 ${on} 当日有效的名录；复核一栏为目前情况。`,
            en: `This is the list as it stood on ${on}; the reviews are shown as they stand now.`,
          }}
        />
      )}
      <DataTable
        name="key-units"
        label={{ zh: '重点单位名录', en: 'Key-unit list' }}
        query="organ.list"
        input={filter}
        columns={columns}
        rowKey={(row) => row.keyUnitId}
        onOpen={(row) => go({ to: `/key-units/${row.keyUnitId}` })}
        onExport={(choice) => call('organ.export', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的单位。单位自告知书送达之日起列入名录：先登记候选单位，再核查、会商、决定、告知。',
          en: 'No such entries. A unit is listed from the day its notice is served: add it as a candidate, then find, consult, decide and notify.',
        }}
        emptyAction={
          onAdd && !isFiltered && <Button onClick={onAdd}>{t({ zh: '登记候选单位', en: 'Add a candidate' })}</Button>
        }
      />
    </>
  );
}
