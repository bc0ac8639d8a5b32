/** Of whom a return is expected, and whose is missing. What a return says is opened as the document that it is. */
import { Button } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../../../src/law/day-in-words.ts';
import { INDUSTRY_NAMES, REGION_NAMES } from '../../../src/law/places.ts';
import type { ResultOf } from '../../api.ts';
import { call } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link, useFilters } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DraftDialog, type FirstDraft, letterTypes } from '../dispatches/draft-dialog.tsx';
import { useIsClerk } from '../dispatches/may.ts';
import { AskedBar, useAsked } from './filters.tsx';

type Row = ResultOf<'returns.units'>['rows'][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: { zh: '单位', en: 'Unit' }, render: ({ name }) => name },
  {
    key: 'returned',
    title: { zh: '报送情况', en: 'Returned' },
    render: ({ hasReturned, asOf }) =>
      hasReturned ? (
        <ToneTag tone="good" text={{ zh: '已报送', en: 'Returned' }} />
      ) : (
        <ToneTag
          tone="late"
          text={asOf ? { zh: '近期未报送', en: 'Not returned lately' } : { zh: '从未报送', en: 'Never returned' }}
        />
      ),
  },
  { key: 'asOf', title: { zh: '最近一次统计截至', en: 'Last as of' }, render: ({ asOf }) => <DayText day={asOf} /> },
  {
    key: 'region',
    title: { zh: '地区', en: 'Region' },
    render: ({ region }) => <Said names={REGION_NAMES} key_={region} />,
  },
  {
    key: 'industry',
    title: { zh: '行业', en: 'Industry' },
    render: ({ industry }) => <Said names={INDUSTRY_NAMES} key_={industry} />,
  },
  {
    key: 'open',
    title: { zh: '统计', en: 'Return' },
    render: ({ arrivalId, name }) => arrivalId !== null && <OpenLink arrivalId={arrivalId} name={name} />,
  },
];

function Said<Key extends string>({
  names,
  key_,
}: {
  names: Readonly<Record<Key, { zh: string; en: string }>>;
  key_: Key | null;
}) {
  const t = useText();
  return key_ ? t(names[key_]) : <span className="quiet">—</span>;
}

function OpenLink({ arrivalId, name }: { arrivalId: number; name: string }) {
  const t = useText();
  return (
    <Link
      to={`/dispatches/received/${arrivalId}`}
      label={t({ zh: `打开${name}的统计`, en: `Open the return of ${name}` })}
    >
      {t({ zh: '打开（须说明用途）', en: 'Open (for a purpose)' })}
    </Link>
  );
}

const askColumn = (ask: (row: Row) => void): Column<Row> => ({
  key: 'ask',
  title: { zh: '操作', en: 'Acts' },
  render: (row) => !row.hasReturned && <AskButton name={row.name} onClick={() => ask(row)} />,
});

function AskButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useText();
  return (
    <Button size="small" onClick={onClick} aria-label={t({ zh: `函请${name}报送`, en: `Ask ${name} for a return` })}>
      {t({ zh: '函请报送', en: 'Ask for it' })}
    </Button>
  );
}

const askingFor = ({ correspondentId, asOf }: Row): FirstDraft => ({
  type: 'urging',
  to: [correspondentId],
  content: {
    title: '关于报送履责情况统计的函',
    text: [
      asOf ? `你单位最近一次报送的履责情况统计截至${dayInWords(asOf).zh}。` : '你单位尚未报送履责情况统计。',
      '请在收到本函后报送最新的履责情况统计。',
    ].join('\n'),
    duties: [],
  },
});

export function UnitsPart() {
  const [search] = useFilters();
  const asked = useAsked();
  const isClerk = useIsClerk();
  const { body } = useWhoAmI();
  const [asking, ask] = useState<Row>();
  const mayAsk = isClerk && letterTypes(body).includes('urging');
  const returned = search.returned === 'no' ? false : search.returned === 'yes' ? true : undefined;
  const filter = {
    ...asked,
    ...(returned !== undefined && { returned }),
    ...(search.text && { text: search.text }),
  };
  return (
    <>
      <AskedBar
        others={[
          { kind: 'text', key: 'text', label: { zh: '单位名称', en: 'Name' } },
          {
            kind: 'one',
            key: 'returned',
            label: { zh: '报送情况', en: 'Returned' },
            choices: [
              { value: 'no', text: { zh: '未报送', en: 'Not returned' } },
              { value: 'yes', text: { zh: '已报送', en: 'Returned' } },
            ],
          },
        ]}
      />
      <DataTable
        name="returns-units"
        label={{ zh: '报送情况', en: 'Who has returned' }}
        query="returns.units"
        input={filter}
        columns={mayAsk ? [...COLUMNS, askColumn(ask)] : COLUMNS}
        rowKey={(row) => row.correspondentId}
        onExport={(choice) => call('returns.export-units', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的单位。先在“公文往来”的通讯录中加入应当报送的单位。',
          en: 'No unit fits. First add under Dispatches, Correspondents, the units that are to return.',
        }}
      />
      {asking && <DraftDialog first={askingFor(asking)} onClose={() => ask(undefined)} />}
    </>
  );
}
