/** Every review, the open ones first. */
import { CAUSE_NAMES, REVIEW_STATE_NAMES, REVIEW_STATES } from '../../../src/domain/reviews/reviews.ts';
import { call, type InputOf, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { departmentFilter, textFilter } from '../people/people-filters.tsx';
import { whoColumns, whoFilter } from '../people/who-columns.tsx';
import { TONE_OF_REVIEW } from './words.ts';

type Row = RowOf<'reviews.list'>;
type Filter = Omit<InputOf<'reviews.list'>, 'offset' | 'limit'>;

const OPEN: Localised = { zh: '未办结', en: 'Open' };
const STATES = ['open', ...REVIEW_STATES] as const;

export function ReviewsPart() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const filter: Filter = {
    state: oneOf(STATES, search.state),
    ...whoFilter(search),
  };
  return (
    <>
      <FilterBar
        filters={[
          textFilter,
          {
            kind: 'one',
            key: 'state',
            width: 160,
            label: { zh: '状态', en: 'State' },
            choices: STATES.map((value) => ({ value, text: value === 'open' ? OPEN : REVIEW_STATE_NAMES[value] })),
          },
          departmentFilter,
        ]}
      />
      <DataTable
        name="reviews"
        label={{ zh: '审查', en: 'Reviews' }}
        query="reviews.list"
        input={filter}
        columns={columnsOf(t)}
        rowKey={(row) => row.reviewId}
        onOpen={(row) => go({ to: `/reviews/${row.reviewId}`, search: { person: row.personId } })}
        onExport={(choice) => call('reviews.export', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的审查。应审查的任职列在“待开立”，请从那里开立。',
          en: 'No review fits. Appointments that owe one stand under “To be opened”: begin there.',
        }}
      />
    </>
  );
}

const HELP: Localised = { zh: '待函复', en: 'Reply awaited' };

/** What is waited for, and until when. */
function nextDay(row: Row): string | null {
  if (row.closedOn) return row.closedOn;
  if (row.state === 'pending-statement') return row.decideAgainDue ?? row.statementDue;
  return row.dueOn ?? (row.cause === 'before-post' ? row.startsOn : null);
}

const columnsOf = (t: Text): Column<Row>[] => [
  ...whoColumns<Row>(),
  { key: 'cause', title: { zh: '事由', en: 'Cause' }, render: (row) => t(CAUSE_NAMES[row.cause]) },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => (
      <>
        <ToneTag tone={TONE_OF_REVIEW[row.state]} text={REVIEW_STATE_NAMES[row.state]} />
        {row.helpAsked && <ToneTag tone="waiting" text={HELP} />}
      </>
    ),
  },
  {
    key: 'next',
    title: { zh: '办结日或期限', en: 'Ended, or due' },
    render: (row) => {
      const day = nextDay(row);
      return day ? <DayText day={day} /> : '—';
    },
  },
  {
    key: 'openedAt',
    title: { zh: '开立', en: 'Opened' },
    render: (row) => <InstantText at={row.openedAt} />,
    hidden: true,
  },
];
