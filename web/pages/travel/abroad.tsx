/** Who is abroad now, and when each returns: one row for each person, whoever is to be back first, first. */
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { PrintButton } from './month.tsx';
import { useMayRun } from './travel.tsx';
import { useTripOpener } from './trip-table.tsx';
import { placesOf } from './words.ts';

type Row = RowOf<'travel.abroad'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'number', title: { zh: '工号', en: 'Staff number' }, render: (row) => row.staffNumber ?? '—', hidden: true },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'group', title: { zh: '团组', en: 'Group' }, render: (row) => row.groupName ?? '—' },
  { key: 'where', title: { zh: '国家（地区）', en: 'Where' }, render: (row) => <Words of={placesOf(row.countries)} /> },
  { key: 'left', title: { zh: '出境', en: 'Left' }, render: (row) => <DayText day={row.leftOn} /> },
  { key: 'returns', title: { zh: '应回国（境）', en: 'To be back' }, render: (row) => <Back row={row} /> },
];

const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;

const Back = ({ row }: { row: Row }) =>
  row.overdue ? (
    <ToneTag tone="late" text={{ zh: `${row.returnsOn} · 未登记回国`, en: `${row.returnsOn} · return not recorded` }} />
  ) : (
    <DayText day={row.returnsOn} />
  );

export function AbroadPart() {
  const may = useMayRun();
  const [open, dialog] = useTripOpener();
  return (
    <>
      <DataTable
        name="travel-abroad"
        label={{ zh: '在境外人员', en: 'Who is abroad now' }}
        query="travel.abroad"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => `${row.tripId} ${row.personId}`}
        {...(may && { onExport: (choice) => call('travel.export-abroad', choice) })}
        onOpen={open}
        extra={<PrintButton />}
        empty={{
          zh: '现在没有登记为在境外的人员。出境以本人或者经办人登记为准，长期派驻人员不在此列。',
          en: 'Nobody is recorded as abroad now. A departure counts once it is recorded; people stationed abroad are not listed here.',
        }}
      />
      {dialog}
    </>
  );
}
