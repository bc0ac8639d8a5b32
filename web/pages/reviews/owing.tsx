/** Appointments whose review is owed and has no open case; opened from here, one by one. */
import { Tag } from 'antd';
import { useState } from 'react';
import { CAUSE_NAMES, type Cause } from '../../../src/domain/reviews/reviews.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../src/law/names.ts';
import { call, type InputOf, type RowOf, useAct } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useFilters, useGo } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { departmentFilter, textFilter } from '../people/people-filters.tsx';
import { whoColumns, whoFilter } from '../people/who-columns.tsx';
import { whyOwed } from '../people/why-owed.tsx';

type Row = RowOf<'reviews.who-owes'>;
type Filter = Omit<InputOf<'reviews.who-owes'>, 'offset' | 'limit'>;

export function OwingPart() {
  const t = useText();
  const [search] = useFilters();
  const { roles } = useWhoAmI();
  const [chosen, choose] = useState<Row>();
  const mayOpen = roles.includes('personnel') || roles.includes('security-officer');
  const filter: Filter = {
    ...whoFilter(search),
  };
  return (
    <>
      <FilterBar filters={[textFilter, departmentFilter]} />
      <DataTable
        name="reviews-owing"
        label={{ zh: '应审查而未开立的任职', en: 'Appointments whose review is owed and not open' }}
        query="reviews.who-owes"
        input={filter}
        columns={columnsOf(t)}
        rowKey={(row) => `${row.personId}-${row.appointmentId}`}
        {...(mayOpen && { onOpen: choose })}
        onExport={(choice) => call('reviews.export-owing', { ...filter, ...choice })}
        empty={{
          zh: '没有待开立的审查。拟上岗、在岗而未审查或到期应复审的，会自动列在这里。',
          en: 'No review is waiting to be opened. Whoever is to start, is in post unreviewed, or must be reviewed again is listed here by itself.',
        }}
      />
      {chosen && <OpenDialog row={chosen} onClose={() => choose(undefined)} />}
    </>
  );
}

const { 'circumstances-changed': _, ...OPENED_FOR } = CAUSE_NAMES;

export function OpenDialog({
  row,
  onClose,
}: {
  row: Pick<Row, 'personId' | 'appointmentId' | 'name' | 'department' | 'post'>;
  onClose: () => void;
}) {
  const go = useGo();
  const open = useAct('reviews.open');
  return (
    <ReasonDialog<Exclude<Cause, 'circumstances-changed'>>
      title={{ zh: `开立 ${row.name} 的审查`, en: `Open a review of ${row.name}` }}
      consequence={{
        zh: `岗位：${row.department}${row.post}。开立后先为草拟，本人在启动后才会看到；开立人不能作出决定。`,
        en: `Post: ${row.post}, ${row.department}. It is a draft at first; the person sees it once it is begun. Who opens it cannot decide it.`,
      }}
      act={{ zh: '开立', en: 'Open' }}
      done={{ zh: '已开立。', en: 'Opened.' }}
      reasons={OPENED_FOR}
      onClose={onClose}
      run={async (cause) => {
        const { personId, appointmentId } = row;
        const { reviewId } = await open.mutateAsync({ personId, appointmentId: appointmentId as never, cause });
        go({ to: `/reviews/${reviewId}`, search: { person: personId } });
      }}
    />
  );
}

const columnsOf = (t: Text): Column<Row>[] => [
  ...whoColumns<Row>(),
  { key: 'level', title: { zh: '岗位性质', en: 'Nature of the post' }, render: (row) => natureOf(row, t) },
  {
    key: 'startsOn',
    title: { zh: '任职', en: 'In post from' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.startsOn} /> {row.planned && <Tag>{t({ zh: '拟上岗', en: 'Planned' })}</Tag>}
      </span>
    ),
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
    render: (row) => whyOwed(row, { zh: '尚未审查', en: 'Not reviewed' }, t),
  },
];

export const natureOf = (post: Pick<Row, 'level' | 'keyPost'>, t: Text): string =>
  [
    post.level === 'none' ? undefined : LEVEL_NAMES[post.level],
    post.keyPost === 'none' ? undefined : KEY_POST_NAMES[post.keyPost],
  ]
    .flatMap((one) => (one ? t(one) : []))
    .join(' · ') || '—';
