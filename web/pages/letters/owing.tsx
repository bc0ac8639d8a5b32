/** Appointments whose letter is owed and not out: chosen, or all of them at once, and issued. */
import { Button } from 'antd';
import { useState } from 'react';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { call, type InputOf, type RowOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { everyRow } from '../people/every-row.ts';
import { departmentFilter } from '../people/people-filters.tsx';
import { peopleOf } from '../people/people-sent.ts';
import { whoColumns } from '../people/who-columns.tsx';
import { whyOwed } from '../people/why-owed.tsx';
import { IssueDialog } from './issue-dialog.tsx';

type Row = RowOf<'letters.who-owes'>;
type Filter = Omit<InputOf<'letters.who-owes'>, 'offset' | 'limit'>;

export function OwingPart() {
  const t = useText();
  const say = useSay();
  const go = useGo();
  const [search, change] = useFilters();
  const [people, issueTo] = useState<readonly number[]>();
  const [gathering, setGathering] = useState(false);
  const filter: Filter = { departmentId: numberOf(search.departmentId) as Filter['departmentId'] };
  const sent = search.issue === undefined ? [] : peopleOf(search.people);
  const close = () => {
    issueTo(undefined);
    if (search.issue !== undefined) change({ issue: undefined, people: undefined });
  };
  const chooseAll = async () => {
    setGathering(true);
    await everyRow((offset, limit) => call('letters.who-owes', { ...filter, offset, limit }))
      .then((rows) => issueTo(idsOf(rows)))
      .catch(say.failed);
    setGathering(false);
  };
  return (
    <>
      <FilterBar filters={[departmentFilter]} />
      <DataTable
        name="letters-owing"
        label={{ zh: '应签承诺书而尚未发出', en: 'Letters owed and not yet issued' }}
        query="letters.who-owes"
        input={filter}
        columns={columnsOf(t)}
        rowKey={(row) => `${row.personId}-${row.appointmentId}`}
        onOpen={(row) => go({ to: `/people/${row.personId}` })}
        bulk={(chosen) => (
          <Button size="small" type="primary" onClick={() => issueTo(idsOf(chosen))}>
            {t({ zh: `向所选 ${idsOf(chosen).length} 人发出`, en: `Issue to ${idsOf(chosen).length}` })}
          </Button>
        )}
        extra={
          <Button loading={gathering} onClick={() => void chooseAll()}>
            {t({ zh: '向全部人员发出', en: 'Issue to all of them' })}
          </Button>
        }
        onExport={(choice) => call('letters.export-owing', { ...filter, ...choice })}
        empty={{
          zh: '没有待发出的承诺书。涉密岗位有人任职而未签、或到期应重新签订时，会自动列在这里。',
          en: 'No letter is waiting to be issued. Whoever takes up a secret-related post unsigned, or must sign anew, is listed here by itself.',
        }}
      />
      {(people ?? sent).length > 0 && <IssueDialog people={people ?? sent} onClose={close} />}
    </>
  );
}

const idsOf = (rows: readonly Pick<Row, 'personId'>[]): number[] => [...new Set(rows.map((row) => row.personId))];

const columnsOf = (t: Text): Column<Row>[] => [
  ...whoColumns<Row>(),
  { key: 'level', title: { zh: '岗位涉密等级', en: 'Level' }, render: (row) => t(LEVEL_NAMES[row.level]) },
  {
    key: 'startsOn',
    title: { zh: '任职', en: 'In post from' },
    render: (row) => <DayText day={row.startsOn} />,
  },
  {
    key: 'due',
    title: { zh: '到期', en: 'Due' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.due} /> <MarkTags marks={row.marks} />
      </span>
    ),
  },
  {
    key: 'why',
    title: { zh: '情形', en: 'Why' },
    render: (row) => whyOwed(row, { zh: '尚未签订', en: 'Never signed' }, t),
  },
];
