/** Letters that were issued, by their state; one opened beside the list. */
import { useState } from 'react';
import { LETTER_STATE_NAMES, LETTER_STATES } from '../../../src/domain/letters/letters.ts';
import { call, type InputOf, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { departmentFilter, textFilter } from '../people/people-filters.tsx';
import { whoColumns, whoFilter } from '../people/who-columns.tsx';
import { LetterDrawer, TONE_OF_LETTER } from './letter-drawer.tsx';

type Row = RowOf<'letters.list'>;
type Filter = Omit<InputOf<'letters.list'>, 'offset' | 'limit' | 'letterId'>;

export function IssuedPart() {
  const t = useText();
  const [search, change] = useFilters();
  const [opened, open] = useState<Row>();
  const named = useNamed(numberOf(search.letter));
  const filter: Filter = {
    state: oneOf(LETTER_STATES, search.state),
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
            choices: LETTER_STATES.map((value) => ({ value, text: LETTER_STATE_NAMES[value] })),
          },
          departmentFilter,
        ]}
      />
      <DataTable
        name="letters"
        label={{ zh: '已发出的承诺书', en: 'Letters issued' }}
        query="letters.list"
        input={filter}
        columns={columnsOf(t)}
        rowKey={(row) => row.letterId}
        onOpen={open}
        onExport={(choice) => call('letters.export', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的承诺书。请先在“待发出”中选择人员发出。',
          en: 'No letters fit. Issue some first, under “To be issued”.',
        }}
      />
      <LetterDrawer
        letter={opened ?? named}
        onClose={() => {
          open(undefined);
          if (search.letter) change({ letter: undefined });
        }}
      />
    </>
  );
}

/** The letter that the address names: whoever followed a link from what it shows to be met. */
function useNamed(letterId: number | undefined): Row | undefined {
  const found = useQueryOf(
    'letters.list',
    { letterId: letterId as never, limit: 1 },
    { enabled: letterId !== undefined },
  );
  return letterId === undefined ? undefined : found.data?.rows[0];
}

const columnsOf = (t: Text): Column<Row>[] => [
  ...whoColumns<Row>(),
  {
    key: 'title',
    title: { zh: '文本', en: 'Text' },
    render: (row) => (
      <>
        {t({ zh: row.title, en: row.titleEn || row.title })}{' '}
        <span className="quiet nowrap">{t({ zh: `第 ${row.version} 版`, en: `v${row.version}` })}</span>
      </>
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_LETTER[row.state]} text={LETTER_STATE_NAMES[row.state]} />,
  },
  { key: 'issuedAt', title: { zh: '发出', en: 'Issued' }, render: (row) => <InstantText at={row.issuedAt} /> },
  {
    key: 'firstReadAt',
    title: { zh: '首次阅读', en: 'First read' },
    render: (row) => <InstantText at={row.firstReadAt} />,
    hidden: true,
  },
  { key: 'signedAt', title: { zh: '签署', en: 'Signed' }, render: (row) => <InstantText at={row.signedAt} /> },
];
